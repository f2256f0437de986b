package dev.valuestream.queueing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is expected beyond a number, against Σ (n − m)·e^(−x)·xⁿ ÷ n! in decimals. */
class PoissonExcessTest {

    private static final MathContext DIGITS = new MathContext(60);
    private static final double PERCENT_OF_2E_14 = 2e-12;

    @ParameterizedTest
    @CsvSource({"0.5, 1", "0.3, 2", "4, 5", "11, 15", "14, 16", "15.5, 16", "12, 17", "17, 20", "20, 24", "33, 40"})
    void beyond_isTheSumOfAllTerms(double mean, int limit) {
        assertThat(PoissonExcess.beyond(mean, limit)).isCloseTo(bySum(mean, limit), withinPercentage(PERCENT_OF_2E_14));
    }

    /** The Poisson weights xⁿ ÷ n! over their own sum, which is eˣ. */
    private static double bySum(double mean, int limit) {
        BigDecimal x = new BigDecimal(mean);
        BigDecimal weight = BigDecimal.ONE;
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal beyond = BigDecimal.ZERO;
        for (int n = 0; n < 300; n++) {
            all = all.add(weight);
            beyond = beyond.add(weight.multiply(BigDecimal.valueOf(Math.max(0, n - limit))));
            weight = weight.multiply(x).divide(BigDecimal.valueOf(n + 1), DIGITS);
        }
        return beyond.divide(all, DIGITS).doubleValue();
    }
}
