package dev.valuestream.io.svg.internal.draw;

import dev.valuestream.io.svg.layout.MapLayout;
import dev.valuestream.io.svg.layout.PlacedBurst;
import dev.valuestream.io.svg.layout.PlacedOutside;
import dev.valuestream.io.svg.layout.PlacedRoute;
import dev.valuestream.io.svg.layout.Rect;
import java.util.List;
import java.util.Set;

/** Draws the picture of a map, from the ground up: lanes, outside, information, rework, routes, marks, boxes, ladder. */
public final class MapPainter {

    private final Sheet sheet;
    private final MapLayout layout;
    private final Set<String> rework;

    private MapPainter(MapLayout layout, Sheet sheet, Set<String> rework) {
        this.layout = layout;
        this.sheet = sheet;
        this.rework = rework;
    }

    /**
     * Draws a layout.
     *
     * @param layout where everything stands
     * @param words what the picture is called, and what it says when read aloud
     * @param ids how its own elements are called
     * @param looks its colours
     * @param rework the ids of the flows that lead back
     * @return the picture, a complete SVG document
     */
    public static String paint(MapLayout layout, Words words, Ids ids, Looks looks, Set<String> rework) {
        Sheet sheet = new Sheet(new Xml(), ids, looks.plain());
        open(sheet, words, looks, layout.width(), layout.height());
        parts(layout, sheet, rework);
        sheet.close();
        return sheet.xml().finish();
    }

    /** Draws all that stands on a map, into a picture that is begun. */
    static void parts(MapLayout layout, Sheet sheet, Set<String> rework) {
        MapPainter painter = new MapPainter(layout, sheet, rework);
        painter.frame();
        painter.flows();
        painter.places();
        painter.figures();
    }

    /**
     * The words of a picture.
     *
     * @param title what it is called
     * @param summary what it says when read aloud
     */
    public record Words(String title, String summary) {}

    /** Begins a picture; one for paper has the size of an A3 sheet on its side, margins off. */
    static void open(Sheet sheet, Words words, Looks looks, double width, double height) {
        String root = sheet.ids().root();
        String box = "0 0 " + Px.of(width) + " " + Px.of(height);
        sheet.xml()
                .root(
                        "id",
                        root,
                        "role",
                        "img",
                        "aria-labelledby",
                        root + "-title " + root + "-desc",
                        "width",
                        looks.ground() ? Px.of(width) : "400mm",
                        "height",
                        looks.ground() ? Px.of(height) : "277mm",
                        "viewBox",
                        box);
        sheet.xml().text("title", words.title(), "id", root + "-title");
        sheet.xml().text("desc", words.summary(), "id", root + "-desc");
        sheet.xml().text("style", StyleSheet.of(root, looks));
        sheet.rect("ground", new Rect(0, 0, width, height), 0);
    }

    private void frame() {
        OutsidePainter outside = new OutsidePainter(sheet, sheet.plain() ? sources() : List.of());
        layout.parts().lanes().forEach(outside::paint);
        layout.parts().outside().forEach(outside::paint);
        layout.parts().information().forEach(outside::paint);
        layout.parts().information().forEach(outside::paintLabel);
    }

    private List<Rect> sources() {
        return layout.parts().outside().stream()
                .filter(o -> !o.control())
                .map(PlacedOutside::rect)
                .toList();
    }

    private void flows() {
        RoutePainter routes = new RoutePainter(sheet);
        for (PlacedRoute route : layout.parts().routes()) {
            routes.paint(route, rework.contains(route.id()));
        }
        layout.parts().deliveries().forEach(routes::paint);
        layout.parts().pills().forEach(routes::paint);
        layout.parts().handoffs().forEach(routes::paint);
        layout.parts().shipments().forEach(routes::paint);
    }

    private void places() {
        QueuePainter queues = new QueuePainter(sheet);
        layout.parts().queues().forEach(queues::paint);
        BoxPainter boxes = new BoxPainter(sheet);
        layout.parts().boxes().forEach(boxes::paint);
        layout.parts().bursts().forEach(this::burst);
    }

    private void burst(PlacedBurst burst) {
        sheet.open("kaizen", burst.id(), burst.title());
        if (!burst.leader().isEmpty()) {
            sheet.path("leader s-kaizen", Paths.sharp(burst.leader()));
        }
        if (sheet.plain()) {
            PlainSymbols.note(sheet.xml(), burst.rect());
        } else {
            sheet.path("outline f-kaizen s-kaizen", Paths.star(burst.rect()));
        }
        sheet.texts(burst.texts());
        sheet.close();
    }

    private void figures() {
        TimePainter time = new TimePainter(sheet);
        layout.ladders().forEach(time::paint);
        layout.overview().ifPresent(time::paint);
        sheet.texts(layout.parts().continuations());
        layout.scale().ifPresent(time::paint);
        layout.totals().ifPresent(t -> time.paint(t, "totals"));
        sheet.texts(layout.header());
        layout.tiles().forEach(t -> time.paint(t, "tile"));
        new LegendPainter(sheet).paint(layout.legend());
    }
}
