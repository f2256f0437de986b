package dev.valuestream.io.svg.internal.chart;

import dev.valuestream.io.svg.chart.CurveChart.Mark;
import dev.valuestream.io.svg.layout.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The labels of upright marks in rows over the chart: each in the lowest row where it meets no other label and no line. */
final class MarkRows {

    private static final double GAP = 10;

    private final IdentityHashMap<Mark, Integer> row = new IdentityHashMap<>();
    private final IdentityHashMap<Mark, Double> start = new IdentityHashMap<>();
    private int rows;

    private MarkRows() {}

    /** From right to left, so that the line of a mark ends under labels further left. */
    static MarkRows of(List<Mark> marks, ToDoubleFunction<Mark> x, double least, double most) {
        MarkRows placed = new MarkRows();
        List<Double> taken = new ArrayList<>();
        marks.stream()
                .filter(Mark::upright)
                .sorted(Comparator.comparingDouble(Mark::value).reversed())
                .forEach(m -> placed.place(m, x.applyAsDouble(m), least, most, taken));
        return placed;
    }

    private void place(Mark mark, double x, double least, double most, List<Double> taken) {
        double width = TextStyle.STRONG.width(mark.label());
        double left = Math.max(least, Math.min(x + 5, most - width));
        int at = 0;
        while (at < taken.size() && left + width + GAP > taken.get(at)) {
            at++;
        }
        if (at == taken.size()) {
            taken.add(0.0);
        }
        for (int lower = 0; lower <= at; lower++) {
            taken.set(lower, Math.min(left, x));
        }
        row.put(mark, at);
        start.put(mark, left);
        rows = Math.max(rows, at + 1);
    }

    int rows() {
        return rows;
    }

    int row(Mark mark) {
        return row.getOrDefault(mark, 0);
    }

    double start(Mark mark) {
        return start.getOrDefault(mark, 0.0);
    }
}
