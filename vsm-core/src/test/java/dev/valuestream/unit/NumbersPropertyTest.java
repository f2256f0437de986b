package dev.valuestream.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(RepeatableDraws.class)
class NumbersPropertyTest {

    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?(e-?\\d+)?");
    private static final long SIGN_AND_EXPONENT = 0xFFF0_0000_0000_0000L;

    @Property(tries = 20_000)
    void shortest_anyBits_readsBackAndNothingShorterDoes(@ForAll long bits) {
        check(finite(bits));
    }

    @Property(tries = 5_000)
    void shortest_subnormal_readsBackAndNothingShorterDoes(
            @ForAll @LongRange(min = 1, max = 0xF_FFFF_FFFF_FFFFL) long bits) {
        check(Double.longBitsToDouble(bits));
    }

    @Property(tries = 10_000)
    void shortest_everydayNumber_readsBackAndNothingShorterDoes(@ForAll @DoubleRange(min = -1e6, max = 1e6) double x) {
        check(x);
    }

    @Property
    void shortest_powersOfTwoAndNeighbours_readBackAndNothingShorterDoes(
            @ForAll @IntRange(min = -1074, max = 1023) int exponent) {
        double power = Math.scalb(1.0, exponent);
        check(power);
        check(Math.nextUp(power));
        check(Math.nextDown(power));
    }

    @Property(tries = 5_000)
    void shortest_shortDecimal_isThatDecimal(
            @ForAll @LongRange(min = 1, max = 999_999_999_999_999L) long digits,
            @ForAll @IntRange(min = 0, max = 15) int scale) {
        BigDecimal decimal = BigDecimal.valueOf(digits, scale);
        assertThat(new BigDecimal(Numbers.shortest(decimal.doubleValue()))).isEqualByComparingTo(decimal);
    }

    /** The check itself must be able to fail: what JDK 17 writes for 2e-3, a digit too few, and a farther neighbour. */
    @Example
    void check_plantedBugs_areCaught() {
        assertThat(nothingShorterReadsBack(2e23, new BigDecimal("1.9999999999999998E23")))
                .isFalse();
        assertThat(nothingShorterReadsBack(Double.MIN_VALUE, new BigDecimal("4.9E-324")))
                .isFalse();
        assertThat(isNearest(Double.MIN_VALUE, new BigDecimal("4E-324"))).isFalse();
        assertThat("1.0E9").doesNotMatch(JSON_NUMBER);
    }

    private static double finite(long bits) {
        boolean isFinite = Double.isFinite(Double.longBitsToDouble(bits));
        // NaN and infinities lose a bit of their exponent
        return Double.longBitsToDouble(isFinite ? bits : bits & ~(SIGN_AND_EXPONENT & (SIGN_AND_EXPONENT << 3)));
    }

    private static void check(double x) {
        String text = Numbers.shortest(x);
        assertThat(text).matches(JSON_NUMBER);
        assertThat(Double.parseDouble(text)).isEqualTo(x + 0.0);
        if (x != 0) {
            BigDecimal decimal = new BigDecimal(text);
            assertThat(nothingShorterReadsBack(x, decimal)).as(text).isTrue();
            assertThat(isNearest(x, decimal)).as(text).isTrue();
        }
    }

    /** Of the decimals with one digit fewer only the two around x can read as x, since reading is monotone. */
    private static boolean nothingShorterReadsBack(double x, BigDecimal decimal) {
        int digits = decimal.stripTrailingZeros().precision();
        return digits == 1
                || (!readsAs(x, rounded(x, digits - 1, RoundingMode.DOWN))
                        && !readsAs(x, rounded(x, digits - 1, RoundingMode.UP)));
    }

    /** No other decimal of as many digits that reads as x is closer to it. */
    private static boolean isNearest(double x, BigDecimal decimal) {
        int digits = decimal.stripTrailingZeros().precision();
        BigDecimal distance = decimal.subtract(new BigDecimal(x)).abs();
        for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
            BigDecimal other = rounded(x, digits, mode);
            if (readsAs(x, other) && other.subtract(new BigDecimal(x)).abs().compareTo(distance) < 0) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal rounded(double x, int digits, RoundingMode mode) {
        return new BigDecimal(x).round(new MathContext(digits, mode));
    }

    private static boolean readsAs(double x, BigDecimal decimal) {
        return Double.parseDouble(decimal.toString()) == x;
    }
}
