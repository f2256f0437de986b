package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * From the ribbon to the page: bands under each other, and in each band the rows it does not use drawn together.
 *
 * <p>Heights that something of the band covers are kept; what lies empty between them shrinks to {@value #GAP} px. So all
 * order from top to bottom stays as it was.
 */
final class BandPage {

    private static final double GAP = 22;

    /** A stretch from top to bottom that something covers, and how far it is moved. */
    private record Stretch(double from, double to, double shift) {}

    private final Grid grid;
    private final Bands bands;
    private final List<List<Stretch>> stretches = new ArrayList<>();

    BandPage(Grid grid, Bands bands) {
        this.grid = grid;
        this.bands = bands;
    }

    /** Puts the next band under a height; its covered stretches may come in any order. */
    void add(List<Rect> covered, double top) {
        List<Rect> sorted = new ArrayList<>(covered);
        sorted.sort(Comparator.comparingDouble(Rect::y));
        List<Stretch> band = new ArrayList<>();
        double from = sorted.get(0).y();
        double to = sorted.get(0).bottom();
        double shift = top - from;
        for (Rect next : sorted) {
            if (next.y() > to + GAP) {
                band.add(new Stretch(from, to, shift));
                shift -= next.y() - to - GAP;
                from = next.y();
            }
            to = Math.max(to, next.bottom());
        }
        band.add(new Stretch(from, to, shift));
        stretches.add(band);
    }

    double bottom(int band) {
        List<Stretch> all = stretches.get(band);
        Stretch last = all.get(all.size() - 1);
        return last.to + last.shift;
    }

    int band(double x) {
        return bands.count() == 1 ? 0 : Math.min(bands.count() - 1, (int) (x / grid.pitch()));
    }

    double y(double y, int band) {
        Stretch before = null;
        for (Stretch stretch : stretches.get(band)) {
            if (stretch.from > y && before != null) {
                return y <= before.to ? y + before.shift : between(y, before, stretch);
            }
            before = stretch;
            if (y <= stretch.to) {
                break;
            }
        }
        return before == null ? y : y + before.shift;
    }

    private static double between(double y, Stretch above, Stretch below) {
        double start = above.to + above.shift;
        double end = below.from + below.shift;
        return start + (end - start) * (y - above.to) / (below.from - above.to);
    }

    Point at(Point point) {
        int band = band(point.x());
        return new Point(point.x() - grid.shift(band), y(point.y(), band));
    }

    Rect at(Rect rect) {
        return at(rect, band(rect.x()));
    }

    Rect at(Rect rect, int band) {
        double top = y(rect.y(), band);
        double shift = band(rect.x()) == band ? grid.shift(band) : 0;
        return new Rect(rect.x() - shift, top, rect.width(), y(rect.bottom(), band) - top);
    }

    PlacedText at(PlacedText text) {
        return text.at(at(text.at()));
    }

    List<PlacedText> texts(List<PlacedText> texts) {
        return texts.stream().map(this::at).toList();
    }

    List<List<Point>> lines(List<List<Point>> lines) {
        return lines.stream().map(l -> l.stream().map(this::at).toList()).toList();
    }
}
