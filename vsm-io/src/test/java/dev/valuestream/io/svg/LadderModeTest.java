package dev.valuestream.io.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.io.svg.layout.LadderMode;
import dev.valuestream.io.svg.layout.MapLayout;
import dev.valuestream.io.svg.layout.PlacedLadder;
import dev.valuestream.io.svg.layout.PlacedLadder.Piece;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What ladders add up; expected times by hand. */
class LadderModeTest {

    private static final Duration DAY = Duration.ofHours(8);

    /** After Sort 35 of 100 go to Study (2 days' wait, 4 h of work), all come to Build; one in five is built again. */
    private static ValueStream choice() {
        return ValueStream.builder("choice")
                .calendar(c -> c.workingTimePerDay(DAY))
                .demand(4, DAY)
                .trigger("in")
                .step("sort", s -> s.name("Sort").processTime(Duration.ofHours(1)))
                .step("study", s -> s.name("Study").processTime(Duration.ofHours(4)))
                .step("build", s -> s.name("Build").processTime(Duration.ofHours(2)))
                .customer("out")
                .flow("in", "sort", f -> f.wait(DAY))
                .flow("sort", "study", f -> f.wait(DAY.multipliedBy(2)).probability(0.35))
                .flow("sort", "build", f -> f.wait(DAY.multipliedBy(3)).probability(0.65))
                .flow("study", "build", f -> f.wait(DAY.multipliedBy(3)))
                .flow(
                        "build",
                        "build",
                        f -> f.id("again")
                                .wait(DAY.multipliedBy(3))
                                .probability(0.2)
                                .rework(true))
                .flow("build", "out", f -> f.probability(0.8))
                .build();
    }

    private static MapLayout layout(ValueStream map, LadderMode mode) {
        return Svg.drawer().ladder(mode).layout(map, StandardMetrics.analyze(map));
    }

    private static List<String> texts(MapLayout layout) {
        return layout.ladders().stream()
                .flatMap(l -> l.pieces().stream())
                .map(p -> p.text().text())
                .toList();
    }

    private static String words(MapLayout layout) {
        List<PlacedLadder> ladders = layout.ladders();
        List<PlacedText> texts = ladders.get(ladders.size() - 1).texts();
        return texts.get(texts.size() - 1).text();
    }

    @Test
    void longest_ofAChoice_hasEachStepOnce() {
        MapLayout layout = layout(choice(), LadderMode.LONGEST);

        assertThat(texts(layout)).containsExactly("1 day", "1 h", "2 days", "4 h", "3 days", "2 h");
        assertThat(words(layout)).startsWith("Longest path, each step once. The lead time is the expected one");
    }

    /** One item in two is bent only, the other milled only: 1 day + 0.5 · (2 d + 4 d) + 1 day of waits, where the longer way has 6 days. */
    @Test
    void longest_ofFamiliesWithWaysOfTheirOwn_saysThatTheLeadTimeIsOfTheMix() {
        ValueStream map = ValueStream.builder("shop")
                .calendar(c -> c.workingTimePerDay(DAY))
                .demand(d -> d.family("rails").quantity(4).per(DAY))
                .demand(d -> d.family("brackets").quantity(4).per(DAY))
                .trigger("in")
                .step("cut", s -> s.processTime(Duration.ZERO))
                .step("bend", s -> s.processTime(Duration.ZERO))
                .step("mill", s -> s.processTime(Duration.ZERO))
                .step("pack", s -> s.processTime(Duration.ZERO))
                .customer("out")
                .flow("in", "cut", f -> f.wait(DAY))
                .flow("cut", "bend", f -> f.wait(DAY.multipliedBy(2)).family("rails"))
                .flow("cut", "mill", f -> f.wait(DAY.multipliedBy(4)).family("brackets"))
                .flow("bend", "pack", f -> f.wait(DAY).family("rails"))
                .flow("mill", "pack", f -> f.wait(DAY).family("brackets"))
                .flow("pack", "out")
                .build();
        MapLayout layout = layout(map, LadderMode.LONGEST);

        assertThat(StandardMetrics.analyze(map)
                        .measure("lead-time")
                        .orElseThrow()
                        .figure()
                        .number())
                .hasValue(5.0 * DAY.toSeconds());
        assertThat(texts(layout)).contains("1 day", "4 days");
        assertThat(words(layout))
                .startsWith(
                        "Longest path, each step once. The lead time is that of the mix: each family by its own way");
    }

