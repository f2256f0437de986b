package dev.valuestream.queueing.fluid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

/**
 * A node of a team that works at a set level s, and sends a share p of all it does back to itself: of λ that arrive
 * a = λ + p·s·a come, so that each time round adds p·s of what the last one added.
 */
class FluidSweepsTest {

    private static final double SHARE = 0.999;

    private final FluidNetworkBuilder b = new FluidNetworkBuilder(1);
    private int sweeps;

    private FluidFlow loop(double arrivals, double level) {
        int node = b.node();
        b.itemTime(0, node, 1);
        b.serves(b.team(1e12), node, 1);
        b.arrivals(0, node, FluidSchedule.of(arrivals));
        b.share(0, b.flow(node, node), SHARE);
        FluidNetwork network = b.build();
        FluidFlow flow = new FluidFlow(network, new FluidContents(network, false), 0, null);
        flow.teamLevel[0] = level;
        return flow;
    }

    /** Counts sweeps, and stops those that never end. */
    private void count() {
        if (++sweeps > 100_000) {
            throw new AssertionError("no end");
        }
    }

    private FluidSweeps sweeps(FluidFlow flow, long mostWork) {
        return new FluidSweeps(flow.network, flow, mostWork, this::count);
    }

    /** Going round until 1e-13 is left would take ln 1e-13 ÷ ln factor sweeps: some 280, 580 and 10,000. */
    @Test
    void settle_loop_isTheSumOfAllTimesRoundInFewSweeps() {
        for (double factor : new double[] {0.9, 0.95, 0.997}) {
            FluidFlow flow = new FluidSweepsTest().loop(7, factor / SHARE);
            sweeps = 0;

            assertThat(sweeps(flow, 1_000_000).settle()).isTrue();

            assertThat(flow.arriving[0][0]).isCloseTo(7 / (1 - factor), withinPercentage(1e-9));
            assertThat(flow.leaving(0, 0)).isCloseTo(7 * factor / SHARE / (1 - factor), withinPercentage(1e-9));
            assertThat((double) sweeps).isLessThan(Math.log(1e-13) / Math.log(factor) / 5);
        }
    }

    @Test
    void settle_loopOfTinyOrLargeRates_isAsExact() {
        for (double rate : new double[] {7e-9, 7e9}) {
            FluidFlow flow = new FluidSweepsTest().loop(rate, 0.9 / SHARE);
            sweeps = 0;

            assertThat(sweeps(flow, 1_000_000).settle()).isTrue();

            assertThat(flow.arriving[0][0]).isCloseTo(10 * rate, withinPercentage(1e-9));
            assertThat(sweeps).isLessThan(56);
        }
    }

    @Test
    void settle_again_staysWhereItIs() {
        FluidFlow flow = loop(7, 0.9 / SHARE);
        FluidSweeps sweeps = sweeps(flow, 1_000_000);
        sweeps.settle();
        flow.teamLevel[0] = 0.6 / SHARE;

        assertThat(sweeps.settle()).isTrue();

        assertThat(flow.arriving[0][0]).isCloseTo(7 / 0.4, withinPercentage(1e-9));
    }

    /** Two families, four nodes and three flows: 2 · (4 + 3 + 1) visits a sweep. */
    private FluidFlow twoFamilies(double level) {
        FluidNetworkBuilder two = new FluidNetworkBuilder(2);
        int team = two.team(1e12);
        for (int n = 0; n < 4; n++) {
            two.node();
        }
        two.serves(team, 0, 1);
        for (int family = 0; family < 2; family++) {
            two.itemTime(family, 0, 1);
            two.arrivals(family, 0, FluidSchedule.of(3 + family));
        }
        int again = two.flow(0, 0);
        two.share(0, again, SHARE);
        two.share(1, again, SHARE / 2);
        two.share(0, two.flow(0, 1), 1 - SHARE);
        two.share(1, two.flow(0, 2), 1 - SHARE / 2);
        FluidNetwork network = two.build();
        FluidFlow flow = new FluidFlow(network, new FluidContents(network, false), 0, null);
        flow.teamLevel[0] = level;
        return flow;
    }

    @Test
    void settle_workUsedUp_endsWithoutAnAnswer() {
        assertThat(sweeps(twoFamilies(0.99), 10 * 2 * (4 + 3 + 1)).settle()).isFalse();

        assertThat(sweeps).isEqualTo(10);
    }

    @Test
    void settleTeams_workUsedUp_endsWithoutAnAnswer() {
        FluidFlow flow = twoFamilies(0.99);

        assertThat(sweeps(flow, 10 * 2 * (4 + 3 + 1)).settle(new FluidTeams(flow.network, flow), () -> false))
                .isFalse();

        assertThat(sweeps).isEqualTo(10);
    }

    @Test
    void settleTeams_thatNeverAgree_endsAfter200Moves() {
        FluidFlow flow = twoFamilies(0.99);

        assertThat(sweeps(flow, 1_000_000).settle(new FluidTeams(flow.network, flow), () -> false))
                .isFalse();

        assertThat(sweeps).isEqualTo(200);
    }

    /** The team has time for all: 3 ÷ (1 − p) and 4 ÷ (1 − p ÷ 2) come. */
    @Test
    void settleTeams_withTimeForAll_agreesOnAllThatComes() {
        FluidFlow flow = twoFamilies(0.4);

        assertThat(sweeps(flow, 1_000_000).settle(new FluidTeams(flow.network, flow), () -> true))
                .isTrue();

        assertThat(flow.arriving[0][0]).isCloseTo(3 / (1 - SHARE), withinPercentage(1e-9));
        assertThat(flow.arriving[1][0]).isCloseTo(4 / (1 - SHARE / 2), withinPercentage(1e-9));
        assertThat(flow.teamLevel[0]).isEqualTo(FluidFlow.FASTEST);
        assertThat(sweeps).isLessThan(10);
    }

    /**
     * Of the c a station can do, 0.98 of the second family's come back: a = 1 + 0.98 · c · a ÷ (900 + a); for 0.98 · c = 900
     * a² − a − 900 = 0. A sweep leaves 900² ÷ (900 + a)², 0.94, of what is missing.
     */
    @Test
    void settle_familiesThatShareAStation_findTheMixThatComesBack() {
        FluidNetworkBuilder two = new FluidNetworkBuilder(2);
        int station = two.station(900 / 0.98);
        two.arrivals(0, station, FluidSchedule.of(900));
        two.arrivals(1, station, FluidSchedule.of(1));
        two.share(1, two.flow(station, station), 0.98);
        FluidNetwork network = two.build();
        double comes = (1 + Math.sqrt(1 + 4 * 900)) / 2;

        FluidRates rates = network.longRun(this::count).orElseThrow();

        assertThat(rates.arriving(1, station)).isCloseTo(comes, withinPercentage(1e-9));
        assertThat(sweeps).isLessThan(100);
    }
}
