package dev.valuestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What docs/writing-a-metric.md shows is cut from the project of examples/custom-metric. */
class WritingAMetricTest {

    private static final Path PROJECT = Path.of("..", "examples", "custom-metric");

    private static String file(String path) throws IOException {
        return Files.readString(PROJECT.resolve(path));
    }

    /** A source without what stands above its first type. */
    private static String type(String path) throws IOException {
        String source = file(path);
        return source.substring(source.indexOf('\n', source.lastIndexOf("\nimport ") + 1))
                        .strip() + "\n";
    }

    @Test
    void page_blocks_areCutFromTheProject() throws IOException {
        WritingAMetric.same("metric", "java", type("src/main/java/acme/CostOfDelay.java"));
        WritingAMetric.same("provider", "java", type("src/main/java/acme/AcmeMetrics.java"));
        WritingAMetric.same("module", "java", file("src/main/java/module-info.java"));
        WritingAMetric.same(
                "services",
                "text",
                file("src/main/resources/META-INF/services/dev.valuestream.metrics.MetricProvider"));
        WritingAMetric.same("test", "java", type("src/test/java/acme/CostOfDelayTest.java"));
    }

    @Test
    void page_links_leadToFiles() throws IOException {
        assertThat(new Readme(Files.readString(WritingAMetric.PAGE)).links())
                .isNotEmpty()
                .allSatisfy(link ->
                        assertThat(WritingAMetric.PAGE.resolveSibling(link)).exists());
    }
}
