package dev.valuestream.io.svg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.svg.layout.MapLayout;
import dev.valuestream.io.svg.layout.PlacedOutside;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words of some length are wrapped, not cut: in sources and control points, on lines of information, in bursts. */
class LongWordsTest {

    private static final String NAME = "Central planning and scheduling of the plant";
    private static final String SYSTEM = "Spreadsheet on the shared drive, mail to the foremen, whiteboard";
    private static final String NOTE = "Returnable trays of twenty brackets, left and right hand apart";
    private static final String CARD = "Withdrawal kanban, one tray each pitch of 20 minutes";
    private static final String BURST = "Automate regression tests";

    private static MapLayout layout() {
        ValueStream map = ValueStream.builder("m")
                .supplier("from", n -> n.name("Supplier"))
                .control("control", n -> n.name(NAME).system(SYSTEM))
                .step("a", s -> s.name("A").processTime(Duration.ofMinutes(1)))
                .step("b", s -> s.name("B").processTime(Duration.ofMinutes(1)))
                .step("c", s -> s.name("C").processTime(Duration.ofMinutes(1)).pacemaker(true))
                .customer("to", n -> n.name("State Street Assembly Plant").note(NOTE))
                .flow("from", "a")
                .flow("a", "b")
                .flow("b", "c")
                .flow("c", "to")
                .information("control", "c", i -> i.content(CARD).every(Duration.ofMinutes(20)))
                .kaizen("k", "a", k -> k.name(BURST))
                .build();
        return Svg.drawer().layout(map, StandardMetrics.analyze(map));
    }

    private static String joined(Stream<PlacedText> texts) {
        return texts.map(PlacedText::text).collect(Collectors.joining(" "));
    }

    private static <T> String joined(List<T> things, Function<T, List<PlacedText>> texts) {
        return joined(things.stream().flatMap(t -> texts.apply(t).stream()));
    }

    @Test
    void names_notesAndSystems_areWrappedInsideTheirBoxes() {
        MapLayout layout = layout();

        assertThat(joined(layout.parts().outside(), PlacedOutside::texts))
                .contains(NAME, SYSTEM, NOTE, "State Street Assembly Plant", "pitch 20 min")
                .doesNotContain("…");
        for (PlacedOutside place : layout.parts().outside()) {
            assertThat(place.texts()).allMatch(t -> place.rect().contains(t.bounds()));
        }
        assertThat(layout.parts().outside()).allMatch(o -> o.control() == (o.strip() > 0));
    }

    @Test
    void labelsAndBursts_areWrapped() {
        MapLayout layout = layout();

        assertThat(joined(layout.parts().information(), i -> i.label()))
                .contains(CARD)
                .doesNotContain("…");
        assertThat(joined(layout.parts().bursts(), b -> b.texts())).isEqualTo(BURST);
    }
}
