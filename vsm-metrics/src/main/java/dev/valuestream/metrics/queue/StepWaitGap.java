package dev.valuestream.metrics.queue;

import com.google.common.collect.ImmutableMap;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.ElementFigures;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Scope;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.CapacityReport;
import dev.valuestream.metrics.internal.ElementResult;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.Finite;
import dev.valuestream.metrics.network.ObservedWaits;
import dev.valuestream.metrics.network.PredictedQueues;
import dev.valuestream.metrics.network.PredictionReport;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Gap between the wait found before a step and the predicted one: what load and variability do not explain.
 *
 * <p>Observed wait (the step's lead time less its process time, a stated wait, or items ÷ rate; over several inflows the mean by
 * items, at a join the longest) − predicted wait. In seconds of working time; negative where less waits than predicted. Not
 * applicable where nobody looked; unstable where the queue grows, since it has no average to compare with. Source: Hopp &amp;
 * Spearman, <i>Factory Physics</i>, ch. 7 and 9 (internal benchmarking; causes of queues).
 */
public final class StepWaitGap implements Metric<StepWaitGap.Result> {

    /** The metric's key. */
    public static final MetricKey<Result> KEY = MetricKey.of("step.wait.gap", Result.class);

    private static final MeasureDefinition MEASURE = new MeasureDefinition(
            KEY.id(),
            Unit.SECONDS,
            Direction.NEUTRAL,
            Scope.STEP,
            "Observed wait before the step that load and variability do not explain.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Wait gap",
            "observed wait − predicted wait",
            "Hopp & Spearman, Factory Physics, ch. 7 and 9; step.wait.predicted",
            MEASURE);

    /** What a gap tells. This list may grow. */
    public enum Reading {
        /** The observed wait is less than twice the predicted one, and more than half of it: load and variability explain it. */
        EXPLAINED,
        /** More waits than predicted, and at least half of the gap is the step's own batch or interval. */
        BATCHING,
        /** More waits than predicted: scheduling, priorities, release rules or bought-in stock keep it there. */
        POLICY,
        /** Less waits than predicted: the map shows a quiet moment, or the variability is less than what was stated or assumed. */
        SNAPSHOT
    }

    /**
     * One step's waits side by side.
     *
     * @param observed the wait found
     * @param predicted the wait predicted
     * @param reading what their difference tells
     */
    public record Gap(Duration observed, Duration predicted, Reading reading) {}

    /**
     * The gaps of a map.
     *
     * @param gaps the gap before each step, in seconds, and of each family
     * @param steps the waits of all items side by side, by step; without those where a wait is not known
     */
    public record Result(ElementFigures gaps, Map<String, Gap> steps) {
        /**
         * Copies the map.
         *
         * @param gaps the gap before each step
         * @param steps the waits side by side
         */
        public Result {
            steps = ImmutableMap.copyOf(steps);
        }
    }

    /** The metric; it holds no state. */
    public StepWaitGap() {}

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
        PredictedQueues queues = PredictedQueues.of(context);
        ObservedWaits observed = ObservedWaits.of(context);
        ElementResult result = new ElementResult(MEASURE, FamilyMix.of(context));
        ImmutableMap.Builder<String, Gap> steps = ImmutableMap.builder();
        List<ProcessStep> all = context.valueStream().steps();
        for (ProcessStep step : all) {
            Figure found = observed.of(queues, step);
            Figure predicted = queues.meanWait(step);
            result.put(
                    step.id(), gap(step, found, predicted), f -> gap(step, observed.of(step, f), queues.wait(step, f)));
            if (gap(step, found, predicted) instanceof Figure.Known) {
                steps.put(step.id(), pair(new GapReading(context, step), found, predicted));
            }
        }
        Explanation explanation =
                PredictionReport.explain(DESCRIPTION, queues, report -> explain(report, observed, queues, all));
        Map<String, Gap> pairs = steps.buildOrThrow();
        return result.result(CapacityReport.noSteps(), gaps -> new Result(gaps, pairs), explanation, List.of());
    }

    private static Figure gap(ProcessStep step, Figure observed, Figure predicted) {
        if (!(observed instanceof Figure.Known found)) {
            return observed;
        }
        return predicted instanceof Figure.Known expected
                ? Finite.of(found.value() - expected.value(), "The gap before step", step.id())
                : predicted;
    }

    private static Gap pair(GapReading reading, Figure found, Figure predicted) {
        double observed = found.number().orElseThrow();
        double expected = predicted.number().orElseThrow();
        return new Gap(
                Durations.ofSeconds(Math.min(observed, GapReading.LONGEST)),
                Durations.ofSeconds(Math.min(expected, GapReading.LONGEST)),
                reading.of(observed, expected));
    }

    private static void explain(
            PredictionReport report, ObservedWaits observed, PredictedQueues queues, List<ProcessStep> steps) {
        for (ProcessStep step : steps) {
            report.time("observed " + step.id(), observed.of(queues, step), "the map");
        }
    }
}
