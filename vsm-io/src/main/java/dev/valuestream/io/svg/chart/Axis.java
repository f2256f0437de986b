package dev.valuestream.io.svg.chart;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.valuestream.metrics.Shown;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of a chart: its ends and its ticks. Immutable.
 *
 * @param title what it is, with its unit
 * @param least where it begins, finite; over 0 on a logarithmic axis
 * @param most where it ends, finite, over {@code least}
 * @param ticks the values that are written on it, in order
 * @param logarithmic whether equal distances are equal factors
 */
public record Axis(String title, double least, double most, List<Double> ticks, boolean logarithmic) {

    private static final int TICKS = 5;

    /**
     * Checks the ends.
     *
     * @param title what it is
     * @param least where it begins
     * @param most where it ends
     * @param ticks the values that are written on it
     * @param logarithmic whether equal distances are equal factors
     * @throws IllegalArgumentException if the ends are not finite or not in order, or a logarithmic axis reaches 0
     */
    public Axis {
        requireNonNull(title, "title");
        boolean right = Double.isFinite(least) && Double.isFinite(most) && least < most && (!logarithmic || least > 0);
        if (!right) {
            throw new IllegalArgumentException(
                    "An axis must go from a finite number to a greater one, a logarithmic one"
                            + " from above 0; found: " + least + " to " + most + ". [chart.axis.ends]");
        }
        ticks = ImmutableList.copyOf(ticks);
    }

    /**
     * An axis with round ticks, about five of them, at 1, 2 or 5 times a power of ten, which ends at a tick.
     *
     * @param title what it is, with its unit
     * @param least the least value to be seen, finite; the axis begins at 0 or below
     * @param most the greatest value to be seen, finite
     * @return the axis
     */
    public static Axis from(String title, double least, double most) {
        double low = Math.min(0, least);
        double high = low == 0 && most <= 0 ? 1 : Math.max(most, 0);
        double step = step(high - low);
        double start = Math.floor(low / step);
        double end = Math.ceil(high / step);
        List<Double> ticks = new ArrayList<>();
        for (double i = start; i <= end; i++) {
            ticks.add(i * step + 0.0);
        }
        return new Axis(title, start * step, end * step, ticks, false);
    }

    private static double step(double span) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(span / TICKS)));
        double share = span / TICKS / power;
        return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
    }

    /**
     * A logarithmic axis from a power of ten to a power of ten, with a tick at each.
     *
     * @param title what it is, with its unit
     * @param least the least value to be seen, over 0
     * @param most the greatest value to be seen, finite
     * @return the axis
     */
    public static Axis logarithmic(String title, double least, double most) {
        double start = Math.floor(StrictMath.log10(least));
        double end = Math.max(start + 1, Math.ceil(StrictMath.log10(most)));
        List<Double> ticks = new ArrayList<>();
        for (double i = start; i <= end; i++) {
            ticks.add(StrictMath.pow(10, i));
        }
        return new Axis(title, ticks.get(0), ticks.get(ticks.size() - 1), ticks, true);
    }

    /**
     * How far along the axis a value stands.
     *
     * @param value a value; beyond an end it counts as the end
     * @return from 0 at the beginning to 1 at the end
     */
    public double share(double value) {
        double inside = Math.min(most, Math.max(least, value));
        return logarithmic
                ? (StrictMath.log(inside) - StrictMath.log(least)) / (StrictMath.log(most) - StrictMath.log(least))
                : (inside - least) / (most - least);
    }

    /**
     * A value as the axis writes it.
     *
     * @param value a value
     * @return three digits, thousands set off by commas
     */
    public String shown(double value) {
        return Shown.number(value);
    }
}
