package dev.valuestream.unit;

import java.math.BigDecimal;

/** Numbers inside messages, where NaN and infinity must be shown too. */
final class Figures {

    private Figures() {}

    static String text(double x) {
        return Double.isFinite(x) ? Numbers.shortest(x) : Double.toString(x);
    }

    static String hundredth(double x) {
        return Numbers.shortest(
                new BigDecimal(Numbers.shortest(x)).movePointLeft(2).doubleValue());
    }
}
