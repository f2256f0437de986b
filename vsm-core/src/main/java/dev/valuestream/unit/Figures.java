package dev.valuestream.unit;

import java.math.BigDecimal;

/** Numbers as people write them: in messages, where NaN and infinity are shown too, and as percentages. */
final class Figures {

    private Figures() {}

    static String text(double x) {
        return Double.isFinite(x) ? Numbers.shortest(x) : Double.toString(x);
    }

    /** A number with its decimal point moved two places to the left: 3.43 is 0.0343, where dividing may be one bit off. */
    static double hundredth(double x) {
        return new BigDecimal(Numbers.shortest(x)).movePointLeft(2).doubleValue();
    }

    /** A number with its decimal point moved two places to the right: 0.07 is 7, where multiplying gives 7.000000000000001. */
    static double hundredfold(double x) {
        return new BigDecimal(Numbers.shortest(x)).movePointRight(2).doubleValue();
    }
}
