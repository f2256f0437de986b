package dev.valuestream.io;

import static java.util.Objects.requireNonNull;

import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.ClockTime;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads and writes working durations as people write them: {@code 39 s}, {@code 1.5 h}, {@code 7.6 d}, {@code 15 h 20 min}.
 *
 * <p>Units are {@code ms s min h d w}; a day and a week are those of a calendar (8 hours and 5 days where it does not
 * say). ISO-8601 time is read too ({@code PT1M30S}), but not ISO days ({@code P1D}), which could mean 24 hours or a
 * working day. All is exact to the nanosecond. Thread-safe, as it has no state.
 */
public final class DurationText {

    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    private DurationText() {}

    /**
     * Reads a duration.
     *
     * @param text a number and a unit, several such from the largest unit to the smallest, or ISO-8601 time
     * @param calendar says how long a day and a week are; a week is rounded half-even to the nanosecond
     * @return the duration, zero or longer, exactly as written
     * @throws DurationTextException if the text is no duration, is negative, is finer than a nanosecond, or longer than
     *     {@link dev.valuestream.unit.Durations#LONGEST}
     */
    public static Duration parse(String text, WorkCalendar calendar) {
        return new DurationTextParser(requireNonNull(text, "text"), DurationUnits.of(calendar)).parse();
    }

    /**
     * Reads a duration without days and weeks, as within a calendar, where a day has no length yet.
     *
     * @param text as for {@link #parse(String, WorkCalendar)}, without the units {@code d} and {@code w}
     * @return the duration, zero or longer, exactly as written
     * @throws DurationTextException as for {@link #parse(String, WorkCalendar)}, and if the text has days or weeks
     */
    public static Duration parseTime(String text) {
        return new DurationTextParser(requireNonNull(text, "text"), DurationUnits.TIME_ONLY).parse();
    }

    /**
     * Returns the unit that a word stands for, as people head columns with it.
     *
     * @param word such as {@code sec}, {@code Hours} or {@code d}
     * @return the symbol of the unit, one of {@code ms s min h d w}; empty if the word stands for none
     */
    public static Optional<String> unitMeantBy(String word) {
        return DurationUnit.meantBy(word).map(DurationUnit::symbol);
    }

    /**
     * Writes a duration so that {@link #parse(String, WorkCalendar)} reads the same one.
     *
     * <p>In the largest unit whose value is at least 1 and exact in three decimals, else as an exact compound of hours,
     * minutes, seconds and milliseconds; zero is {@code 0 s}.
     *
     * @param duration the duration, zero or longer
     * @param calendar says how long a day and a week are
     * @return for instance {@code 7.6 d}
     * @throws IllegalArgumentException if the duration is negative
     */
    public static String format(Duration duration, WorkCalendar calendar) {
        notNegative(duration);
        DurationUnits units = DurationUnits.of(calendar);
        return ClockTime.text(duration, units.length(DurationUnit.WEEK), DurationUnit.WEEK.symbol())
                .or(() -> ClockTime.text(duration, units.length(DurationUnit.DAY), DurationUnit.DAY.symbol()))
                .orElseGet(() -> ClockTime.text(duration));
    }

    /**
     * Writes a duration without days and weeks, so that {@link #parseTime(String)} reads the same one.
     *
     * @param duration the duration, zero or longer
     * @return for instance {@code 920 min}
     * @throws IllegalArgumentException if the duration is negative
     */
    public static String formatTime(Duration duration) {
        return ClockTime.text(notNegative(duration));
    }

    private static Duration notNegative(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("The duration (" + ClockTime.text(duration)
                    + ") to write must not be negative. [duration.negative]");
        }
        return duration;
    }

    static BigInteger nanos(Duration duration) {
        return BigInteger.valueOf(duration.getSeconds()).multiply(NANOS).add(BigInteger.valueOf(duration.getNano()));
    }

    static Duration ofNanos(BigInteger nanos) {
        BigInteger[] seconds = nanos.divideAndRemainder(NANOS);
        return Duration.ofSeconds(seconds[0].longValueExact(), seconds[1].longValue());
    }

    static BigInteger nanos(Duration day, double times) {
        return new BigDecimal(nanos(day))
                .multiply(new BigDecimal(dev.valuestream.unit.Numbers.shortest(times)))
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigInteger();
    }
}
