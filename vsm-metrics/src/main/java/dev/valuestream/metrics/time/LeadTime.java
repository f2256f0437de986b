package dev.valuestream.metrics.time;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.valuestream.graph.CriticalPath;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.Sources;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lead time: how long an item takes from its trigger (or supplier) to the customer, waiting and transfer included.
 *
 * <p>It is the time to go of the source: T(n) = t(n) + Σ p·(w + T) over a choice, t(n) + max (w + T) over parallel
 * branches, T(customer) = 0. Rework counts as often as it is expected; flows to dead ends are left out. With families it
 * is their demand-weighted mean. Working time, in seconds. Where a figure is missing it is unavailable, with what is
 * known so far as a lower bound. Source: Martin &amp; Osterling, <i>Value Stream Mapping</i>, ch. 3; Rother &amp; Shook,
 * <i>Learning to See</i>, for waits from inventories.
 */
public final class LeadTime implements Metric<LeadTime.Result> {

    /** The metric's key. */
    public static final MetricKey<Result> KEY = MetricKey.of("lead-time", Result.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.SECONDS, Direction.LOWER, "Expected time of an item from its trigger to the customer.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Lead time",
            "T(n) = t(n) + Σ p·(w + T) over a choice, t(n) + max(w + T) over parallel branches; T(customer) = 0",
            "Martin & Osterling, Value Stream Mapping, ch. 3; time-to-go with rework as expected visits",
            MEASURE);

    /**
     * A lead time with its parts.
     *
     * @param total the lead time
     * @param segments the pieces of the critical path, which add up to the lead time; with families, those of all of them
     * @param criticalPath the ids of the nodes on the critical path; with families, on that of any of them
     * @param families the lead time of each family; empty where the map knows none
     */
    public record Result(
            Duration total, List<Segment> segments, List<String> criticalPath, Map<String, Result> families) {
        /**
         * Copies the collections.
         *
         * @param total the lead time
         * @param segments the pieces of the critical path
         * @param criticalPath the ids of the nodes on the critical path
         * @param families the lead time of each family
         */
        public Result {
            segments = ImmutableList.copyOf(segments);
            criticalPath = ImmutableList.copyOf(criticalPath);
            families = ImmutableMap.copyOf(families);
        }

        /**
         * The part of the lead time of one kind.
         *
         * @param kind processing, waiting, transfer, or stays of which no more is known
         * @return the sum of its segments
         */
        public Duration part(Segment.Kind kind) {
            return Durations.ofSeconds(segments.stream()
                    .filter(s -> s.kind() == kind)
                    .mapToDouble(Segment::seconds)
                    .sum());
        }
    }

    /** The metric; it holds no state. */
    public LeadTime() {}

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
        ObservedTimes times = ObservedTimes.of(context);
        StreamResult all = figures(context);
        List<Measure> measures = all.measures(MEASURE);
        if (all.all() instanceof Figure.Unknown unknown) {
            return MetricResult.unavailable(unknown.reason(), unknown.text(), measures);
        }
        return MetricResult.of(
                value(times, all), PathReport.explain(DESCRIPTION, context, PathView.LEAD_TIME), measures);
    }

    static StreamResult figures(MetricContext context) {
        ObservedTimes times = ObservedTimes.of(context);
        return StreamResult.mean(times.mix(), m -> figure(times.of(m)));
    }

    private static Figure figure(FamilyTimes times) {
        Optional<Figure.Unknown> none = Sources.noJourney(times.routes());
        if (none.isPresent()) {
            return none.get();
        }
        return times.delivering().total();
    }

    private static Result value(ObservedTimes times, StreamResult all) {
        Duration total = Durations.ofSeconds(all.all().number().orElseThrow());
        if (!times.mix().hasFamilies()) {
            return single(times.families().get(0), total);
        }
        ImmutableMap.Builder<String, Result> families = ImmutableMap.builder();
        for (FamilyMix.Member member : times.mix().members()) {
            String family = member.family().orElseThrow();
            all.of(member)
                    .number()
                    .ifPresent(seconds -> families.put(family, single(times.of(member), Durations.ofSeconds(seconds))));
        }
        Map<String, Result> byFamily = families.buildOrThrow();
        return new Result(total, MixedSegments.of(times.mix(), byFamily), allNodes(byFamily), byFamily);
    }

    private static Result single(FamilyTimes times, Duration total) {
        CriticalPath path = times.delivering().path().orElseThrow();
        List<String> nodes = path.nodes().stream().map(n -> n.id()).toList();
        return new Result(total, PathSegments.of(times, path, PathView.LEAD_TIME), nodes, Map.of());
    }

    private static List<String> allNodes(Map<String, Result> families) {
        return families.values().stream()
                .flatMap(r -> r.criticalPath().stream())
                .distinct()
                .toList();
    }
}
