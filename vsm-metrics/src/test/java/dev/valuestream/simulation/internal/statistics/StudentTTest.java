package dev.valuestream.simulation.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {

    /**
     * From mpmath with 40 digits, by root finding on the regularised incomplete beta function, not on the sum used here:
     * {@code findroot(lambda x: 1 - betainc(v/2, 1/2, 0, v/(v+x*x), regularized=True) - p, start)}.
     */
    @ParameterizedTest
    @CsvSource(textBlock = """
            0.5, 1, 1.0
            0.9, 1, 6.313751514675043
            0.95, 1, 12.7062047361747
            0.99, 1, 63.65674116287158
            0.999, 1, 636.6192487687196
            0.5, 2, 0.816496580927726
            0.9, 2, 2.919985580353726
            0.95, 2, 4.302652729749464
            0.99, 2, 9.924843200918293
            0.999, 2, 31.59905457644362
            0.5, 3, 0.7648923284043453
            0.9, 3, 2.353363434801824
            0.95, 3, 3.18244630528371
            0.99, 3, 5.840909309733357
            0.999, 3, 12.92397863668748
            0.5, 4, 0.7406970841126826
            0.9, 4, 2.13184678632665
            0.95, 4, 2.776445105197794
            0.99, 4, 4.604094871349993
            0.999, 4, 8.610301581379275
            0.5, 5, 0.7266868438004227
            0.9, 5, 2.015048373333024
            0.95, 5, 2.570581835636316
            0.99, 5, 4.032142983555228
            0.999, 5, 6.86882662588111
            0.5, 9, 0.7027221467513264
            0.9, 9, 1.833112932656237
            0.95, 9, 2.262157162798206
            0.99, 9, 3.249835541592126
            0.999, 9, 4.780912585931139
            0.5, 10, 0.6998120613124316
            0.9, 10, 1.812461122811676
            0.95, 10, 2.228138851986275
            0.99, 10, 3.169272672616951
            0.999, 10, 4.586893858702636
            0.5, 19, 0.6876214602039603
            0.9, 19, 1.72913281152137
            0.95, 19, 2.09302405440831
            0.99, 19, 2.860934606464979
            0.999, 19, 3.883405852592083
            0.5, 29, 0.6830438608216132
            0.9, 29, 1.699127026533498
            0.95, 29, 2.045229642132704
            0.99, 29, 2.756385903670605
            0.999, 29, 3.659405019466333
            0.5, 30, 0.6827556933212926
            0.9, 30, 1.697260886593958
            0.95, 30, 2.042272456301238
            0.99, 30, 2.749995653567225
            0.999, 30, 3.645958635042022
            0.5, 99, 0.6769759855461526
            0.9, 99, 1.660391156016991
            0.95, 99, 1.984216951586417
            0.99, 99, 2.626405457280828
            0.999, 99, 3.391528833363651
            0.5, 100, 0.6769510430114715
            0.9, 100, 1.66023432608534
            0.95, 100, 1.983971518523552
            0.99, 100, 2.625890521438018
            0.999, 100, 3.39049131116423
            0.5, 999, 0.674735410346719
            0.9, 999, 1.646380345427536
            0.95, 999, 1.96234146113345
            0.99, 999, 2.580759637267637
            0.999, 999, 3.300292440398735
            0.5, 10000, 0.6745142844835924
            0.9, 10000, 1.645006018069243
            0.95, 10000, 1.960201239890626
            0.99, 10000, 2.576321046668529
            0.999, 10000, 3.291499965941605
            """)
    void twoSided_table_toNineDigits(double probability, int degrees, double expected) {
        assertThat(StudentT.twoSided(probability, degrees)).isCloseTo(expected, within(1e-9 * expected));
    }

    /** In the limit it is the normal distribution: 1.959963985 at 95 % (Abramowitz and Stegun, table 26.5). */
    @Test
    void twoSided_manyDegrees_isNormal() {
        assertThat(StudentT.twoSided(0.95, 1_000_000)).isCloseTo(1.959963985, within(3e-6));
    }

    /** Cauchy: t = cot(π(1 − p) ÷ 2). */
    @Test
    void twoSided_oneDegreeFarOut_isTheCotangent() {
        assertThat(StudentT.twoSided(0.9999, 1)).isCloseTo(6366.197671, within(1e-4));
    }

    @Test
    void twoSided_outsideItsRange_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> StudentT.twoSided(1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> StudentT.twoSided(Double.NaN, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentT.twoSided(0.95, 0))
                .withMessageContaining("(0)");
    }
}
