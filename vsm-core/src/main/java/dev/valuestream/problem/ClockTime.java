package dev.valuestream.problem;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Writes durations as people write them: {@code 27 min}, {@code 1.5 h}. Exact to the nanosecond, in no locale; thread-safe, as it
 * has no state.
 */
public final class ClockTime {

    private static final int DECIMALS = 3;
    private static final BigInteger THOUSAND = BigInteger.TEN.pow(DECIMALS);
    private static final BigInteger NANOS_PER_SECOND = BigInteger.TEN.pow(9);

    /** A unit of the clock. */
    private record Unit(String symbol, Duration length) {}

    private static final Unit MILLISECOND = new Unit("ms", Duration.ofMillis(1));
    private static final List<Unit> WHOLE = List.of(
            new Unit("h", Duration.ofHours(1)),
            new Unit("min", Duration.ofMinutes(1)),
            new Unit("s", Duration.ofSeconds(1)));

    private ClockTime() {}

    /**
     * Writes a duration with the units of the clock, {@code h min s ms}.
     *
     * @param duration a duration of any length and sign
     * @return it in the largest unit of which there is one and three decimals are exact, else as an exact compound of hours,
     *     minutes, seconds and milliseconds: {@code 1 h 0.000001 ms}; zero is {@code 0 s}
     */
    public static String text(Duration duration) {
        BigInteger nanos = nanos(duration);
        if (nanos.signum() < 0) {
            return "-" + text(nanos.negate());
        }
        return nanos.signum() == 0 ? "0 s" : text(nanos);
    }

    /**
     * Writes a duration in one unit, such as the day of a calendar.
     *
     * @param duration the duration, zero or longer
     * @param unit how long the unit is
     * @param symbol what the unit is called
     * @return for instance {@code 7.6 d}; empty if it is shorter than the unit, three decimals are not exact, or the unit has no
     *     length
     */
    public static Optional<String> text(Duration duration, Duration unit, String symbol) {
        return text(nanos(duration), nanos(unit), symbol);
    }

    private static String text(BigInteger nanos) {
        for (Unit unit : WHOLE) {
            Optional<String> text = text(nanos, nanos(unit.length()), unit.symbol());
            if (text.isPresent()) {
                return text.get();
            }
        }
        return text(nanos, nanos(MILLISECOND.length()), MILLISECOND.symbol()).orElseGet(() -> compound(nanos));
    }

    private static Optional<String> text(BigInteger nanos, BigInteger unit, String symbol) {
        if (unit.signum() == 0 || nanos.compareTo(unit) < 0) {
            return Optional.empty();
        }
        BigInteger[] thousandths = nanos.multiply(THOUSAND).divideAndRemainder(unit);
        return thousandths[1].signum() == 0
                ? Optional.of(plain(new BigDecimal(thousandths[0], DECIMALS)) + " " + symbol)
                : Optional.empty();
    }

    private static String compound(BigInteger nanos) {
        StringBuilder text = new StringBuilder();
        BigInteger rest = nanos;
        for (Unit unit : WHOLE) {
            BigInteger[] whole = rest.divideAndRemainder(nanos(unit.length()));
            rest = whole[1];
            if (whole[0].signum() > 0) {
                text.append(whole[0]).append(' ').append(unit.symbol()).append(' ');
            }
        }
        return text.append(plain(new BigDecimal(rest, 6)))
                .append(' ')
                .append(MILLISECOND.symbol())
                .toString();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static BigInteger nanos(Duration duration) {
        return BigInteger.valueOf(duration.getSeconds())
                .multiply(NANOS_PER_SECOND)
                .add(BigInteger.valueOf(duration.getNano()));
    }
}
