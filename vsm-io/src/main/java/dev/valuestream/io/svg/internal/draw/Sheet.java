package dev.valuestream.io.svg.internal.draw;

import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What all painters need: the XML, the ids, and ways to write texts, frames and groups. */
record Sheet(Xml xml, Ids ids, boolean plain) {

    Sheet(Xml xml, Ids ids) {
        this(xml, ids, false);
    }

    /** Starts the group of an element of the model; it must be ended. */
    void open(String kind, String id, String title) {
        xml.start("g", "id", ids.of(kind, id), "data-kind", kind, "data-id", id);
        xml.text("title", title);
    }

    void close() {
        xml.end();
    }

    void texts(List<PlacedText> texts) {
        texts.forEach(this::text);
    }

    void text(PlacedText text) {
        if (text.text().isEmpty()) {
            return;
        }
        List<String> attributes = new ArrayList<>(10);
        Collections.addAll(
                attributes,
                "class",
                StyleSheet.name(text.style()) + " " + StyleSheet.name(text.tint()),
                "x",
                Px.of(text.at().x()),
                "y",
                Px.of(text.at().y()));
        if (text.align() != Align.START) {
            Collections.addAll(attributes, "text-anchor", text.align() == Align.MIDDLE ? "middle" : "end");
        }
        if (TextStyle.isEstimated(text.text())) {
            String width = Px.of(text.style().width(text.text()));
            Collections.addAll(attributes, "textLength", width, "lengthAdjust", "spacingAndGlyphs");
        }
        xml.text("text", text.text(), attributes.toArray(String[]::new));
    }

    void rect(String style, Rect rect, double radius) {
        String[] place = {
            "class",
            style,
            "x",
            Px.of(rect.x()),
            "y",
            Px.of(rect.y()),
            "width",
            Px.of(rect.width()),
            "height",
            Px.of(rect.height()),
            "rx",
            Px.of(radius)
        };
        xml.empty("rect", radius > 0 ? place : Arrays.copyOf(place, place.length - 2));
    }

    void path(String style, String data) {
        xml.empty("path", "class", style, "d", data);
    }
}
