package dev.valuestream.metrics.queue;

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
import dev.valuestream.unit.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Factory Physics: what throughput and lead time the stream's work in process allows, and where the stream stands on that.
 *
 * <ul>
 *   <li>r_b, the bottleneck rate: the demand at which the highest load would be 1, demand ÷ bottleneck.load, in items a day.
 *       Where the map states no demand and knows no families, it is found with one item a day. 0 where a step that is needed
 *       can do nothing. A family's is its share of it, at the mix of the demand.
 *   <li>T0, the raw process time: process-time, what an item takes that waits nowhere, rework included. In seconds.
 *   <li>W0 = r_b · T0, the critical work in process: with so many items the bottleneck need never starve and nobody wait, if
 *       nothing varied.
 *   <li>The best, worst and practical worst case for w items, as {@link
 *       dev.valuestream.queueing.closed.FactoryPhysicsLaws} defines them.
 *   <li>Where the stream stands: its work-in-process, and the throughput min(demand, r_b), beside what the practical worst
 *       case would give with as many items.
 * </ul>
 *
 * <p>Items are counted in units of demand: with scrap less leaves than enters. Source: Hopp &amp; Spearman, <i>Factory
 * Physics</i>, ch. 7 (best, worst and practical worst-case performance; internal benchmarking).
 */
public final class FactoryPhysics implements Metric<FactoryPhysics.Result> {

    /** The metric's key. */
    public static final MetricKey<Result> KEY = MetricKey.of("factory-physics", Result.class);

    private static final MeasureDefinition RATE = MeasureDefinition.ofStream(
            "factory-physics.bottleneck-rate",
            Unit.ITEMS_PER_DAY,
            Direction.HIGHER,
            "Items a day of demand that would load the bottleneck fully: r_b.");

    private static final MeasureDefinition TIME = MeasureDefinition.ofStream(
            "factory-physics.raw-process-time",
            Unit.SECONDS,
            Direction.LOWER,
            "Process time of an item that waits nowhere: T0.");

    private static final MeasureDefinition CRITICAL = MeasureDefinition.ofStream(
            "factory-physics.critical-wip",
            Unit.ITEMS,
            Direction.NEUTRAL,
            "Items that would keep the bottleneck busy with nobody waiting, if nothing varied: W0 = r_b · T0.");

    private static final MeasureDefinition RATIO = MeasureDefinition.ofStream(
            "factory-physics.practical-worst-case-ratio",
            Unit.RATIO,
            Direction.HIGHER,
            "Throughput ÷ that of the practical worst case with the same work in process.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Factory physics",
            "W0 = r_b · T0; best TH = min(w ÷ T0, r_b); practical worst TH = w ÷ (W0 + w − 1) · r_b; worst TH = 1 ÷ T0",
            "Hopp & Spearman, Factory Physics, ch. 7",
            RATE,
            TIME,
            CRITICAL,
            RATIO);

    /** Where a stream stands beside the practical worst case. */
    public enum Zone {
        /** It passes at least as many items as the practical worst case would with as many in process. */
        GOOD,
        /** It passes fewer: better control alone would give more throughput, or less work in process. */
        BAD,
        /** More is asked for than the bottleneck can do: work in process grows, so that it says nothing of the line. */
        OVERLOADED
    }

    /**
     * A point of a curve.
     *
     * @param items the items in process
     * @param throughput the items that pass
     * @param cycleTime the time of an item: items ÷ throughput
     */
    public record Point(double items, Rate throughput, Duration cycleTime) {}

    /**
     * Where the stream stands.
     *
     * @param observed its work in process, the throughput min(demand, r_b), and by Little's law the cycle time
     * @param practicalWorst what the practical worst case would do with as many items
     * @param practicalWorstCaseRatio throughput ÷ that of the practical worst case
     * @param enough the items with which the practical worst case would have the stream's throughput; empty where no number is
     *     enough
     * @param zone on which side of the practical worst case it stands
     */
    public record Standing(
            Point observed, Point practicalWorst, double practicalWorstCaseRatio, Optional<Double> enough, Zone zone) {}

    /**
     * The curves of a stream and where it stands.
     *
     * @param bottleneckRate r_b
     * @param rawProcessTime T0
     * @param criticalWip W0, items
     * @param best the best case, from 1 item to four times the critical work in process, at least to 8 items
     * @param practicalWorst the practical worst case, for as many items
     * @param worst the worst case, for as many items
     * @param today where the stream stands; empty where its demand or work in process is not known or 0
     */
    public record Result(
            Rate bottleneckRate,
            Duration rawProcessTime,
            double criticalWip,
            List<Point> best,
            List<Point> practicalWorst,
            List<Point> worst,
            Optional<Standing> today) {
        /**
         * Copies the lists.
         *
         * @param bottleneckRate r_b
         * @param rawProcessTime T0
         * @param criticalWip W0
         * @param best the best case
         * @param practicalWorst the practical worst case
         * @param worst the worst case
         * @param today where the stream stands
         */
        public Result {
            best = ImmutableList.copyOf(best);
            practicalWorst = ImmutableList.copyOf(practicalWorst);
            worst = ImmutableList.copyOf(worst);
        }
    }

    /** The metric; it holds no state. */
    public FactoryPhysics() {}

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
        BottleneckFlow flow = BottleneckFlow.of(context, model);
        List<Measure> measures = new ArrayList<>();
        measures.addAll(flow.rates().measures(RATE));
        measures.addAll(flow.times().measures(TIME));
        measures.addAll(flow.criticalWip().measures(CRITICAL));
        measures.add(RATIO.of(Optional.empty(), Optional.empty(), flow.practicalWorstCaseRatio()));
        if (flow.whyNoCurves() instanceof Figure.Unknown unknown) {
            return MetricResult.unavailable(unknown.reason(), unknown.text(), measures);
        }
        Explanation explanation = CapacityReport.explain(DESCRIPTION, model, r -> explain(r, flow));
        return MetricResult.of(new LineCurves(flow).result(), explanation, measures);
    }

    private static void explain(CapacityReport report, BottleneckFlow flow) {
        report.demand();
        report.add(
                "bottleneck.load",
                flow.load(),
                Unit.RATIO,
                flow.isPerItem() ? "with one item a day" : "metric bottleneck.load");
        report.add("r_b", flow.rates().all(), Unit.ITEMS_PER_DAY, "demand ÷ bottleneck.load");
        report.add("T0", flow.times().all(), Unit.SECONDS, "metric process-time");
        report.day();
        report.add("W0", flow.criticalWip().all(), Unit.ITEMS, "r_b · T0 ÷ working time a day");
        report.add("work in process", flow.items(), Unit.ITEMS, "metric work-in-process");
        report.add("throughput", flow.throughput(), Unit.ITEMS_PER_DAY, "the smaller of demand and r_b");
        report.add(
                "of the practical worst case",
                flow.practicalWorstThroughput(),
                Unit.ITEMS_PER_DAY,
                "w ÷ (W0 + w − 1) · r_b with the stream's work in process");
        report.add(
                "ratio", flow.practicalWorstCaseRatio(), Unit.RATIO, "throughput ÷ that of the practical worst case");
        report.assumeYields();
    }
}
