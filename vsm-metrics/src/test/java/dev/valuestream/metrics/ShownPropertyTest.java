package dev.valuestream.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Rounded without decimals as with them: numbers of all sizes, and those next to a tie. */
@AddLifecycleHook(RepeatableDraws.class)
class ShownPropertyTest {

    @Property
    void rounded_anyDouble_isThatOfDecimals(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        same(Double.isFinite(value) ? value : 1);
    }

    @Property
    void rounded_numberOfUsualSize_isThatOfDecimals(
            @ForAll @DoubleRange(min = -1, max = 1) double part, @ForAll @IntRange(min = -12, max = 12) int exponent) {
        same(part * Math.pow(10, exponent));
    }

    @Property
    void rounded_nextToATie_isThatOfDecimals(
            @ForAll @IntRange(min = 0, max = 1_000_000) int number,
            @ForAll @IntRange(min = -9, max = 6) int exponent,
            @ForAll @IntRange(min = -3, max = 3) int ulps) {
        double tie = new BigDecimal(number + ".5").scaleByPowerOfTen(exponent).doubleValue();
        same(tie + ulps * Math.ulp(tie));
        same(-tie - ulps * Math.ulp(tie));
    }

    private static void same(double value) {
        assertThat(Shown.rounded(value)).isEqualByComparingTo(Shown.roundedExactly(value));
    }
}
