package dev.valuestream.simulation.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleTest {

    /** Law, 5th ed., example 4.27: ten numbers, mean 1.34, s² = 0.17, 90 % interval 1.34 ± 0.24. */
    @Test
    void halfWidth_exampleOfLaw_isAsPrinted() {
        Sample sample = Sample.of(1.20, 1.50, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.50, 1.09);

        assertThat(sample.mean()).isCloseTo(1.34, within(0.005));
        assertThat(sample.variance().orElseThrow()).isCloseTo(0.17, within(0.005));
        assertThat(sample.halfWidth(0.9).orElseThrow()).isCloseTo(0.24, within(0.005));
    }

    /** t with 1 degree of freedom at 50 % is 1, so the half-width of two numbers is half their distance. */
    @Test
    void halfWidth_ofTwoNumbers_isByHand() {
        assertThat(Sample.of(3, 7).halfWidth(0.5).orElseThrow()).isCloseTo(2, within(1e-12));
    }

    /** ((8 − 3)² + (8 − 7)²) ÷ (2 − 1) ÷ 2 = 13. */
    @Test
    void halfWidth_aroundAnotherValue_isOfTheDistancesFromIt() {
        assertThat(Sample.of(3, 7).halfWidth(0.5, 8).orElseThrow()).isCloseTo(Math.sqrt(13), within(1e-12));
    }

    @Test
    void variance_besideALargeMean_losesNoDigits() {
        assertThat(Sample.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16).variance().orElseThrow())
                .isEqualTo(30);
    }

    @Test
    void ofDifferences_whatMovesBoth_fallsOut() {
        double[] asIs = {10, 50, 90};
        double[] toBe = {8, 48, 88};

        Sample differences = Sample.ofDifferences(asIs, toBe);

        assertThat(differences.mean()).isEqualTo(-2);
        assertThat(differences.halfWidth(0.95)).hasValue(0);
        assertThat(differences.count()).isEqualTo(3);
    }

    @Test
    void ofDifferences_withoutAPartner_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.ofDifferences(new double[2], new double[3]));
    }

    @Test
    void halfWidth_ofOneNumber_isUnknown() {
        Sample sample = Sample.of(5);

        assertThat(sample.variance()).isEmpty();
        assertThat(sample.halfWidth(0.95)).isEmpty();
        assertThat(new Sample().mean()).isZero();
    }
}
