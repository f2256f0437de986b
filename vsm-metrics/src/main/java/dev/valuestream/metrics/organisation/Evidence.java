package dev.valuestream.metrics.organisation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.model.State;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Evidence: the share of the figures behind the lead time that somebody walked or measured.
 *
 * <p>Figures with an observation of source walked or system-data ÷ all figures, each counted once. The figures are, of every
 * step and flow that an item can come by on its way to the customer: the step's lead time, its process time (or the cycle
 * time that stands for it; counted though it is missing, where no lead time is stated), the wait or the items on a flow
 * before it that are used, and its transfer time where one is stated. What waits before a step, and the way there, was seen
 * with that step: the observation of the step stands for it; on a flow to a customer that of the step it comes from. Demand
 * has no observation on a map and is left out. An observation that names no source is no evidence.
 *
 * <p>From 0 to 1; with families, for all items the figures of any of them. Not applicable to a map that is designed (to-be
 * or ideal), which nobody can have walked, and where no way leads to a customer. Cost: linear in steps, flows and
 * families. Source: Martin &amp; Osterling, <i>Value Stream Mapping</i>, ch. 3: figures are found by walking, not asked for.
 */
public final class Evidence implements Metric<Evidence.Result> {

    /** The metric's key. */
    public static final MetricKey<Result> KEY = MetricKey.of("evidence", Result.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(),
            Unit.RATIO,
            Direction.HIGHER,
            "Share of the figures behind the lead time that were walked or measured.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Evidence",
            "figures behind lead-time that were walked or read from a system ÷ all figures behind it",
            "Martin & Osterling, Value Stream Mapping, ch. 3: walking the value stream",
            MEASURE);

    /**
     * What stands behind the figures of the lead time.
     *
     * @param share the share that was walked or measured
     * @param seen the figures that were
     * @param toWalk the figures that were not, what to walk next first: those that are missing, then those that add most to
     *     the lead time
     * @param families the share of each family; empty where the map knows none
     */
    public record Result(double share, List<FigureSeen> seen, List<FigureSeen> toWalk, Map<String, Figure> families) {

        /**
         * Copies the collections.
         *
         * @param share the share that was walked or measured
         * @param seen the figures that were
         * @param toWalk the figures that were not
         * @param families the share of each family
         */
        public Result {
            seen = ImmutableList.copyOf(seen);
            toWalk = ImmutableList.copyOf(toWalk);
            families = ImmutableMap.copyOf(families);
        }
    }

    /** The metric; it holds no state. */
    public Evidence() {}

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
        State state = stream.state().orElse(State.AS_IS);
        if (state != State.AS_IS) {
            Text designed = Text.of(
                    "evidence.designed",
                    "A map of the state {0} is designed: nobody can have walked it.",
                    state.token());
            return MetricResult.unavailable(Reason.NOT_APPLICABLE, designed);
        }
        FiguresBehind behind = new FiguresBehind(stream, ObservedTimes.of(context));
        StreamResult shares = StreamResult.of(behind.mix(), behind::share, behind.share());
        List<Measure> measures = shares.measures(MEASURE);
        if (shares.all() instanceof Figure.Unknown unknown) {
            return MetricResult.unavailable(unknown.reason(), unknown.text(), measures);
        }
        Result result = result(behind.all(), shares);
        return MetricResult.of(
                result,
                Explanation.lazy(DESCRIPTION, () -> new Explanation.Body(terms(stream, result), List.of())),
                measures);
    }

    private static Result result(List<FigureSeen> all, StreamResult shares) {
        List<FigureSeen> seen = all.stream().filter(FigureSeen::isEvidence).toList();
        List<FigureSeen> toWalk = all.stream()
                .filter(f -> !f.isEvidence())
                .sorted(Comparator.comparing((FigureSeen f) -> f.standing() != FigureSeen.Standing.MISSING)
                        .thenComparing(
                                Comparator.comparingDouble(FigureSeen::seconds).reversed()))
                .toList();
        return new Result(shares.all().number().orElseThrow(), seen, toWalk, shares.families());
    }

    private static List<Term> terms(ValueStream stream, Result result) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("walked or measured", String.valueOf(result.seen().size()), ""));
        result.seen().forEach(f -> terms.add(term(stream, f)));
        terms.add(new Term("to be walked", String.valueOf(result.toWalk().size()), ""));
        result.toWalk().forEach(f -> terms.add(term(stream, f)));
        return terms;
    }

    private static Term term(ValueStream stream, FigureSeen figure) {
        String samples = figure.samples().isPresent() ? ", " + figure.samples().getAsInt() + " samples" : "";
        String time = figure.standing() == FigureSeen.Standing.MISSING
                ? "?"
                : Shown.time(figure.seconds(), stream.calendar());
        return new Term(figure.field(), time, figure.standing().words() + samples);
    }
}
