package dev.valuestream.io.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.io.svg.layout.ComparedLayout;
import dev.valuestream.io.svg.layout.PlacedScale;
import dev.valuestream.io.svg.layout.PlacedTag;
import dev.valuestream.io.svg.layout.PlacedTag.Change;
import dev.valuestream.io.svg.layout.Tint;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.whatif.Comparison;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Two maps on one picture. Expected numbers follow from the times the maps state. */
class ComparedPictureTest {

    private static final Duration DAY = Duration.ofHours(8);

    /** Cut, then paint, then pack, with the days waited before each. */
    private static ValueStreamBuilder plant(int... waits) {
        ValueStreamBuilder map = ValueStream.builder("plant")
                .calendar(c -> c.workingTimePerDay(DAY))
                .supplier("mill")
                .step("cut", s -> s.processTime(Duration.ofMinutes(2)))
                .step("paint", s -> s.processTime(Duration.ofMinutes(4)).note("as is"))
                .step("pack", s -> s.processTime(Duration.ofMinutes(2)))
                .customer("shop");
        String[] nodes = {"mill", "cut", "paint", "pack"};
        for (int i = 0; i < waits.length; i++) {
            Duration wait = DAY.multipliedBy(waits[i]);
            map.flow(nodes[i], nodes[i + 1], f -> f.wait(wait));
        }
        return map.flow("pack", "shop");
    }

    private static Comparison compared(ValueStream before, ValueStream after) {
        return Comparison.of(StandardMetrics.analyze(before), StandardMetrics.analyze(after));
    }

    private static Comparison better() {
        ValueStream after = plant(1, 1, 2)
                .name("Plant, to be")
                .editStep("cut", s -> s.processTime(Duration.ofMinutes(1)))
                .editStep("paint", s -> s.note("another note changes nothing"))
                .build();
        return compared(plant(5, 5, 10).name("Plant, as is").build(), after);
    }

    private static Document picture(Comparison comparison) {
        return Pictures.parse(Svg.drawer().draw(comparison));
    }

    private static List<PlacedTag> tags(ComparedLayout page, boolean after) {
        return after ? page.afterTags() : page.beforeTags();
    }

    @Test
    void layout_ofTwoMaps_hasOneScaleOfTime() {
        ComparedLayout page = Svg.drawer().layout(better());

        List<PlacedScale> bars = page.delta().bars();
        double day = 8 * 60 * 60;
        assertThat(bars.get(0).seconds()).isCloseTo(20 * day + 8 * 60, within(1e-6));
        assertThat(bars.get(1).seconds()).isCloseTo(4 * day + 7 * 60, within(1e-6));
        assertThat(bars.get(1).rect().width() / bars.get(0).rect().width())
                .isCloseTo((4 * day + 420) / (20 * day + 480), within(1e-9));
        assertThat(page.delta().bracket().get(1).x())
                .isEqualTo(bars.get(1).rect().right());
        assertThat(page.delta().bracket().get(2).x())
                .isEqualTo(bars.get(0).rect().right());
    }

    @Test
    void layout_ofTwoMaps_putsOneUnderTheOther() {
        ComparedLayout page = Svg.drawer().layout(better());

        assertThat(page.delta().rect().y()).isEqualTo(page.before().height());
        assertThat(page.afterTop()).isEqualTo(page.delta().rect().bottom());
        assertThat(page.height()).isEqualTo(page.afterTop() + page.after().height());
    }

    @Test
    void draw_twoMaps_saysWhatChanges() {
        List<String> texts = Pictures.texts(picture(better()));

        assertThat(texts).contains("− 16 days (− 80 %)", "What changes", "▼ 16 days, better", "Plant, to be");
    }

    @Test
    void draw_aMapThatGetsWorse_saysSo() {
        Comparison worse = compared(plant(1, 1, 2).build(), plant(5, 5, 10).build());

        assertThat(Pictures.texts(picture(worse))).contains("+ 16 days (+ 398 %)", "▲ 16 days, worse");
        assertThat(Svg.drawer().layout(worse).delta().texts())
                .anyMatch(t -> t.text().equals("+ 16 days (+ 398 %)") && t.tint() == Tint.ALARM);
    }

