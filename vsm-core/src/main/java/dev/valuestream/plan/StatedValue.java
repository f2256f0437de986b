package dev.valuestream.plan;

import static java.util.Objects.requireNonNull;

import dev.valuestream.unit.Numbers;

/**
 * A value of a measure as somebody wrote it: {@code 23.6 d}, {@code -3 d}, {@code 0.45}. Kept in the unit in which it was
 * stated; a day is one of the stream's calendar.
 *
 * @param number the number, finite, negative for a decrease
 * @param unit the unit, such as {@code d} or {@code %}; empty for a ratio or a count
 */
public record StatedValue(double number, String unit) {

    private static final int LONGEST_UNIT = 40;

    /**
     * Checks the number and the unit.
     *
     * @param number the number
     * @param unit the unit
     * @throws IllegalArgumentException if the number is not finite, or the unit is longer than 40 characters or begins with
     *     what could be part of the number
     */
    public StatedValue {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("A stated value must be finite, found: " + number + ". [value.finite]");
        }
        if (!isUnit(requireNonNull(unit))) {
            throw new IllegalArgumentException("The unit (" + unit + ") must be a short word such as d. [value.unit]");
        }
        number += 0.0;
    }

    /**
     * Whether a text can be the unit of a value.
     *
     * @param text the text
     * @return true if it is empty, or short, printable, and does not begin or end with a blank, nor begin like a number
     */
    public static boolean isUnit(String text) {
        return text.isEmpty()
                || (text.length() <= LONGEST_UNIT
                        && text.strip().equals(text)
                        && "0123456789+-.".indexOf(text.charAt(0)) < 0
                        && text.chars().allMatch(StatedValue::isPrintable));
    }

    private static boolean isPrintable(int c) {
        return !Character.isISOControl(c) && !Character.isSurrogate((char) c);
    }

    /**
     * A value without a unit: a ratio from 0 to 1, or a count.
     *
     * @param number the number
     * @return the value
     * @throws IllegalArgumentException if the number is not finite
     */
    public static StatedValue of(double number) {
        return new StatedValue(number, "");
    }

    /**
     * The value as it is written.
     *
     * @return such as {@code 23.6 d}
     */
    @Override
    public String toString() {
        return Numbers.shortest(number) + (unit.isEmpty() ? "" : " " + unit);
    }
}
