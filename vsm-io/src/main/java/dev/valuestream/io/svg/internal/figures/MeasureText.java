package dev.valuestream.io.svg.internal.figures;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Unit;
import java.util.OptionalDouble;

/** Measures as a picture writes them. */
final class MeasureText {

    private MeasureText() {}

    /** The figure in the amounts of its unit, {@code ?} if it is not known, {@code ≥} if some of it is. */
    static String of(Figure figure, Unit unit, Amounts amounts) {
        if (figure instanceof Figure.Unknown unknown) {
            OptionalDouble least = unknown.atLeast();
            return least.isPresent() && least.getAsDouble() > 0
                    ? "≥ " + of(least.getAsDouble(), unit, amounts)
                    : Amounts.UNKNOWN;
        }
        return of(figure.number().orElseThrow(), unit, amounts);
    }

    private static String of(double value, Unit unit, Amounts amounts) {
        return switch (unit.symbol()) {
            case "s" -> amounts.longTime(value);
            case "ratio" -> Amounts.percent(value);
            default -> Amounts.number(value);
        };
    }

    /** A change by its size, in points where it is one of a share. */
    static String change(double change, Unit unit, Amounts amounts) {
        String sign = change < 0 ? "− " : "+ ";
        double size = Math.abs(change);
        String said = unit.equals(Unit.RATIO)
                ? amounts.say("points", "{0} points", Amounts.points(size))
                : of(size, unit, amounts);
        return sign + said;
    }
}
