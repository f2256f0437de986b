package dev.valuestream.cli;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.simulation.Followed;
import dev.valuestream.simulation.SimulationPlan;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.simulation.StartFrom;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What a caller chooses of chance, in every command that simulates. */
final class ChanceChoices {

    private static final String AUTO = "auto";
    private static final int MOST_REPLICATIONS = 1_000;

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
            description =
                    "The part of a run at its start that is not measured; auto finds it (MSER-5); none if not said.")
    private @Nullable String warmUp;

    @Option(
            names = "--precision",
            paramLabel = "E",
            description =
                    "Replicate until mean lead time, throughput and work in process are sure to E of their value, such as"
                            + " 0.05 for 5 %%.")
    private @Nullable Double precision;

    @Option(
            names = "--max-replications",
            paramLabel = "N",
            description = "The most runs to reach a precision; 1000 if not said.")
    private @Nullable Integer mostReplications;

    @Option(
            names = "--start",
            paramLabel = "FROM",
            description = "empty, or found: with the inventories that the map states; empty if not said.")
    private String start = "empty";

    @Option(
            names = "--follow",
            paramLabel = "WHAT",
            split = ",",
            description = "changeovers, shipments: what is followed one by one, not evenly; nothing if not said.")
    private List<String> follow = List.of();

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
            return precise(settled(
                    SimulationPlan.of(seed)
                            .replications(replications)
                            .confidence(confidence)
                            .threads(threads)
                            .start(start())
                            .follow(followed()),
                    calendar));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private SimulationPlan settled(SimulationPlan plan, WorkCalendar calendar) {
        if (warmUp == null) {
            return plan;
        }
        return warmUp.equalsIgnoreCase(AUTO)
                ? plan.findWarmUp()
                : plan.warmUp(TimeOption.read(spec, "--warm-up", warmUp, calendar));
    }

    private SimulationPlan precise(SimulationPlan plan) {
        if (precision == null && mostReplications != null) {
            throw wrong("--max-replications belongs to --precision E, the precision to reach with them.");
        }
        int most = mostReplications == null ? MOST_REPLICATIONS : mostReplications;
        if (precision != null && most < replications && isStated("--replications")) {
            throw wrong("--max-replications (" + most + ") is less than the --replications (" + replications
                    + ") to begin with.");
        }
        return precision == null
                ? plan
                : plan.replications(Math.min(replications, most)).precision(precision, most);
    }

    private boolean isStated(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    private StartFrom start() {
        return switch (start.toLowerCase(Locale.ROOT)) {
            case "empty" -> StartFrom.EMPTY;
            case "found" -> StartFrom.AS_FOUND;
            default -> throw wrong("--start: what is (" + start + ")? Say empty or found.");
        };
    }

    private Followed[] followed() {
        return follow.stream().map(this::followed).toArray(Followed[]::new);
    }

    private Followed followed(String what) {
        return switch (what.toLowerCase(Locale.ROOT)) {
            case "changeovers" -> Followed.CHANGEOVERS;
            case "shipments" -> Followed.SHIPMENTS;
            default ->
                throw wrong("--follow: what is (" + what + ")? Say changeovers, shipments, or both with a comma.");
        };
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /**
     * Refuses choices that nothing would come of.
     *
     * @throws ParameterException if something is chosen and nothing is simulated
     */
    void belongTo(boolean simulation) {
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            if (!simulation && option.userObject() instanceof Field field && field.getDeclaringClass() == getClass()) {
                throw wrong(option.longestName() + " belongs to --simulate: nothing is left to chance without it.");
            }
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

    /** An analysis of the same map by the same choices, to which a simulation of it is given. */
    Analysis with(SimulationReport report, Analysis analysis) {
        return Analysis.of(
                analysis.catalog(),
                analysis.valueStream(),
                analysis.options().withInput(SimulationReport.class, report));
    }
}
