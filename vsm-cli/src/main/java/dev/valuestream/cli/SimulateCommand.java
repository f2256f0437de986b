package dev.valuestream.cli;

import dev.valuestream.io.AtomicFile;
import dev.valuestream.io.DocumentException;
import dev.valuestream.io.csv.Csv;
import dev.valuestream.io.json.Json;
import dev.valuestream.io.text.SimulationText;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Problem;
import dev.valuestream.simulation.NotSimulableException;
import dev.valuestream.simulation.RunControl;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.simulation.SimulationStoppedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description = "Write what happens to each item of the first run to this file (.csv).")
    private @Nullable Path trace;

    @Mixin
    private final SimulationChoices choices = new SimulationChoices();

    private final Vsm vsm;

    SimulateCommand(Vsm vsm) {
        this.vsm = vsm;
    }

    @Override
    public Integer call() throws IOException {
        checkTrace();
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

    private void checkTrace() throws IOException {
        if (trace != null && ResultFile.isStandard(trace)) {
            throw new ParameterException(
                    spec.commandLine(), "--trace: standard output is where the result goes; name a file.");
        }
        ResultFile.check(spec, trace, map.file());
    }

    private SimulationReport run(ValueStream stream) throws IOException {
        return trace == null ? run(stream, choices.control()) : traced(stream, trace);
    }

    private SimulationReport run(ValueStream stream, RunControl control) {
        return ProgressBar.run(Simulation.of(stream), choices.plan(stream.calendar()), control, spec, vsm.console());
    }

    private SimulationReport traced(ValueStream stream, Path file) throws IOException {
        List<SimulationReport> found = new ArrayList<>();
        try {
            AtomicFile.write(
                    file, out -> found.add(run(stream, choices.control().withTrace(Csv.itemTraceWriter(out)))));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        vsm.console().err().println("Wrote " + file + ".");
        return found.get(0);
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
