package dev.valuestream.io.svg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.svg.layout.LegendItem.Symbol;
import dev.valuestream.io.svg.layout.MapLayout;
import dev.valuestream.io.svg.layout.PlacedBox;
import dev.valuestream.io.svg.layout.PlacedOutside;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.Tint;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.InformationKind;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The pacemaker and who levels the work for it, as signs on the picture and in its legend. */
class LevellingTest {

    private static final Duration DAY = Duration.ofHours(8);

    /** Planning tells a levelling box, that box the dispatch, and the dispatch by cards the cell, which sets the pace. */
    private static ValueStreamBuilder map(Duration every) {
        return ValueStream.builder("paced")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .supplier("from")
                .control("planning", n -> n.name("Planning").system("MRP"))
                .control("box", n -> n.name("Levelling box"))
                .step("cell", s -> s.pacemaker(true).cycleTime(Duration.ofSeconds(50)))
                .step("dispatch", s -> s.cycleTime(Duration.ofSeconds(5)))
                .customer("to")
                .flow("from", "cell")
                .flow("cell", "dispatch")
                .flow("dispatch", "to")
                .information(
                        "planning", "box", i -> i.kind(InformationKind.MANUAL).every(Duration.ofHours(1)))
                .information(
                        "box", "dispatch", i -> i.kind(InformationKind.MANUAL).every(every))
                .information("dispatch", "cell", i -> i.kind(InformationKind.MANUAL));
    }

    private static MapLayout layout(ValueStreamBuilder map) {
        ValueStream stream = map.build();
        return Svg.drawer().layout(stream, StandardMetrics.analyze(stream));
    }

    private static List<String> levelling(MapLayout layout) {
        return layout.parts().outside().stream()
                .filter(o -> o.levelling().isPresent())
                .map(PlacedOutside::id)
                .toList();
    }

    private static List<Symbol> legend(MapLayout layout) {
        return layout.legend().stream().map(i -> i.symbol()).toList();
    }

    @Test
    void layout_ofAPacemaker_hasItsStripInTheBoxAboveTheBottleneck() {
        MapLayout layout = layout(map(DAY));

        List<PlacedBox> pacemakers =
                layout.parts().boxes().stream().filter(PlacedBox::pacemaker).toList();
        assertThat(pacemakers).extracting(PlacedBox::id).containsExactly("cell");
        PlacedBox cell = pacemakers.get(0);
        assertThat(cell.title()).contains("sets the pace");
        List<PlacedText> word = cell.texts().stream()
                .filter(t -> t.tint() == Tint.ON_INFORMATION)
                .toList();
        assertThat(word).extracting(PlacedText::text).containsExactly("PACEMAKER");
        Rect bounds = word.get(0).bounds();
        assertThat(cell.rect().contains(bounds)).isTrue();
        assertThat(cell.texts().stream().filter(t -> t != word.get(0)))
                .noneMatch(t -> t.bounds().overlaps(bounds));
        assertThat(legend(layout)).contains(Symbol.PACEMAKER);
    }

    /** A working day of 8 h: what is released once a day or more rarely is a schedule, not a levelled pitch. */
    @ParameterizedTest
    @CsvSource({"20, pitch 20 min", "479, pitch 8 h", "90, pitch 1.5 h"})
    void layout_ofWorkReleasedPitchByPitch_hasTheSignWhereItIsReleased(int minutes, String pitch) {
        MapLayout layout = layout(map(Duration.ofMinutes(minutes)));

        assertThat(levelling(layout)).containsExactly("box");
        PlacedOutside box = outside(layout, "box");
        assertThat(box.texts()).extracting(PlacedText::text).contains(pitch);
        assertThat(box.title()).contains("levels the work");
        Rect sign = box.levelling().orElseThrow();
        assertThat(box.rect().contains(sign)).isTrue();
        assertThat(box.texts()).noneMatch(t -> t.bounds().overlaps(sign));
        assertThat(legend(layout)).contains(Symbol.LEVELLING);
    }

    private static PlacedOutside outside(MapLayout layout, String id) {
        return layout.parts().outside().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void layout_ofADailySchedule_hasNoSignOfLevelling() {
        MapLayout layout = layout(map(DAY));

        assertThat(levelling(layout)).isEmpty();
        assertThat(legend(layout)).doesNotContain(Symbol.LEVELLING);
    }

    @Test
    void layout_withoutAPacemaker_hasNeitherSign() {
        MapLayout layout = layout(map(Duration.ofMinutes(20)).editStep("cell", s -> s.pacemaker(false)));

        assertThat(levelling(layout)).isEmpty();
        assertThat(legend(layout)).doesNotContain(Symbol.LEVELLING, Symbol.PACEMAKER);
    }

    /** Two flows of one sender: the shorter time is the pitch; beside its system the sign is at the foot of the box. */
    @Test
    void layout_ofTwoPitches_showsTheShorterOneUnderTheSystem() {
        MapLayout layout =
                layout(map(DAY).information("planning", "cell", i -> i.id("mix").every(Duration.ofHours(2)))
                        .information("planning", "dispatch", i -> i.id("trays").every(Duration.ofHours(1))));

        assertThat(levelling(layout)).containsExactly("planning");
        PlacedOutside planning = outside(layout, "planning");
        Rect sign = planning.levelling().orElseThrow();
        assertThat(planning.texts()).extracting(PlacedText::text).containsExactly("Planning", "MRP", "pitch 1 h");
        assertThat(planning.texts()).noneMatch(t -> t.bounds().overlaps(sign));
        assertThat(planning.rect().contains(sign)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void draw_inEachStyle_hasBothWords(Style style) {
        ValueStream stream = map(Duration.ofMinutes(20)).build();

        String svg = Svg.drawer().style(style).draw(stream, StandardMetrics.analyze(stream));

        assertThat(Pictures.texts(Pictures.parse(svg)))
                .contains("PACEMAKER", "pitch 20 min", "Pacemaker", "Load levelling, pitch by pitch");
    }
}
