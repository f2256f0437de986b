package dev.valuestream.io.html;

import dev.valuestream.io.svg.chart.Chart;
import dev.valuestream.io.svg.chart.Charts;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.standard.StandardMetrics;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What metrics of third parties say: a chart for each measure, and its explanation. */
final class FurtherSection {

    private static final int MOST = 12;

    private FurtherSection() {}

    static void write(Report report) {
        Set<String> builtIn = StandardMetrics.catalog().measures().stream()
                .map(MeasureDefinition::id)
                .collect(Collectors.toCollection(HashSet::new));
        boolean any = report.words().analysis().catalog().keys().stream()
                .anyMatch(k -> !StandardMetrics.catalog().keys().contains(k));
        if (!any) {
            return;
        }
        report.out().section("further", MapReport.heading(report, "further"));
        List<Chart> charts = report.words().analysis().catalog().measures().stream()
                .map(MeasureDefinition::id)
                .filter(id -> !builtIn.contains(id))
                .limit(MOST)
                .flatMap(id -> Charts.measure(
                        report.words().analysis(), id, report.settings().labels())
                        .stream())
                .toList();
        ChartSection.write(charts, report);
        FigureSection.writeForeign(report);
        report.out().close();
    }
}
