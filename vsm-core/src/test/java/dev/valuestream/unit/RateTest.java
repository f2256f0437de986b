package dev.valuestream.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The figures are those of Acme Stamping in Rother and Shook, <i>Learning to See</i>: 18,400 a month of 20 days. */
class RateTest {

    private static final Duration DAY = Duration.ofMinutes(15 * 60 + 20);
    private static final Rate ACME = Rate.of(18_400, DAY.multipliedBy(20));

    @Test
    void of_monthlyDemand_keepsItAsStated() {
        assertThat(ACME.quantity()).isEqualTo(Quantity.of(18_400));
        assertThat(ACME.period()).isEqualTo(DAY.multipliedBy(20));
        assertThat(ACME).hasToString("18400 per PT306H40M").isNotEqualTo(Rate.of(920, DAY));
        assertThat(Rate.of(920, DAY)).isEqualTo(Rate.of(920, DAY)).hasSameHashCodeAs(Rate.of(920, DAY));
    }

    @Test
    void per_day_isTheDailyDemand() {
        assertThat(ACME.per(DAY)).isEqualTo(920);
        assertThat(ACME.per(DAY.multipliedBy(20))).isEqualTo(18_400);
        assertThat(ACME.per(Duration.ZERO)).isZero();
    }

    @Test
    void interval_ofDailyDemand_isTheTaktTime() {
        assertThat(ACME.interval()).isEqualTo(Duration.ofSeconds(60));
        assertThat(Rate.of(3, Duration.ofSeconds(1)).interval()).isEqualTo(Duration.ofNanos(333_333_333));
    }

    @Test
    void perSecond_ofOnePerMinute_isASixtieth() {
        assertThat(ACME.perSecond()).isEqualTo(1.0 / 60);
    }

    @Test
    void interval_ofNoDemand_isRefused() {
        Rate none = Rate.of(0, DAY);
        assertThat(none.isZero()).isTrue();
        assertThat(none.perSecond()).isZero();
        assertThat(none.per(DAY.multipliedBy(3))).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(none::interval)
                .withMessage("The rate (0 per PT15H20M) has no interval: no item ever comes. Ask isZero() first."
                        + " [rate.interval.zero]");
    }

    @Test
    void interval_tooShortOrTooLong_isRefused() {
        Rate fast = Rate.of(1e10, Duration.ofSeconds(1));
        Rate slow = Rate.of(1e-10, Durations.LONGEST);
        assertThatIllegalArgumentException().isThrownBy(fast::interval).withMessageContaining("[rate.interval.short]");
        assertThatIllegalArgumentException().isThrownBy(slow::interval).withMessageContaining("[duration.long]");
    }

    @Test
    void of_badParts_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.of(1, Duration.ZERO))
                .withMessage("The period of a rate (PT0S) must be longer than zero. [duration.positive]");
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(1, DAY.negated()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.of(-1, DAY))
                .withMessageContaining("[quantity.range]");
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(Double.NaN, DAY));
        assertThatNullPointerException().isThrownBy(() -> new Rate(Quantity.ZERO, null));
    }

    @Test
    void of_beyondDoubles_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.of(1e300, Duration.ofNanos(1)))
                .withMessageContaining("[rate.range]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.of(Double.MIN_VALUE, Durations.LONGEST))
                .withMessageContaining("[rate.range]");
    }

    @Test
    void per_hugeResult_isRefused() {
        Rate rate = Rate.of(1e300, Duration.ofSeconds(1));
        assertThatIllegalArgumentException().isThrownBy(() -> rate.per(Durations.LONGEST));
        assertThatIllegalArgumentException().isThrownBy(() -> rate.per(Duration.ofSeconds(-1)));
    }
}
