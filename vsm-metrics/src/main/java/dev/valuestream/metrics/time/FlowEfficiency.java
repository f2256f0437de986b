package dev.valuestream.metrics.time;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.StreamFigure;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.Quotient;
import dev.valuestream.metrics.internal.Quotient.Total;
import dev.valuestream.metrics.internal.Sources;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.metrics.internal.Way;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.WorkCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Flow efficiency: the share of the lead time in which this very item is worked on.
 *
 * <p>Touch time ÷ {@code lead-time}, both in working time, from the item's point of view: rework included, and of a batch's
 * run only the item's own share. A batch of 85 at 10 minutes each, then a move of 9: 10 ÷ 859 = 1.16 %. Equals {@link
 * ActivityRatio} where nothing is batched. From 0 to 1. Source: Modig &amp; Åhlström, <i>This is Lean</i>; Kersten,
 * <i>Project to Product</i>.
 */
public final class FlowEfficiency implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("flow-efficiency", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.RATIO, Direction.HIGHER, "Share of the lead time in which this very item is worked on.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Flow efficiency",
            "touch time ÷ lead-time, touch time being when this very item is worked on",
            "Modig & Åhlström, This is Lean; Kersten, Project to Product",
            MEASURE);

    /** The metric; it holds no state. */
    public FlowEfficiency() {}

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
        Quotient quotient = new Quotient(
                new Total("touch time", "Σ visits · process time ÷ items of its run, on the way", touched(context)),
                Total.ofMetric(LeadTime.KEY.id(), LeadTime.figures(context)));
        ValueStream stream = context.valueStream();
        ObservedTimes times = ObservedTimes.of(context);
        return quotient.result(times.mix())
                .result(
                        MEASURE,
                        quotient.explanation(
                                DESCRIPTION, Unit.SECONDS, stream.calendar(), () -> touches(stream, times)));
    }

    private static List<Term> touches(ValueStream stream, ObservedTimes times) {
        List<Term> terms = new ArrayList<>();
        for (FamilyTimes family : times.families()) {
            family.delivering()
                    .path()
                    .ifPresent(path -> stream.steps().stream()
                            .filter(s -> path.visits(s) * family.touch(s) > 0)
                            .forEach(s -> terms.add(touch(family, s, path.visits(s), stream.calendar()))));
        }
        return terms;
    }

    private static Term touch(FamilyTimes times, ProcessStep step, double visits, WorkCalendar calendar) {
        double touch = times.touch(step);
        double run = times.process(step) / touch;
        return new Term(
                "touch " + step.id()
                        + times.member().family().map(f -> " {" + f + "}").orElse(""),
                Shown.time(visits * touch, calendar),
                Shown.number(visits) + " × process time " + Shown.time(times.process(step), calendar)
                        + (run > 1 ? " ÷ " + Shown.number(run) + " items of its run" : ""));
    }

    private static StreamResult touched(MetricContext context) {
        ObservedTimes times = ObservedTimes.of(context);
        return StreamResult.mean(times.mix(), m -> touched(times.of(m)));
    }

    private static Figure touched(FamilyTimes times) {
        Optional<Figure.Unknown> none = Sources.noJourney(times.routes());
        if (none.isPresent()) {
            return none.get();
        }
        Way way = times.delivering();
        return way.part(way.path().orElseThrow().sum(times::touch, f -> 0), way.missingProcess());
    }
}
