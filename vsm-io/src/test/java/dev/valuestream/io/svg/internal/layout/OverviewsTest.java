package dev.valuestream.io.svg.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.svg.Svg;
import dev.valuestream.io.svg.layout.MapLayout;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverviewsTest {

    private static final int STEPS = 20;

    private static ValueStream chain(int slowest) {
        ValueStreamBuilder map =
                ValueStream.builder("chain").demand(20, Duration.ofHours(8)).trigger("in");
        String last = "in";
        for (int i = 1; i <= STEPS; i++) {
            int minutes = i == slowest ? 20 : 5;
            String step = "s" + i;
            map.step(step, s -> s.name(step).processTime(Duration.ofMinutes(minutes)));
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
}
