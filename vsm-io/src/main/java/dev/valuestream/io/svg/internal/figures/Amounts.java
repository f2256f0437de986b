package dev.valuestream.io.svg.internal.figures;

import dev.valuestream.io.Labels;
import dev.valuestream.metrics.Shown;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * Amounts and words as a picture writes them: one decimal, thousands set off by commas, times in the unit that suits their size.
 *
 * <p>Rounded only here. A time below ten minutes is written in seconds unless it is whole minutes, below an hour in
 * minutes, below a working day in hours, else in working days.
 *
 * @param day one working day
 * @param labels the words
 */
public record Amounts(Duration day, Labels labels) {

    /** What stands for a figure that is not known. */
    public static final String UNKNOWN = "?";

    private static final char ISOLATE = '\u2068';
    private static final char POP = '\u2069';
    private static final char HELD = '\ufffe';
    private static final char HELD_POP = '\uffff';

    private static final double MINUTE = 60;
    private static final double HOUR = 3600;
    private static final double BEYOND_READING = 1e12;
    private static final double LEAST = 1e-6;
    private static final double EXACT_TENTHS = 1e6;
    private static final double NEAR_A_TIE = 1e-6;

    /**
     * Returns the way amounts are written in a stream's calendar.
     *
     * @param calendar the stream's calendar
     * @param labels the words
     * @return amounts in its days
     */
    public static Amounts in(WorkCalendar calendar, Labels labels) {
        return new Amounts(calendar.day(), labels);
    }

    /**
     * Puts a text of a picture into words. Marks that keep the direction of a name inside it pass as what no safe text can hold, since
     * texts show direction marks as their escapes.
     *
     * @param code its stable code, without the {@code map.} that all have
     * @param template the English template
     * @param arguments what fills the template
     * @return the words
     */
    public String say(String code, String template, Object... arguments) {
        boolean isolated = false;
        Object[] shown = arguments.clone();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] instanceof String text && text.indexOf(ISOLATE) >= 0) {
                shown[i] = text.replace(ISOLATE, HELD).replace(POP, HELD_POP);
                isolated = true;
            }
        }
        String words = labels.say("map." + code, template, shown);
        return isolated ? words.replace(HELD, ISOLATE).replace(HELD_POP, POP) : words;
    }

    /**
     * Writes a time with a short unit.
     *
     * @param time a working time
     * @return for instance {@code 39 s}, {@code 10 min}, {@code 1.5 h} or {@code 7.6 d}
     */
    public String time(Duration time) {
        return time(Durations.toSeconds(time));
    }

    /**
     * Writes a time with a short unit.
     *
     * @param seconds a working time in seconds, finite, 0 or more
     * @return as for a duration
     */
    public String time(double seconds) {
        return isDays(seconds) ? number(inDays(seconds)) + " d" : belowADay(seconds);
    }

    /**
     * Writes a time as a headline does.
     *
     * @param time a working time
     * @return as {@link #time(Duration)}, but {@code 7.6 days}
     */
    public String longTime(Duration time) {
        return longTime(Durations.toSeconds(time));
    }

    /**
     * Writes a time as a headline does.
     *
     * @param seconds a working time in seconds, finite, 0 or more
     * @return as for a duration
     */
    public String longTime(double seconds) {
        if (!isDays(seconds)) {
            return belowADay(seconds);
        }
        String number = number(inDays(seconds));
        return number.equals("1") ? say("unit.day", "{0} day", number) : say("unit.days", "{0} days", number);
    }

    /**
     * Writes how often something comes.
     *
     * @param every the time from one to the next
     * @return {@code daily}, or for instance {@code every 2.5 days}
     */
    public String rhythm(Duration every) {
        return !day.isZero() && every.equals(day)
                ? say("rhythm.daily", "daily")
                : say("rhythm.every", "every {0}", longTime(every));
    }

    private boolean isDays(double seconds) {
        return !day.isZero() && seconds >= MINUTE && inDays(seconds) >= 1;
    }

    private double inDays(double seconds) {
        return seconds / Durations.toSeconds(day);
    }

    private static String belowADay(double seconds) {
        boolean wholeMinutes = seconds >= 2 * MINUTE && seconds % MINUTE == 0;
        if (seconds < 10 * MINUTE && !wholeMinutes) {
            return number(seconds) + " s";
        }
        return seconds < HOUR ? number(seconds / MINUTE) + " min" : number(seconds / HOUR) + " h";
    }

    /**
     * Writes a number.
     *
     * @param number a finite number, 0 or more
     * @return one decimal at most, two digits at least where it is under 1
     */
    public static String number(double number) {
        if (number >= BEYOND_READING) {
            return Numbers.shortest(number);
        }
        if (number > 0 && number < LEAST) {
            return "< " + Numbers.shortest(LEAST);
        }
        if (isEasy(number)) {
            long tenths = (long) Math.floor(number * 10 + 0.5);
            return grouped(tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10);
        }
        BigDecimal exact = new BigDecimal(Numbers.shortest(number));
        int decimals = number > 0 && number < 1 ? exact.scale() - exact.precision() + 2 : 1;
        BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
        return grouped(rounded.stripTrailingZeros().toPlainString());
    }

    /** Whether tenths are rounded the same way in binary as in decimals: no tie is near. */
    private static boolean isEasy(double number) {
        double tenths = number * 10;
        boolean tie = Math.abs(tenths - Math.floor(tenths) - 0.5) < NEAR_A_TIE;
        return number >= 1 && number < EXACT_TENTHS && !tie;
    }

    /**
     * Writes a share in percent.
     *
     * @param share a finite share, 0 or more
     * @return for instance {@code 20.6 %} or {@code 0.014 %}
     */
    public static String percent(double share) {
        return points(share) + " %";
    }

    /**
     * Writes a change of a share in percentage points.
     *
     * @param change a finite change, 0 or more
     * @return for instance {@code 20.6}
     */
    public static String points(double change) {
        double points = change * 100;
        return Double.isInfinite(points) ? Shown.points(change) : number(points);
    }

    private static String grouped(String plain) {
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        StringBuilder out = new StringBuilder(plain);
        for (int i = whole - 3; i > 0; i -= 3) {
            out.insert(i, ',');
        }
        return out.toString();
    }
}
