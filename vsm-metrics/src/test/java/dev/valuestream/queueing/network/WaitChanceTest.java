package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whitt's chance of a wait by hand, at load 1/2. Of ¼ and ½: h = (1 + ¼ + ¼) ÷ (1 − ¼ + ¼ · 1½) = 4/3, and ½ − ¾ · ¼ · 4/3 = ¼. Of
 * 4 and 1: h = 2 ÷ (4 + ¼ · 17) = 8/33, and ½ + 3 · ¼ · 8/33 = 15/22.
 */
class WaitChanceTest {

    @ParameterizedTest
    @CsvSource({"0.25, 0.5, 0.25", "4, 1, 0.68181818181818182", "1, 0, 0.5", "1, 3, 0.5"})
    void single_isWhittsFormula(double arrivals, double service, double chance) {
        assertThat(WaitChance.single(0.5, arrivals, service)).isCloseTo(chance, within(1e-14));
    }
}
