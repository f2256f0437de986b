package dev.valuestream.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.fixture.RepeatableDraws;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(RepeatableDraws.class)
class RatePropertyTest {

    @Property
    void per_anyDuration_isPerSecondTimesSeconds(
            @ForAll @DoubleRange(min = 0.01, max = 1e9) double items,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long periodMillis,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long millis) {
        Rate rate = Rate.of(items, Duration.ofMillis(periodMillis));
        double expected = rate.perSecond() * (millis / 1000.0);
        assertThat(rate.per(Duration.ofMillis(millis))).isCloseTo(expected, within(1e-14 * expected));
    }
}
