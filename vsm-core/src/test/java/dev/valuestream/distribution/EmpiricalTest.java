package dev.valuestream.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmpiricalTest {

    private static Empirical minutes(int... minutes) {
        return new Empirical(
                Arrays.stream(minutes).mapToObj(Duration::ofMinutes).toList());
    }

    /** The example of nearest-rank percentiles that is in every text: 15, 20, 35, 40, 50. */
    @ParameterizedTest
    @CsvSource({"0, 15", "0.05, 15", "0.2, 15", "0.3, 20", "0.4, 20", "0.41, 35", "0.5, 35", "0.85, 50", "1, 50"})
    void quantile_nearestRank_isTheSample(double p, int expected) {
        assertThat(minutes(40, 15, 50, 20, 35).quantile(p)).contains(Duration.ofMinutes(expected));
        assertThat(minutes(40, 15, 50, 20, 35).quantileSeconds(p)).isEqualTo(expected * 60);
    }

    /** 0.07 · 100 is 7.000000000000001 in doubles, yet 7 of 100 samples are 7 %. */
    @Test
    void quantile_wholePercents_areNotShiftedByRounding() {
        Empirical hundred = minutes(IntStream.rangeClosed(1, 100).toArray());
        for (int percent = 1; percent <= 100; percent++) {
            assertThat(hundred.quantile(percent / 100.0)).contains(Duration.ofMinutes(percent));
        }
    }

    @Test
    void cdf_betweenAndAtSamples_isTheShareUpToThere() {
        Empirical empirical = minutes(10, 20, 20, 40);
        assertThat(empirical.cdf(Duration.ofMinutes(10).minusNanos(1))).hasValue(0);
        assertThat(empirical.cdf(Duration.ofMinutes(10))).hasValue(0.25);
        assertThat(empirical.cdf(Duration.ofMinutes(20).minusNanos(1))).hasValue(0.25);
        assertThat(empirical.cdf(Duration.ofMinutes(20))).hasValue(0.75);
        assertThat(empirical.cdf(Duration.ofMinutes(40))).hasValue(1);
        assertThat(empirical.cdfOfSeconds(1_199.9)).isEqualTo(0.25);
        assertThat(empirical.cdfOfSeconds(1_200)).isEqualTo(0.75);
    }

    @Test
    void samples_asGiven_areKeptInOrder() {
        List<Duration> given = new ArrayList<>(List.of(Duration.ofHours(3), Duration.ofHours(1)));
        Empirical empirical = new Empirical(given);
        given.clear();
        assertThat(empirical.samples())
                .containsExactly(Duration.ofHours(3), Duration.ofHours(1))
                .isUnmodifiable();
        assertThat(empirical).hasToString("Empirical[2 samples, mean=PT2H]");
    }

    @Test
    void equals_sameSamples_inTheSameOrderOnly() {
        assertThat(minutes(1, 2)).isEqualTo(minutes(1, 2)).hasSameHashCodeAs(minutes(1, 2));
        assertThat(minutes(1, 2)).isNotEqualTo(minutes(2, 1)).isNotEqualTo(null).isNotEqualTo("PT1M");
    }

    @Test
    void moments_anyOrder_areTheSameBits() {
        List<Duration> samples = new ArrayList<>();
        for (int i = 1; i < 1_000; i++) {
            samples.add(Duration.ofNanos(i * 7_919L * 1_000_003L % 10_000_000_019L));
        }
        Empirical before = new Empirical(samples);
        Collections.reverse(samples);
        Empirical after = new Empirical(samples);
        assertThat(after.mean()).isEqualTo(before.mean());
        assertThat(after.meanSeconds()).isEqualTo(before.meanSeconds());
        assertThat(after.scv()).isEqualTo(before.scv());
    }

    @Test
    void moments_extremeSamples_stayFinite() {
        Empirical longest = new Empirical(List.of(Durations.LONGEST, Durations.LONGEST, Duration.ZERO));
        assertThat(longest.mean()).isEqualTo(Durations.dividedBy(Durations.LONGEST, 1.5));
        assertThat(longest.scv()).isBetween(0.49, 0.51);
        assertThat(minutes(0, 0).scv()).isZero();
        List<Duration> nearlyNothing = new ArrayList<>(Collections.nCopies(9, Duration.ZERO));
        nearlyNothing.add(Duration.ofNanos(1));
        assertThat(new Empirical(nearlyNothing).scv()).isBetween(8.9, 10.1);
    }

    @Test
    void samples_noneOrNegative_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(EmpiricalTest::minutes)
                .withMessageEndingWith("[distribution.samples.empty]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minutes(1, -2))
                .withMessage("The sample (PT-2M) of an empirical time must not be negative."
                        + " [distribution.samples.negative]");
        assertThatNullPointerException().isThrownBy(() -> new Empirical(Arrays.asList(Duration.ZERO, null)));
    }
}
