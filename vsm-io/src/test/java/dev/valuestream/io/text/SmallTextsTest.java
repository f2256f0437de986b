package dev.valuestream.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.json.Json;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.problem.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Measures, catalogue and findings as lines. */
class SmallTextsTest {

    @Test
    void measures_someKnown_haveValueOrReason() throws IOException {
        Analysis loan = StandardMetrics.analyze(Json.reader().read(Path.of("../examples/maps/loan-approval.json")));
        List<dev.valuestream.metrics.Measure> measures = Stream.of("lead-time", "takt-time")
                .map(name -> loan.measure(name).orElseThrow())
                .toList();

        List<String> lines =
                MeasureText.of(measures, loan.valueStream().calendar()).lines().toList();

        assertThat(lines.get(0)).isEqualTo("lead-time  8.56 d");
        assertThat(lines.get(1)).startsWith("takt-time  unavailable: ").contains("no demand");
    }

    @Test
    void catalog_builtIn_hasEveryMeasureWithUnitAndDirection() {
        String catalog = CatalogText.of(StandardMetrics.catalog());

        assertThat(StandardMetrics.catalog().measures())
                .allSatisfy(m -> assertThat(catalog).contains("\n" + m.id()));
        assertThat(catalog).containsPattern("\nlead-time +s +lower +Expected time");
        assertThat(catalog).containsPattern("\nstep\\.load\\[step] +ratio +lower ");
        assertThat(catalog.lines()).allSatisfy(l -> assertThat(Columns.width(l)).isLessThanOrEqualTo(100));
    }

    @Test
    void findings_manyOfAKind_areCounted() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.warning("a.b", "x", "Look at {0}.", "x"));
        for (int i = 0; i < 8; i++) {
            findings.add(Finding.info("c.d", "y" + i, "Know {0}.", i));
        }

        List<String> lines = FindingText.of(findings).lines().toList();

        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).isEqualTo("  ! Look at x. [a.b]");
        assertThat(lines.get(1)).isEqualTo("  · Know 0. [c.d]");
        assertThat(lines.get(6)).isEqualTo("    and 3 more of [c.d]");
    }
}
