package dev.valuestream.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {

    @Test
    void of_share_keepsIt() {
        assertThat(Ratio.of(0.95).value()).isEqualTo(0.95);
        assertThat(Ratio.of(0.95))
                .hasToString("0.95")
                .isEqualTo(Ratio.ofPercent(95))
                .hasSameHashCodeAs(Ratio.of(0.95));
        assertThat(Ratio.of(0)).isEqualTo(Ratio.ZERO).hasToString("0");
        assertThat(Ratio.of(1)).isEqualTo(Ratio.ONE).hasToString("1");
    }

    @ParameterizedTest
    @CsvSource({
        "1.2, The ratio (1.2) must be from 0 to 1. Maybe it is a percentage: write 0.012. [ratio.range]",
        "7, The ratio (7) must be from 0 to 1. Maybe it is a percentage: write 0.07. [ratio.range]",
        "100, The ratio (100) must be from 0 to 1. Maybe it is a percentage: write 1. [ratio.range]",
        "100.5, The ratio (100.5) must be from 0 to 1. [ratio.range]",
        "-0.1, The ratio (-0.1) must be from 0 to 1. [ratio.range]",
        "NaN, The ratio (NaN) must be from 0 to 1. [ratio.range]",
        "Infinity, The ratio (Infinity) must be from 0 to 1. [ratio.range]",
    })
    void of_outOfRange_isRefusedWithAdvice(double value, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(value)).withMessage(message);
        assertThatIllegalArgumentException().isThrownBy(() -> new Ratio(value)).withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, 100.00000001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void ofPercent_outOfRange_isRefused(double percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.ofPercent(percent))
                .withMessageStartingWith("The percentage (")
                .withMessageEndingWith(") must be from 0 to 100. [percentage.range]");
    }

    @Test
    void of_negativeZero_isZero() {
        assertThat(Double.doubleToRawLongBits(Ratio.of(-0.0).value())).isZero();
        assertThat(Double.doubleToRawLongBits(Ratio.ofPercent(-0.0).value())).isZero();
        assertThat(Ratio.of(-0.0)).isEqualTo(Ratio.ZERO);
    }

    @Test
    void percent_seven_hasNoRoundingDust() {
        assertThat(Ratio.of(0.07).percent()).isEqualTo(7);
        assertThat(Ratio.of(0.57).percent()).isEqualTo(57);
    }

    @Test
    void complement_ofShare_isTheRest() {
        assertThat(Ratio.of(0.25).complement()).isEqualTo(Ratio.of(0.75));
        assertThat(Ratio.ONE.complement()).isEqualTo(Ratio.ZERO);
        assertThat(Ratio.ZERO.complement()).isEqualTo(Ratio.ONE);
    }

    @Test
    void times_otherShare_isTheirProduct() {
        assertThat(Ratio.of(0.5).times(Ratio.of(0.5))).isEqualTo(Ratio.of(0.25));
        assertThat(Ratio.of(0.3).times(Ratio.ZERO)).isEqualTo(Ratio.ZERO);
        assertThat(Ratio.of(Double.MIN_VALUE).times(Ratio.of(0.1))).isEqualTo(Ratio.ZERO);
    }

    @Test
    void compareTo_greaterShare_isNegative() {
        assertThat(Ratio.of(0.1)).isLessThan(Ratio.of(0.2));
        assertThat(Ratio.of(0.2)).isEqualByComparingTo(Ratio.ofPercent(20));
    }

    /** Of the last four no decimal moved by two places leads back: only its neighbour above or below does. */
    @ParameterizedTest
    @CsvSource({
        "0.07, 7",
        "0.29, 29",
        "1, 100",
        "0, 0",
        "0.15512593226471993, 15.512593226471994",
        "0.08735655381347995, 8.735655381347996",
        "0.08629398819076806, 8.629398819076805",
        "0.9800365942875569, 98.00365942875568",
    })
    void percent_ofAnyRatio_leadsBackToIt(double ratio, double percent) {
        assertThat(Ratio.of(ratio).percent()).isEqualTo(percent);
        assertThat(Ratio.ofPercent(percent).value()).isEqualTo(ratio);
    }
}
