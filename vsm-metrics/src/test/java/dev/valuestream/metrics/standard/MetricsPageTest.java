package dev.valuestream.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of metrics says what the catalogue says. With {@code -Dvsm.docs.write=true} the test writes it anew first. */
final class MetricsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "metrics.md");

    private static final String ANEW = "mvn -q -Pquick -pl vsm-metrics -am test -Dtest=MetricsPageTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dvsm.docs.write=true";

    private static final Map<Scope, String> ABOUT = Map.of(
            Scope.STREAM, "the stream",
            Scope.STEP, "each step",
            Scope.TEAM, "each team",
            Scope.FLOW, "each flow");

    @Test
    void page_ofMetrics_saysWhatTheCatalogueSays() throws IOException {
        String page = page(StandardMetrics.catalog());
        if (Boolean.getBoolean("vsm.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("docs/metrics.md differs from the catalogue. Write it anew: %s", ANEW)
                .content()
                .isEqualTo(page);
    }

    private static String page(MetricCatalog catalog) {
        StringBuilder page = new StringBuilder();
        page.append("# Metrics\n\n");
        page.append(
                "Every figure has one id, one definition and one unit, and the id never changes meaning. Written from the\n");
        page.append("catalogue by `MetricsPageTest`, which fails while this page differs from it; do not edit.\n\n");
        page.append(
                "A measure of one element carries its id in brackets, `step.load[weld-1]`, that of one item family the\n");
        page.append(
                "family in braces, `lead-time{LH}`. Times are working time in seconds; `items/d` are items in a working\n");
        page.append("day of the map. A figure that cannot be known is unavailable, with the reason.\n");
        for (MetricKey<?> key : catalog.keys()) {
            append(page, key, catalog.description(key.id()).orElseThrow());
        }
        return page.toString();
    }

    private static void append(StringBuilder page, MetricKey<?> key, MetricDescription metric) {
        page.append("\n## ")
                .append(metric.title())
                .append(" (`")
                .append(key.id())
                .append("`)\n\n");
        page.append("- Formula: ").append(metric.formula()).append('\n');
        page.append("- Source: ").append(metric.source()).append("\n\n");
        page.append("| measure | definition | of | unit | better |\n|---|---|---|---|---|\n");
        metric.measures().forEach(m -> append(page, m));
    }

    private static void append(StringBuilder page, MeasureDefinition measure) {
        String better = measure.better() == Direction.NEUTRAL
                ? "–"
                : measure.better().name().toLowerCase(Locale.ROOT);
        page.append("| `")
                .append(measure.id())
                .append("` | ")
                .append(measure.text().replace("|", "\\|"));
        page.append(" | ").append(ABOUT.get(measure.scope()));
        page.append(" | `").append(measure.unit()).append("` | ").append(better).append(" |\n");
    }
}
