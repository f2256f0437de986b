package dev.valuestream.metrics.queue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.metrics.network.PredictedItems;
import dev.valuestream.metrics.network.PredictionReport;
import dev.valuestream.metrics.network.Trust;
import dev.valuestream.queueing.network.Confidence;
import java.util.List;
import java.util.Map;

/**
 * Predicted work in process: all items that wait, are worked on or are carried in the long run.
 *
 * <p>Σ rate · (predicted wait + process time + what failures and setups add) over the steps + Σ rate · (transfer time + wait at a join
 * for the last part of the item) over the flows, Little's law at each. In items; those of the families add up; parts of one item on parallel
 * branches count each. Unstable where a queue grows; no lower bound where something is missing, as that may hold items up. Source:
 * Little's law; Hopp &amp; Spearman, <i>Factory Physics</i>, ch. 7 and 8.
 */
public final class WorkInProcessPredicted implements Metric<WorkInProcessPredicted.Result> {

    /** The metric's key. */
    public static final MetricKey<Result> KEY = MetricKey.of("work-in-process.predicted", Result.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(),
            Unit.ITEMS,
            Direction.LOWER,
            "Items expected in queues, in steps, under way and at joins; parts of a split item count each.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Predicted work in process",
            "Σ rate · (predicted wait + time in the step) + Σ rate · (transfer time + wait for other branches)",
            "Little's law; Hopp & Spearman, Factory Physics, ch. 7 and 8",
            MEASURE);

    /**
     * Predicted work in process.
     *
     * @param value the items of all families together
     * @param families those of each family; empty where the map knows none
     * @param confidence how far they can be trusted: as far as the least sure of the map's queues, and less where parts wait for each other
     * @param reasons why no further, each after the id of its step
     */
    public record Result(double value, Map<String, Figure> families, Confidence confidence, List<String> reasons) {
        /**
         * Copies the collections.
         *
         * @param value the items of all families together
         * @param families those of each family
         * @param confidence how far they can be trusted
         * @param reasons why no further
         */
        public Result {
            families = ImmutableMap.copyOf(families);
            reasons = ImmutableList.copyOf(reasons);
        }
    }

    /** The metric; it holds no state. */
    public WorkInProcessPredicted() {}

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
        FamilyMix mix = FamilyMix.of(context);
        PredictedItems items = PredictedItems.of(context);
        StreamResult all = StreamResult.of(mix, m -> items.of(mix.members().indexOf(m)), items.all());
        if (all.all() instanceof Figure.Unknown unknown) {
            return MetricResult.unavailable(unknown.reason(), unknown.text(), all.measures(MEASURE));
        }
        Trust trust = items.trust();
        Result result =
                new Result(all.all().number().orElseThrow(), all.families(), trust.confidence(), trust.reasons());
        return MetricResult.of(result, explanation(items, trust), all.measures(MEASURE));
    }

    private static Explanation explanation(PredictedItems items, Trust trust) {
        return PredictionReport.explain(DESCRIPTION, items.queues(), report -> {
            items.places()
                    .forEach(
                            (place, number) -> report.add("items " + place, Shown.number(number), "rate · time there"));
            report.trust(trust);
        });
    }
}
