package dev.valuestream.io.svg.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.svg.Pictures;
import dev.valuestream.io.svg.Svg;
import dev.valuestream.io.svg.SvgDrawer;
import dev.valuestream.io.svg.WideMaps;
import dev.valuestream.io.svg.layout.Arrangement;
import dev.valuestream.io.svg.layout.ComparedLayout;
import dev.valuestream.io.svg.layout.LadderMode;
import dev.valuestream.io.svg.layout.MapLayout;
import dev.valuestream.io.svg.layout.PlacedBox;
import dev.valuestream.io.svg.layout.PlacedLadder.Piece;
import dev.valuestream.io.svg.layout.PlacedLadder.Use;
import dev.valuestream.io.svg.layout.PlacedTag;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.Element;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.whatif.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/**
 * Pictures of many maps of 5 to 60 steps, in bands, with lanes and with both ladders: each element once and nothing else, the same bytes
 * elsewhere, ladders under their columns, and two maps on one page without a fault. {@code -Dvsm.maps=1000} looks at more.
 */
class ManyPicturesTest {

    private static final int MAPS = Integer.getInteger("vsm.maps", 8);

    private static ValueStream map(int seed) {
        return WideMaps.of(seed, 5 + 7 * seed % 56);
    }

    private static SvgDrawer drawer(int seed) {
        return Svg.drawer()
                .arrangement(Arrangement.values()[seed % Arrangement.values().length])
                .ladder(LadderMode.values()[seed % LadderMode.values().length]);
    }

    @Test
    void draw_ofManyMaps_hasEachElementOnceAndNoOther() {
        for (int seed = 0; seed < MAPS; seed++) {
            ValueStream map = map(seed);
            Document picture = Pictures.parse(drawer(seed).draw(map, StandardMetrics.analyze(map)));

            List<String> steps = map.steps().stream().map(ProcessStep::id).toList();
            assertThat(Pictures.ids(picture, "step")).as("map %d", seed).containsExactlyInAnyOrderElementsOf(steps);
            List<String> outside = new ArrayList<>();
            List.of("supplier", "trigger", "customer", "control")
                    .forEach(k -> outside.addAll(Pictures.ids(picture, k)));
            assertThat(outside)
                    .containsExactlyInAnyOrderElementsOf(map.nodes().stream()
                            .map(Node::id)
                            .filter(id -> !steps.contains(id))
                            .toList());
            List<String> flows = new ArrayList<>(Pictures.ids(picture, "flow"));
            flows.addAll(Pictures.ids(picture, "rework"));
            assertThat(flows).containsExactlyInAnyOrderElementsOf(ids(map.flows()));
            assertThat(Pictures.ids(picture, "information"))
                    .containsExactlyInAnyOrderElementsOf(ids(map.information()));
            assertThat(Pictures.ids(picture, "kaizen")).containsExactlyInAnyOrderElementsOf(ids(map.kaizen()));
        }
        System.out.println("parsed the pictures of maps 0 to " + (MAPS - 1));
    }

    private static List<String> ids(List<? extends Element> elements) {
        return elements.stream().map(Element::id).toList();
    }