    @Test
    void draw_twiceTheSameMap_hasNoTagAndNoBracket() {
        ComparedLayout page = Svg.drawer()
                .layout(compared(plant(1, 1, 1).build(), plant(1, 1, 1).build()));

        assertThat(page.delta().bracket()).isEmpty();
        assertThat(tags(page, false)).isEmpty();
        assertThat(tags(page, true)).isEmpty();
        assertThat(page.delta().texts()).anyMatch(t -> t.text().equals("no change"));
    }

    @Test
    void draw_mapsWithoutTimes_saysThatNothingIsKnown() {
        ValueStream sketch = ValueStream.builder("plant")
                .supplier("mill")
                .step("cut")
                .customer("shop")
                .flow("mill", "cut")
                .flow("cut", "shop")
                .build();

        ComparedLayout page =
                Svg.drawer().layout(compared(sketch, plant(1, 1, 1).build()));

        assertThat(page.delta().bars()).hasSize(1);
        assertThat(page.delta().bracket()).isEmpty();
        assertThat(page.delta().texts()).anyMatch(t -> t.text().equals("not known"));
    }

    @Test
    void tags_ofChangedSteps_tellWhatBecameOfThem() {
        ComparedLayout page = Svg.drawer().layout(better());

        assertThat(tags(page, false)).extracting(PlacedTag::step).containsExactly("cut");
        assertThat(tags(page, true)).extracting(PlacedTag::change).containsExactly(Change.CHANGED);
    }

    @Test
    void tags_ofNewAndRemovedSteps_standUnderTheirBoxes() {
        ValueStream after = ValueStream.builder("plant")
                .supplier("mill")
                .step("cut", s -> s.processTime(Duration.ofMinutes(2)))
                .step("ship", s -> s.processTime(Duration.ofMinutes(1)))
                .customer("shop")
                .flow("mill", "cut")
                .flow("cut", "ship")
                .flow("ship", "shop")
                .build();

        Document picture = picture(compared(plant(1, 1, 1).build(), after));

        assertThat(Pictures.elements(picture).stream()
                        .filter(e -> e.getAttribute("data-part").equals("tag"))
                        .map(e -> e.getAttribute("data-id") + " "
                                + e.getTextContent().strip()))
                .containsExactly("paint REMOVED", "pack REMOVED", "ship NEW");
    }

    @Test
    void draw_twoMaps_keepsTheirIdsApart() {
        List<String> ids = Pictures.elements(picture(better())).stream()
                .map(e -> e.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();

        assertThat(ids).doesNotHaveDuplicates().contains("vsm-before-step-cut", "vsm-after-step-cut");
    }

    @Test
    void draw_inPlainStyle_hasWordsInPlaceOfSymbols() {
        ValueStream map = SampleMaps.delivery();
        String svg = Svg.drawer().style(Style.PLAIN).draw(map, StandardMetrics.analyze(map));

        assertThat(Pictures.texts(Pictures.parse(svg))).contains("Wait", "FIFO").doesNotContain("I");
        assertThat(svg).doesNotContain("class=\"bar").doesNotContain("class=\"hollow");
        String both = Svg.drawer().style(Style.PLAIN).draw(better());
        assertThat(both).doesNotContain("class=\"bar");
    }

    @Test
    void draw_inClassicStyle_isBlackAndWhite() {
        ValueStream map = SampleMaps.acme();
        String svg = Svg.drawer().style(Style.CLASSIC).theme(Theme.LIGHT).draw(map, StandardMetrics.analyze(map));

        assertThat(svg.split("#[0-9A-F]{6}", -1)).hasSizeGreaterThan(20);
        assertThat(java.util.regex.Pattern.compile("#([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})")
                        .matcher(svg)
                        .results())
                .allMatch(m -> m.group(1).equals(m.group(2)) && m.group(2).equals(m.group(3)));
    }

    @Test
    void draw_forPaper_hasTheSizeOfASheet() {
        ValueStream map = SampleMaps.acme();
        Element root = Pictures.parse(Svg.drawer().theme(Theme.PRINT).draw(map, StandardMetrics.analyze(map)))
                .getDocumentElement();

        assertThat(root.getAttribute("width")).isEqualTo("400mm");
        assertThat(root.getAttribute("height")).isEqualTo("277mm");
    }
}
