package dev.valuestream.metrics.time;

import dev.valuestream.metrics.AnalysisOptions;
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
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Text;
import dev.valuestream.unit.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Lead time in calendar time: what a clock on the wall would show, on the average of a week.
 *
 * <p>Working days of {@code lead-time} · 7 ÷ days per week, each of 24 hours; in seconds of calendar time. Holidays are not
 * counted, since no start is given. Not applicable unless {@link AnalysisOptions#withElapsedTime() asked for}, so that working
 * and calendar time are never mixed by accident.
 */
public final class ElapsedLeadTime implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("lead-time.elapsed", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(),
            Unit.ELAPSED_SECONDS,
            Direction.LOWER,
            "Lead time in calendar time, on the average of a week; given when asked for.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Lead time, elapsed",
            "lead-time ÷ working time per day · 7 ÷ working days per week, in days of 24 h",
            "calendar conversion of lead-time",
            MEASURE);

    /** The metric; it holds no state. */
    public ElapsedLeadTime() {}

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
        if (!context.options().elapsed()) {
            return MetricResult.unavailable(
                    Reason.NOT_APPLICABLE,
                    Text.of(
                            "elapsed.not-asked",
                            "Calendar time is given only when asked for (AnalysisOptions.withElapsedTime)."));
        }
        WorkCalendar calendar = context.valueStream().calendar();
        if (calendar.day().isZero()) {
            return MetricResult.unavailable(
                    Reason.NOT_APPLICABLE,
                    Text.of("calendar.day.zero", "The working time of a day is 0, so nothing ever ends."));
        }
        double factor = 86_400 / Durations.toSeconds(calendar.day()) * 7 / calendar.daysOfWeek();
        StreamResult lead = LeadTime.figures(context);
        FamilyMix mix = ObservedTimes.of(context).mix();
        return StreamResult.of(mix, m -> times(lead.of(m), factor), times(lead.all(), factor))
                .result(
                        MEASURE,
                        Explanation.of(
                                DESCRIPTION, terms(lead.all(), factor, calendar), List.of("holidays are not counted")));
    }

    private static List<Term> terms(Figure lead, double factor, WorkCalendar calendar) {
        List<Term> terms = new ArrayList<>();
        lead.number()
                .ifPresent(s ->
                        terms.add(new Term(LeadTime.KEY.id(), Shown.time(s, calendar), "metric " + LeadTime.KEY.id())));
        double day = Durations.toSeconds(calendar.day());
        terms.add(new Term("working time a day", Shown.number(day / 3600) + " h", "calendar.workingTimePerDay"));
        terms.add(new Term("days a week", Shown.number(calendar.daysOfWeek()), "calendar.daysPerWeek"));
        terms.add(new Term(
                "calendar time per working time", Shown.number(factor), "24 h ÷ working time · 7 ÷ days per week"));
        return terms;
    }

    private static Figure times(Figure figure, double factor) {
        if (figure instanceof Figure.Unknown unknown) {
            OptionalDouble bound = unknown.atLeast().isPresent()
                    ? OptionalDouble.of(unknown.atLeast().getAsDouble() * factor)
                    : OptionalDouble.empty();
            return new Figure.Unknown(unknown.reason(), unknown.text(), bound);
        }
        return Figure.of(figure.number().orElseThrow() * factor);
    }
}
