package dev.valuestream.io.html;

import dev.valuestream.io.Labels;
import dev.valuestream.io.svg.ChartDrawer;
import dev.valuestream.io.svg.Svg;
import dev.valuestream.io.svg.chart.Chart;
import dev.valuestream.io.svg.chart.ChartTable;
import dev.valuestream.io.svg.chart.Charts;
import dev.valuestream.io.svg.chart.SpanChart;
import java.util.ArrayList;
import java.util.List;

/** The charts, each drawn for a screen and for a phone, with its figures as a table. */
final class ChartSection {

    private static final int PHONE = 360;

    /** Pieces on one scale want all the width there is. */
    private static final int FULL = 1160;

    private ChartSection() {}

    static void write(Report report, ReportInput input) {
        List<Chart> charts = charts(input, report.settings().labels());
        Markup out = report.out();
        out.section("charts", MapReport.heading(report, "charts"));
        if (charts.isEmpty()) {
            out.element("p", report.say("charts.none", "Too little is known to draw a chart."));
        }
        write(charts, report);
        out.close();
    }

    /** Those of the analysis; simulated waits beside the others where there are any, and what would help most at the end. */
    private static List<Chart> charts(ReportInput input, Labels labels) {
        List<Chart> charts = new ArrayList<>();
        for (Chart chart : Charts.of(input.analysis(), labels)) {
            boolean simulated =
                    chart.caption().id().equals("waits") && input.simulation().isPresent();
            charts.add(
                    simulated
                            ? Charts.waits(input.analysis(), input.simulation().orElseThrow(), labels)
                                    .orElse(chart)
                            : chart);
        }
        input.sensitivity()
                .flatMap(s -> Charts.influence(input.analysis(), s, labels))
                .ifPresent(charts::add);
        return charts;
    }

    static void write(List<Chart> charts, Report report) {
        if (charts.isEmpty()) {
            return;
        }
        report.out().open("div", "class", "charts");
        charts.forEach(c -> write(c, report));
        report.out().close();
    }

    private static void write(Chart chart, Report report) {
        Markup out = report.out();
        ChartDrawer drawer = Svg.chartDrawer().theme(report.settings().theme());
        boolean full = chart instanceof SpanChart;
        ChartDrawer wide = full ? drawer.width(FULL) : drawer;
        out.open("figure", "class", full ? "chart full" : "chart");
        out.open("div", "class", "wide")
                .picture(wide.idPrefix("chart-").draw(chart))
                .close();
        out.open("div", "class", "narrow");
        out.picture(drawer.idPrefix("phone-").width(PHONE).draw(chart)).close();
        out.open("details");
        out.element("summary", report.say("charts.table", "The figures as a table"));
        table(chart, out);
        out.close().close();
    }

    private static void table(Chart chart, Markup out) {
        ChartTable data = chart.table();
        Table table = Table.of(chart.caption().title(), data.headings());
        data.rows().forEach(table::row);
        table.write(out);
    }
}
