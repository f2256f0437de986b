package dev.valuestream.metrics.time;

import dev.valuestream.graph.CriticalPath;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.StreamFigure;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.Missing;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.Sources;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lead time on the first pass: how long an item takes that is never reworked.
 *
 * <p>The time to go as in {@link LeadTime}, with the rework flows left out and the rest of each choice shared anew. Working
 * time, in seconds; with families the demand-weighted mean; a lower bound where a figure is missing. Source: Martin &amp;
 * Osterling, <i>Value Stream Mapping</i>, ch. 3.
 */
public final class FirstPassLeadTime implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("lead-time.first-pass", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.SECONDS, Direction.LOWER, "Lead time of an item that is never reworked.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Lead time, first pass",
            "T(n) as in lead-time, with rework flows left out and the rest of each choice shared anew",
            "Martin & Osterling, Value Stream Mapping, ch. 3",
            MEASURE);

    @Override
    public MetricKey<StreamFigure> key() {
        return KEY;
    }

    @Override
    public MetricDescription description() {
        return DESCRIPTION;
    }

    @Override
    public MetricResult<StreamFigure> evaluate(MetricContext context) {
        ObservedTimes times = ObservedTimes.of(context);
        List<Term> terms = new ArrayList<>();
        for (FamilyTimes family : times.families()) {
            String whose = family.member().family().map(f -> " {" + f + "}").orElse("");
            family.firstPath().ifPresent(path -> terms.addAll(terms(context.valueStream(), family, path, whose)));
        }
        return StreamResult.mean(times.mix(), m -> figure(times.of(m)))
                .result(MEASURE, Explanation.of(DESCRIPTION, terms, List.of()));
    }

    private static List<Term> terms(ValueStream stream, FamilyTimes times, CriticalPath path, String whose) {
        return PathSegments.of(stream, times, path).stream()
                .map(s -> new Term(
                        s.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + s.element() + whose,
                        Shown.time(s.seconds(), stream.calendar()),
                        s.frequency() == 1 ? s.origin() : Shown.number(s.frequency()) + " × " + s.origin()))
                .toList();
    }

    private static Figure figure(FamilyTimes times) {
        Optional<Figure.Unknown> none = Sources.noJourney(times.routes());
        if (none.isPresent()) {
            return none.get();
        }
        if (times.firstPath().isEmpty()) {
            return Figure.unknown(
                    Reason.NOT_APPLICABLE,
                    Text.of("first-pass.none", "Without its rework flows no way leads to a customer."));
        }
        return Missing.sum(
                times.firstPath().get().seconds(), times.missingTotal().values());
    }
}
