package dev.valuestream.queueing.fluid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The levels of teams whose share s follows by hand, and in how many sweeps they are found. */
class FluidSolverTest {

    private static final Offset<Double> NEAR = within(1e-9);

    /** Moves of all teams together after which each is sought for itself. */
    private static final int MOVES = 200;

    private final FluidNetworkBuilder b = new FluidNetworkBuilder(1);
    private int sweeps;

    private int source(double rate) {
        int source = b.node();
        b.arrivals(0, source, FluidSchedule.of(rate));
        return source;
    }

    /** A node behind another, at which an item takes an hour of some people of a team. */
    private int behind(int from, int team, double people) {
        int node = b.node();
        b.itemTime(0, node, 1);
        b.serves(team, node, people);
        b.share(0, b.flow(from, node), 1);
        return node;
    }

    /** 7 come, two nodes that take nobody's time let s² of them on: 7 s³ hours are spent. */
    private void cube(int team) {
        behind(behind(behind(source(7), team, 0), team, 0), team, 1);
    }

    /**
     * Where items wait and nothing comes, though a hundred thousand do later: 3 hours last for a level so little above 1
     * that no number next to it spends just 3, so that no moving of all teams together ends.
     */
    private void rush(int team) {
        int source = b.node();
        b.arrivals(0, source, FluidSchedule.of(0).then(1000, 1e5));
        behind(source, team, 1);
        b.start(0, b.from.size() - 1, 70);
    }

    private FluidFlow flow() {
        FluidNetwork network = b.build();
        return new FluidFlow(network, new FluidContents(network, true), 0, null);
    }

    private boolean solves(FluidFlow flow, long mostWork) {
        sweeps = 0;
        return FluidSolver.solve(flow.network, flow, mostWork, () -> sweeps++);
    }

    private FluidFlow solved() {
        FluidFlow flow = flow();
        assertThat(solves(flow, 1_000_000)).isTrue();
        return flow;
    }

    @Test
    void solve_shareTakenThreeTimes_isTheCubicRootInFewSweeps() {
        cube(b.team(7 * 0.7 * 0.7 * 0.7));

        FluidFlow flow = solved();

        assertThat(flow.teamLevel[0]).isCloseTo(0.7, NEAR);
        assertThat(flow.arriving[0][3]).isCloseTo(7 * 0.7 * 0.7, NEAR);
        assertThat(flow.leaving(0, 3)).isCloseTo(7 * 0.7 * 0.7 * 0.7, NEAR);
        assertThat(sweeps).isLessThan(15);
    }

    /** All but a tenth comes back: of the a = 3 + 0.9 s a that come s a = 10 are done, so a = 12. */
    @Test
    void solve_rework_isFoundInFewSweeps() {
        int node = behind(source(3), b.team(10), 1);
        b.share(0, b.flow(node, node), 0.9);

        FluidFlow flow = solved();

        assertThat(flow.teamLevel[0]).isCloseTo(10 / 12.0, NEAR);
        assertThat(flow.arriving[0][node]).isCloseTo(12, NEAR);
        assertThat(sweeps).isLessThan(30);
    }

    /** 6 come to each of three nodes, of which two can do 1 and 2: 6 s + 1 + 2 hours are spent. */
    private void kinks(int team) {
        b.limit(behind(source(6), team, 1), 1);
        b.limit(behind(source(6), team, 1), 2);
        behind(source(6), team, 1);
    }

    /**
     * The first team has time for the 4 of 9 hours that the second lets through; beside them are a cube, a team without
     * time, the rush, and kinks.
     */
    private void teamsInARush() {
        int enough = b.team(7);
        int scarce = b.team(4);
        cube(b.team(7 * 0.7 * 0.7 * 0.7));
        behind(source(5), b.team(0), 1);
        rush(b.team(3));
        kinks(b.team(5.5));
        behind(behind(source(9), scarce, 1), enough, 1);
    }

    @Test
    void solve_teamsThatDoNotSettleTogether_areSoughtOneByOne() {
        teamsInARush();

        FluidFlow flow = solved();

        assertThat(flow.teamLevel)
                .containsExactly(new double[] {FluidFlow.FASTEST, 4 / 9.0, 0.7, 0, 1 + 3 / 1e5, 2.5 / 6}, NEAR);
        assertThat(flow.teamWork()).containsExactly(new double[] {4, 4, 7 * 0.343, 0, 3, 5.5}, NEAR);
        assertThat(sweeps).isGreaterThan(MOVES).isLessThan(MOVES + 200);
    }

    @Test
    void solve_withoutWorkEnough_givesUp() {
        teamsInARush();
        FluidFlow found = solved();
        long visits = found.network.nodes() + found.network.flows() + 1L;
        int needed = sweeps;

        for (int enoughFor = 0; enoughFor < needed - 1; enoughFor += 7) {
            assertThat(solves(flow(), enoughFor * visits))
                    .as(enoughFor + " sweeps")
                    .isFalse();
            assertThat(sweeps).isEqualTo(enoughFor);
        }
    }

    @Test
    void solve_withoutTeamsAndWorkEnough_givesUp() {
        b.arrivals(0, b.station(5), FluidSchedule.of(7));

        assertThat(solves(flow(), 0)).isFalse();
        assertThat(solves(flow(), 100)).isTrue();
    }
}
