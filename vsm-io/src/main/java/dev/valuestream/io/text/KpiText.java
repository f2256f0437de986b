package dev.valuestream.io.text;

import dev.valuestream.io.internal.Signed;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.whatif.BehaviourChart;
import dev.valuestream.whatif.BehaviourChart.Signal;
import dev.valuestream.whatif.KpiProgress;
import dev.valuestream.whatif.KpiProgress.Measured;
import dev.valuestream.whatif.PlanPath;
import dev.valuestream.whatif.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The KPIs of a plan on their way from the as-is to the to-be, and what was measured. */
final class KpiText {

    private static final int MOST = 6;
    private static final int MOST_SIGNALS = 5;

    private final List<KpiProgress> kpis;
    private final WorkCalendar calendar;
    private final Page page;

    KpiText(PlanPath path, Page page) {
        kpis = path.progress().stream()
                .filter(k -> k.standing().unit().isPresent())
                .toList();
        calendar = path.project().asIs().calendar();
        this.page = page;
    }

    void write() {
        List<KpiProgress> shown = kpis.stream().limit(MOST).toList();
        if (!shown.isEmpty() && !shown.get(0).way().isEmpty()) {
            way(shown);
        }
        kpis.stream().filter(k -> !k.measured().isEmpty()).forEach(this::measured);
    }

    private void way(List<KpiProgress> shown) {
        page.heading("KPIS ON THE WAY  computed after each improvement, on top of those before it");
        List<String> headings = new ArrayList<>(List.of("", "<due"));
        shown.forEach(k -> headings.add(Names.shown(k.standing().kpi().measure())));
        Grid grid = new Grid(headings);
        grid.row(row("as-is", "", shown, k -> k.standing().asIs()));
        for (int i = 0; i < shown.get(0).way().size(); i++) {
            int at = i;
            KpiProgress.Point point = shown.get(0).way().get(at);
            String due = point.due().map(d -> d.toString()).orElse("");
            grid.row(row(
                    (at + 1) + " " + point.improvement().id(),
                    due,
                    shown,
                    k -> k.way().get(at).value()));
        }
        grid.row(row("target", "", shown, k -> k.standing().target()));
        page.lines(grid.lines());
        if (kpis.size() > MOST) {
            page.line("    and " + (kpis.size() - MOST) + " more KPIs; --json has them all");
        }
    }

    /** What a row says of each KPI. */
    private interface Cell {
        OptionalDouble of(KpiProgress kpi);
    }

    private List<String> row(String name, String due, List<KpiProgress> shown, Cell cell) {
        List<String> cells = new ArrayList<>(List.of(name, due));
        shown.forEach(k -> cells.add(value(k, cell.of(k))));
        return cells;
    }

    private void measured(KpiProgress kpi) {
        page.heading("MEASURED  " + Names.shown(kpi.standing().kpi().measure()));
        Grid grid = new Grid(List.of("on", "measured", "planned\nby then", "off by"));
        kpi.measured().forEach(m -> grid.row(row(kpi, m)));
        page.lines(grid.lines());
        page.paragraph("  ", against(kpi.againstPlan()) + noise(kpi));
    }

    private List<String> row(KpiProgress kpi, Measured measured) {
        OptionalDouble planned = measured.planned();
        OptionalDouble off = planned.isPresent()
                ? OptionalDouble.of(measured.value() - planned.getAsDouble())
                : OptionalDouble.empty();
        return List.of(
                measured.on().toString(),
                value(kpi, OptionalDouble.of(measured.value())),
                value(kpi, planned),
                off.isPresent() ? Signed.of(off.getAsDouble(), value(kpi, off)) : "");
    }

    private static String against(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> "The last is better than planned by then. ";
            case WORSE -> "The last is worse than planned by then. ";
            case SAME -> "The last is as planned by then. ";
            case UNKNOWN -> "";
        };
    }

    private String noise(KpiProgress kpi) {
        if (kpi.chart().isEmpty()) {
            return "Whether a change is signal or noise takes " + BehaviourChart.LEAST + " values to tell.";
        }
        BehaviourChart chart = kpi.chart().get();
        String lower = chart.lowerLimit().isPresent() ? value(kpi, chart.lowerLimit()) : "0";
        String limits = " By themselves values like these lie from " + lower + " to "
                + value(kpi, OptionalDouble.of(chart.upperLimit())) + " (mean "
                + value(kpi, OptionalDouble.of(chart.mean())) + " ± 2.66 · mean moving range, XmR chart).";
        return verdict(kpi, chart) + limits;
    }

    private static String verdict(KpiProgress kpi, BehaviourChart chart) {
        List<Signal> signals = chart.signals();
        if (signals.isEmpty()) {
            return "Noise: nothing has changed that these values can tell.";
        }
        String side = switch (kpi.trend()) {
            case BETTER -> "Signal, for the better: ";
            case WORSE -> "Signal, for the worse: ";
            default -> "Signal: ";
        };
        int earlier = Math.max(0, signals.size() - MOST_SIGNALS);
        List<String> words = signals.subList(earlier, signals.size()).stream()
                .map(s -> words(s, kpi))
                .toList();
        String more = earlier > 0 ? "; and " + earlier + " before" : "";
        return side + String.join("; ", words) + more + ".";
    }

    private static String words(Signal signal, KpiProgress kpi) {
        String last = kpi.measured().get(signal.last()).on().toString();
        String first = kpi.measured().get(signal.first()).on().toString();
        String side = signal.high() ? "above" : "below";
        return switch (signal.rule()) {
            case BEYOND_LIMIT -> last + " is " + (signal.high() ? "above the upper" : "below the lower") + " limit";
            case NEAR_LIMIT ->
                "three of four from " + first + " to " + last + " are nearer to the "
                        + (signal.high() ? "upper" : "lower") + " limit than to the mean";
            case RUN -> "eight in a row from " + first + " to " + last + " are " + side + " the mean";
            case JUMP -> "a jump " + (signal.high() ? "up" : "down") + " from " + first + " to " + last;
        };
    }

    private String value(KpiProgress kpi, OptionalDouble number) {
        Unit unit = kpi.standing().unit().orElseThrow();
        return number.isPresent() ? Shown.value(number.getAsDouble(), unit, calendar) : "?";
    }
}
