package dev.valuestream.io.svg.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.fixture.ValueStreamArbitraries;
import dev.valuestream.io.Labels;
import dev.valuestream.io.svg.internal.figures.FiguresReader;
import dev.valuestream.io.svg.layout.Arrangement;
import dev.valuestream.io.svg.layout.LadderMode;
import dev.valuestream.io.svg.layout.LegendItem;
import dev.valuestream.io.svg.layout.MapLayout;
import dev.valuestream.io.svg.layout.PlacedBox;
import dev.valuestream.io.svg.layout.PlacedLadder;
import dev.valuestream.io.svg.layout.PlacedLadder.Piece;
import dev.valuestream.io.svg.layout.PlacedLadder.Use;
import dev.valuestream.io.svg.layout.PlacedPill;
import dev.valuestream.io.svg.layout.PlacedRoute;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds of every layout, whatever the map. */
@AddLifecycleHook(RepeatableDraws.class)
class MapLayoutPropertyTest {

    @Provide
    Arbitrary<ValueStream> maps() {
        return ValueStreamArbitraries.valueStreams();
    }

    private static MapLayout layout(ValueStream map) {
        return PageLayout.of(
                map,
                FiguresReader.read(StandardMetrics.analyze(map), Labels.english()),
                Arrangement.AUTO,
                LadderMode.LONGEST);
    }

    @Property(tries = 150)
    void layout_ofAnyMap_hasBoxesApart(@ForAll("maps") ValueStream map) {
        List<Rect> shapes = new ArrayList<>();
        MapLayout layout = layout(map);
        layout.parts().boxes().forEach(b -> shapes.add(b.rect()));
        layout.parts().outside().forEach(o -> shapes.add(o.rect()));
        layout.tiles().forEach(t -> shapes.add(t.rect()));
        layout.totals().ifPresent(t -> shapes.add(t.rect()));

        assertApart(shapes);
    }

