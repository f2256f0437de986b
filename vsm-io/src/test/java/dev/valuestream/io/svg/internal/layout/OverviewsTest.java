package dev.valuestream.io.svg.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.svg.Svg;
import dev.valuestream.io.svg.layout.MapLayout;
import dev.valuestream.io.svg.layout.PlacedOverview.Piece;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverviewsTest {

    private static final int STEPS = 20;

    private static ValueStream chain(int slowest) {
        return chain(slowest, s -> {});
    }

    private static ValueStream chain(int slowest, Consumer<StepBuilder> each) {
        ValueStreamBuilder map = ValueStream.builder("chain")
                .demand(20, Duration.ofHours(8))
                .team("all", t -> t.people(4))
                .trigger("in");
        String last = "in";
        for (int i = 1; i <= STEPS; i++) {
            int minutes = i == slowest ? 20 : 5;
            String step = "s" + i;
            map.step(step, s -> each.accept(s.name(step).processTime(Duration.ofMinutes(minutes))));
            map.flow(last, step, f -> f.inventory(3));
            last = step;
        }
        return map.customer("out").flow(last, "out").build();
    }

    /** The bottleneck within a band, and as the first step of one, over which the number of the band stands. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 8, 9, 16, 17, 20})
    void overview_ofABottleneckAnywhere_keepsItsMarkApartFromAllWords(int slowest) {
        ValueStream map = chain(slowest);

        MapLayout layout = Svg.drawer().layout(map, StandardMetrics.analyze(map));

        List<PlacedText> texts = layout.overview().orElseThrow().texts();
        PlacedText mark =
                texts.stream().filter(t -> t.text().equals("▲")).findFirst().orElseThrow();
        assertThat(texts).filteredOn(t -> t != mark).noneMatch(t -> t.bounds().overlaps(mark.bounds()));
        assertThat(MapFaults.in(map, layout)).isEmpty();
    }

    /** The boxes or lanes of a team that is the bottleneck are marked, and so are its steps in the overview; the marks stand apart. */
    @Test
    void overview_ofATeamAsTheBottleneck_marksItsSteps() {
        ValueStream map = chain(3, s -> s.team("all"));

        MapLayout layout = Svg.drawer().layout(map, StandardMetrics.analyze(map));

        assertThat(layout.overview().orElseThrow().pieces().stream().filter(Piece::bottleneck))
                .hasSize(STEPS);
        assertThat(layout.overview().orElseThrow().texts())
                .filteredOn(t -> t.text().equals("▲"))
                .hasSizeGreaterThan(5);
        assertThat(MapFaults.in(map, layout)).isEmpty();
    }

    /** Steps that hardly take a moment beside their waits are as narrow as can be, and have not all room for a mark. */
    @Test
    void overview_ofATeamWithNarrowSteps_marksThoseThatHaveRoom() {
        ValueStream map = chain(3, s -> s.team("all")).toBuilder()
                .editFlow("s19->s20", f -> f.inventory(30_000))
                .build();

        MapLayout layout = Svg.drawer().layout(map, StandardMetrics.analyze(map));

        assertThat(layout.overview().orElseThrow().texts())
                .filteredOn(t -> t.text().equals("▲"))
                .hasSizeBetween(2, STEPS - 1);
        assertThat(MapFaults.in(map, layout)).isEmpty();
    }
}
