package dev.valuestream.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Means, variances and distribution functions against closed forms worked by hand. */
class MomentsTest {

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    /** (3 + 9)/2 = 6 and (9 − 3)²/12 = 3. */
    @Test
    void uniform_threeToNine_hasMeanSixAndVarianceThree() {
        Uniform uniform = new Uniform(seconds(3), seconds(9));
        assertThat(uniform.mean()).isEqualTo(seconds(6));
        assertThat(uniform.variance().orElseThrow()).isCloseTo(3, within(1e-14));
        assertThat(uniform.quantile(0.25)).contains(Duration.ofMillis(4_500));
        assertThat(uniform.cdf(seconds(7)).orElseThrow()).isCloseTo(2.0 / 3, within(1e-15));
    }

    /**
     * (1 + 2 + 6)/3 = 3 and (1 + 4 + 36 − 2 − 6 − 12)/18 = 7/6. F(2) = (2 − 1)²/((6 − 1)(2 − 1)) = 1/5, F(4) = 1 − (6 − 4)²/(5·4) =
     * 4/5.
     */
    @Test
    void triangular_oneTwoSix_hasMeanThreeAndVarianceSevenSixths() {
        Triangular triangular = new Triangular(seconds(1), seconds(2), seconds(6));
        assertThat(triangular.mean()).isEqualTo(seconds(3));
        assertThat(triangular.meanSeconds()).isCloseTo(3, within(1e-15));
        assertThat(triangular.variance().orElseThrow()).isCloseTo(7.0 / 6, within(1e-14));
        assertThat(triangular.cdf(seconds(2)).orElseThrow()).isCloseTo(0.2, within(1e-15));
        assertThat(triangular.cdf(seconds(4)).orElseThrow()).isCloseTo(0.8, within(1e-15));
        assertThat(triangular.quantile(0.2)).contains(seconds(2));
        assertThat(triangular.quantile(0.8)).contains(seconds(4));
        assertThat(triangular.quantileSeconds(0.05)).isCloseTo(1.5, within(1e-14));
        assertThat(triangular.quantileSeconds(0.95)).isCloseTo(5, within(1e-14));
        assertThat(triangular.cdf(Duration.ofMillis(1_500)).orElseThrow()).isCloseTo(0.05, within(1e-15));
    }

    @Test
    void triangular_likelyAtALimit_isARightTriangle() {
        Triangular falling = new Triangular(seconds(0), seconds(0), seconds(4));
        Triangular rising = new Triangular(seconds(0), seconds(4), seconds(4));
        assertThat(falling.cdf(seconds(2))).hasValue(0.75);
        assertThat(rising.cdf(seconds(2))).hasValue(0.25);
        assertThat(falling.quantile(0.75)).contains(seconds(2));
        assertThat(rising.quantile(0.25)).contains(seconds(2));
    }

    /** (1 + 4·2 + 6)/6 = 5/2 and (5/2 − 1)(6 − 5/2)/7 = 3/4. */
    @Test
    void pert_oneTwoSix_hasMeanFiveHalvesAndVarianceThreeQuarters() {
        Pert pert = new Pert(seconds(1), seconds(2), seconds(6));
        assertThat(pert.mean()).isEqualTo(Duration.ofMillis(2_500));
        assertThat(pert.meanSeconds()).isCloseTo(2.5, within(1e-15));
        assertThat(pert.variance().orElseThrow()).isCloseTo(0.75, within(1e-14));
    }

    /** Symmetric: half the time below the middle, variance (b − a)²/28. */
    @Test
    void pert_symmetric_hasItsMedianInTheMiddle() {
        Pert pert = new Pert(seconds(10), seconds(20), seconds(30));
        assertThat(pert.quantile(0.5)).contains(seconds(20));
        assertThat(pert.variance().orElseThrow()).isCloseTo(400.0 / 28, within(1e-12));
    }

