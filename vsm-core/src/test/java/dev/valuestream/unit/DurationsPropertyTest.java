package dev.valuestream.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(RepeatableDraws.class)
class DurationsPropertyTest {

    /** Up to 2^22 s, 48 days, a double tells nanoseconds apart. */
    @Property
    void ofSeconds_ofToSeconds_isTheSameDuration(
            @ForAll @LongRange(min = 0, max = (1 << 22) - 1) long seconds,
            @ForAll @IntRange(min = 0, max = 999_999_999) int nanos) {
        Duration duration = Duration.ofSeconds(seconds, nanos);
        assertThat(Durations.ofSeconds(Durations.toSeconds(duration))).isEqualTo(duration);
    }

    @Property
    void toSeconds_anyDuration_isWhatReadingTheDecimalGives(
            @ForAll long seconds, @ForAll @IntRange(min = 0, max = 999_999_999) int nanos) {
        BigDecimal decimal = BigDecimal.valueOf(seconds).add(BigDecimal.valueOf(nanos, 9));
        assertThat(Durations.toSeconds(Duration.ofSeconds(seconds, nanos)))
                .isEqualTo(Double.parseDouble(decimal.toString()));
    }

    @Property
    void dividedBy_ofTimes_isTheSameDuration(
            @ForAll @LongRange(min = 0, max = Integer.MAX_VALUE) long millis,
            @ForAll @DoubleRange(min = 1, max = 1e6) double factor) {
        Duration duration = Duration.ofMillis(millis);
        assertThat(Durations.dividedBy(Durations.times(duration, factor), factor))
                .isEqualTo(duration);
    }

    @Property
    void times_ofWholeSeconds_isTheProductOfDecimals(
            @ForAll @LongRange(min = 0, max = 1L << 54) long seconds,
            @ForAll @LongRange(min = 0, max = 60) long shift,
            @ForAll double factor) {
        long whole = seconds >> shift;
        double share = Math.abs(factor) % 100;
        BigDecimal product = BigDecimal.valueOf(whole).multiply(new BigDecimal(share));
        assertThat(Durations.times(Duration.ofSeconds(whole), share)).isEqualTo(duration(product));
    }

    @Property
    void times_nextToATieOfNanoseconds_isTheProductOfDecimals(
            @ForAll @LongRange(min = 1, max = 100_000) long seconds,
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long halves,
            @ForAll @LongRange(min = -3, max = 3) long ulps) {
        double factor = (2 * halves + 1) / 2e9 / seconds;
        double near = factor + ulps * Math.ulp(factor);
        BigDecimal product = BigDecimal.valueOf(seconds).multiply(new BigDecimal(near));
        assertThat(Durations.times(Duration.ofSeconds(seconds), near)).isEqualTo(duration(product));
    }

    @Property
    void ratio_anyDurations_isTheQuotientOfDecimals(
            @ForAll @LongRange(min = -(1L << 60), max = 1L << 60) long nanos,
            @ForAll @LongRange(min = 1, max = 1L << 60) long unit) {
        BigDecimal quotient = BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(unit), new MathContext(60));
        assertThat(Durations.ratio(Duration.ofNanos(nanos), Duration.ofNanos(unit)))
                .isEqualTo(quotient.doubleValue());
    }

    private static Duration duration(BigDecimal seconds) {
        BigInteger nanos = seconds.setScale(9, RoundingMode.HALF_EVEN).unscaledValue();
        BigInteger[] parts = nanos.divideAndRemainder(BigInteger.TEN.pow(9));
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
    }
}
