package dev.valuestream.io.text;

import static java.util.Objects.requireNonNull;

import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.Element;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.simulation.Estimate;
import dev.valuestream.simulation.FamilyResult;
import dev.valuestream.simulation.LeadTimes;
import dev.valuestream.simulation.RunEnding;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.simulation.StepResult;
import dev.valuestream.simulation.SupermarketResult;
import dev.valuestream.simulation.TeamResult;
import dev.valuestream.unit.Durations;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a simulation found, as a report for people: where work piles up and how sure that is, what becomes of the whole, and how
 * each step fares.
 *
 * <p>Plain text of lines of 100 columns, ended by a line feed; longer only where a name is. The same report gives the same text
 * everywhere.
 */
public final class SimulationText {

    /** Of a mean, what is left of nothing when sums are rounded. */
    private static final double ROUNDING = 1e-12;

    private static final List<String> STEPS = List.of(
            "",
            "busy",
            "±",
            "blocked",
            "without\nwork",
            "queue\nin front",
            "±",
            "wait\nin front",
            "±",
            "done\na day",
            "±");

    private final SimulationReport report;
    private final WorkCalendar calendar;
    private final Page page = new Page();

    private SimulationText(SimulationReport report) {
        this.report = report;
        calendar = report.valueStream().calendar();
    }

    /**
     * Writes the report.
     *
     * @param report what a simulation found
     * @return the report
     */
    public static String of(SimulationReport report) {
        SimulationText text = new SimulationText(requireNonNull(report, "report"));
        text.head();
        text.page.heading("WHERE WORK PILES UP");
        new PilingUp(report).sentences().forEach(s -> text.page.paragraph("  ", s));
        text.whole();
        text.steps();
        text.teams();
        text.supermarkets();
        text.notes();
        return text.page.toString();
    }

    private void head() {
        page.paragraph("Map         ", Names.shown(report.valueStream().name()));
        int runs = report.replications();
        page.paragraph(
                "Simulated   ",
                (report.ending() == RunEnding.COMPLETE ? "" : "not to its end, of ")
                        + time(Durations.toSeconds(report.horizon())) + " of working time, "
                        + (runs == 1 ? "once" : Shown.number(runs) + " times with other chance") + ", seed "
                        + report.plan().seed() + "; measured " + warmUp());
        page.line("═".repeat(Page.WIDTH));
    }

    private String warmUp() {
        String found = report.plan().findsWarmUp() ? ", found by MSER-5" : "";
        return (report.warmUp().isZero() ? "from the start" : "after " + time(Durations.toSeconds(report.warmUp())))
                + found;
    }

    private void whole() {
        Grid grid = new Grid(List.of("", "", "±"));
        report.leadTime().ifPresent(times -> leadTimes(grid, "", times));
        for (FamilyResult family : report.families()) {
            String name = ", " + Names.shown(family.family());
            family.leadTime().ifPresent(times -> leadTimes(grid, name, times));
            family.late().ifPresent(late -> row(grid, "Later than promised" + name, late, Unit.RATIO));
            row(grid, "Throughput" + name, family.throughput(), Unit.ITEMS_PER_DAY);
        }
        report.late().ifPresent(late -> row(grid, "Later than promised", late, Unit.RATIO));
        row(grid, "Throughput", report.throughput(), Unit.ITEMS_PER_DAY);
        row(grid, "Work in process, on average", report.workInProcess(), Unit.ITEMS);
        row(grid, "Not finished at the end", report.unfinished(), Unit.ITEMS);
        report.ordersWaiting().ifPresent(e -> row(grid, "Orders waiting for stock", e, Unit.ITEMS));
        report.orderWait().ifPresent(e -> row(grid, "Customers wait for an order", e, Unit.SECONDS));
        String sure = report.replications() == 1
                ? "one run says nothing of how sure it is"
                : "± holds the true mean in " + Shown.percent(report.plan().confidence()) + " of such simulations";
        page.heading("THE WHOLE STREAM  " + sure).lines(grid.lines());
        if (report.leadTime().isEmpty()) {
            String why = report.throughput().mean() == 0
                    ? "nothing was delivered in the time measured."
                    : "all that was delivered was there at the start.";
            page.paragraph("  ", "No lead time is known: " + why);
        }
    }

