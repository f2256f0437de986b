package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.StepFigures;
import dev.valuestream.model.WorkCalendar;
import java.util.Collection;
import java.util.function.Function;

/** The lines on the changeovers for which a step has time. */
public final class ChangeoverReport {

    private ChangeoverReport() {}

    /**
     * Explains a figure of the steps that have a changeover.
     *
     * @param report where the lines go
     * @param id the metric
     * @param unit its unit
     * @param origin how it follows from the lines above it
     * @param steps the steps
     * @param figure the figure of one of them
     */
    public static void add(
            CapacityReport report,
            String id,
            Unit unit,
            String origin,
            Collection<ChangeoverTime> steps,
            Function<ChangeoverTime, Figure> figure) {
        report.demand();
        steps.stream()
                .filter(s -> !s.parts().isEmpty())
                .limit(CapacityReport.SHOWN_ELEMENTS)
                .forEach(s -> {
                    running(report, s.step());
                    s.parts().forEach(f -> changeover(report, s.step(), f));
                    String step = s.step().step().id();
                    report.add(
                            "time left " + step, s.left(), Unit.SECONDS, "servers · time a day − Σ items · item time");
                    report.add(id + "[" + step + "]", figure.apply(s), unit, origin);
                });
        report.assumeYields();
    }

    private static void running(CapacityReport report, StepModel step) {
        WorkCalendar calendar = report.model().stream().calendar();
        ServersReport.add(report.model(), step, report.terms(), report.assumptions());
        for (FamilyWork family : step.families()) {
            ItemTimeReport.add(step.step(), family, false, calendar, report.terms(), report.assumptions());
            if (family.time().isPresent() && !family.idle()) {
                report.add(
                        "items a day " + step.step().id() + whose(family),
                        family.rate(),
                        Unit.ITEMS_PER_DAY,
                        "demand · step.visits");
            }
        }
    }

    private static void changeover(CapacityReport report, StepModel step, FamilyWork family) {
        StepFigures figures = family.member().routes().figures(step.step());
        WorkCalendar calendar = report.model().stream().calendar();
        double stated = ItemTime.changeover(figures);
        double uptime = ItemTime.uptime(figures);
        String value = Shown.time(stated / uptime, calendar);
        String stretched = uptime < 1 ? " " + Shown.time(stated, calendar) + " ÷ uptime " + Shown.percent(uptime) : "";
        String id = step.step().id();
        report.terms()
                .add(new Term("changeover " + id + whose(family), value, "steps[" + id + "].changeover" + stretched));
    }

    private static String whose(FamilyWork family) {
        return family.member().family().map(f -> " {" + f + "}").orElse("");
    }
}