    @Test
    void draw_inAnotherLocaleAndZone_isTheSameBytes() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        for (int seed = 0; seed < MAPS; seed += 3) {
            ValueStream map = map(seed);
            Analysis analysis = StandardMetrics.analyze(map);
            String here = drawer(seed).draw(map, analysis);
            try {
                Locale.setDefault(Locale.forLanguageTag(seed % 2 == 0 ? "tr-TR" : "ar-EG-u-nu-arab"));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
                assertThat(drawer(seed).draw(map, StandardMetrics.analyze(map))).isEqualTo(here);
            } finally {
                Locale.setDefault(locale);
                TimeZone.setDefault(zone);
            }
        }
    }

    @Test
    void ladders_ofManyMaps_standUnderTheirColumns() {
        for (int seed = 0; seed < MAPS; seed++) {
            ValueStream map = map(seed);
            for (LadderMode mode : LadderMode.values()) {
                MapLayout layout = drawer(seed).ladder(mode).layout(map, StandardMetrics.analyze(map));
                assertThat(MapFaults.in(map, layout))
                        .as("map %d, %s", seed, mode)
                        .isEmpty();
                layout.ladders().forEach(l -> assertUnderColumns(l.pieces(), layout));
            }
        }
    }

    private static void assertUnderColumns(List<Piece> pieces, MapLayout layout) {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.use() != Use.WAITING) {
                assertThat(layout.parts().boxes()).anyMatch(b -> isOver(b, piece));
            }
            if (i > 0) {
                assertThat(Math.abs(
                                pieces.get(i - 1).rect().right() - piece.rect().x()))
                        .isLessThan(1e-6);
            }
        }
    }

    private static boolean isOver(PlacedBox box, Piece piece) {
        return box.id().equals(piece.element())
                && Math.abs(box.rect().x() - piece.rect().x()) < 1e-6
                && box.rect().width() == piece.rect().width()
                && box.rect().bottom() < piece.rect().y();
    }

    /** Two states of one map, and two maps whose steps have the same names and little else in common. */
    @Test
    void layout_ofTwoMaps_hasNoFault() {
        for (int seed = 0; seed < MAPS; seed += 2) {
            ValueStream before = map(seed);
            ValueStream after = seed % 4 == 0 ? map(seed + 1) : before;
            Comparison both = Comparison.of(StandardMetrics.analyze(before), StandardMetrics.analyze(after));
            ComparedLayout page = drawer(seed).layout(both);

            assertThat(MapFaults.in(before, page.before()))
                    .as("map %d before", seed)
                    .isEmpty();
            assertThat(MapFaults.in(after, page.after()))
                    .as("map %d after", seed)
                    .isEmpty();
            assertThat(faults(page.beforeTags(), page.before())).isEmpty();
            assertThat(faults(page.afterTags(), page.after())).isEmpty();
            assertThat(faults(page)).as("maps %d and %d", seed, seed + 1).isEmpty();
        }
    }

    /** Tags that cover a text or another box of their map. */
    private static List<String> faults(List<PlacedTag> tags, MapLayout map) {
        List<String> found = new ArrayList<>();
        for (PlacedTag tag : tags) {
            map.parts().boxes().stream()
                    .filter(b -> b.rect().overlaps(tag.rect()))
                    .forEach(b -> found.add(tag.step() + " covers box " + b.id()));
            map.parts().queues().stream()
                    .flatMap(q -> q.texts().stream())
                    .filter(t -> t.bounds().overlaps(tag.rect()))
                    .forEach(t -> found.add(tag.step() + " covers " + t.text()));
        }
        return found;
    }

    /** Texts between the two maps that run into each other or out of their strip. */
    private static List<String> faults(ComparedLayout page) {
        List<String> found = new ArrayList<>();
        List<PlacedText> texts = page.delta().texts();
        Rect strip = page.delta().rect();
        for (int i = 0; i < texts.size(); i++) {
            Rect bounds = texts.get(i).bounds();
            if (!strip.contains(bounds)) {
                found.add(texts.get(i).text() + " leaves the strip");
            }
            for (int j = 0; j < i; j++) {
                if (bounds.overlaps(texts.get(j).bounds())) {
                    found.add(texts.get(i).text() + " runs into " + texts.get(j).text());
                }
            }
        }
        page.delta().bars().stream()
                .filter(b -> b.rect().right() > strip.right() + 1e-6)
                .forEach(b -> found.add("a bar leaves the strip"));
        return found;
    }

    /** The planted fault: a tag on a box of its map is found. */
    @Test
    void plantedFault_aTagOnABox_isFound() {
        ValueStream map = map(1);
        MapLayout layout = drawer(1).layout(map, StandardMetrics.analyze(map));
        Rect box = layout.parts().boxes().get(0).rect();
        PlacedText text = layout.parts().boxes().get(0).texts().get(0);

        assertThat(faults(List.of(new PlacedTag("s0", PlacedTag.Change.NEW, box, text)), layout))
                .isNotEmpty();
    }
}
