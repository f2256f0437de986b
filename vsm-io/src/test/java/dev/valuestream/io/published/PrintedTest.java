package dev.valuestream.io.published;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PrintedTest {

    @Test
    void printed_value_thatRoundsToIt_agrees() {
        assertThat(Printed.of("23.6 d").agreesWith(23.619565)).isTrue();
        assertThat(Printed.of("0.01442 %").agreesWith(0.014417)).isTrue();
        assertThat(Printed.of("12,000 items").agreesWith(12_000.4)).isTrue();
    }

    @Test
    void printed_value_thatRoundsToAnother_differs() {
        assertThat(Printed.of("23.5 d").agreesWith(23.619565)).isFalse();
        assertThat(Printed.of("29.6 min").agreesWith(29.7222)).isFalse();
        assertThat(Printed.of("4.50 d").agreesWith(4.506)).isFalse();
    }

    @Test
    void printed_text_hasItsUnitBehindTheNumber() {
        assertThat(Printed.of("23,460 items/shift").unit()).isEqualTo("items/shift");
        assertThat(Printed.of("188").unit()).isEmpty();
    }
}
