package dev.valuestream.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    @Test
    void of_items_keepsThem() {
        assertThat(Quantity.of(3.5).value()).isEqualTo(3.5);
        assertThat(Quantity.of(18400)).hasToString("18400").isEqualTo(new Quantity(18400));
        assertThat(Quantity.of(0.5).isZero()).isFalse();
        assertThat(Quantity.of(1)).isLessThan(Quantity.of(2));
    }

    @Test
    void of_negativeZero_isZero() {
        assertThat(Quantity.of(-0.0)).isEqualTo(Quantity.ZERO).hasToString("0");
        assertThat(Quantity.of(-0.0).isZero()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-1, -1", "-1e-300, -1e-300", "NaN, NaN", "Infinity, Infinity", "-Infinity, -Infinity"})
    void of_negativeOrNotFinite_isRefused(double value, String shown) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of(value))
                .withMessage("The quantity (" + shown + ") must be a finite number of 0 or more. [quantity.range]");
    }
}
