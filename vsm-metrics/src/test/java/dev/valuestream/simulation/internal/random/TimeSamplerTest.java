package dev.valuestream.simulation.internal.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.distribution.ShapedDistribution;
import dev.valuestream.distribution.TimeDistribution;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Samples against the distribution functions of core, whose values come from other tables. Seeds are fixed. */
class TimeSamplerTest {

    private static final int SAMPLES = 200_000;

    /** Kolmogorov: the largest distance of n samples passes 1.95/√n with probability 0.001. */
    private static final double FAR = 1.95 / Math.sqrt(SAMPLES);

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    static Stream<ShapedDistribution> continuous() {
        Duration mean = minutes(10);
        return Stream.of(
                TimeDistribution.exponential(mean),
                TimeDistribution.gamma(mean, 0.2),
                TimeDistribution.gamma(mean, 0.5),
                TimeDistribution.gamma(mean, 1),
                TimeDistribution.gamma(mean, 3),
                TimeDistribution.lognormal(mean, 0.3),
                TimeDistribution.lognormal(mean, 2),
                TimeDistribution.hyperexponential(mean, 2),
                TimeDistribution.uniform(minutes(2), minutes(5)),
                TimeDistribution.triangular(minutes(1), minutes(2), minutes(9)),
                TimeDistribution.triangular(minutes(1), minutes(1), minutes(9)),
                TimeDistribution.pert(minutes(1), minutes(2), minutes(9)));
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void next_ofAContinuousTime_followsItsDistributionFunction(ShapedDistribution time) {
        double[] samples = samples(TimeSampler.of(time, 1), SAMPLES);
        Arrays.sort(samples);

        double distance = 0;
        for (int i = 0; i < SAMPLES; i += 7) {
            double share = time.cdfOfSeconds(samples[i]);
            distance = Math.max(distance, Math.max(share - (double) i / SAMPLES, (i + 1.0) / SAMPLES - share));
        }
        assertThat(distance).isLessThan(FAR);
    }

    private static double[] samples(TimeSampler sampler, int count) {
        RandomStream random = new Streams(20_261, 0).of("step", "", Purpose.WORK);
        double[] samples = new double[count];
        Arrays.setAll(samples, i -> sampler.next(random));
        return samples;
    }

    @Test
    void next_ofSamples_drawsEachAsOften() {
        TimeSampler sampler = TimeSampler.of(TimeDistribution.empirical(List.of(minutes(1), minutes(3))), 1);

        double[] samples = samples(sampler, 10_000);

        assertThat(samples).containsOnly(60.0, 180.0);
        long ofOne = Arrays.stream(samples).filter(s -> s == 60).count();
        // 5,000 ± 3.3 standard deviations of 50
        assertThat(ofOne).isBetween(4_835L, 5_165L);
    }

    @Test
    void next_ofAConstantTime_isThatTime() {
        TimeSampler constant = TimeSampler.of(TimeDistribution.constant(minutes(2)), 1);
        TimeSampler equalLimits = TimeSampler.of(TimeDistribution.pert(minutes(2), minutes(2), minutes(2)), 1);
        TimeSampler nothing = TimeSampler.of(TimeDistribution.ofMean(Duration.ZERO), 1);

        assertThat(samples(constant, 10)).containsOnly(120.0);
        assertThat(samples(equalLimits, 10)).containsOnly(120.0);
        assertThat(samples(nothing, 10)).containsOnly(0.0);
        assertThat(nothing.isZero()).isTrue();
        assertThat(constant.isZero()).isFalse();
    }

    @Test
    void of_meanAlone_takesTheAssumedVariability() {
        TimeSampler one = TimeSampler.of(TimeDistribution.ofMean(minutes(1)), 1);
        TimeSampler exponential = TimeSampler.of(TimeDistribution.exponential(minutes(1)), 7);
        TimeSampler none = TimeSampler.of(TimeDistribution.ofMean(minutes(1)), 0);

        assertThat(samples(one, 100)).isEqualTo(samples(exponential, 100));
        assertThat(samples(none, 3)).containsOnly(60.0);
    }

    @ParameterizedTest
    @MethodSource("variabilities")
    void ofMeanAndCv_hasThatMeanAndVariability(double cv) {
        double[] samples = samples(TimeSampler.ofMeanAndCv(10, cv), 400_000);

        double mean = Arrays.stream(samples).average().orElseThrow();
        double variance = Arrays.stream(samples)
                .map(s -> (s - mean) * (s - mean))
                .average()
                .orElseThrow();
        // the mean of n has a standard deviation of 10·cv/√n: four of them; the variance is looser
        assertThat(Math.abs(mean - 10)).isLessThan(4 * 10 * cv / Math.sqrt(400_000));
        assertThat(Math.sqrt(variance) / 10).isBetween(0.98 * cv, 1.02 * cv);
    }

    static Stream<Double> variabilities() {
        return Stream.of(0.25, 0.7, 1.0, 2.0);
    }
}
