package dev.valuestream.cli;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.json.Json;
import dev.valuestream.io.text.SimulationText;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Problem;
import dev.valuestream.simulation.NotSimulableException;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.simulation.SimulationStoppedException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a map as it would work. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Runs a map item by item, many times: where work piles up, lead times, and how sure that is.")
final class SimulateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final MapInput map = new MapInput();

    @Option(names = "--json", description = "Write JSON (vsm-simulation/1), unrounded, with each queue over time.")
    private boolean json;

    @Mixin
    private final SimulationChoices choices = new SimulationChoices();

    private final Vsm vsm;

    SimulateCommand(Vsm vsm) {
        this.vsm = vsm;
    }

    @Override
    public Integer call() throws IOException {
        try {
            ValueStream stream = map.readAndTell(vsm.console()).valueStream();
            SimulationReport report = run(stream);
            vsm.console().write(json ? Json.simulationWriter().toString(report) : SimulationText.of(report));
            return 0;
        } catch (DocumentException e) {
            vsm.console().err().print(ProblemText.of(map.name(), e));
        } catch (NotSimulableException e) {
            tell(e, map.name(), vsm.console());
        } catch (SimulationStoppedException e) {
            vsm.console().err().println("vsm: " + e.getMessage());
        }
        return Failures.INVALID;
    }

    private SimulationReport run(ValueStream stream) {
        return ProgressBar.run(Simulation.of(stream), choices.plan(stream.calendar()), spec, vsm.console());
    }

    /** Says why a map cannot be simulated. */
    static void tell(NotSimulableException refused, String name, Console console) {
        for (Problem problem : refused.problems()) {
            console.err().println(name + ": " + problem);
        }
        int count = refused.problems().size();
        console.err().println(name + ": cannot be simulated, " + count + (count == 1 ? " problem" : " problems"));
    }
}
