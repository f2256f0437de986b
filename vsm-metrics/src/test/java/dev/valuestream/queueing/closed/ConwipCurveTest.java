package dev.valuestream.queueing.closed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class ConwipCurveTest {

    /** Penny Fab One with exponential times: TH = w ÷ (w + 3) · 0.5, CT = 6 + 2w. */
    private static ConwipCurve pennyFab() {
        return ConwipCurve.of(ClosedNetwork.of(Collections.nCopies(4, Station.single(2))), 100);
    }

    @Test
    void leastFor_throughput_isTheSmallestLimit() {
        assertThat(pennyFab().leastFor(0.25)).hasValue(3); // w ÷ (w + 3) = 0.5
        assertThat(pennyFab().leastFor(0.2501)).hasValue(4);
        assertThat(pennyFab().leastFor(0.45)).hasValue(27); // 0.9
        assertThat(pennyFab().leastFor(0.5)).isEmpty();
        assertThat(pennyFab().leastFor(0)).hasValue(1);
    }

    @Test
    void mostWithin_cycleTime_isTheLargestLimit() {
        assertThat(pennyFab().mostWithin(14)).hasValue(4);
        assertThat(pennyFab().mostWithin(13.9)).hasValue(3);
        assertThat(pennyFab().mostWithin(7.9)).isEmpty();
        assertThat(pennyFab().points()).hasSize(100);
    }

    /** Power is 0.5·w ÷ ((w + 3)·(6 + 2w)) = 0.25·w ÷ (w + 3)², largest where w = 3. */
    @Test
    void highestPower_balancedLine_isOneLessThanItsStations() {
        assertThat(pennyFab().highestPower()).isEqualTo(3);
    }

    @Test
    void limits_noNumber_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pennyFab().leastFor(Double.NaN))
                .withMessage("The throughput must be a number. [conwip.number]");
        assertThatIllegalArgumentException().isThrownBy(() -> pennyFab().mostWithin(Double.NaN));
    }
}
