package dev.valuestream.metrics.capacity;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.CapacityModel;
import dev.valuestream.metrics.internal.CapacityReport;
import dev.valuestream.metrics.internal.Loads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Bottleneck: the step or team of highest load.
 *
 * <p>Steps are ranked by {@link StepLoad}, and a team by {@link TeamLoad} only where it serves several steps. Loads that
 * differ by less than 1e-9 of the highest tie, and all of them are named. It is not the longest wait, the longest cycle
 * or the biggest queue, which stand beside it under their own names: of the waits of {@link
 * dev.valuestream.metrics.queue.FlowWait}, the cycle times as stated (of whichever family; a process time stands for one
 * that is not), and the items on each flow (counted, or wait · rate by Little's law). While the load of any step or shared team is unknown it is unavailable, with the highest known
 * load as a lower bound of {@code bottleneck.load}. Where nothing is asked of anyone, nothing is the bottleneck. Source:
 * Hopp &amp; Spearman, <i>Factory Physics</i>, ch. 7 (bottleneck: the highest long-run utilization).
 */
public final class Bottleneck implements Metric<Bottleneck.Result> {

    /** The metric's key. */
    public static final MetricKey<Result> KEY = MetricKey.of("bottleneck", Result.class);

    private static final MeasureDefinition LOAD = MeasureDefinition.ofStream(
            "bottleneck.load", Unit.RATIO, Direction.LOWER, "The highest load of any step or shared team.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Bottleneck",
            "the highest load of all steps, and of all teams that serve several of them",
            "Hopp & Spearman, Factory Physics, ch. 7",
            LOAD);

    /** Figures that differ by less than this share of the greatest tie. */
    static final double TIE = 1e-9;

    /** What can be a bottleneck. */
    public enum Kind {
        /** A process step. */
        STEP,
        /** A team that serves several steps. */
        TEAM
    }

    /**
     * A step or team with its load.
     *
     * @param kind step or team
     * @param id its id
     * @param load its load, 0 or more
     */
    public record Ranked(Kind kind, String id, double load) {}

    /**
     * All that was ranked.
     *
     * @param ranking every step and every shared team, the highest load first, else in the order of the map
     * @param highest those of the highest load, all that tie; empty where every load is 0
     * @param load the highest load
     * @param longestWait the flows on which an item waits longest; empty where that is unknown, or nothing waits
     * @param longestCycle the steps of the longest cycle time; empty where that is unknown
     * @param biggestQueue the flows on which most items wait; empty where that is unknown, or nothing waits
     */
    public record Result(
            List<Ranked> ranking,
            List<Ranked> highest,
            double load,
            Optional<Champion> longestWait,
            Optional<Champion> longestCycle,
            Optional<Champion> biggestQueue) {
        /**
         * Copies the lists.
         *
         * @param ranking every step and shared team
         * @param highest those of the highest load
         * @param load the highest load
         * @param longestWait the flows on which an item waits longest
         * @param longestCycle the steps of the longest cycle time
         * @param biggestQueue the flows on which most items wait
         */
        public Result {
            ranking = ImmutableList.copyOf(ranking);
            highest = ImmutableList.copyOf(highest);
            requireNonNull(longestWait);
            requireNonNull(longestCycle);
            requireNonNull(biggestQueue);
        }

        /**
         * Whether a step or team is the bottleneck, alone or with others.
         *
         * @param kind step or team
         * @param id its id
         * @return true if it is among the highest
         */
        public boolean isBottleneck(Kind kind, String id) {
            return highest.stream().anyMatch(r -> r.kind() == kind && r.id().equals(id));
        }
    }

    /** The metric; it holds no state. */
    public Bottleneck() {}

    @Override
    public MetricKey<Result> key() {
        return KEY;
    }

    @Override
    public MetricDescription description() {
        return DESCRIPTION;
    }

    @Override
    public MetricResult<Result> evaluate(MetricContext context) {
        CapacityModel model = CapacityModel.of(context);
        Loads loads = Loads.of(model);
        List<Measure> measures = List.of(LOAD.of(Optional.empty(), Optional.empty(), loads.highest()));
        if (loads.highest() instanceof Figure.Unknown unknown) {
            return MetricResult.unavailable(unknown.reason(), unknown.text(), measures);
        }
        Result result = ranked(loads, new Champions(context));
        Explanation explanation = CapacityReport.explain(DESCRIPTION, model, r -> r.ranking(loads));
        return MetricResult.of(result, explanation, measures);
    }

    private static Result ranked(Loads loads, Champions others) {
        List<Ranked> ranking = new ArrayList<>();
        loads.steps().forEach((id, load) -> ranking.add(new Ranked(Kind.STEP, id, known(load))));
        loads.teams().forEach((id, load) -> ranking.add(new Ranked(Kind.TEAM, id, known(load))));
        ranking.sort(Comparator.comparingDouble(Ranked::load).reversed());
        double most = known(loads.highest());
        List<Ranked> highest = ranking.stream()
                .filter(r -> most > 0 && r.load() >= most * (1 - TIE))
                .toList();
        return new Result(ranking, highest, most, others.longestWait(), others.longestCycle(), others.biggestQueue());
    }

    private static double known(Figure load) {
        return load.number().orElseThrow();
    }
}
