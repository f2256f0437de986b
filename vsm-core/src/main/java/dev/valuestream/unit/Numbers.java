package dev.valuestream.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes doubles as decimal text, with the same characters on every JDK.
 *
 * <p>{@link Double#toString(double)} is not shortest before JDK 19 and so differs between JDKs; all text of this library
 * is written by {@link #shortest(double)} instead. Thread-safe, as it has no state.
 */
public final class Numbers {

    /** From here on a decimal of up to 15 digits survives being read as a double (DBL_DIG of C, ISO 9899 5.2.4.2.2). */
    private static final double FIFTEEN_DIGITS_SURVIVE = Double.MIN_NORMAL * 4;

    private static final double EXACT_INTEGERS = 0x1p53;
    private static final int MOST_DIGITS = 17;

    private Numbers() {}

    /**
     * Returns the shortest decimal that {@link Double#parseDouble(String)} reads back as the same double.
     *
     * <p>Of several decimals with the same number of digits it is the one closest to the double. Plain notation is used
     * for 1e-7 ≤ |x| &lt; 1e21, whole numbers without a point ({@code "42"}); beyond that an exponent ({@code "1e-9"},
     * {@code "1.5e300"}). The text is a valid JSON number. Negative zero is {@code "0"}. Takes about a microsecond;
     * up to fifty for the smallest and greatest doubles.
     *
     * @param x a finite number
     * @return its shortest text
     * @throws IllegalArgumentException if x is NaN or infinite
     */
    public static String shortest(double x) {
        requireFinite(x);
        if (Math.abs(x) < EXACT_INTEGERS && x == Math.rint(x)) {
            return Long.toString((long) x);
        }
        return write(shortestDecimal(x));
    }

    private static void requireFinite(double x) {
        if (!Double.isFinite(x)) {
            throw new IllegalArgumentException(
                    "The number (" + x + ") must be finite: neither NaN nor infinity can be written. [number.finite]");
        }
    }

    private static BigDecimal shortestDecimal(double x) {
        BigDecimal exact = new BigDecimal(x);
        // A decimal of at most 15 digits that reads as x is x rounded to 15 digits, so fewer need not be tried.
        int fewest = Math.abs(x) < FIFTEEN_DIGITS_SURVIVE ? 1 : 15;
        for (int digits = fewest; digits < MOST_DIGITS; digits++) {
            BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (nearest.doubleValue() == x) {
                return nearest;
            }
            // Just above a power of two more doubles' room lies above x than below: the farther neighbour may do.
            BigDecimal other = exact.round(new MathContext(digits, RoundingMode.UP));
            if (other.doubleValue() == x) {
                return other;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static String write(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent >= -7 && exponent < 21) {
            return stripped.toPlainString();
        }
        String mantissa = stripped.movePointLeft(exponent).toPlainString();
        return mantissa + "e" + exponent;
    }
}
