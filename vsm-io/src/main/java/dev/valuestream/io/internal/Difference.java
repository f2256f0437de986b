package dev.valuestream.io.internal;

import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;

/** How far apart two figures of a measure are: ratios in percentage points, all others in their unit. */
public final class Difference {

    private Difference() {}

    /** A difference: {@code points} puts a number of percentage points into words, {@code other} writes what is no ratio. */
    public static String of(double size, Unit unit, UnaryOperator<String> points, DoubleFunction<String> other) {
        return unit.equals(Unit.RATIO) ? points.apply(Shown.points(size)) : other.apply(size);
    }
}
