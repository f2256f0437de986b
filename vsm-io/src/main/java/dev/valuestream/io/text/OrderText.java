package dev.valuestream.io.text;

import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.plan.Improvement;
import dev.valuestream.plan.TransformationPlan;
import dev.valuestream.whatif.PlanPath;
import dev.valuestream.whatif.PlanSearch;
import dev.valuestream.whatif.PlanSearch.LeftOut;
import dev.valuestream.whatif.PlanSearch.Placed;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The order of a plan that gives most of a measure for the money, and soonest. */
final class OrderText {

    private final PlanSearch search;
    private final TransformationPlan plan;
    private final WorkCalendar calendar;
    private final Page page;

    OrderText(PlanSearch search, PlanPath path, Page page) {
        this.search = search;
        this.page = page;
        plan = path.project().plan();
        calendar = path.project().asIs().calendar();
    }

    void write() {
        page.heading("BEST ORDER  most of " + Names.shown(search.measure()) + " for the money, and soonest");
        if (search.missing().isPresent()) {
            page.paragraph(
                    "  ",
                    "None can be told. " + Names.shown(search.missing().get().message()));
            return;
        }
        if (!search.done().isEmpty()) {
            String done = search.done().stream().map(Improvement::id).collect(Collectors.joining(", "));
            page.paragraph("  Done: ", done);
        }
        Grid grid = new Grid(List.of("", "cost", "spent", "it is then", "better by"));
        int number = 1;
        for (Placed placed : search.order()) {
            grid.row(row(number++, placed));
        }
        page.lines(grid.lines());
        search.leftOut().forEach(this::leftOut);
        page.paragraph("  ", worth() + " " + quality());
        search.assumptions().forEach(a -> page.paragraph("  ", Names.shown(a.message())));
    }

    private List<String> row(int number, Placed placed) {
        return List.of(
                number + " " + placed.improvement().id(),
                money(placed.cost()),
                money(placed.spent()),
                shown(placed.figure()),
                by(placed.change()));
    }

    private void leftOut(LeftOut leftOut) {
        page.paragraph(
                "  –  ",
                leftOut.improvement().id() + ": " + Names.shown(leftOut.reason().message()));
    }

    private String worth() {
        OptionalDouble mean = search.meanGain();
        if (mean.isEmpty()) {
            return "Nothing has to be paid for.";
        }
        OptionalDouble stated = search.meanGainAsStated();
        String asStated = stated.isPresent() ? "; in the order of the plan by " + by(stated.getAsDouble()) : "";
        return "While the " + money(search.budget()) + " are spent, it is better by " + by(mean.getAsDouble())
                + " on average" + asStated + ".";
    }

    private String quality() {
        if (search.isExact()) {
            return "No order gives more: all that can be made were looked at.";
        }
        return search.bound().isPresent()
                ? "Not every order was looked at: none gives more than "
                        + by(search.bound().getAsDouble())
                        + ", if no improvement does more after others than alone, which holds on this one."
                : "Not every order was looked at, and some improvements do more together than alone: how much more"
                        + " another order gives is not known.";
    }

    private String money(double amount) {
        return PlanTables.money(amount, plan);
    }

    private String shown(double value) {
        return Shown.value(value, search.start().unit(), calendar);
    }

    /** Of a ratio in percentage points. */
    private String by(double gain) {
        return search.start().unit().equals(Unit.RATIO) ? Shown.points(gain) + " points" : shown(gain);
    }
}
