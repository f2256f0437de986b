package dev.valuestream.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/**
 * Sums with working durations, exact to the nanosecond and never with an {@link ArithmeticException}.
 *
 * <p>{@link Duration#toNanos()} ends at 292 years and {@code Duration}'s own sums throw {@link ArithmeticException};
 * here all durations work, and a result longer than {@link #LONGEST} is an {@link IllegalArgumentException} that says so.
 * Thread-safe, as it has no state.
 */
public final class Durations {

    /** The longest duration that {@link Duration} can hold: 292 thousand million years. */
    public static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    /** Below this many seconds the nanoseconds of a duration are an exact double: 2^53 ns, 104 days. */
    private static final long EXACT_SECONDS = (1L << 53) / NANOS_PER_SECOND;

    /** Below this all whole numbers are exact doubles. */
    private static final double EXACT_INTEGERS = 0x1p53;

    /** A product that lies further than this from a tie is rounded to the right side, whatever it was rounded to itself. */
    private static final double CLEAR_OF_TIES = 0.499;

    private static final BigDecimal MOST_SECONDS = exactSeconds(LONGEST);

    private static final MathContext PRECISE = new MathContext(60);

    private Durations() {}

    /**
     * Returns the seconds of a duration as the nearest double.
     *
     * @param duration any duration, negative too
     * @return its seconds, rounded half-even to a double
     */
    public static double toSeconds(Duration duration) {
        long seconds = duration.getSeconds();
        if (duration.getNano() == 0) {
            return seconds;
        }
        if (isShort(duration)) {
            return (double) (seconds * NANOS_PER_SECOND + duration.getNano()) / NANOS_PER_SECOND;
        }
        return exactSeconds(duration).doubleValue();
    }

    /**
     * Returns the duration of so many seconds.
     *
     * @param seconds seconds, zero or more
     * @return the duration, rounded half-even to the nanosecond
     * @throws IllegalArgumentException if the seconds are NaN, infinite, negative or longer than {@link #LONGEST}
     */
    public static Duration ofSeconds(double seconds) {
        if (!(seconds >= 0)) {
            throw new IllegalArgumentException(
                    "The seconds (" + Figures.text(seconds) + ") of a duration must be 0 or more. [duration.range]");
        }
        if (Double.isInfinite(seconds)) {
            throw tooLong("Infinity seconds");
        }
        return shortSeconds(seconds, 0).orElseGet(() -> ofExactSeconds(new BigDecimal(seconds)));
    }

    /**
     * The duration of seconds and of what is missing to them, without decimals: the fraction of a double is exact, and its
     * nanoseconds are off by less than 1e-6.
     *
     * @return the duration, or empty for a long one, or one so near a tie that it takes decimals to tell
     */
    private static Optional<Duration> shortSeconds(double seconds, double more) {
        long whole = (long) seconds;
        double nanos = (seconds - whole + more) * NANOS_PER_SECOND;
        double nearest = Math.rint(nanos);
        return seconds < EXACT_SECONDS && Math.abs(nanos - nearest) < CLEAR_OF_TIES
                ? Optional.of(Duration.ofSeconds(whole, (long) nearest))
                : Optional.empty();
    }

    /**
     * Returns the sum of two durations.
     *
     * @param a a duration
     * @param b another one
     * @return a + b, exact
     * @throws IllegalArgumentException if the sum is longer than {@link #LONGEST}
     */
    public static Duration plus(Duration a, Duration b) {
        try {
            return a.plus(b);
        } catch (ArithmeticException e) {
            throw tooLong(a + " + " + b);
        }
    }

    /**
     * Returns the sum of many durations.
     *
     * @param durations the durations, of which there may be none
     * @return their sum, exact; zero for none
     * @throws IllegalArgumentException if the sum is longer than {@link #LONGEST}
     */
    public static Duration sum(Iterable<Duration> durations) {
        Duration sum = Duration.ZERO;
        for (Duration duration : durations) {
            sum = plus(sum, duration);
        }
        return sum;
    }

    /**
     * Returns the mean of durations; a duration that counts several times is given several times.
     *
     * @param durations at least one duration
     * @return their mean, exact but for one rounding, half-even to the nanosecond
     * @throws IllegalArgumentException if there are none
     */
    public static Duration mean(Collection<Duration> durations) {
        if (durations.isEmpty()) {
            throw new IllegalArgumentException(
                    "The mean of no durations is unknown: give at least one." + " [duration.mean.empty]");
        }
        BigInteger nanos = BigInteger.ZERO;
        for (Duration duration : durations) {
            nanos = nanos.add(exactSeconds(duration).unscaledValue());
        }
        return ofExactSeconds(new BigDecimal(nanos, 9).divide(BigDecimal.valueOf(durations.size()), PRECISE));
    }