    private static void assertApart(List<Rect> shapes) {
        for (int i = 0; i < shapes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(shapes.get(i).overlaps(shapes.get(j)))
                        .as("%s and %s", shapes.get(i), shapes.get(j))
                        .isFalse();
            }
        }
    }

    @Property(tries = 150)
    void layout_ofAnyMap_keepsEverythingOnThePage(@ForAll("maps") ValueStream map) {
        MapLayout layout = layout(map);
        Rect page = new Rect(0, 0, layout.width(), layout.height());

        assertThat(texts(layout).map(PlacedText::bounds)).allMatch(page::contains);
        assertThat(layout.parts().boxes()).allMatch(b -> page.contains(b.rect()));
        assertThat(layout.parts().bursts()).allMatch(b -> page.contains(b.rect()));
        assertThat(layout.parts().pills()).allMatch(p -> page.contains(p.rect()));
        assertThat(points(layout)).allMatch(p -> page.contains(new Rect(p.x(), p.y(), 0, 0)));
    }

    private static Stream<PlacedText> texts(MapLayout layout) {
        MapLayout.Parts parts = layout.parts();
        return Stream.of(
                        parts.boxes().stream().flatMap(b -> b.texts().stream()),
                        parts.queues().stream().flatMap(q -> q.texts().stream()),
                        parts.outside().stream().flatMap(o -> o.texts().stream()),
                        parts.lanes().stream().flatMap(l -> l.texts().stream()),
                        parts.bursts().stream().flatMap(b -> b.texts().stream()),
                        parts.shipments().stream().flatMap(s -> s.texts().stream()),
                        parts.information().stream().flatMap(i -> i.label().stream()),
                        parts.pills().stream().map(PlacedPill::text),
                        layout.header().stream(),
                        layout.ladders().stream().flatMap(l -> l.texts().stream()),
                        layout.legend().stream().map(LegendItem::text))
                .flatMap(s -> s);
    }

    private static Stream<Point> points(MapLayout layout) {
        return Stream.concat(
                layout.parts().routes().stream()
                        .flatMap(r -> r.lines().stream())
                        .flatMap(List::stream),
                layout.parts().information().stream()
                        .flatMap(i -> i.lines().stream())
                        .flatMap(List::stream));
    }

    /** Names and figures inside a box stay inside it. */
    @Property(tries = 100)
    void layout_ofAnyMap_keepsTextsInTheirBoxes(@ForAll("maps") ValueStream map) {
        for (PlacedBox box : layout(map).parts().boxes()) {
            assertThat(box.texts())
                    .allMatch(t -> box.rect().contains(t.bounds()), box.rect().toString());
        }
    }

    @Property(tries = 100)
    void layout_ofAnyMap_hasRoutesThatMissTheBoxes(@ForAll("maps") ValueStream map) {
        MapLayout layout = layout(map);
        for (PlacedRoute route : layout.parts().routes()) {
            for (Rect stretch : stretches(route.lines())) {
                assertThat(layout.parts().boxes())
                        .as("%s %s", route.id(), route.lines())
                        .noneMatch(b -> b.rect().overlaps(stretch));
            }
        }
    }

    private static List<Rect> stretches(List<List<Point>> lines) {
        List<Rect> stretches = new ArrayList<>();
        for (List<Point> line : lines) {
            for (int i = 1; i < line.size(); i++) {
                stretches.add(stretch(line.get(i - 1), line.get(i)));
            }
        }
        return stretches;
    }

    private static Rect stretch(Point a, Point b) {
        return new Rect(
                Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
    }

    @Property(tries = 150)
    void layout_ofAnyMap_hasLadderPiecesUnderTheColumns(@ForAll("maps") ValueStream map) {
        MapLayout layout = layout(map);
        for (PlacedLadder ladder : layout.ladders()) {
            for (Piece piece : ladder.pieces()) {
                if (piece.use() != Use.WAITING) {
                    Rect box = layout.parts().boxes().stream()
                            .filter(b -> b.id().equals(piece.element()))
                            .findFirst()
                            .orElseThrow()
                            .rect();
                    assertThat(piece.rect().x()).isCloseTo(box.x(), within(1e-6));
                    assertThat(piece.rect().width()).isEqualTo(box.width());
                    assertThat(piece.rect().y()).isGreaterThan(box.bottom());
                }
            }
            for (int i = 1; i < ladder.pieces().size(); i++) {
                assertThat(ladder.pieces().get(i).rect().x())
                        .isCloseTo(ladder.pieces().get(i - 1).rect().right(), within(1e-6));
            }
        }
    }

    /** Waits are drawn in true proportion; only work is ever made thicker, to be seen. */
    @Property(tries = 100)
    void layout_ofAnyMap_fillsTheBarToScale(@ForAll("maps") ValueStream map) {
        layout(map).scale().ifPresent(scale -> {
            double sum =
                    scale.pieces().stream().mapToDouble(p -> p.rect().width()).sum();
            assertThat(sum).isCloseTo(scale.rect().width(), within(1e-6));
        });
    }

    @Property(tries = 100)
    void layout_ofAnyMap_hasVerticalsOnTracksOfTheirOwn(@ForAll("maps") ValueStream map) {
        List<PlacedRoute> routes = layout(map).parts().routes();
        for (PlacedRoute one : routes) {
            for (PlacedRoute two : routes) {
                if (one != two && !meet(map, one, two)) {
                    assertThat(shareAVertical(one, two))
                            .as("%s and %s", one, two)
                            .isFalse();
                }
            }
        }
    }

    /** Routes to the same target may come together. */
    private static boolean meet(ValueStream map, PlacedRoute one, PlacedRoute two) {
        String a = map.flow(one.id()).orElseThrow().to();
        return a.equals(map.flow(two.id()).orElseThrow().to());
    }

    private static boolean shareAVertical(PlacedRoute one, PlacedRoute two) {
        return verticals(one).stream()
                .anyMatch(a -> verticals(two).stream()
                        .anyMatch(b -> a.x() == b.x() && a.y() < b.bottom() && b.y() < a.bottom()));
    }

    private static List<Rect> verticals(PlacedRoute route) {
        return stretches(route.lines()).stream()
                .filter(r -> r.width() == 0 && r.height() > 0)
                .toList();
    }
}
