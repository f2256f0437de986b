package dev.valuestream.metrics.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.queueing.ServiceTime;
import org.junit.jupiter.api.Test;

/** What goes along with an item at the next multiple of a rhythm, and how long it waits for that. */
class ShipmentTest {

    /** λT = 0.0035 · 1000 = 3.5: three others in whole items; 3 ÷ (2 · 0.0035) s until four have come. */
    @Test
    void itemGoesWithThoseThatCameInOneRhythm() {
        Shipment van = Shipment.of(1000, 0.0035);
        assertThat(van.every()).isEqualTo(1000);
        assertThat(van.items()).isEqualTo(4);
        assertThat(van.gathering()).isCloseTo(3000 / 7.0, within(1e-9));
        assertThat(Shipment.wait(1000.0)).isEqualTo(500);
    }

    @Test
    void itemThatGoesAlone_gathersNoOthers() {
        Shipment van = Shipment.of(1000, 0.0003);
        assertThat(van.items()).isEqualTo(1);
        assertThat(van.gathering()).isZero();
    }

    /**
     * Of the 500 s that it waits 3000/7 s are for the others; 500/7 s more are spread from 0 to 1000/7 s, so their
     * variance is (500/7)² ÷ 3. A way of 70 s with c² = 0.5 has a variance of 2450.
     */
    @Test
    void delay_isTheWayAndTheRestOfTheWait() {
        ServiceTime delay = Shipment.of(1000, 0.0035).delay(new ServiceTime(70, 0.5));
        double mean = 70 + 500 / 7.0;
        double variance = 2450 + 250_000 / 147.0;
        assertThat(delay.mean()).isCloseTo(mean, within(1e-9));
        assertThat(delay.scv()).isCloseTo(variance / (mean * mean), within(1e-12));
    }

    /** Five items gather in 30 s, longer than the 4 s of half the rhythm: nothing is left to wait for. */
    @Test
    void delay_isNoShorterThanTheWay() {
        ServiceTime delay = new Shipment(8, 5, 30).delay(new ServiceTime(70, 0.5));
        assertThat(delay.mean()).isEqualTo(70);
        assertThat(delay.scv()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void delayOfNothing_isNoTimeAtAll() {
        assertThat(new Shipment(8, 5, 30).delay(ServiceTime.constant(0))).isEqualTo(ServiceTime.constant(0));
    }
}
