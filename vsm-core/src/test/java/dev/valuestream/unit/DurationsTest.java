package dev.valuestream.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    private static final Duration SHORTEST = Duration.ofSeconds(Long.MIN_VALUE);

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0",
        "PT0.1S, 0.1",
        "PT1.000000001S, 1.000000001",
        "PT-0.1S, -0.1",
        "PT-2.3S, -2.3",
        "PT8999999.999999999S, 8999999.999999999",
        "PT9007199.254740993S, 9007199.254740993",
        "PT10000000000.1S, 10000000000.1",
        "PT300000000000.5S, 300000000000.5",
    })
    void toSeconds_anyDuration_isTheNearestDouble(Duration duration, double seconds) {
        assertThat(Durations.toSeconds(duration)).isEqualTo(seconds);
    }

    @Test
    void toSeconds_limitsOfDuration_areDoubles() {
        assertThat(Durations.toSeconds(Durations.LONGEST)).isEqualTo(0x1p63);
        assertThat(Durations.toSeconds(SHORTEST)).isEqualTo(-0x1p63);
        assertThat(Durations.toSeconds(SHORTEST.plusNanos(1))).isEqualTo(-0x1p63);
    }

    @Test
    void longest_plusOneNanosecond_isMoreThanDurationCanHold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.plus(Durations.LONGEST, Duration.ofNanos(1)))
                .withMessageContaining("[duration.long]");
    }

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "-0.0, PT0S",
        "0.1, PT0.1S",
        "39, PT39S",
        "1e-10, PT0S",
        // python3 -c "from decimal import Decimal; print(Decimal(1.5e-9))" tells on which side of the half they lie
        "5e-10, PT0.000000001S",
        "1.5e-9, PT0.000000001S",
        "2.5e-9, PT0.000000003S",
        "1e10, PT10000000000S",
        "4e15, PT4000000000000000S",
    })
    void ofSeconds_number_isRoundedToNanoseconds(double seconds, Duration expected) {
        assertThat(Durations.ofSeconds(seconds)).isEqualTo(expected);
    }

    /** 2^-10 s is 976,562.5 ns exactly, 3·2^-10 s is 2,929,687.5 ns. */
    @Test
    void ofSeconds_exactHalf_goesToTheEvenNanosecond() {
        assertThat(Durations.ofSeconds(0x1p-10)).isEqualTo(Duration.ofNanos(976_562));
        assertThat(Durations.ofSeconds(3 * 0x1p-10)).isEqualTo(Duration.ofNanos(2_929_688));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1e-300, -1, Double.NEGATIVE_INFINITY})
    void ofSeconds_negativeOrNaN_isRefused(double seconds) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.ofSeconds(seconds))
                .withMessageEndingWith("must be 0 or more. [duration.range]");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0x1p63, 1e19, Double.MAX_VALUE, Double.POSITIVE_INFINITY})
    void ofSeconds_tooLong_isRefused(double seconds) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.ofSeconds(seconds))
                .withMessageContaining("is longer than the longest")
                .withMessageEndingWith("[duration.long]");
    }

    @Test
    void plus_past292Years_isExact() {
        Duration years = Duration.ofDays(365 * 292L);
        assertThat(Durations.plus(years, years.plusNanos(1)))
                .isEqualTo(Duration.ofSeconds(2 * 365 * 292L * 86_400L, 1));
    }

    @Test
    void sum_manyDurations_isExact() {
        assertThat(Durations.sum(List.of())).isEqualTo(Duration.ZERO);
        assertThat(Durations.sum(List.of(Duration.ofNanos(1), Duration.ofDays(200_000), Duration.ofNanos(2))))
                .isEqualTo(Duration.ofDays(200_000).plusNanos(3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.sum(List.of(Durations.LONGEST, Durations.LONGEST)))
                .withMessageContaining("[duration.long]");
    }

    @Test
    void mean_manyDurations_isExactWhereTheirSumOverflows() {
        assertThat(Durations.mean(List.of(Durations.LONGEST, Durations.LONGEST)))
                .isEqualTo(Durations.LONGEST);
        assertThat(Durations.mean(List.of(Duration.ofNanos(1), Duration.ofNanos(2))))
                .isEqualTo(Duration.ofNanos(2));
        assertThat(Durations.mean(List.of(Duration.ZERO, Duration.ofNanos(1)))).isEqualTo(Duration.ZERO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.mean(List.of()))
                .withMessageEndingWith("[duration.mean.empty]");
    }

    @Test
    void times_factor_isRoundedOnce() {
        assertThat(Durations.times(Duration.ofHours(8), 0.5)).isEqualTo(Duration.ofHours(4));
        assertThat(Durations.times(Duration.ofSeconds(10), 0)).isEqualTo(Duration.ZERO);
        assertThat(Durations.times(Duration.ofSeconds(-10), 0.5)).isEqualTo(Duration.ofSeconds(-5));
        assertThat(Durations.times(Duration.ofDays(400_000).plusNanos(1), 2))
                .isEqualTo(Duration.ofDays(800_000).plusNanos(2));
    }

    @Test
    void times_badFactorOrProduct_isRefused() {
        for (double factor : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Durations.times(Duration.ofHours(1), factor))
                    .withMessageEndingWith("[duration.factor]");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.times(Durations.LONGEST, Double.MAX_VALUE))
                .withMessageEndingWith("[duration.long]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.times(SHORTEST, 2))
                .withMessageEndingWith("[duration.long]");
    }

    @Test
    void dividedBy_divisor_isRoundedOnce() {
        assertThat(Durations.dividedBy(Duration.ofMinutes(920), 920)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Durations.dividedBy(Duration.ofSeconds(1), 3)).isEqualTo(Duration.ofNanos(333_333_333));
        assertThat(Durations.dividedBy(Duration.ofSeconds(2), 3)).isEqualTo(Duration.ofNanos(666_666_667));
    }

    @Test
    void dividedBy_badDivisorOrQuotient_isRefused() {
        for (double divisor : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Durations.dividedBy(Duration.ofHours(1), divisor))
                    .withMessageEndingWith("[duration.divisor]");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.dividedBy(Duration.ofHours(1), Double.MIN_VALUE))
                .withMessageEndingWith("[duration.long]");
    }

    @Test
    void ratio_ofDurations_isHowOftenOneGoesIntoTheOther() {
        assertThat(Durations.ratio(Duration.ofHours(49), Duration.ofHours(8))).isEqualTo(6.125);
        assertThat(Durations.ratio(Duration.ZERO, Duration.ofHours(8))).isZero();
        assertThat(Durations.ratio(Durations.LONGEST, Duration.ofNanos(1)))
                .isCloseTo(9.223372036854775807e27, within(1e13));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.ratio(Duration.ofHours(1), Duration.ZERO))
                .withMessageEndingWith("[duration.unit.zero]");
    }

    @Test
    void require_durationInRange_isGivenBack() {
        Duration hour = Duration.ofHours(1);
        assertThat(Durations.requirePositive(hour, "wait")).isSameAs(hour);
        assertThat(Durations.requireNonNegative(Duration.ZERO, "wait")).isZero();
    }

    @Test
    void require_durationOutOfRange_saysWhatItIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.requireNonNegative(Duration.ofHours(-1), "wait of flow (a->b)"))
                .withMessage("The wait of flow (a->b) (PT-1H) must not be negative. [duration.negative]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.requirePositive(Duration.ofNanos(-1), "takt"))
                .withMessageEndingWith("must be longer than zero. [duration.positive]");
    }
}
