package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Shown;
import dev.valuestream.model.Batch;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import dev.valuestream.model.WorkCalendar;
import java.util.List;
import java.util.OptionalDouble;

/** The line on what one item takes of a server, and what it takes for granted. */
final class ItemTimeReport {

    private ItemTimeReport() {}

    /** Adds the line for one family, where its time is known. */
    static void add(
            ProcessStep step,
            FamilyWork family,
            boolean charged,
            WorkCalendar calendar,
            List<Term> terms,
            Assumptions assumptions) {
        if (family.time().isEmpty()) {
            return;
        }
        String whose = family.member().family().map(f -> " {" + f + "}").orElse("");
        StepFigures figures = family.member().routes().figures(step);
        double seconds = family.time().get().seconds();
        String value = Double.isFinite(seconds) ? Shown.time(seconds, calendar) : "without end";
        terms.add(new Term("item time " + step.id() + whose, value, origin(step, figures, charged, calendar)));
        assume(step, figures, charged, assumptions);
    }

    /** The sum that gives the time of one item. */
    static String origin(ProcessStep step, StepFigures figures, boolean charged, WorkCalendar calendar) {
        String field = figures.cycleTime().isPresent() ? "cycleTime" : "processTime";
        double cycle = figures.cycleTimeOrProcessTime().orElseThrow().meanSeconds();
        String origin = "steps[" + step.id() + "]." + field + " " + Shown.time(cycle, calendar);
        OptionalDouble quantity = figures.quantityPerCycle();
        if (quantity.isPresent()) {
            origin += " ÷ quantityPerCycle " + Shown.number(quantity.getAsDouble());
        }
        if (ItemTime.uptime(figures) < 1) {
            origin += " ÷ uptime " + Shown.percent(ItemTime.uptime(figures));
        }
        if (charged && figures.changeover().isPresent() && figures.batch().orElse(null) instanceof Batch.Items batch) {
            origin += " + changeover " + Shown.time(ItemTime.changeover(figures), calendar) + " ÷ batch of "
                    + Shown.number(batch.quantity().value());
        }
        return origin;
    }

    /** Lists what the sum takes for granted. */
    static void assume(ProcessStep step, StepFigures figures, boolean charged, Assumptions assumptions) {
        if (figures.uptime().isEmpty()) {
            assumptions.add("uptime 1 where none is stated", step.id());
        }
        if (figures.quantityPerCycle().isEmpty()) {
            assumptions.add("1 item a cycle where no quantityPerCycle is stated", step.id());
        }
        if (charged && figures.changeover().isPresent() && figures.batch().isEmpty()) {
            assumptions.add(
                    "the changeover could not be charged, because no batch says how often it happens", step.id());
        }
        if (charged && figures.changeover().isEmpty() && figures.batch().isPresent()) {
            assumptions.add("no changeover where none is stated", step.id());
        }
    }
}
