package dev.valuestream.io.html;

import dev.valuestream.io.svg.ChartDrawer;
import dev.valuestream.io.svg.Svg;
import dev.valuestream.io.svg.chart.Chart;
import dev.valuestream.io.svg.chart.ChartTable;
import dev.valuestream.io.svg.chart.Charts;
import dev.valuestream.io.svg.chart.SpanChart;
import java.util.List;

/** The charts, each drawn for a screen and for a phone, with its figures as a table. */
final class ChartSection {

    private static final int PHONE = 360;

    /** Pieces on one scale want all the width there is. */
    private static final int FULL = 1160;

    private ChartSection() {}

    static void write(Report report) {
        List<Chart> charts =
                Charts.of(report.words().analysis(), report.settings().labels());
        Markup out = report.out();
        out.section("charts", MapReport.heading(report, "charts"));
        if (charts.isEmpty()) {
            out.element("p", report.say("charts.none", "Too little is known to draw a chart."));
        }
        write(charts, report);
        out.close();
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
