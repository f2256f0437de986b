package dev.valuestream.cli;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.simulation.SimulationPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What a caller chooses of chance, in every command that simulates. */
final class ChanceChoices {

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "From which all chance follows; ${DEFAULT-VALUE} if not said.")
    private long seed;

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "30",
            description = "How many independent runs; ${DEFAULT-VALUE} if not said.")
    private int replications;

    @Option(
            names = "--warm-up",
            paramLabel = "D",
            description = "The part of a run at its start that is not measured; none if not said.")
    private @Nullable String warmUp;

    @Option(
            names = "--confidence",
            paramLabel = "P",
            defaultValue = "0.95",
            description = "How often an interval is to hold the true mean; ${DEFAULT-VALUE} if not said.")
    private double confidence;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many runs at the same time, as many as processors if not said; no figure depends on it.")
    private int threads = Math.min(1_024, Runtime.getRuntime().availableProcessors());

    /**
     * The plan that was chosen.
     *
     * @throws ParameterException if a choice is wrong
     */
    SimulationPlan plan(WorkCalendar calendar) {
        try {
            SimulationPlan plan = SimulationPlan.of(seed)
                    .replications(replications)
                    .confidence(confidence)
                    .threads(threads);
            return warmUp == null ? plan : plan.warmUp(TimeOption.read(spec, "--warm-up", warmUp, calendar));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * The plan that was chosen, with the horizon and the unknown variability of an analysis.
     *
     * @throws ParameterException if a choice is wrong
     */
    SimulationPlan plan(Analysis analysis) {
        AnalysisOptions options = analysis.options();
        SimulationPlan plan = plan(analysis.valueStream().calendar()).assumedCv(options.assumedCv());
        return options.horizon().map(plan::horizon).orElse(plan);
    }
}
