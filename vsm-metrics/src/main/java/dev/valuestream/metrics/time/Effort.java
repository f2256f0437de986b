package dev.valuestream.metrics.time;

import dev.valuestream.graph.Visits;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.StreamFigure;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.Efforts;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Effort: the process time of all steps for one unit of demand, on every branch, with rework, scrap and dead ends.
 *
 * <p>Σ visits · process time. Working time, in seconds; with families the demand-weighted mean; a lower bound where a
 * process time is missing. Source: Martin &amp; Osterling, <i>Value Stream Mapping</i>: total process time.
 */
public final class Effort implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("effort", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(),
            Unit.SECONDS,
            Direction.LOWER,
            "Process time of all steps for one unit of demand, rework, scrap and dead ends included.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Effort",
            "Σ visits · process time over all steps",
            "Martin & Osterling, Value Stream Mapping: total process time, the labour view",
            MEASURE);

    /** The metric; it holds no state. */
    public Effort() {}

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
        ValueStream stream = context.valueStream();
        ObservedTimes times = ObservedTimes.of(context);
        return Efforts.all(context).result(MEASURE, Explanation.lazy(DESCRIPTION, () -> lines(stream, times)));
    }

    private static Explanation.Body lines(ValueStream stream, ObservedTimes times) {
        List<Term> terms = new ArrayList<>();
        for (FamilyTimes family : times.families()) {
            family.routes().visits().ifPresent(v -> terms.addAll(terms(stream, family, v)));
        }
        return new Explanation.Body(terms, List.of());
    }

    private static List<Term> terms(ValueStream stream, FamilyTimes times, Visits visits) {
        String whose = times.member().family().map(f -> " {" + f + "}").orElse("");
        return stream.steps().stream()
                .filter(s -> visits.of(s) > 0)
                .map(s -> new Term(
                        s.id() + whose,
                        Shown.time(visits.of(s) * times.process(s), stream.calendar()),
                        "step.visits " + Shown.number(visits.of(s)) + " × "
                                + Shown.time(times.process(s), stream.calendar())))
                .toList();
    }
}
