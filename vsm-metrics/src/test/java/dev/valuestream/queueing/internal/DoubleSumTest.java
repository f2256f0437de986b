package dev.valuestream.queueing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Sums of products of which a double would keep no digit, against the same in decimals. */
class DoubleSumTest {

    @Test
    void value_ofNothingAdded_isTheStart() {
        assertThat(new DoubleSum(0.7).value()).isEqualTo(0.7);
    }

    /** 10¹⁶ + 21 − 10¹⁶: the sum of the first two is odd, and doubles of that size are even. */
    @Test
    void value_afterGreatNumbersCancel_isWhatIsLeft() {
        DoubleSum sum = new DoubleSum(1e16);
        sum.add(3, 7);
        sum.add(-1e8, 1e8);
        assertThat(sum.value()).isEqualTo(21);
    }

    /** Next to 2.1·10¹⁸ no double has room for 0.3. */
    @Test
    void value_whereTheProductIsTheGreaterOne_keepsTheStart() {
        DoubleSum sum = new DoubleSum(0.3);
        sum.add(3e17, 7);
        sum.add(-7e17, 3);
        assertThat(sum.value()).isEqualTo(0.3);
    }

    /** (2²⁷ + 1)² = 2⁵⁴ + 2²⁸ + 1 has 55 digits. */
    @Test
    void value_ofAProductWithTooManyDigits_keepsThemUntilTheEnd() {
        DoubleSum sum = new DoubleSum(-0x1p54);
        sum.add(0x1p27 + 1, 0x1p27 + 1);
        assertThat(sum.value()).isEqualTo(0x1p28 + 1);
    }

    @Test
    void value_ofTenths_isTheirExactSumRoundedOnce() {
        DoubleSum sum = new DoubleSum(0.9);
        BigDecimal exact = new BigDecimal(0.9);
        double[][] factors = {{-0.1, 3.3}, {0.7, 0.3}, {-0.6, 1.3}, {1e-9, 0.7}};
        for (double[] f : factors) {
            sum.add(f[0], f[1]);
            exact = exact.add(new BigDecimal(f[0]).multiply(new BigDecimal(f[1])));
        }
        assertThat(sum.value()).isEqualTo(exact.doubleValue());
    }
}
