package dev.valuestream.io.svg.internal.draw;

import dev.valuestream.io.svg.layout.ComparedLayout;
import dev.valuestream.io.svg.layout.MapLayout;
import dev.valuestream.io.svg.layout.PlacedTag;
import java.util.List;
import java.util.Set;

/** Draws two maps above each other, and what changes between them. */
public final class ComparedPainter {

    private ComparedPainter() {}

    /**
     * Draws the picture.
     *
     * @param page where everything stands
     * @param words what the picture is called, and what it says when read aloud
     * @param ids how its own elements are called
     * @param looks its colours
     * @param rework the ids of the flows that lead back, before and after
     * @return the picture, a complete SVG document
     */
    public static String paint(
            ComparedLayout page, MapPainter.Words words, Ids ids, Looks looks, List<Set<String>> rework) {
        Sheet sheet = new Sheet(new Xml(), ids, looks.plain());
        MapPainter.open(sheet, words, looks, page.width(), page.height());
        map(sheet, "before", page.before(), 0, page.beforeTags(), rework.get(0));
        delta(sheet, page.delta());
        map(sheet, "after", page.after(), page.afterTop(), page.afterTags(), rework.get(1));
        sheet.close();
        return sheet.xml().finish();
    }

    private static void map(
            Sheet sheet, String part, MapLayout map, double top, List<PlacedTag> tags, Set<String> rework) {
        Sheet own = new Sheet(sheet.xml(), new Ids(sheet.ids().prefix() + part + "-"), sheet.plain());
        own.xml().start("g", "data-part", part, "transform", "translate(0 " + Px.of(top) + ")");
        MapPainter.parts(map, own, rework);
        tags.forEach(t -> tag(own, t));
        own.close();
    }

    private static void tag(Sheet sheet, PlacedTag tag) {
        String style = switch (tag.change()) {
            case NEW -> "thin f-working s-line";
            case CHANGED -> "thin f-info s-line";
            case REMOVED -> "thin f-box s-line";
        };
        sheet.xml().start("g", "data-part", "tag", "data-id", tag.step());
        sheet.rect(style, tag.rect(), 4);
        sheet.text(tag.text());
        sheet.close();
    }

    private static void delta(Sheet sheet, ComparedLayout.Delta delta) {
        sheet.xml().start("g", "data-part", "delta");
        double y = delta.rect().y();
        sheet.path("hair s-hair", Paths.line(delta.rect().x(), y, delta.rect().right(), y));
        TimePainter time = new TimePainter(sheet);
        delta.bars().forEach(time::paint);
        if (!delta.bracket().isEmpty()) {
            sheet.path("leader s-ink f-none", Paths.sharp(delta.bracket()));
        }
        sheet.texts(delta.texts());
        sheet.path(
                "hair s-hair",
                Paths.line(
                        delta.rect().x(),
                        delta.rect().bottom() - 4,
                        delta.rect().right(),
                        delta.rect().bottom() - 4));
        sheet.close();
    }
}