    private void leadTimes(Grid grid, String whose, LeadTimes times) {
        row(grid, "Lead time" + whose, times.mean(), Unit.SECONDS);
        times.quantiles()
                .forEach((share, estimate) ->
                        row(grid, "  " + Shown.percent(share) + " of items within", estimate, Unit.SECONDS));
    }

    private void row(Grid grid, String name, Estimate estimate, Unit unit) {
        grid.row(List.of("  " + name, Shown.value(estimate.mean(), unit, calendar), width(estimate, unit)));
    }

    private void steps() {
        Grid grid = new Grid(STEPS);
        report.steps().forEach(step -> grid.row(cells(step)));
        page.heading("STEP BY STEP").lines(grid.lines());
    }

    private List<String> cells(StepResult step) {
        return List.of(
                "  " + name(step.id()),
                percent(step.utilization()),
                width(step.utilization(), Unit.RATIO),
                step.blocked().mean() == 0 ? "" : percent(step.blocked()),
                percent(step.starved()),
                Shown.number(step.queue().mean()),
                width(step.queue(), Unit.COUNT),
                step.waitTime().map(w -> time(w.mean())).orElse(""),
                step.waitTime().map(w -> width(w, Unit.SECONDS)).orElse(""),
                Shown.number(step.throughput().mean()),
                width(step.throughput(), Unit.COUNT));
    }

    private void teams() {
        if (report.teams().isEmpty()) {
            return;
        }
        Grid grid = new Grid(List.of("", "busy", "±"));
        for (TeamResult team : report.teams()) {
            String name =
                    report.valueStream().team(team.id()).map(Element::name).orElse(team.id());
            grid.row(List.of(
                    "  " + Names.shown(name), percent(team.utilization()), width(team.utilization(), Unit.RATIO)));
        }
        page.heading("TEAMS THAT STEPS SHARE").lines(grid.lines());
    }

    private void supermarkets() {
        if (report.supermarkets().isEmpty()) {
            return;
        }
        Grid grid = new Grid(List.of("", "stock", "±", "empty", "±"));
        for (SupermarketResult market : report.supermarkets()) {
            String name =
                    report.valueStream().flow(market.flow()).map(Element::name).orElse(market.flow());
            grid.row(List.of(
                    "  " + Names.shown(name),
                    Shown.number(market.stock().mean()),
                    width(market.stock(), Unit.COUNT),
                    percent(market.empty()),
                    width(market.empty(), Unit.RATIO)));
        }
        page.heading("SUPERMARKETS").lines(grid.lines());
    }

    private void notes() {
        if (!report.assumptions().isEmpty()) {
            page.heading("ASSUMED");
            report.assumptions().forEach(a -> page.paragraph("  · ", Names.shown(a)));
        }
        if (!report.findings().isEmpty()) {
            page.heading("FINDINGS");
            FindingText.write(report.findings(), page);
        }
    }

    private String name(String step) {
        return Names.shown(report.valueStream().node(step).map(Element::name).orElse(step));
    }

    private static String percent(Estimate estimate) {
        return Shown.percent(estimate.mean());
    }

    private String width(Estimate estimate, Unit unit) {
        OptionalDouble width = estimate.halfWidth();
        boolean rounding = width.orElse(0) < ROUNDING * Math.abs(estimate.mean());
        return width.isPresent() ? Shown.value(rounding ? 0 : width.getAsDouble(), unit, calendar) : "";
    }

    private String time(double seconds) {
        return Shown.time(seconds, calendar);
    }
}
