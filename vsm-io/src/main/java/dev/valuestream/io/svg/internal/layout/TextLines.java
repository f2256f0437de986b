package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import java.util.ArrayList;
import java.util.List;

/** Places the lines of fitted texts under each other. */
final class TextLines {

    private TextLines() {}

    /** One placed text a line; {@code step} is from one baseline to the next, px. */
    static List<PlacedText> place(TextFit fit, Point first, double step, Align align, TextStyle style, Tint tint) {
        List<PlacedText> placed = new ArrayList<>();
        for (String line : fit.lines()) {
            Point at = new Point(first.x(), first.y() + step * placed.size());
            placed.add(new PlacedText(line, at, align, style, tint));
        }
        return placed;
    }
}