    /** 0.35 · 2 d = 0.7 d and 0.35 · 4 h = 1.4 h; Build is visited 1 ÷ 0.8 = 1.25 times: 3.75 d and 2.5 h. */
    @Test
    void expected_ofAChoice_weighsBranchesByTheirShareAndReworkByHowOftenItComes() {
        MapLayout layout = layout(choice(), LadderMode.EXPECTED);

        assertThat(texts(layout)).containsExactly("1 day", "1 h", "5.6 h", "1.4 h", "3.8 days", "2.5 h");
        assertThat(words(layout)).startsWith("Expected: each step and wait as often as an item comes there");
    }

    @Test
    void expected_ofAnyMap_addsUpToTheLeadTime() {
        for (ValueStream map : List.of(choice(), SampleMaps.acme(), SampleMaps.delivery())) {
            Analysis analysis = StandardMetrics.analyze(map);
            double lead = analysis.measure("lead-time")
                    .orElseThrow()
                    .figure()
                    .number()
                    .orElseThrow();

            MapLayout layout = layout(map, LadderMode.EXPECTED);

            assertThat(layout.scale().orElseThrow().seconds()).isCloseTo(lead, within(1e-6 * lead));
        }
    }

    /** Each piece of work stands under a column of boxes, and each wait between two of them. */
    @Test
    void expected_ofBranches_standsUnderTheColumns() {
        MapLayout layout = layout(choice(), LadderMode.EXPECTED);

        List<Piece> pieces = layout.ladders().get(0).pieces();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (i % 2 == 1) {
                assertThat(layout.parts().boxes())
                        .anyMatch(b -> b.id().equals(piece.element())
                                && b.rect().x() == piece.rect().x()
                                && b.rect().width() == piece.rect().width());
            }
        }
        assertThat(layout.scale().orElseThrow().texts())
                .extracting(PlacedText::text)
                .contains("3.8 d before Build");
    }

    /** Two branches side by side, of which the longer one decides: 5 h, not 8. */
    @Test
    void expected_ofParallelBranches_isTheLongest() {
        ValueStream map = ValueStream.builder("parallel")
                .calendar(c -> c.workingTimePerDay(DAY))
                .trigger("in")
                .step("a", s -> s.processTime(Duration.ofHours(1)))
                .step("b", s -> s.processTime(Duration.ofHours(3)))
                .step("c", s -> s.processTime(Duration.ofHours(5)))
                .step("d", s -> s.processTime(Duration.ofHours(1)).join(Join.ALL))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b")
                .flow("a", "c")
                .flow("b", "d")
                .flow("c", "d")
                .flow("d", "out", f -> f.wait(DAY))
                .build();

        assertThat(texts(layout(map, LadderMode.EXPECTED)))
                .containsExactly("—", "1 h", "—", "5 h", "—", "1 h", "1 day");
        assertThat(words(layout(map, LadderMode.LONGEST)))
                .isEqualTo("Longest path: branches that run beside it are not added.");
    }

    @Test
    void expected_whereTheLeadTimeIsNotKnown_saysSo() {
        ValueStream map = ValueStream.builder("sketch")
                .trigger("in")
                .step("a")
                .customer("out")
                .flow("in", "a")
                .flow("a", "out")
                .build();

        MapLayout layout = layout(map, LadderMode.EXPECTED);

        assertThat(texts(layout)).containsOnly("?");
        assertThat(words(layout)).isEqualTo("Expected times are not known, as the lead time is not.");
        assertThat(layout.scale()).isEmpty();
    }

    @Test
    void longest_ofALine_saysItsModeToo() {
        assertThat(words(layout(SampleMaps.acme(), LadderMode.LONGEST))).isEqualTo("Longest path, each step once.");
    }
}
