package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts lines on the ribbon where one band ends and the next begins, and marks both ends with the same letter: {@code ▸A}
 * where a line leaves a band, {@code A▸} where it goes on.
 *
 * <p>Lines that come together share their marks.
 */
final class Cut {

    private static final double OUT = 6;
    private static final double ASIDE = 3;
    private static final int LETTERS = 26;

    private record Place(int band, double y) {}

    private final Grid grid;
    private final Bands bands;
    private final Map<Place, String> letters = new HashMap<>();
    private final List<PlacedText> marks = new ArrayList<>();

    Cut(Grid grid, Bands bands) {
        this.grid = grid;
        this.bands = bands;
    }

    List<PlacedText> marks() {
        return marks;
    }

    int band(double x) {
        return bands.count() == 1 ? 0 : Math.min(bands.count() - 1, (int) (x / grid.pitch()));
    }

    /** The line itself, or a line for each band it passes. */
    List<List<Point>> lines(List<Point> points, Tint tint) {
        List<List<Point>> lines = new ArrayList<>();
        List<Point> line = new ArrayList<>();
        for (Point point : points) {
            int before = line.isEmpty()
                    ? band(point.x())
                    : band(line.get(line.size() - 1).x());
            int after = band(point.x());
            int way = Integer.signum(after - before);
            for (int band = before; band != after; band += way) {
                line.add(new Point(edge(band, way), point.y()));
                lines.add(line);
                line = new ArrayList<>(List.of(new Point(edge(band + way, -way), point.y())));
                mark(Math.min(band, band + way), point.y(), way, tint);
            }
            line.add(point);
        }
        lines.add(line);
        return lines;
    }

    private double edge(int band, int side) {
        return side > 0 ? grid.right(band) + OUT : grid.left(band);
    }

    private void mark(int band, double y, int way, Tint tint) {
        Place place = new Place(band, y);
        if (letters.containsKey(place)) {
            return;
        }
        String letter = letter(letters.size());
        letters.put(place, letter);
        String arrow = way > 0 ? "▸" : "◂";
        Point out = new Point(edge(band, 1) + ASIDE, y + 4);
        Point in = new Point(edge(band + 1, -1) - ASIDE, y + 4);
        marks.add(new PlacedText(arrow + letter, out, Align.START, TextStyle.MARK, tint));
        marks.add(new PlacedText(letter + arrow, in, Align.END, TextStyle.MARK, tint));
    }

    /** A to Z, then AA, AB and so on. */
    private static String letter(int number) {
        String last = String.valueOf((char) ('A' + number % LETTERS));
        return number < LETTERS ? last : letter(number / LETTERS - 1) + last;
    }
}
