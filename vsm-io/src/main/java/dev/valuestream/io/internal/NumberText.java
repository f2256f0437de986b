package dev.valuestream.io.internal;

import dev.valuestream.unit.Numbers;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Turns the text of a JSON number into a number, and never into another one: nothing saturates or wraps. */
public final class NumberText {

    private static final double EXACT_INTEGERS = 0x1p53;

    private NumberText() {}

    /**
     * The number as the nearest double; empty if there is none but infinity, if only 0 is near a number that is not 0, or
     * if a whole number would become another whole number.
     */
    public static OptionalDouble asDouble(String text) {
        double x = Double.parseDouble(text);
        boolean lost = Double.isInfinite(x)
                || (x == 0 && !isZero(text))
                || (Math.abs(x) >= EXACT_INTEGERS && !isSame(x, text));
        return lost ? OptionalDouble.empty() : OptionalDouble.of(x + 0.0);
    }

    private static boolean isZero(String text) {
        for (int i = 0; i < text.length() && text.charAt(i) != 'e' && text.charAt(i) != 'E'; i++) {
            if (text.charAt(i) >= '1' && text.charAt(i) <= '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether the text is this double's value, or its shortest decimal. Finite doubles keep the exponent small. */
    private static boolean isSame(double x, String text) {
        BigDecimal stated = new BigDecimal(text);
        return stated.compareTo(new BigDecimal(x)) == 0 || stated.compareTo(new BigDecimal(Numbers.shortest(x))) == 0;
    }

    /** The number as an {@code int}; empty if it is not whole or too large for one. */
    public static OptionalInt asInt(String text) {
        OptionalDouble x = asDouble(text);
        boolean whole = x.isPresent() && x.getAsDouble() == Math.rint(x.getAsDouble());
        if (!whole || Math.abs(x.getAsDouble()) > Integer.MAX_VALUE) {
            return OptionalInt.empty();
        }
        int rounded = (int) x.getAsDouble();
        return new BigDecimal(text).compareTo(BigDecimal.valueOf(rounded)) == 0
                ? OptionalInt.of(rounded)
                : OptionalInt.empty();
    }
}
