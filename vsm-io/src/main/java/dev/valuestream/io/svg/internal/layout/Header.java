package dev.valuestream.io.svg.internal.layout;

import com.google.common.collect.ImmutableList;
import dev.valuestream.io.svg.internal.figures.MapFigures;
import dev.valuestream.io.svg.internal.figures.MapFigures.Figure;
import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedPanel;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The top of the page.
 *
 * @param texts title and subtitle
 * @param tiles the headline figures
 * @param depth how much further down the rest of the page begins
 */
record Header(List<PlacedText> texts, List<PlacedPanel> tiles, double depth) {

    private static final double TILE = 56;
    private static final double TILE_GAP = 8;
    private static final double TILE_PAD = 10;
    private static final double FIRST_ROW = 24;
    private static final double SECOND_ROW = 88;
    private static final double ROW = 64;

    Header {
        texts = ImmutableList.copyOf(texts);
        tiles = ImmutableList.copyOf(tiles);
    }

    static Header of(ValueStream stream, MapFigures figures, double right) {
        String title = HeaderWords.title(stream);
        String subtitle = HeaderWords.subtitle(stream, figures.amounts());
        double room = right - Spec.MARGIN;
        double tiles = width(figures.tiles());
        double words = Math.max(TextStyle.TITLE.width(title), TextStyle.SUBTITLE.width(subtitle));
        boolean beside = figures.tiles().isEmpty() || words + 40 + tiles <= room;
        TextFit name = TextFit.of(title, TextStyle.TITLE, room, 1);
        TextFit under = TextFit.of(subtitle, TextStyle.SUBTITLE, room, 1);
        List<PlacedText> texts = new ArrayList<>();
        texts.addAll(at(name, 46, TextStyle.TITLE, Tint.INK));
        texts.addAll(at(under, 70, TextStyle.SUBTITLE, Tint.MUTED));
        double start = beside ? right - tiles : Spec.MARGIN;
        return new Header(texts, tiles(figures, start, beside ? FIRST_ROW : SECOND_ROW), beside ? 0 : ROW);
    }

    private static List<PlacedText> at(TextFit fit, double y, TextStyle style, Tint tint) {
        return TextLines.place(fit, new Point(Spec.MARGIN, y), 0, Align.START, style, tint);
    }

    private static double width(Figure figure) {
        return 2 * TILE_PAD + Math.max(TextStyle.SMALL.width(figure.label()), TextStyle.FIGURE.width(figure.value()));
    }

    /** The width of all tiles and the gaps between them. */
    static double width(List<Figure> figures) {
        return figures.stream().mapToDouble(Header::width).sum() + TILE_GAP * Math.max(0, figures.size() - 1);
    }

    private static List<PlacedPanel> tiles(MapFigures figures, double left, double top) {
        List<PlacedPanel> tiles = new ArrayList<>();
        double x = left;
        for (Figure figure : figures.tiles()) {
            Rect rect = new Rect(x, top, width(figure), TILE);
            Point label = new Point(x + TILE_PAD, top + 20);
            Point value = new Point(x + TILE_PAD, top + 44);
            tiles.add(new PlacedPanel(
                    rect,
                    List.of(
                            new PlacedText(figure.label(), label, Align.START, TextStyle.SMALL, Tint.MUTED),
                            new PlacedText(
                                    figure.value(),
                                    value,
                                    Align.START,
                                    TextStyle.FIGURE,
                                    Totals.tint(figure.tone())))));
            x += rect.width() + TILE_GAP;
        }
        return tiles;
    }
}
