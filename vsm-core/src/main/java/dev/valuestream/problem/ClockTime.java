package dev.valuestream.problem;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/** Writes durations for people: {@code 27 min}, in the largest unit of the clock of which there is one and three decimals are exact. */
final class ClockTime {

    private static final int DECIMALS = 3;

    /** A unit of the clock. */
    private record Unit(String symbol, BigDecimal seconds) {

        boolean fits(BigDecimal time) {
            return time.abs().compareTo(seconds) >= 0
                    && seconds.multiply(of(time)).compareTo(time) == 0;
        }

        BigDecimal of(BigDecimal time) {
            return time.divide(seconds, DECIMALS, RoundingMode.HALF_EVEN);
        }
    }

    private static final List<Unit> LARGEST_FIRST = List.of(
            new Unit("h", new BigDecimal(3600)),
            new Unit("min", new BigDecimal(60)),
            new Unit("s", BigDecimal.ONE),
            new Unit("ms", new BigDecimal("0.001")));

    private ClockTime() {}

    /** A duration of any length and sign; where no unit fits, in seconds with all decimals. */
    static String show(Duration duration) {
        BigDecimal seconds = seconds(duration);
        return LARGEST_FIRST.stream()
                .filter(unit -> unit.fits(seconds))
                .findFirst()
                .map(unit -> plain(unit.of(seconds)) + " " + unit.symbol())
                .orElseGet(() -> plain(seconds) + " s");
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