    /**
     * Returns a duration multiplied by a factor.
     *
     * @param duration a duration
     * @param factor a finite number of 0 or more
     * @return duration · factor, rounded half-even to the nanosecond
     * @throws IllegalArgumentException if the factor is NaN, infinite or negative, or the product is longer than
     *     {@link #LONGEST}
     */
    public static Duration times(Duration duration, double factor) {
        if (!(factor >= 0 && factor <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("The factor (" + Figures.text(factor)
                    + ") of a duration must be a finite number of 0 or more. [duration.factor]");
        }
        double seconds = duration.toSeconds();
        double product = seconds * factor;
        double rounding = Math.fma(seconds, factor, -product);
        return Optional.of(duration)
                .filter(d -> d.getNano() == 0 && d.toSeconds() >= 0 && d.toSeconds() < EXACT_INTEGERS)
                .flatMap(d -> shortSeconds(product, rounding))
                .orElseGet(() -> ofExactSeconds(exactSeconds(duration).multiply(new BigDecimal(factor))));
    }

    /**
     * Returns a duration divided by a divisor.
     *
     * @param duration a duration
     * @param divisor a finite number above 0
     * @return duration ÷ divisor, rounded half-even to the nanosecond
     * @throws IllegalArgumentException if the divisor is NaN, infinite, zero or negative, or the quotient is longer than
     *     {@link #LONGEST}
     */
    public static Duration dividedBy(Duration duration, double divisor) {
        if (!(divisor > 0 && divisor <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("The divisor (" + Figures.text(divisor)
                    + ") of a duration must be a finite number above 0. [duration.divisor]");
        }
        return ofExactSeconds(exactSeconds(duration).divide(new BigDecimal(divisor), PRECISE));
    }

    /**
     * Returns how many times one duration goes into another.
     *
     * @param duration a duration
     * @param unit the duration to measure it with, not zero
     * @return duration ÷ unit, exact but for one rounding
     * @throws IllegalArgumentException if the unit is zero
     */
    public static double ratio(Duration duration, Duration unit) {
        if (unit.isZero()) {
            throw new IllegalArgumentException(
                    "The duration (" + duration + ") cannot be measured in units of zero. [duration.unit.zero]");
        }
        boolean exact = isShort(duration) && isShort(unit);
        return exact
                ? (double) duration.toNanos() / unit.toNanos()
                : exactSeconds(duration).divide(exactSeconds(unit), PRECISE).doubleValue();
    }

    /** Whether its nanoseconds are an exact double. */
    private static boolean isShort(Duration duration) {
        return duration.toSeconds() > -EXACT_SECONDS && duration.toSeconds() < EXACT_SECONDS;
    }

    /**
     * Checks that a duration is not negative.
     *
     * @param duration the duration to check
     * @param what what it is, to begin the message with: {@code "wait of flow (a->b)"}
     * @return the same duration
     * @throws IllegalArgumentException if it is negative
     */
    public static Duration requireNonNegative(Duration duration, String what) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    "The " + what + " (" + duration + ") must not be negative. [duration.negative]");
        }
        return duration;
    }

    /**
     * Checks that a duration is longer than zero.
     *
     * @param duration the duration to check
     * @param what what it is, to begin the message with: {@code "period of a rate"}
     * @return the same duration
     * @throws IllegalArgumentException if it is zero or negative
     */
    public static Duration requirePositive(Duration duration, String what) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(
                    "The " + what + " (" + duration + ") must be longer than zero. [duration.positive]");
        }
        return duration;
    }

    static BigDecimal exactSeconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    }

    private static Duration ofExactSeconds(BigDecimal seconds) {
        if (seconds.abs().compareTo(MOST_SECONDS) > 0) {
            throw tooLong(Figures.text(seconds.doubleValue()) + " s");
        }
        BigInteger nanos = seconds.setScale(9, RoundingMode.HALF_EVEN).unscaledValue();
        BigInteger[] parts = nanos.divideAndRemainder(BigInteger.valueOf(NANOS_PER_SECOND));
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
    }

    private static IllegalArgumentException tooLong(String what) {
        return new IllegalArgumentException("The duration (" + what + ") is longer than the longest that can be held, "
                + "292 thousand million years. [duration.long]");
    }
}
