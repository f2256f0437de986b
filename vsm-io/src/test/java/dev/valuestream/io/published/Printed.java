package dev.valuestream.io.published;

import java.math.BigDecimal;

/**
 * A number as somebody printed it: it stands for every value that rounds to it.
 *
 * @param number the digits, those after the point included: 4.50 is more precise than 4.5
 * @param unit the unit behind it, empty if there is none
 */
record Printed(BigDecimal number, String unit) {

    /** Reads a number and the unit behind it, such as {@code 23.6 d}. */
    static Printed of(String text) {
        String[] parts = text.strip().split("\\s+", 2);
        return new Printed(new BigDecimal(parts[0].replace(",", "")), parts.length > 1 ? parts[1] : "");
    }

    static Printed of(BigDecimal number) {
        return new Printed(number, "");
    }

    /** Half a unit of the last digit, and what a double is off by. */
    double tolerance() {
        double half = 0.5 * Math.pow(10, -number.scale());
        return half + 1e-9 * number.abs().doubleValue();
    }

    boolean agreesWith(double value) {
        return Math.abs(value - number.doubleValue()) <= tolerance();
    }
}
