package dev.valuestream.metrics.time;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.valuestream.graph.CriticalPath;
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
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.metrics.network.PredictedQueues;
import dev.valuestream.metrics.network.PredictedTimes;
import dev.valuestream.metrics.network.PredictionReport;
import dev.valuestream.metrics.network.Trust;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.queueing.network.Confidence;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Predicted lead time: the lead time with the waits that the queueing network predicts instead of those found on the map.
 *
 * <p>Time to go of the source with T(n) = predicted wait + time in the step, and transfer time on a flow; weighted over a choice.
 * Of parallel branches the last counts: the longest on the mean + what the last of them comes later than that one on the mean
 * ({@link dev.valuestream.queueing.network.Stay#untilLastOf}). An item is in the step for its cycle, failures, setups and other
 * hours than the stream's included, and for what its process takes longer than the cycle. With families the demand-weighted mean.
 * Working time, in seconds. Unstable if the queue before any step on the way grows. Where something is missing there is no lower
 * bound: it may be what holds items up, so that elsewhere fewer wait.
 *
 * <p>The shares p50, p85 and p95 are <b>approximate</b>: a gamma distribution with this mean, and with the coefficient of
 * variation of the time in the network, where the times at different steps are taken as independent. Source: as of {@code
 * step.wait.predicted}; time to go as in {@link LeadTime}.
 */
public final class PredictedLeadTime implements Metric<PredictedLeadTime.Result> {

    /** The metric's key. */
    public static final MetricKey<Result> KEY = MetricKey.of("lead-time.predicted", Result.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.SECONDS, Direction.LOWER, "Expected time of an item to the customer with predicted waits.");

    private static final MetricDescription DESCRIPTION = new MetricDescription(
            "Predicted lead time",
            "T(n) = predicted wait + time in the step + Σ p·(transfer + T), the last of parallel branches",
            "time-to-go on the waits of step.wait.predicted; quantiles of a gamma distribution, approximate",
            ImmutableList.<MeasureDefinition>builder()
                    .add(MEASURE)
                    .addAll(LeadTimeQuantiles.MEASURES)
                    .build());

    /**
     * A predicted lead time.
     *
     * @param total the mean
     * @param waiting the part of it in queues, and at joins for the last part, on the critical path
     * @param p50 what half of the items do not exceed, approximate; empty where the variability is not known
     * @param p85 what 85 of 100 items do not exceed, approximate
     * @param p95 what 95 of 100 items do not exceed, approximate
     * @param criticalPath the ids of the nodes on the critical path; with families, on that of any of them
     * @param confidence how far it can be trusted: as far as the least sure of the map's queues, and less where parts wait for each other
     * @param reasons why no further, each after the id of its step
     * @param families that of each family; empty where the map knows none
     */
    public record Result(
            Duration total,
            Duration waiting,
            Optional<Duration> p50,
            Optional<Duration> p85,
            Optional<Duration> p95,
            List<String> criticalPath,
            Confidence confidence,
            List<String> reasons,
            Map<String, Result> families) {
        /**
         * Copies the collections.
         *
         * @param total the mean
         * @param waiting the part of it in queues
         * @param p50 what half of the items do not exceed
         * @param p85 what 85 of 100 items do not exceed
         * @param p95 what 95 of 100 items do not exceed
         * @param criticalPath the ids of the nodes on the critical path
         * @param confidence how far it can be trusted
         * @param reasons why no further
         * @param families that of each family
         */
        public Result {
            criticalPath = ImmutableList.copyOf(criticalPath);
            reasons = ImmutableList.copyOf(reasons);
            families = ImmutableMap.copyOf(families);
        }
    }

    /** The metric; it holds no state. */
    public PredictedLeadTime() {}

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
        List<PredictedTimes> times = new ArrayList<>();
        for (int f = 0; f < mix.members().size(); f++) {
            times.add(PredictedTimes.of(context, f));
        }
        StreamResult all =
                StreamResult.mean(mix, m -> times.get(mix.members().indexOf(m)).total());
        LeadTimeQuantiles quantiles = new LeadTimeQuantiles(mix, times, all);
        List<Measure> measures = new ArrayList<>(all.measures(MEASURE));
        measures.addAll(quantiles.measures());
        if (all.all() instanceof Figure.Unknown unknown) {
            return MetricResult.unavailable(unknown.reason(), unknown.text(), measures);
        }
        Explanation explanation = PredictionReport.explain(
                DESCRIPTION, PredictedQueues.of(context), report -> explain(report, mix, times, all));
        return MetricResult.of(value(mix, times, all, quantiles), explanation, measures);
    }

    private static Result value(
            FamilyMix mix, List<PredictedTimes> times, StreamResult all, LeadTimeQuantiles quantiles) {
        ImmutableMap.Builder<String, Result> families = ImmutableMap.builder();
        double waiting = 0;
        List<String> path = new ArrayList<>();
        for (int f = 0; f < times.size(); f++) {
            PredictedTimes its = times.get(f);
            FamilyMix.Member member = mix.members().get(f);
            if (its.total() instanceof Figure.Known known) {
                List<String> nodes =
                        its.path().orElseThrow().nodes().stream().map(Node::id).toList();
                double own = waiting(its);
                waiting += mix.share(member) * own;
                path.addAll(nodes);
                member.family()
                        .ifPresent(family -> families.put(
                                family,
                                result(known, own, quantiles.of(Optional.of(member)), nodes, its.trust(), Map.of())));
            }
        }
        return result(
                all.all(),
                waiting,
                quantiles.of(Optional.empty()),
                path.stream().distinct().toList(),
                PredictedTimes.leastSure(times),
                families.buildOrThrow());
    }

    private static Result result(
            Figure total,
            double waiting,
            LeadTimeQuantiles.Curve curve,
            List<String> path,
            Trust trust,
            Map<String, Result> families) {
        return new Result(
                Durations.ofSeconds(total.number().orElseThrow()),
                Durations.ofSeconds(waiting),
                curve.duration(0.5),
                curve.duration(0.85),
                curve.duration(0.95),
                path,
                trust.confidence(),
                trust.reasons(),
                families);
    }

    private static double waiting(PredictedTimes times) {
        return times.path()
                .orElseThrow()
                .sum(n -> times.synchronisation(n) + (n instanceof ProcessStep s ? times.waiting(s) : 0), f -> 0);
    }

    private static void explain(PredictionReport report, FamilyMix mix, List<PredictedTimes> times, StreamResult all) {
        for (int f = 0; f < times.size(); f++) {
            FamilyMix.Member member = mix.members().get(f);
            String whose = member.family().map(n -> " {" + n + "}").orElse("");
            PredictedTimes its = times.get(f);
            its.path().ifPresent(path -> stays(report, its, path, whose));
            report.time("sum" + whose, its.total(), "Σ visits · time over the critical path");
        }
        if (mix.hasFamilies()) {
            report.time("all items", all.all(), "the families' sums, weighted by demand");
        }
        report.trust(PredictedTimes.leastSure(times));
    }

    private static void stays(PredictionReport report, PredictedTimes times, CriticalPath path, String whose) {
        for (Node node : path.nodes()) {
            if (node instanceof ProcessStep step) {
                double visits = path.visits(step);
                report.time(
                        "in step " + step.id() + whose,
                        Figure.of(visits * (times.waiting(step) + times.processing(step))),
                        "visits " + Shown.number(visits) + " · (wait + time in the step)");
            }
            double synchronisation = path.visits(node) * times.synchronisation(node);
            if (synchronisation > 0) {
                report.time(
                        "last of the branches from " + node.id() + whose,
                        Figure.of(synchronisation),
                        "what the last comes later to their join than the slowest on the mean");
            }
        }
    }
}
