package dev.valuestream.metrics.organisation;

import com.google.common.collect.ImmutableList;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.Missing;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.model.InformationFlow;
import dev.valuestream.model.InformationKind;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Information flows: how much of the information travels by hand, and at how many points the stream is scheduled.
 *
 * <p>Manual share: manual information flows ÷ all information flows of the map, from 0 to 1; while some do not say how they
 * travel it is unavailable, naming them, with the manual ones known as a lower bound. Schedule points: the distinct steps
 * that an information flow from a control point, a customer or a trigger tells what to do; information from another step
 * (a kanban) or a supplier is no schedule, and a control point that only passes a schedule on is none. More than one
 * means push, which is a finding. Information has no item families, so that each has the figures of all. Unavailable where
 * no information flow is drawn. Cost: linear in steps and information flows. Source: Rother &amp; Shook, <i>Learning to
 * See</i>: the information flow, and the guideline to send the schedule to one process only.
 */
public final class InformationFlows implements Metric<InformationFlows.Result> {

    /** The metric's key. */
    public static final MetricKey<Result> KEY = MetricKey.of("information-flows", Result.class);

    private static final MeasureDefinition MANUAL_SHARE = MeasureDefinition.ofStream(
            KEY.id() + ".manual-share", Unit.RATIO, Direction.LOWER, "Share of the information flows that are manual.");

    private static final MeasureDefinition SCHEDULE_POINTS = MeasureDefinition.ofStream(
            KEY.id() + ".schedule-points",
            Unit.COUNT,
            Direction.LOWER,
            "Steps that are told from outside the line what to do; more than one means push.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Information flows",
            "manual flows ÷ all information flows; distinct steps told by a control point, customer or trigger",
            "Rother & Shook, Learning to See: the information flow; send the schedule to one process only",
            MANUAL_SHARE,
            SCHEDULE_POINTS);

    /**
     * The information flows by how they travel, and where they schedule.
     *
     * @param manual the ids of the manual ones
     * @param electronic the ids of the electronic ones
     * @param unstated the ids of those that do not say
     * @param manualShare manual ÷ all, or why it is not known
     * @param schedulePoints the ids of the steps that are scheduled, in element order
     */
    public record Result(
            List<String> manual,
            List<String> electronic,
            List<String> unstated,
            Figure manualShare,
            List<String> schedulePoints) {

        /**
         * Copies the lists.
         *
         * @param manual the ids of the manual ones
         * @param electronic the ids of the electronic ones
         * @param unstated the ids of those that do not say
         * @param manualShare manual ÷ all, or why it is not known
         * @param schedulePoints the ids of the steps that are scheduled
         */
        public Result {
            manual = ImmutableList.copyOf(manual);
            electronic = ImmutableList.copyOf(electronic);
            unstated = ImmutableList.copyOf(unstated);
            schedulePoints = ImmutableList.copyOf(schedulePoints);
        }
    }

    /** The metric; it holds no state. */
    public InformationFlows() {}

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
        ValueStream stream = context.valueStream();
        if (stream.information().isEmpty()) {
            return MetricResult.unavailable(
                    Reason.MISSING_INPUT,
                    Text.of(
                            "map.information.missing",
                            "The value stream {0} draws no information flow. Draw how each step learns what to do next.",
                            stream.id()));
        }
        Result result = result(stream);
        return new MetricResult.Computed<>(
                result,
                Explanation.lazy(DESCRIPTION, () -> new Explanation.Body(terms(stream, result), List.of())),
                measures(FamilyMix.of(context), result),
                Scheduling.findings(stream, result.schedulePoints()));
    }

    private static Result result(ValueStream stream) {
        List<String> manual = ids(stream, Optional.of(InformationKind.MANUAL));
        List<String> unstated = ids(stream, Optional.empty());
        List<Text> missing = unstated.stream()
                .map(id -> Missing.field("information flow", id, "kind", Optional.empty()))
                .toList();
        double share = manual.size() / (double) stream.information().size();
        return new Result(
                manual,
                ids(stream, Optional.of(InformationKind.ELECTRONIC)),
                unstated,
                Missing.sum(share, missing),
                List.copyOf(Scheduling.of(stream).keySet()));
    }

    private static List<String> ids(ValueStream stream, Optional<InformationKind> kind) {
        return stream.information().stream()
                .filter(i -> i.kind().equals(kind))
                .map(InformationFlow::id)
                .toList();
    }

    private static List<Measure> measures(FamilyMix mix, Result result) {
        Figure points = Figure.of(result.schedulePoints().size());
        List<Measure> measures = new ArrayList<>(
                StreamResult.mean(mix, m -> result.manualShare()).measures(MANUAL_SHARE));
        measures.addAll(StreamResult.mean(mix, m -> points).measures(SCHEDULE_POINTS));
        return measures;
    }

    private static List<Term> terms(ValueStream stream, Result result) {
        List<Term> terms = new ArrayList<>();
        terms.add(kind("manual", result.manual()));
        terms.add(kind("electronic", result.electronic()));
        if (!result.unstated().isEmpty()) {
            terms.add(kind("kind not stated", result.unstated()));
        }
        Scheduling.of(stream)
                .forEach((step, by) -> terms.add(new Term("schedule point " + step, "1", String.join(", ", by))));
        return terms;
    }

    private static Term kind(String name, List<String> ids) {
        return new Term(name, String.valueOf(ids.size()), String.join(", ", ids));
    }
}
