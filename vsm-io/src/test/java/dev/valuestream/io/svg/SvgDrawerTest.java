package dev.valuestream.io.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.io.svg.layout.MapLayout;
import dev.valuestream.io.svg.layout.PlacedBox;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.Batch;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SvgDrawerTest {

    private static String draw(ValueStream stream) {
        return Svg.drawer().draw(stream, StandardMetrics.analyze(stream));
    }

    private static Document picture(ValueStream stream) {
        return Pictures.parse(draw(stream));
    }

    /** The figures of the book: 23.6 days, 188 seconds, 0.014 %, and the days of each inventory. */
    @Test
    void draw_acme_printsTheFiguresOfTheBook() {
        List<String> texts = Pictures.texts(picture(SampleMaps.acme()));

        assertThat(texts).contains("Acme Stamping, steering brackets", "23.6 days", "188 s", "0.014 %");
        assertThat(texts).contains("5 days", "7.6 days", "1.8 days", "2.7 days", "2 days", "4.5 days");
        assertThat(texts).contains("7,000 items", "39 s", "46 s", "62 s", "40 s", "1 s", "85 %", "10 min");
        assertThat(texts).doesNotContain("?");
    }

    /** Load 62 s ÷ takt 60 s. */
    @Test
    void draw_acme_marksAssembly1AsTheBottleneck() {
        Document picture = picture(SampleMaps.acme());

        List<String> marked = Pictures.elements(picture).stream()
                .filter(e -> e.getAttribute("data-kind").equals("step"))
                .filter(e -> e.getTextContent().contains("▲ BOTTLENECK"))
                .map(e -> e.getAttribute("data-id"))
                .toList();
        assertThat(marked).containsExactly("assembly-1");
        assertThat(Pictures.texts(picture)).contains("load 103.3 %", "60 s");
    }

    /** Every load ties at 0, and a step that is asked for none of its time holds nothing up. */
    @Test
    void draw_nothingTakesTime_marksNoBottleneck() {
        ValueStream map = ValueStream.builder("instant")
                .demand(10, Duration.ofHours(8))
                .supplier("in")
                .step("scan", s -> s.processTime(Duration.ZERO))
                .step("send", s -> s.processTime(Duration.ZERO))
                .customer("out")
                .flow("in", "scan")
                .flow("scan", "send")
                .flow("send", "out")
                .build();

        assertThat(draw(map)).doesNotContainIgnoringCase("bottleneck");
    }

    @Test
    void draw_acme_isOneRowWithoutLanes() {
        Document picture = picture(SampleMaps.acme());

        assertThat(Pictures.ids(picture, "team")).isEmpty();
        assertThat(Pictures.ids(picture, "handoff")).isEmpty();
    }

    @Test
    void draw_office_hasLanesChoiceReworkAndHandoffs() {
        Document picture = picture(SampleMaps.delivery());

        assertThat(Pictures.ids(picture, "team"))
                .containsExactly("product", "security", "design", "development", "operations");
        assertThat(Pictures.ids(picture, "rework")).containsExactly("review-rework", "test-rework");
        assertThat(Pictures.ids(picture, "handoff"))
                .containsExactlyInAnyOrder(
                        "analyse->security",
                        "refine->ux",
                        "refine->build",
                        "ux->build",
                        "review->test",
                        "security->test");
        assertThat(Pictures.texts(picture))
                .contains("65 %", "35 %", "↺ 18 % rework", "↺ 12 % rework", "H1", "H6", "FIFO", "max 8");
    }

    /** A letter that no table of widths knows is drawn in the width that it was given; what is measured is left alone. */
    @Test
    void draw_aNameInAnotherScript_hasTheWidthItWasGiven() {
        ValueStream map = ValueStream.builder("scripts")
                .trigger("in")
                .step("known", s -> s.name("Größe"))
                .step("unknown", s -> s.name("検査"))
                .customer("out")
                .flow("in", "known")
                .flow("known", "unknown")
                .flow("unknown", "out")
                .build();

        List<org.w3c.dom.Element> names = Pictures.elements(picture(map)).stream()
                .filter(e -> e.getLocalName().equals("text"))
                .filter(e ->
                        e.getTextContent().equals("Größe") || e.getTextContent().equals("検査"))
                .toList();

        assertThat(names).extracting(e -> e.getAttribute("textLength")).containsExactly("", "28");
    }

    /** What fills a shelf batch by batch is called by a signal at its low-water mark, all else by a card for each. */
    @Test
    void draw_aKanbanToAStepWithABatch_isASignal() {
        ValueStreamBuilder map = ValueStream.builder("pull")
                .trigger("in")
                .step("press", s -> s.batch(Batch.ofItems(200)))
                .step("weld")
                .step("pack")
                .customer("out")
                .flow("in", "press")
                .flow("press", "weld", f -> f.kind(FlowKind.PULL).inventory(300))
                .flow("weld", "pack", f -> f.kind(FlowKind.PULL).inventory(20))
                .flow("pack", "out")
                .information("weld", "press", i -> i.id("signal").content("Stamp a batch"))
                .information("pack", "weld", i -> i.id("card").content("Weld a tray"));
        ValueStream stream = map.build();

        MapLayout layout = Svg.drawer().layout(stream, StandardMetrics.analyze(stream));

        assertThat(layout.parts().information())
                .extracting(i -> i.id() + " " + i.way())
                .containsExactlyInAnyOrder("signal SIGNAL", "card KANBAN");
        assertThat(Pictures.texts(picture(stream))).contains("Signal kanban, for a batch", "Kanban");
    }

    /** What customers take from is a shelf, not a heap. */
    @Test
    void draw_finishedGoodsThatCustomersPull_standOnAShelf() {
        ValueStreamBuilder map = ValueStream.builder("goods")
                .trigger("in")
                .step("pack")
                .customer("out")
                .flow("in", "pack")
                .flow("pack", "out", f -> f.inventory(60));

        assertThat(Pictures.texts(picture(map.build()))).contains("Inventory").doesNotContain("Supermarket, pull");
        ValueStream pulled =
                map.editFlow("pack->out", f -> f.kind(FlowKind.PULL)).build();
        assertThat(Pictures.texts(picture(pulled)))
                .contains("Supermarket, pull")
                .doesNotContain("Inventory", "I");
        ValueStream uncounted = map.removeFlow("pack->out")
                .flow("pack", "out", f -> f.kind(FlowKind.PULL).kanbanCards(3).kanbanQuantity(20))
                .build();
        assertThat(Pictures.texts(picture(uncounted)))
                .contains("Supermarket, pull", "3 cards × 20")
                .doesNotContain("Inventory", "I");
    }

    @Test
    void draw_supermarkets_sayTheirCardsElseTheirMax() {
        ValueStream stream = ValueStream.builder("cards")
                .trigger("in")
                .step("cut")
                .step("weld")
                .step("paint")
                .step("pack")
                .customer("out")
                .flow(
                        "in",
                        "cut",
                        f -> f.kind(FlowKind.FIFO).inventory(1).max(7).kanbanCards(9))
                .flow(
                        "cut",
                        "weld",
                        f -> f.kind(FlowKind.PULL)
                                .inventory(40)
                                .max(50)
                                .kanbanCards(12)
                                .kanbanQuantity(20))
                .flow(
                        "weld",
                        "paint",
                        f -> f.kind(FlowKind.PULL).inventory(4).min(2).kanbanCards(1))
                .flow(
                        "paint",
                        "pack",
                        f -> f.kind(FlowKind.PULL).inventory(4).max(8).kanbanQuantity(4))
                .flow("pack", "out")
                .build();

        assertThat(Pictures.texts(picture(stream)))
                .contains("max 7", "12 cards × 20", "min 2", "1 card", "max 8")
                .doesNotContain("max 50", "9 cards");
    }

    @Test
    void draw_nothingKnown_showsQuestionMarks() {
        ValueStream sketch = ValueStream.builder("sketch")
                .trigger("someone")
                .step("think")
                .step("do", s -> s.processTime(Duration.ofHours(2)))
                .customer("anyone")
                .flow("someone", "think")
                .flow("think", "do", f -> f.inventory(3))
                .flow("do", "anyone")
                .build();

        List<String> texts = Pictures.texts(picture(sketch));

        assertThat(texts)
                .contains("?", "≥ 2 h", "3 items", "Longest path, each step once. Times marked ? are not in the bar.");
    }

    @Test
    void draw_always_hasTitleAndSummaryForReadingAloud() {
        Element root = picture(SampleMaps.acme()).getDocumentElement();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("vsm-map-title vsm-map-desc");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                .contains("6 steps", "Lead time 23.6 days.", "Longest wait: 7.6 days before Spot weld 1.");
    }

    @Test
    void layout_ofAMap_givesThePositionsThatAreDrawn() {
        ValueStream acme = SampleMaps.acme();

        MapLayout layout = Svg.drawer().layout(acme, StandardMetrics.analyze(acme));

        assertThat(layout.parts().boxes())
                .extracting(PlacedBox::id)
                .containsExactly("stamping", "weld-1", "weld-2", "assembly-1", "assembly-2", "shipping");
        assertThat(picture(acme).getDocumentElement().getAttribute("viewBox"))
                .isEqualTo("0 0 " + (int) layout.width() + " " + (int) layout.height());
    }

    @Test
    void draw_twice_givesTheSameText() {
        assertThat(draw(SampleMaps.delivery())).isEqualTo(draw(SampleMaps.delivery()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "ar", "th-TH-u-nu-thai", "de"})
    void draw_inAnotherLocale_givesTheSameText(String tag) {
        String expected = draw(SampleMaps.acme()) + draw(SampleMaps.delivery());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));

            assertThat(draw(SampleMaps.acme()) + draw(SampleMaps.delivery())).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theme_each_hasItsColours(Theme theme) {
        ValueStream stream = SampleMaps.acme();

        String svg = Svg.drawer().theme(theme).draw(stream, StandardMetrics.analyze(stream));

        assertThat(svg.contains("prefers-color-scheme: dark")).isEqualTo(theme == Theme.AUTO);
        assertThat(svg.contains(".ground{fill:none}")).isEqualTo(theme == Theme.PRINT);
        assertThat(svg.contains(".ground{fill:#0F151C}")).isEqualTo(theme == Theme.DARK || theme == Theme.AUTO);
        assertThat(svg).doesNotContain("var(").doesNotContain("@import").doesNotContain("url(");
    }

    @Test
    void idPrefix_ofTwoPictures_keepsTheirIdsApart() {
        ValueStream stream = SampleMaps.acme();
        Document one = Pictures.parse(Svg.drawer().idPrefix("a-").draw(stream, StandardMetrics.analyze(stream)));
        Document two = Pictures.parse(Svg.drawer().idPrefix("b-").draw(stream, StandardMetrics.analyze(stream)));

        assertThat(ids(one)).doesNotHaveDuplicates().allMatch(id -> id.startsWith("a-"));
        assertThat(ids(two)).doesNotContainAnyElementsOf(ids(one));
    }

    private static List<String> ids(Document picture) {
        return Pictures.elements(picture).stream()
                .map(e -> e.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "a\"", "a>", "ä"})
    void idPrefix_ofAnotherForm_isRefused(String prefix) {
        assertThatThrownBy(() -> Svg.drawer().idPrefix(prefix))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("[svg.prefix.form]");
    }

    @Test
    void draw_ofAnAnalysis_isThePictureOfItsMap() {
        ValueStream map = ValueStream.builder("m").name("Map").build();
        Analysis analysis = StandardMetrics.analyze(map);

        assertThat(Svg.drawer().draw(analysis)).isEqualTo(Svg.drawer().draw(map, analysis));
    }

    @Test
    void draw_withTheAnalysisOfAnotherStream_isRefused() {
        ValueStream acme = SampleMaps.acme();

        assertThatThrownBy(() -> Svg.drawer().draw(acme, StandardMetrics.analyze(SampleMaps.delivery())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The analysis must be of the stream that is drawn, and is of (feature-delivery)."
                        + " [svg.analysis.other]");
    }

    @Test
    void draw_aLongChain_needsNoDeepStack() throws InterruptedException {
        var map = ValueStream.builder("chain").trigger("t").customer("c");
        int steps = 5_000;
        for (int i = 0; i < steps; i++) {
            map.step("s" + i, s -> s.processTime(Duration.ofSeconds(1)));
            map.flow(i == 0 ? "t" : "s" + (i - 1), "s" + i);
        }
        ValueStream chain = map.flow("s" + (steps - 1), "c").build();
        String[] drawn = new String[1];
        Thread small = new Thread(null, () -> drawn[0] = draw(chain), "small", 256 * 1024);

        small.start();
        small.join();

        assertThat(Pictures.ids(Pictures.parse(Objects.requireNonNull(drawn[0])), "step"))
                .hasSize(steps);
    }
}
