package dev.valuestream.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    // Right-hand sides: ECMAScript's Number.prototype.toString where it is plain there too (node -e
    // "console.log(0.95)").
    @ParameterizedTest
    @CsvSource({
        "0.95, 0.95",
        "100, 100",
        "-2.5, -2.5",
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "9007199254740991, 9007199254740991",
        "9007199254740992, 9007199254740992",
        "9007199254740994, 9007199254740994",
        "123456789012345680000, 123456789012345680000",
        "1e20, 100000000000000000000",
        "0.000001, 0.000001",
        "0.0000001, 0.0000001",
        "0.00000015, 0.00000015",
    })
    void shortest_ordinaryNumber_isPlain(double x, String expected) {
        assertThat(Numbers.shortest(x)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1e21, 1e21",
        "-1.5e300, -1.5e300",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "9.9e-8, 9.9e-8",
        "1e-9, 1e-9",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "4.9e-324, 5e-324",
        "1e23, 1e23",
    })
    void shortest_veryGreatOrSmall_hasExponent(double x, String expected) {
        assertThat(Numbers.shortest(x)).isEqualTo(expected);
    }

    /** Numbers that JDK 17 writes too long: JDK-4511638, fixed in 19. */
    @ParameterizedTest
    @CsvSource({"2e-3, 0.002", "2e23, 2e23", "1.0E22, 1e22", "8.41E21, 8.41e21", "2.0E-322, 2e-322"})
    void shortest_numberThatOldJdksWriteLong_isShort(double x, String expected) {
        assertThat(Numbers.shortest(x)).isEqualTo(expected);
    }

    /** At a power of two the gap below is half the gap above; the nearest 16 digits lie below and read as another double. */
    @Test
    void shortest_powerOfTwo_takesTheFartherNeighbour() {
        assertThat(Numbers.shortest(0x1p-44)).isEqualTo("5.684341886080802e-14");
        assertThat(Numbers.shortest(0x1p89)).isEqualTo("6.189700196426902e26");
    }

    @Test
    void shortest_negativeZero_isZero() {
        assertThat(Numbers.shortest(-0.0)).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void shortest_notFinite_isRefused(double x) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Numbers.shortest(x))
                .withMessage("The number (" + x
                        + ") must be finite: neither NaN nor infinity can be written. [number.finite]");
    }
}
