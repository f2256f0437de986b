package dev.valuestream.io.svg.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.Labels;
import dev.valuestream.io.svg.WideMaps;
import dev.valuestream.io.svg.internal.figures.FiguresReader;
import dev.valuestream.io.svg.layout.Arrangement;
import dev.valuestream.io.svg.layout.LadderMode;
import dev.valuestream.io.svg.layout.MapLayout;
import dev.valuestream.io.svg.layout.MapLayout.Parts;
import dev.valuestream.io.svg.layout.PlacedBox;
import dev.valuestream.io.svg.layout.PlacedRoute;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * On many maps of 5 to 60 steps nothing covers, crosses or leaves what it should not, in bands and with lanes too; and
 * the search for such faults finds those that are planted.
 *
 * <p>{@code -Dvsm.maps=10000} looks at more maps.
 */
class MapGeometryTest {

    private static final int MAPS = Integer.getInteger("vsm.maps", 57);
    private static final Arrangement[] ARRANGEMENTS = Arrangement.values();

    private static ValueStream map(int seed) {
        return WideMaps.of(seed, 5 + seed % 56);
    }

    private static MapLayout layout(ValueStream map, Arrangement arrangement) {
        return PageLayout.of(
                map,
                FiguresReader.read(StandardMetrics.analyze(map), Labels.english()),
                arrangement,
                LadderMode.LONGEST);
    }

    @Test
    void layout_ofWideMaps_hasNoFault() {
        int bands = 0;
        for (int seed = 0; seed < MAPS; seed++) {
            ValueStream map = map(seed);
            MapLayout layout = layout(map, ARRANGEMENTS[seed % ARRANGEMENTS.length]);
            assertThat(MapFaults.in(map, layout)).as("map %d", seed).isEmpty();
            bands = Math.max(bands, layout.ladders().size());
        }
        System.out.println("looked at maps 0 to " + (MAPS - 1) + ", up to " + bands + " bands");
        assertThat(bands).isGreaterThan(3);
    }

    private static MapLayout with(MapLayout layout, UnaryOperator<Parts> change) {
        return new MapLayout(
                layout.width(),
                layout.height(),
                change.apply(layout.parts()),
                layout.header(),
                layout.tiles(),
                layout.overview(),
                layout.ladders(),
                layout.scale(),
                layout.totals(),
                layout.legend());
    }

    private static Parts withBoxes(Parts p, List<PlacedBox> boxes) {
        return new Parts(
                p.lanes(),
                p.outside(),
                p.information(),
                p.routes(),
                p.pills(),
                p.handoffs(),
                p.deliveries(),
                p.shipments(),
                p.queues(),
                boxes,
                p.bursts(),
                p.continuations());
    }

    private static PlacedBox with(PlacedBox box, Rect rect, List<PlacedText> texts) {
        return new PlacedBox(
                box.id(),
                box.title(),
                rect,
                box.dataRows(),
                box.bottleneck(),
                box.pacemaker(),
                box.team(),
                box.person(),
                texts);
    }

    private static List<String> faultsAfter(UnaryOperator<Parts> change) {
        ValueStream map = map(20);
        return MapFaults.in(map, with(layout(map, Arrangement.AUTO), change));
    }

    @Test
    void plantedFault_aBoxOnAnother_isFound() {
        List<String> faults = faultsAfter(p -> {
            List<PlacedBox> boxes = new ArrayList<>(p.boxes());
            Rect other = boxes.get(1).rect();
            boxes.set(0, with(boxes.get(0), other, boxes.get(1).texts()));
            return withBoxes(p, boxes);
        });

        assertThat(faults).anyMatch(f -> f.startsWith("box s") && f.contains(" covers box s"));
        assertThat(faults).anyMatch(f -> f.contains(" runs into "));
    }

    @Test
    void plantedFault_aNameTooLongForItsBox_isFound() {
        List<String> faults = faultsAfter(p -> {
            List<PlacedBox> boxes = new ArrayList<>(p.boxes());
            PlacedBox first = boxes.get(0);
            PlacedText name = first.texts().get(0);
            boxes.set(
                    0,
                    with(
                            first,
                            first.rect(),
                            List.of(new PlacedText(
                                    "long".repeat(20), name.at(), name.align(), name.style(), name.tint()))));
            return withBoxes(p, boxes);
        });

        assertThat(faults).anyMatch(f -> f.endsWith("leaves box s0"));
    }

    @Test
    void plantedFault_aRouteThroughABox_isFound() {
        List<String> faults = faultsAfter(p -> {
            Rect box = p.boxes().get(2).rect();
            PlacedRoute route = p.routes().get(0);
            List<Point> through =
                    List.of(new Point(box.centerX(), box.y() - 40), new Point(box.centerX(), box.bottom() + 40));
            List<PlacedRoute> routes = new ArrayList<>(p.routes());
            routes.set(0, new PlacedRoute(route.id(), route.title(), route.look(), true, List.of(through, through)));
            return new Parts(
                    p.lanes(),
                    p.outside(),
                    p.information(),
                    routes,
                    p.pills(),
                    p.handoffs(),
                    p.deliveries(),
                    p.shipments(),
                    p.queues(),
                    p.boxes(),
                    p.bursts(),
                    p.continuations());
        });

        assertThat(faults).anyMatch(f -> f.contains(" crosses box s2"));
    }
}
