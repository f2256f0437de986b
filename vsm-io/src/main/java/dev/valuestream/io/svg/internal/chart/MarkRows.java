package dev.valuestream.io.svg.internal.chart;

import com.google.common.collect.Lists;
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

    /** From a line to its label. */
    private static final double ASIDE = 5;

    private final IdentityHashMap<Mark, Integer> row = new IdentityHashMap<>();
    private final IdentityHashMap<Mark, Double> start = new IdentityHashMap<>();
    private int rows;

    private MarkRows() {}

    /**
     * Labels stand to the right of their lines, placed from right to left, so that the line of a mark ends under labels further left.
     * Where one has no room there, all stand to the left, placed from left to right, if they have room on that side.
     */
    static MarkRows of(List<Mark> marks, ToDoubleFunction<Mark> x, double least, double most) {
        MarkRows placed = new MarkRows();
        List<Mark> upright = marks.stream()
                .filter(Mark::upright)
                .sorted(Comparator.comparingDouble(Mark::value))
                .toList();
        boolean right = upright.stream().allMatch(m -> x.applyAsDouble(m) + ASIDE + width(m) <= most);
        boolean left = upright.stream().allMatch(m -> x.applyAsDouble(m) - ASIDE - width(m) >= least);
        List<Double> taken = new ArrayList<>();
        if (left && !right) {
            upright.forEach(m -> placed.leftOf(m, x.applyAsDouble(m), taken));
        } else {
            Lists.reverse(upright).forEach(m -> placed.rightOf(m, x.applyAsDouble(m), least, most, taken));
        }
        return placed;
    }

    private static double width(Mark mark) {
        return TextStyle.STRONG.width(mark.label());
    }

    private void rightOf(Mark mark, double x, double least, double most, List<Double> taken) {
        double left = Math.max(least, Math.min(x + ASIDE, most - width(mark)));
        place(mark, left, -(left + width(mark)), -Math.min(left, x), taken);
    }

    private void leftOf(Mark mark, double x, List<Double> taken) {
        double left = x - ASIDE - width(mark);
        place(mark, left, left, x, taken);
    }

    /**
     * In the lowest row that is free.
     *
     * @param near where the label begins, seen from those placed before it
     * @param far where label and line end
     * @param taken by row, how far those placed before reach
     */
    private void place(Mark mark, double left, double near, double far, List<Double> taken) {
        int at = 0;
        while (at < taken.size() && near < taken.get(at) + GAP) {
            at++;
        }
        if (at == taken.size()) {
            taken.add(far);
        }
        for (int lower = 0; lower <= at; lower++) {
            taken.set(lower, Math.max(far, lower == at ? far : taken.get(lower)));
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
