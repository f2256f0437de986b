package dev.valuestream.io.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.Labels;
import dev.valuestream.io.svg.SampleMaps;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReportTest {

    private static ValueStream named(String name) {
        return ValueStream.builder("hostile")
                .name(name)
                .trigger("from", n -> n.name(name))
                .step("a", s -> s.name(name).processTime(Duration.ofMinutes(2)))
                .customer("to", n -> n.name(name))
                .flow("from", "a", f -> f.wait(Duration.ofHours(1)))
                .flow("a", "to")
                .build();
    }

    private static Analysis acme() {
        return StandardMetrics.analyze(SampleMaps.acme());
    }

    @Test
    void of_acme_beginsWithTheFindingAndHasDiagramTablesAndBasis() {
        String page = MarkdownReport.of(acme());

        assertThat(page)
                .startsWith("# Acme Stamping, steering brackets\n\n**Assembly 1 cannot keep up: 920 items a day")
                .contains("```mermaid\nflowchart LR\n")
                .contains("| Lead time | 23.6 d |\n")
                .contains("| Spot weld 2 |  | 46 s |  | 960 items/d | 95.8 % |")
                .contains("## What is not known\n\n- ")
                .contains("## What is assumed\n\n- ")
                .endsWith("\n")
                .doesNotContain("\n\n\n");
    }

    /** A table of Markdown has as many cells in each row as in its head. */
    @Test
    void of_acme_hasTablesOfEqualRows() {
        List<Long> widths = MarkdownReport.of(acme())
                .lines()
                .filter(l -> l.startsWith("| Spot weld") || l.startsWith("| Step | Team"))
                .map(l -> l.chars().filter(c -> c == '|').count())
                .distinct()
                .toList();

        assertThat(widths).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "a|b ¦ # a\\|b",
                "<b>x</b> ¦ # &#60;b&#62;x&#60;/b&#62;",
                "*x* _y_ `z` ¦ # \\*x\\* \\_y\\_ \\`z\\`",
                "[x](http://y) ![i](j) ¦ # \\[x\\](http://y) \\!\\[i\\](j)",
                "- x - y ¦ # \\- x - y",
                "a & b ~~c~~ ¦ # a &#38; b \\~\\~c\\~\\~"
            })
    void of_hostileNames_escapesThem(String name, String heading) {
        assertThat(MarkdownReport.of(StandardMetrics.analyze(named(name)))).startsWith(heading + "\n");
    }

    @Test
    void of_namesThatBreakLinesOrTurnText_areInOneLine() {
        String page = MarkdownReport.of(StandardMetrics.analyze(named("a\n# b\u202ec\u0007")));

        assertThat(page).startsWith("# a \\# b\\\\u202ec\\\\u0007\n").doesNotContain("\u202e");
    }

    @Test
    void of_noMetrics_stillHasTheMap() {
        String page = MarkdownReport.of(Analysis.of(MetricCatalog.of(List.of()), SampleMaps.acme()));

        assertThat(page)
                .contains("The lead time is not among the figures asked for.")
                .contains("| Step | Team | Process time | %C&#38;A |")
                .doesNotContain("## The whole stream", "## What is not known", "## What is assumed");
    }

    @Test
    void of_otherLabels_usesThem() {
        String page = MarkdownReport.of(acme(), Labels.of(Map.of("markdown.steps", "Schritt für Schritt")));

        assertThat(page).contains("## Schritt für Schritt\n");
    }
}
