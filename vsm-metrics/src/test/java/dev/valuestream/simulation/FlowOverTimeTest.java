package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Items counted over time, and the distribution of their times, where both can be reckoned by hand: nothing varies. */
class FlowOverTimeTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final SimulationPlan PLAN =
            SimulationPlan.of(3).replications(3).looks(10).horizon(MINUTE.multipliedBy(101));

    /** One item a minute for a step that takes so many minutes. */
    private static ValueStream desk(int minutes) {
        return ValueStream.builder("desk")
                .demand(d -> d.quantity(1).per(MINUTE).cv(0))
                .trigger("door")
                .step("desk", s -> s.processTime(TimeDistribution.constant(MINUTE.multipliedBy(minutes))))
                .customer("street")
                .flow("door", "desk")
                .flow("desk", "street")
                .build();
    }

    /** An item enters each minute from the first on, and every second one leaves: half of what came is there, one of it at the desk. */
    @Test
    void cumulativeFlow_ofTwiceTheWork_partsByHalfAnItemAMinute() {
        CumulativeFlow flow = Simulation.of(desk(2)).run(PLAN).cumulativeFlow();

        assertThat(flow.times()).hasSize(11).startsWith(0.0).endsWith(6060.0);
        assertThat(flow.waiting()).containsOnlyKeys("desk");
        for (int look = 0; look <= 10; look++) {
            double minutes = flow.times().get(look) / 60;
            double entered = flow.entered().get(look);
            double inside = entered - flow.left().get(look);
            assertThat(entered).isCloseTo(minutes, within(1.0));
            assertThat(flow.left().get(look)).isCloseTo((minutes - 1) / 2, within(1.0));
            assertThat(flow.waiting().get("desk").get(look)).isEqualTo(Math.max(0, inside - 1));
        }
    }

    @Test
    void leadTimeShares_whereNoneWaits_areAllTheTimeOfTheWork() {
        LeadTimeShares shares = Simulation.of(desk(1)).run(PLAN).leadTimeShares();

        assertThat(shares.items()).isBetween(3 * 99L, 3 * 101L);
        assertThat(shares.within(59.9)).isZero();
        assertThat(shares.within(60.1)).isEqualTo(1);
        assertThat(shares.within(-0.0)).isZero();
        assertThat(shares.quantile(0.5)).isCloseTo(60, within(0.06));
    }

    /** The n-th item waits n minutes: times rise evenly from 2 minutes to that of the last one that is through. */
    @Test
    void leadTimeShares_ofTwiceTheWork_riseEvenly() {
        LeadTimeShares shares = Simulation.of(desk(2)).run(PLAN).leadTimeShares();

        assertThat(shares.within(27 * 60)).isCloseTo(0.5, within(0.05));
        assertThat(shares.within(53 * 60)).isEqualTo(1);
    }

    @Test
    void leadTimeShares_ofNoItem_areZero() {
        LeadTimeShares shares = Simulation.of(desk(200)).run(PLAN).leadTimeShares();

        assertThat(shares.items()).isZero();
        assertThat(shares.within(1)).isZero();
        assertThat(shares.quantile(0.5)).isNaN();
    }

    @Test
    void leadTimeShares_outOfRange_areRefused() {
        LeadTimeShares shares = Simulation.of(desk(1)).run(PLAN).leadTimeShares();

        assertThatThrownBy(() -> shares.within(-1)).hasMessageEndingWith("[lead-time.share.time]");
        assertThatThrownBy(() -> shares.within(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shares.quantile(0)).hasMessageEndingWith("[lead-time.share.range]");
        assertThatThrownBy(() -> shares.quantile(1.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
