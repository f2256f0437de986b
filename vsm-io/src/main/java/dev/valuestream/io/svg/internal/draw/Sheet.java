package dev.valuestream.io.svg.internal.draw;

import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
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
        if (!TextStyle.isEstimated(text.text())) {
            text(text, new String[0]);
        } else {
            double width = text.style().width(text.text());
            text(text, "textLength", Px.of(width), "lengthAdjust", "spacingAndGlyphs");
        }
    }

    private void text(PlacedText text, String... fitted) {
        String style = StyleSheet.name(text.style()) + " " + StyleSheet.name(text.tint());
        String x = Px.of(text.at().x());
        String y = Px.of(text.at().y());
        String anchor = switch (text.align()) {
            case START -> "";
            case MIDDLE -> "middle";
            case END -> "end";
        };
        List<String> attributes = new ArrayList<>(List.of("class", style, "x", x, "y", y));
        if (!anchor.isEmpty()) {
            attributes.addAll(List.of("text-anchor", anchor));
        }
        attributes.addAll(List.of(fitted));
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
