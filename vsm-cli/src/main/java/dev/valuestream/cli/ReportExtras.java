package dev.valuestream.cli;

import dev.valuestream.io.html.ReportInput;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.whatif.Sensitivity;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What the report of a map says beyond its analysis, if asked for. */
final class ReportExtras {

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--simulate", description = "Simulate the map too: queues with bands, lead times, waits.")
    private boolean simulate;

    @Mixin
    private final ChanceChoices chance = new ChanceChoices();

    @Option(
            names = "--sensitivity",
            paramLabel = "ID",
            description = "Show what moves this measure most, such as lead-time or throughput.")
    private @Nullable String measure;

    /**
     * Refuses choices that nothing would come of.
     *
     * @throws ParameterException if something is chosen and nothing is simulated
     */
    void check() {
        chance.belongTo(simulate);
    }

    /**
     * What the report of a map is of.
     *
     * @throws ParameterException if a choice is wrong
     */
    ReportInput input(Analysis analysis) {
        try {
            ReportInput input = simulate ? simulated(analysis) : ReportInput.of(analysis);
            return measure == null ? input : input.withSensitivity(Sensitivity.of(analysis, measure));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private ReportInput simulated(Analysis analysis) {
        SimulationReport report = Simulation.of(analysis.valueStream()).run(chance.plan(analysis));
        return ReportInput.of(chance.with(report, analysis)).withSimulation(report);
    }
}
