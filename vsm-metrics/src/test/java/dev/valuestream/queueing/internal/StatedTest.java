package dev.valuestream.queueing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be stated, up to its limits and no further. */
class StatedTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-100, 7, 1e100})
    void magnitude_withinTheLimits_isItself(double value) {
        assertThat(Stated.magnitude(value, "arrival rate")).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.9e-100, 1.1e100})
    void magnitude_beyondTheLimits_isRefusedWithAdvice(double value) {
        assertThatThrownBy(() -> Stated.magnitude(value, "arrival rate"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be 0 or from 1e-100 to 1e100. Maybe choose another unit of time")
                .hasMessageEndingWith("[queueing.arrival-rate.range]");
    }

    @Test
    void magnitude_belowZero_isRefusedWithoutAdvice() {
        assertThatThrownBy(() -> Stated.magnitude(-3, "service time"))
                .hasMessage("The service time (-3) must be 0 or from 1e-100 to 1e100. [queueing.service-time.range]");
    }

    @Test
    void magnitude_negativeZero_becomesZero() {
        assertThat(1 / Stated.magnitude(-0.0, "arrival rate")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(1 / Stated.scv(-0.0, "arrivals")).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void positive_zero_isRefused() {
        assertThat(Stated.positive(0.3, "demand")).isEqualTo(0.3);
        assertThatThrownBy(() -> Stated.positive(0, "demand"))
                .hasMessage("The demand (0) must be above 0. [queueing.demand.range]");
    }

    @Test
    void scv_upToItsLimits_isItself() {
        assertThat(Stated.scv(0, "arrivals")).isZero();
        assertThat(Stated.scv(1e12, "arrivals")).isEqualTo(1e12);
        assertThatThrownBy(() -> Stated.scv(1.001e12, "arrivals")).hasMessageEndingWith("[queueing.scv.range]");
        assertThatThrownBy(() -> Stated.scv(Double.NaN, "arrivals")).hasMessageEndingWith("[queueing.scv.range]");
    }

    @Test
    void count_upToItsLimits_isAccepted() {
        assertThatCode(() -> Stated.count(3, 3, 11, "places")).doesNotThrowAnyException();
        assertThatCode(() -> Stated.count(11, 3, 11, "places")).doesNotThrowAnyException();
        assertThatCode(() -> Stated.count(1_000_000, 1, "servers")).doesNotThrowAnyException();
        assertThatThrownBy(() -> Stated.count(2, 3, 11, "places"))
                .hasMessage("The number of places (2) must be from 3 to 11. [queueing.places.range]");
        assertThatThrownBy(() -> Stated.count(12, 3, 11, "places"))
                .hasMessage("The number of places (12) must be from 3 to 11. [queueing.places.range]");
    }

    @Test
    void belowOne_isFromZeroToLessThanOne() {
        assertThat(Stated.belowOne(0)).isZero();
        assertThat(Stated.belowOne(Math.nextDown(1.0))).isLessThan(1);
        assertThatThrownBy(() -> Stated.belowOne(1)).hasMessageEndingWith("[queueing.quantile.range]");
    }

    @Test
    void askedTime_isAnyNumberAndInfinity() {
        assertThat(Stated.askedTime(-7)).isEqualTo(-7);
        assertThat(Stated.askedTime(Double.POSITIVE_INFINITY)).isInfinite();
        assertThatThrownBy(() -> Stated.askedTime(Double.NaN)).hasMessageEndingWith("[queueing.time.number]");
    }
}
