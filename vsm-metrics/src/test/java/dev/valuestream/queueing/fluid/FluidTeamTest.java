package dev.valuestream.queueing.fluid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The level at which one team spends just its time on nodes beside each other, to each of which 6 items of an hour come. */
class FluidTeamTest {

    private static final double NO_LIMIT = 1e9;

    /** A node for each time of its own servers. */
    private static double level(double time, double... own) {
        FluidNetworkBuilder b = new FluidNetworkBuilder(1);
        int team = b.team(time);
        for (double each : own) {
            nodeOf(b, team, each, 0);
        }
        return level(b);
    }

    private static void nodeOf(FluidNetworkBuilder b, int team, double own, double found) {
        int source = b.node();
        b.arrivals(0, source, FluidSchedule.of(6));
        int node = b.node();
        b.itemTime(0, node, 1);
        b.limit(node, own);
        b.serves(team, node, 1);
        int flow = b.flow(source, node);
        b.share(0, flow, 1);
        b.start(0, flow, found);
    }

    private static double level(FluidNetworkBuilder b) {
        FluidNetwork network = b.build();
        FluidFlow flow = new FluidFlow(network, new FluidContents(network, true), 0, null);
        for (int node = 0; node < network.nodes(); node++) {
            flow.limit(node);
        }
        FluidTeam team = new FluidTeam(network, flow, 0);
        team.look();
        return team.level();
    }

    @Test
    void level_ofTooLittleTime_isTheShareOfIt() {
        assertThat(level(10, NO_LIMIT, NO_LIMIT)).isCloseTo(10.0 / 12, within(1e-12));
        assertThat(level(3, NO_LIMIT, NO_LIMIT)).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void level_ofEnoughTime_isTheFastest() {
        assertThat(level(12, NO_LIMIT, NO_LIMIT)).isEqualTo(FluidFlow.FASTEST);
        assertThat(level(9.5, NO_LIMIT, 3)).isEqualTo(FluidFlow.FASTEST);
    }

    @Test
    void level_ofNoTime_isNone() {
        assertThat(level(0, NO_LIMIT, NO_LIMIT)).isZero();
    }

    /** The second node rises to half of what comes, the third to three quarters: 18 s, then 3 + 12 s, then 7.5 + 6 s. */
    @Test
    void level_whereNodesStopRising_isOnThePieceThatSpendsItsTime() {
        assertThat(level(8, NO_LIMIT, 3, 4.5)).isCloseTo(8.0 / 18, within(1e-12));
        assertThat(level(10, NO_LIMIT, 3, 4.5)).isCloseTo(7.0 / 12, within(1e-12));
        assertThat(level(12.6, NO_LIMIT, 3, 4.5)).isCloseTo(5.1 / 6, within(1e-12));
        assertThat(level(12.6, 4.5, NO_LIMIT, 3)).isCloseTo(5.1 / 6, within(1e-12));
    }

    /** Where items were found, time left goes to them: 12 + 6 (s − 1) = 15. */
    @Test
    void level_whereSomethingHasPiledUp_isAboveOne() {
        FluidNetworkBuilder b = new FluidNetworkBuilder(1);
        int team = b.team(15);
        nodeOf(b, team, NO_LIMIT, 0);
        nodeOf(b, team, NO_LIMIT, 40);

        assertThat(level(b)).isCloseTo(1.5, within(1e-12));
    }
}
