package dev.valuestream.metrics.queue;

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
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.ProductionLeadTimes;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Text;
import dev.valuestream.unit.Durations;
import java.util.ArrayList;
import java.util.List;

/**
 * Inventory turns: how often a year the inventory is renewed, working days a year ÷ production lead time in days.
 *
 * <p>A count a year. The working days are {@code calendar.workingDaysPerYear}, or 52 weeks less the holidays listed, an
 * assumption; the {@link dev.valuestream.metrics.time.ProductionLeadTime} is the inventory days and measured waits: 240 days
 * ÷ 23.6 are 10.2 turns. That of all items is of the mean lead time of the families. Not applicable where nothing waits.
 * Source: Rother &amp; Shook, <i>Learning to See</i>, the tables of Acme's future states.
 */
public final class InventoryTurns implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("inventory-turns", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.COUNT, Direction.HIGHER, "How often a year the inventory is renewed.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Inventory turns",
            "working days a year ÷ production-lead-time in days",
            "Rother & Shook, Learning to See: Acme's current and future states",
            MEASURE);

    /** The metric; it holds no state. */
    public InventoryTurns() {}

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
        WorkCalendar calendar = context.valueStream().calendar();
        boolean stated = context.valueStream().statedCalendar().isPresent();
        StreamResult waits = ProductionLeadTimes.of(context);
        return StreamResult.of(FamilyMix.of(context), m -> turns(waits.of(m), calendar), turns(waits.all(), calendar))
                .result(MEASURE, Explanation.lazy(DESCRIPTION, () -> lines(waits, calendar, stated)));
    }

    private static Figure turns(Figure wait, WorkCalendar calendar) {
        if (!(wait instanceof Figure.Known known)) {
            Figure.Unknown unknown = (Figure.Unknown) wait;
            return Figure.unknown(unknown.reason(), unknown.text());
        }
        double turns = calendar.daysOfYear() * Durations.toSeconds(calendar.day()) / known.value();
        return known.value() == 0 || !Double.isFinite(turns)
                ? Figure.unknown(
                        Reason.NOT_APPLICABLE,
                        Text.of(
                                "turns.no-inventory",
                                "Nothing waits on the way (production-lead-time is 0), so no inventory is renewed."))
                : Figure.of(turns);
    }

    private static Explanation.Body lines(StreamResult waits, WorkCalendar calendar, boolean stated) {
        boolean yearStated = calendar.workingDaysPerYear().isPresent();
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(
                "working days a year",
                Shown.number(calendar.daysOfYear()),
                yearStated ? "calendar.workingDaysPerYear" : "52 · calendar.daysPerWeek − calendar.holidays"));
        waits.all()
                .number()
                .ifPresent(w -> terms.add(
                        new Term("production-lead-time", Shown.time(w, calendar), "metric production-lead-time")));
        List<String> assumptions = new ArrayList<>();
        if (!stated) {
            assumptions.add("a working day of 8 h and a week of 5 d: the map has no calendar");
        }
        if (!yearStated) {
            assumptions.add("a year of 52 working weeks less the holidays listed: no workingDaysPerYear is stated");
        }
        return new Explanation.Body(terms, assumptions);
    }
}