    /** Erlang's closed form: F(t) = 1 − e^(−kt/m) Σ_{i<k} (kt/m)^i/i!. */
    @ParameterizedTest
    @CsvSource({"1", "2", "3", "5", "10", "40"})
    void gamma_wholeShape_isErlang(int k) {
        Gamma gamma = new Gamma(seconds(60), 1 / Math.sqrt(k));
        assertThat(gamma.mean()).isEqualTo(seconds(60));
        assertThat(gamma.scv()).isCloseTo(1.0 / k, within(1e-16));
        for (int t = 5; t < 200; t += 5) {
            assertThat(gamma.cdfOfSeconds(t)).isCloseTo(erlang(k, k * t / 60.0), within(1e-13));
        }
    }

    private static double erlang(int k, double x) {
        double term = 1;
        double sum = 1;
        for (int i = 1; i < k; i++) {
            term *= x / i;
            sum += term;
        }
        return 1 - Math.exp(-x) * sum;
    }

    @Test
    void exponential_median_isLnTwoOfTheMean() {
        Exponential exponential = new Exponential(seconds(100));
        assertThat(exponential.quantileSeconds(0.5)).isCloseTo(69.314718055994531, within(1e-13));
        assertThat(exponential.cdfOfSeconds(100)).isCloseTo(1 - 1 / Math.E, within(1e-15));
        assertThat(exponential.variance()).hasValue(10_000);
    }

    /** With cv² = e − 1 the logarithm has σ = 1, so the median is mean·e^(−1/2). */
    @Test
    void lognormal_unitSigma_hasItsMedianAtMeanOverRootE() {
        Lognormal lognormal = new Lognormal(seconds(1_000), Math.sqrt(Math.E - 1));
        assertThat(lognormal.quantileSeconds(0.5)).isCloseTo(1_000 / Math.sqrt(Math.E), within(1e-11));
        assertThat(lognormal.cdfOfSeconds(1_000 / Math.sqrt(Math.E))).isCloseTo(0.5, within(1e-15));
    }

    /** cv² = 3: r = √(2/4), p₁ = (1 + √½)/2; the phases have means m/(2p₁) and m/(2p₂) and give half the mean each. */
    @Test
    void hyperexponential_cvRootThree_hasBalancedPhases() {
        Hyperexponential hyper = new Hyperexponential(seconds(10), Math.sqrt(3));
        double p1 = (1 + Math.sqrt(0.5)) / 2;
        double p2 = 1 - p1;
        assertThat(hyper.shortPhaseProbability()).isCloseTo(p1, within(1e-15));
        double secondMoment = 2 * (p1 * Math.pow(5 / p1, 2) + p2 * Math.pow(5 / p2, 2));
        assertThat(hyper.variance().orElseThrow() + 100).isCloseTo(secondMoment, within(1e-10));
        double above = p1 * Math.exp(-7 * 2 * p1 / 10) + p2 * Math.exp(-7 * 2 * p2 / 10);
        assertThat(hyper.cdfOfSeconds(7)).isCloseTo(1 - above, within(1e-15));
    }

    @Test
    void hyperexponential_cvOne_isExponential() {
        Hyperexponential hyper = new Hyperexponential(seconds(10), 1);
        for (double p : new double[] {0.001, 0.3, 0.5, 0.9, 0.9999}) {
            double expected = new Exponential(seconds(10)).quantileSeconds(p);
            assertThat(hyper.quantileSeconds(p)).isCloseTo(expected, within(1e-13 * expected));
        }
    }

    /** 2, 4, 4, 4, 5, 5, 7, 9: mean 5 and population variance 4, the standard textbook example. */
    @Test
    void empirical_textbookSamples_haveMeanFiveAndVarianceFour() {
        Empirical empirical = new Empirical(
                Stream.of(9, 4, 5, 4, 2, 4, 7, 5).map(MomentsTest::seconds).toList());
        assertThat(empirical.mean()).isEqualTo(seconds(5));
        assertThat(empirical.variance().orElseThrow()).isCloseTo(4, within(1e-14));
    }
}
