package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.io.svg.internal.figures.DeltaFigures;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.ComparedLayout;
import dev.valuestream.io.svg.layout.MapLayout;
import dev.valuestream.io.svg.layout.PlacedBox;
import dev.valuestream.io.svg.layout.PlacedTag;
import dev.valuestream.io.svg.layout.PlacedTag.Change;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts two maps above each other at one scale, with what changes between them. */
public final class ComparedPage {

    private static final double TAG = 16;
    private static final double UNDER_BOX = 2;
    private static final double PAD = 8;

    private ComparedPage() {}

    /**
     * Puts the page together.
     *
     * @param before the map before, laid out
     * @param after the map after, laid out
     * @param figures what changes
     * @return where everything stands
     */
    public static ComparedLayout of(MapLayout before, MapLayout after, DeltaFigures figures) {
        double width = Math.max(before.width(), after.width());
        ComparedLayout.Delta delta = Deltas.place(before, after, figures, width, before.height());
        double afterTop = delta.rect().bottom();
        return new ComparedLayout(
                width,
                afterTop + after.height(),
                before,
                after,
                afterTop,
                tags(before, figures.before(), figures.amounts()),
                tags(after, figures.after(), figures.amounts()),
                delta);
    }

    private static List<PlacedTag> tags(MapLayout map, Map<String, Change> changes, Amounts words) {
        List<PlacedTag> tags = new ArrayList<>();
        for (PlacedBox box : map.parts().boxes()) {
            Change change = changes.get(box.id());
            if (change != null) {
                tags.add(tag(box, change, word(change, words)));
            }
        }
        return tags;
    }

    private static String word(Change change, Amounts words) {
        return switch (change) {
            case NEW -> words.say("tag.new", "NEW");
            case CHANGED -> words.say("tag.changed", "CHANGED");
            case REMOVED -> words.say("tag.removed", "REMOVED");
        };
    }

    private static PlacedTag tag(PlacedBox box, Change change, String word) {
        double width = TextStyle.BURST.width(word) + 2 * PAD;
        Rect rect = new Rect(box.rect().x(), box.rect().bottom() + UNDER_BOX, width, TAG);
        Tint tint = change == Change.REMOVED ? Tint.MUTED : change == Change.NEW ? Tint.ON_WORK : Tint.ON_INFORMATION;
        Point at = new Point(rect.centerX(), rect.y() + 12);
        return new PlacedTag(box.id(), change, rect, new PlacedText(word, at, Align.MIDDLE, TextStyle.BURST, tint));
    }
}
