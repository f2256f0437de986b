package dev.valuestream.metrics;

import dev.valuestream.model.WorkCalendar;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Figures as people read them, rounded only here: {@code 23.6 d}, {@code 65 %}, {@code 1,840}. The same text on every
 * JDK and in every locale.
 */
public final class Shown {

    private static final double[] SMALLER = {60, 3600};

    private Shown() {}

    /**
     * A working time to three significant digits, in the largest unit in which it is at least 1: {@code d} is a working
     * day of the calendar.
     *
     * @param seconds the time in seconds, 0 or more
     * @param calendar the map's calendar
     * @return such as {@code 23.6 d}, {@code 62 s}
     */
    public static String time(double seconds, WorkCalendar calendar) {
        double day = Durations.toSeconds(calendar.day());
        if (day > 0 && seconds >= day) {
            return number(seconds / day) + " d";
        } else if (seconds >= SMALLER[1]) {
            return number(seconds / SMALLER[1]) + " h";
        } else if (seconds >= 2 * SMALLER[0]) {
            return number(seconds / SMALLER[0]) + " min";
        }
        return seconds == 0 || seconds >= 1 ? number(seconds) + " s" : number(seconds * 1000) + " ms";
    }

    /**
     * A number to three significant digits, or all digits before the point, with commas between thousands.
     *
     * @param value the number, finite
     * @return such as {@code 1,840} or {@code 0.0192}
     */
    public static String number(double value) {
        BigDecimal exact = new BigDecimal(Numbers.shortest(value));
        int whole = exact.precision() - exact.scale();
        BigDecimal rounded = whole >= 3
                ? exact.setScale(0, RoundingMode.HALF_EVEN)
                : exact.round(new MathContext(3, RoundingMode.HALF_EVEN));
        String plain = stripped(rounded);
        return plain.length() > 40 ? Numbers.shortest(rounded.doubleValue()) : grouped(plain);
    }

    private static String stripped(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String grouped(String plain) {
        int end = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        int start = plain.startsWith("-") ? 1 : 0;
        StringBuilder text = new StringBuilder(plain);
        for (int at = end - 3; at > start; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /**
     * A ratio as a percentage to three significant digits.
     *
     * @param ratio the ratio, finite
     * @return such as {@code 0.0144 %}
     */
    public static String percent(double ratio) {
        return number(new BigDecimal(Numbers.shortest(ratio)).movePointRight(2).doubleValue()) + " %";
    }

    /**
     * A figure in its unit.
     *
     * @param value the number, finite
     * @param unit its unit
     * @param calendar the map's calendar
     * @return the text
     */
    public static String value(double value, Unit unit, WorkCalendar calendar) {
        if (unit.equals(Unit.SECONDS)) {
            return value < 0 ? "-" + time(-value, calendar) : time(value, calendar);
        } else if (unit.equals(Unit.RATIO)) {
            return percent(value);
        } else if (unit.equals(Unit.COUNT)) {
            return number(value);
        }
        return number(value) + " " + unit.symbol();
    }
}
