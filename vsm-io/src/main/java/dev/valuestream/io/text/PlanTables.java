package dev.valuestream.io.text;

import dev.valuestream.io.internal.ElementNames;
import dev.valuestream.io.internal.PlanWords;
import dev.valuestream.io.internal.Signed;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.capacity.Bottleneck;
import dev.valuestream.metrics.capacity.Throughput;
import dev.valuestream.metrics.queue.InventoryTurns;
import dev.valuestream.metrics.queue.WorkInProcess;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.metrics.time.ProcessTime;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.plan.Expectation;
import dev.valuestream.plan.Kpi.Actual;
import dev.valuestream.plan.StatedValue;
import dev.valuestream.plan.TransformationPlan;
import dev.valuestream.whatif.KpiStanding;
import dev.valuestream.whatif.PlanPath;
import dev.valuestream.whatif.PlanPath.Milestone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The tables of a plan: the whole stream after each improvement, and the KPIs. */
final class PlanTables {

    private static final String UNKNOWN = "?";

    /** The columns that the name of a bottleneck may take. */
    private static final int NAME = 20;

    private static final List<String> KEY_MEASURES = List.of(
            LeadTime.KEY.id(),
            ProcessTime.KEY.id(),
            Throughput.KEY.id(),
            WorkInProcess.KEY.id(),
            InventoryTurns.KEY.id());

    private final PlanPath path;
    private final WorkCalendar calendar;

    PlanTables(PlanPath path) {
        this.path = path;
        calendar = path.project().asIs().calendar();
    }

    static String money(double amount, TransformationPlan plan) {
        return PlanWords.money(amount, plan.currency().map(Names::shown));
    }

    void writePath(Page page) {
        page.heading("THE WHOLE STREAM  after each improvement, on top of those before it");
        Grid grid = new Grid(List.of(
                "",
                "lead\ntime",
                "process\ntime",
                "through-\nput",
                "work in\nprocess",
                "inventory\nturns",
                "<bottleneck"));
        grid.row(row("as-is", path.asIs()));
        int number = 1;
        for (Milestone milestone : path.milestones()) {
            String made = milestone.misfit().isPresent() ? " (not made)" : "";
            grid.row(row(number++ + " " + milestone.improvement().id() + made, milestone.after()));
        }
        page.lines(grid.lines());
    }

    private List<String> row(String name, Analysis analysis) {
        List<String> cells = new ArrayList<>();
        cells.add(name);
        KEY_MEASURES.forEach(id -> cells.add(shown(analysis, id)));
        cells.add(bottleneck(analysis));
        return cells;
    }

    private String shown(Analysis analysis, String measure) {
        return analysis.measure(measure)
                .flatMap(m -> shown(m.figure().number(), m.unit()))
                .orElse(UNKNOWN);
    }

    private Optional<String> shown(OptionalDouble number, Unit unit) {
        return number.isPresent() ? Optional.of(Shown.value(number.getAsDouble(), unit, calendar)) : Optional.empty();
    }

    private static String bottleneck(Analysis analysis) {
        if (!(analysis.result(Bottleneck.KEY) instanceof MetricResult.Computed<Bottleneck.Result> computed)) {
            return UNKNOWN;
        }
        ElementNames names = new ElementNames(analysis.valueStream(), analysis.catalog());
        List<Bottleneck.Ranked> highest = computed.value().highest();
        String first = highest.stream()
                .findFirst()
                .map(r -> Columns.cut(Names.shown(names.of(r)), NAME))
                .orElse("none");
        String more = highest.size() > 1 ? " +" + (highest.size() - 1) + " more" : "";
        return first + more + ", " + Shown.percent(computed.value().load());
    }

    /** What was expected of an improvement, and what comes out. */
    String expected(Milestone milestone, Expectation expectation) {
        String measure = expectation.measure();
        OptionalDouble computed = path.change(milestone, measure);
        Optional<Unit> unit = milestone.after().measure(measure).map(Measure::unit);
        String change = unit.flatMap(u -> shown(computed, u)).orElse("not known");
        String expected =
                Signed.of(expectation.change().number(), expectation.change().toString());
        return Names.shown(measure) + " " + expected + ", computed " + Signed.of(computed.orElse(0), change);
    }

    void writeKpis(Page page) {
        List<KpiStanding> kpis = path.kpis();
        if (kpis.isEmpty()) {
            return;
        }
        page.heading("KPIS");
        Grid grid = new Grid(List.of(
                "",
                "baseline",
                "as-is\ncomputed",
                "last\nactual",
                "<on",
                "to-be\ncomputed",
                "target",
                "<due",
                "way\ngone"));
        kpis.forEach(k -> grid.row(row(k)));
        page.lines(grid.lines());
        kpis.stream()
                .filter(k -> k.unit().isEmpty())
                .forEach(k -> page.paragraph(
                        "  ",
                        "There is no measure " + Names.shown(k.kpi().measure()) + "; the command metrics lists all."));
    }

    private List<String> row(KpiStanding standing) {
        List<Actual> actuals = standing.kpi().actualsByDay();
        Optional<Actual> last = actuals.isEmpty() ? Optional.empty() : Optional.of(actuals.get(actuals.size() - 1));
        OptionalDouble progress = standing.progress();
        return List.of(
                Names.shown(standing.kpi().measure()),
                stated(standing.kpi().baseline()),
                standing.unit().flatMap(u -> shown(standing.asIs(), u)).orElse(UNKNOWN),
                stated(last.map(Actual::value)),
                last.map(a -> a.on().toString()).orElse(""),
                standing.unit().flatMap(u -> shown(standing.toBe(), u)).orElse(UNKNOWN),
                stated(standing.kpi().target()),
                standing.kpi().due().map(d -> d.toString()).orElse(""),
                progress.isPresent() ? Shown.percent(progress.getAsDouble()) : "");
    }

    private static String stated(Optional<StatedValue> value) {
        return value.map(v -> Names.shown(v.toString())).orElse("");
    }
}
