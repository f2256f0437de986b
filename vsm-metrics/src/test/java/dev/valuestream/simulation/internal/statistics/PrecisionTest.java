package dev.valuestream.simulation.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrecisionTest {

    /** Two numbers at 50 %: half-width 2 around 5, that is 40 %; γ ÷ (1 + γ) of γ = 2/3 is 40 %, too. */
    @Test
    void isReached_atTheBoundary_changesThere() {
        List<Sample> one = List.of(Sample.of(3, 7));

        assertThat(new Precision(0.67, 0.5).isReached(one)).isTrue();
        assertThat(new Precision(0.66, 0.5).isReached(one)).isFalse();
    }

    @Test
    void isReached_oneMeasureOfTwo_isNotEnough() {
        Precision precision = new Precision(0.05, 0.95);

        assertThat(precision.isReached(List.of(Sample.of(5, 5)))).isTrue();
        assertThat(precision.isReached(List.of(Sample.of(5, 5), Sample.of(1, 9))))
                .isFalse();
        assertThat(precision.isReached(List.of(Sample.of(5)))).isFalse();
    }

    /** Half-width 40 % of the mean where 10 % is wanted: 16 times as many. */
    @Test
    void expected_fourTimesTooWide_isSixteenTimesAsMany() {
        Precision precision = new Precision(1 / 9.0, 0.5);

        assertThat(precision.expected(List.of(Sample.of(3, 7), Sample.of(4, 4, 4))))
                .isEqualTo(32);
        assertThat(precision.expected(List.of(Sample.of(4, 4, 4)))).isEqualTo(3);
        assertThat(precision.expected(List.of())).isZero();
        assertThat(precision.expected(List.of(Sample.of(-1, 1)))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void precision_outsideItsRange_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Precision(0, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new Precision(Double.POSITIVE_INFINITY, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Precision(0.1, 1))
                .withMessageContaining("(1.0)");
    }
}
