package dev.valuestream.io.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.valuestream.io.published.PublishedFigures.Compared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Streams that others published, in a neutral form that is not the project's own: what they print must come out, and
 * where a print is inconsistent it must show. The project's own few, and those of the folder of cases where it is given.
 */
final class PublishedValueStreamsTest {

    private static final Path OWN = Path.of("src", "test", "published");

    @TestFactory
    List<DynamicNode> published_stream_givesWhatIsPrinted() throws IOException {
        List<DynamicNode> streams = new ArrayList<>();
        for (Path file : files()) {
            PublishedStream published = PublishedStream.read(file);
            streams.add(dynamicContainer(published.name(), tests(published)));
        }
        assertThat(streams).isNotEmpty();
        return streams;
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(json(OWN));
        String cases = System.getProperty("vsm.cases");
        if (cases != null) {
            files.addAll(json(Path.of(cases, "value-streams")));
        }
        return files;
    }

    private static List<Path> json(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static List<DynamicTest> tests(PublishedStream published) {
        PublishedFigures figures = new PublishedFigures(published);
        List<Compared> printed = figures.compare("published");
        List<Compared> recomputed = figures.compare("recomputed");
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(dynamicTest(
                "something is compared",
                () -> assertThat(printed.size() + recomputed.size()).isPositive()));
        recomputed.forEach(c -> tests.add(agrees("recomputed ", c)));
        if (published.isConsistent()) {
            printed.forEach(c -> tests.add(agrees("printed ", c)));
        } else {
            tests.add(dynamicTest("the print is inconsistent", () -> inconsistent(published, figures, printed)));
        }
        published
                .document()
                .find("recomputed")
                .flatMap(r -> r.find("stageEfficiencyMismatches"))
                .ifPresent(m -> tests.add(dynamicTest(
                        "efficiencies of the steps",
                        () -> assertThat(figures.efficiencyMismatches()).containsExactlyElementsOf(m.texts()))));
        if (!published.redos().isEmpty()) {
            tests.add(dynamicTest("rework by a second route", () -> rework(published, figures.figures())));
        }
        return tests;
    }

    private static DynamicTest agrees(String where, Compared c) {
        return dynamicTest(
                where + c.name(),
                () -> assertThat(c.agrees())
                        .as("%s%s: %s, here %s", where, c.name(), c.print(), c.ours())
                        .isTrue());
    }

    private static void inconsistent(PublishedStream published, PublishedFigures figures, List<Compared> printed) {
        assertThat(published.document().get("notes").text()).as("why it is so").isNotBlank();
        if (figures.strangers("published").isEmpty()) {
            assertThat(printed.stream().anyMatch(c -> !c.agrees())
                            || !figures.efficiencyMismatches().isEmpty())
                    .as("a print that differs from what comes out, among %s", printed)
                    .isTrue();
        }
    }

    /** Work may be sent back again and again, so that what is expected is more than one repetition adds. */
    private static void rework(PublishedStream published, Figures figures) {
        ReworkByHand byHand = new ReworkByHand(published);
        double expected = byHand.expected();
        assertThat(figures.measure("lead-time")).isCloseTo(expected, within(1e-9 * expected));
        assertThat(figures.measure("lead-time"))
                .isGreaterThan(figures.measure("lead-time.first-pass") + byHand.onceAgain());
    }
}
