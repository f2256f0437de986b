package dev.valuestream.cli;

import dev.valuestream.io.html.ReportInput;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.whatif.Sensitivity;
import java.util.NoSuchElementException;
import java.util.Optional;
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

    @Option(
            names = "--simulate",
            description = "Simulate too: queues with bands, lead times, waits; of two maps or a project, both states"
                    + " with the same chance.")
    private boolean simulate;

    @Mixin
    private final ChanceChoices chance = new ChanceChoices();

    @Option(
            names = "--sensitivity",
            paramLabel = "ID",
            description = "Show what moves this measure of one map most, such as lead-time or throughput; HTML only.")
    private @Nullable String measure;

    /**
     * Refuses choices that nothing would come of.
     *
     * @throws ParameterException if something is chosen of chance and nothing is simulated, or a sensitivity of what has none
     */
    void check(boolean ofOneMap, boolean markdown) {
        chance.belongTo(simulate);
        if (measure != null && !(ofOneMap && !markdown)) {
            throw wrong(
                    "--sensitivity belongs to the HTML report of one map; for another, run: vsm sensitivity MAP --measure "
                            + measure + ".");
        }
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
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private ReportInput simulated(Analysis analysis) {
        SimulationReport report = run(analysis);
        return ReportInput.of(chance.with(report, analysis)).withSimulation(report);
    }

    /**
     * What comes of running one of two maps that are compared, if that is asked for.
     *
     * @throws ParameterException if a choice is wrong
     */
    Optional<SimulationReport> runOf(Analysis analysis) {
        return simulate ? Optional.of(run(analysis)) : Optional.empty();
    }

    /**
     * The analysis, with the figures of a simulation if one is asked for.
     *
     * @throws ParameterException if a choice is wrong
     */
    Analysis figures(Analysis analysis) {
        return simulate ? chance.with(run(analysis), analysis) : analysis;
    }

    private SimulationReport run(Analysis analysis) {
        try {
            return Simulation.of(analysis.valueStream()).run(chance.plan(analysis));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
