package dev.valuestream.metrics;

import dev.valuestream.model.WorkCalendar;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Figures as people read them, rounded only here, half up: {@code 23.6 d}, {@code 188 s}, {@code 65 %}, {@code 1,840}. The
 * same text on every JDK and in every locale.
 */
public final class Shown {

    /** A unit of time, and the time from which on the next larger one is used. */
    private record TimeUnit(String symbol, double seconds, double below) {}

    private static final List<TimeUnit> SMALLER = List.of(
            new TimeUnit("ms", 0.001, 1),
            new TimeUnit("s", 1, 600),
            new TimeUnit("min", 60, 7200),
            new TimeUnit("h", 3600, Double.POSITIVE_INFINITY));

    private static final Map<Unit, String> ONE = Map.of(Unit.ITEMS, "item", Unit.PEOPLE, "person");

    private static final int DIGITS = 3;
    private static final MathContext THREE_DIGITS = new MathContext(DIGITS, RoundingMode.HALF_UP);
    private static final int LONGEST = 40;
    private static final double SMALLEST_OF_THREE_DIGITS = 100;
    private static final double NEAR_A_TIE = 1e-5;
    private static final double[] POWERS_OF_TEN = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    private Shown() {}

    /**
     * A working time to three significant digits, in the unit in which maps print it: seconds below 10 minutes, minutes
     * below 2 hours, hours below a working day of the calendar, then such days; milliseconds below a second.
     *
     * @param seconds the time in seconds, 0 or more
     * @param calendar the map's calendar; where its day is 0, hours are the largest unit
     * @return such as {@code 188 s}, {@code 10 min}, {@code 2.5 h}, {@code 23.6 d}
     */
    public static String time(double seconds, WorkCalendar calendar) {
        return time(seconds, Durations.toSeconds(calendar.day()));
    }

    private static String time(double seconds, double day) {
        if (seconds == 0) {
            return "0 s";
        }
        for (TimeUnit unit : SMALLER) {
            double limit = day > 0 ? Math.min(unit.below(), day) : unit.below();
            if (seconds < limit) {
                BigDecimal rounded = rounded(seconds / unit.seconds());
                if (rounded.doubleValue() * unit.seconds() < limit) {
                    return text(rounded) + " " + unit.symbol();
                }
            }
        }
        double days = seconds / day;
        return Double.isInfinite(days) ? number(seconds / 3600) + " h" : number(days) + " d";
    }

    /**
     * A number to three significant digits, or all digits before the point, with commas between thousands.
     *
     * @param value the number, finite
     * @return such as {@code 1,840} or {@code 0.0192}
     */
    public static String number(double value) {
        return text(rounded(value));
    }

    /** A number to three significant digits; far from a tie it does not matter that the scaled number is rounded itself. */
    static BigDecimal rounded(double value) {
        double size = Math.abs(value);
        int scale = 0;
        while (scale < POWERS_OF_TEN.length - 1 && size * POWERS_OF_TEN[scale] < SMALLEST_OF_THREE_DIGITS) {
            scale++;
        }
        double scaled = size * POWERS_OF_TEN[scale];
        boolean clear = Math.abs(scaled - Math.floor(scaled) - 0.5) > NEAR_A_TIE;
        return scaled >= SMALLEST_OF_THREE_DIGITS && scaled < POWERS_OF_TEN[POWERS_OF_TEN.length - 1] && clear
                ? BigDecimal.valueOf((long) Math.rint(Math.copySign(scaled, value)), scale)
                : roundedExactly(value);
    }

    /** The same by decimals, from the shortest text of the number. */
    static BigDecimal roundedExactly(double value) {
        BigDecimal exact = new BigDecimal(Numbers.shortest(value));
        int whole = exact.precision() - exact.scale();
        return whole >= DIGITS ? exact.setScale(0, RoundingMode.HALF_UP) : exact.round(THREE_DIGITS);
    }

    private static String text(BigDecimal rounded) {
        String plain =
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return plain.length() > LONGEST ? scientific(rounded) : grouped(plain);
    }

    /** To three digits too, but for the few numbers that this would round to infinity. */
    private static String scientific(BigDecimal rounded) {
        double threeDigits = rounded.round(THREE_DIGITS).doubleValue();
        return Numbers.shortest(Double.isInfinite(threeDigits) ? rounded.doubleValue() : threeDigits);
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
        double hundredfold = hundredfold(ratio).doubleValue();
        return Double.isInfinite(hundredfold) ? number(ratio) + " (as a ratio)" : number(hundredfold) + " %";
    }

    /**
     * A change of a ratio in percentage points, to three significant digits.
     *
     * @param change the change, finite
     * @return such as {@code 5.2} where a ratio went from 0.1 to 0.152
     */
    public static String points(double change) {
        BigDecimal points = hundredfold(change);
        return Double.isInfinite(points.doubleValue())
                ? points.round(THREE_DIGITS).stripTrailingZeros().toString()
                : number(points.doubleValue());
    }

    private static BigDecimal hundredfold(double ratio) {
        return new BigDecimal(Numbers.shortest(ratio)).movePointRight(2);
    }

    /**
     * So many items.
     *
     * @param items how many, finite
     * @return such as {@code 1,840 items} or {@code 1 item}
     */
    public static String items(double items) {
        return counted(items, Unit.ITEMS);
    }

    /**
     * So many people.
     *
     * @param people how many, finite
     * @return such as {@code 3.38 people} or {@code 1 person}
     */
    public static String people(double people) {
        return counted(people, Unit.PEOPLE);
    }

    private static String counted(double value, Unit unit) {
        String number = number(value);
        return number + " " + (number.equals("1") ? ONE.getOrDefault(unit, unit.symbol()) : unit.symbol());
    }

    /**
     * A figure in its unit.
     *
     * @param value the number, finite
     * @param unit its unit; time on the clock is told in days of 24 hours, working time in those of the calendar
     * @param calendar the map's calendar
     * @return the text
     */
    public static String value(double value, Unit unit, WorkCalendar calendar) {
        OptionalDouble day = unit.day(calendar);
        if (day.isPresent()) {
            String time = time(Math.abs(value), day.getAsDouble());
            return value < 0 ? "-" + time : time;
        } else if (unit.equals(Unit.RATIO)) {
            return percent(value);
        } else if (unit.equals(Unit.COUNT)) {
            return number(value);
        }
        return counted(value, unit);
    }
}
