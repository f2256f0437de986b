package dev.valuestream.metrics.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Figures are kept within what the formulas of queues compute with. */
class MagnitudeTest {

    @Test
    void times_goFrom1em50To1e50() {
        assertThat(Magnitude.of(7.25)).isEqualTo(7.25);
        assertThat(Magnitude.of(1e-50)).isEqualTo(1e-50);
        assertThat(Magnitude.of(0.9e-50)).isZero();
        assertThat(Magnitude.of(3e50)).isEqualTo(1e50);
    }

    @Test
    void variability_thatIsExactButForRounding_isExact() {
        assertThat(Magnitude.scv(1 - 1e-13)).isEqualTo(1);
        assertThat(Magnitude.scv(1 + 1e-13)).isEqualTo(1);
        assertThat(Magnitude.scv(1e-13)).isZero();
    }

    @Test
    void anyOtherVariability_isAsItWasStated() {
        assertThat(Magnitude.scv(1e-12)).isEqualTo(1e-12);
        assertThat(Magnitude.scv(0.37)).isEqualTo(0.37);
        assertThat(Magnitude.scv(2)).isEqualTo(2);
        assertThat(Magnitude.scv(3e12)).isEqualTo(1e12);
    }
}
