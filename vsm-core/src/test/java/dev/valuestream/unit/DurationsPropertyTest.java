package dev.valuestream.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

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
}
