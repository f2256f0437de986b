package dev.valuestream.queueing.fluid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** One move of the teams and of what comes back, on nodes to which 6 items of an hour come an hour. */
class FluidMovesTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private final FluidNetworkBuilder b = new FluidNetworkBuilder(1);

    /** A node at which two people of a team work, where some items wait. */
    private int node(int team, double found) {
        int source = b.node();
        b.arrivals(0, source, FluidSchedule.of(6));
        int node = b.node();
        b.itemTime(0, node, 1);
        b.serves(team, node, 2);
        int flow = b.flow(source, node);
        b.share(0, flow, 1);
        b.start(0, flow, found);
        return node;
    }

    private static FluidFlow flow(FluidNetwork network) {
        return new FluidFlow(network, new FluidContents(network, true), 0, null);
    }

    private static FluidTeam team(FluidFlow flow, int number) {
        for (int node = 0; node < flow.level.length; node++) {
            flow.limit(node);
        }
        FluidTeam team = new FluidTeam(flow.network, flow, number);
        team.look();
        return team;
    }

    /** 6 items take 12 hours of two people: of 3 hours a quarter gets done. */
    @Test
    void level_ofACrew_countsAllItsPeople() {
        node(b.team(3), 0);

        FluidTeam team = team(flow(b.build()), 0);

        assertThat(team.level()).isCloseTo(0.25, EXACT);
        assertThat(team.highest()).isEqualTo(1);
    }

    /** 12 hours go to what comes and 12 for each level beyond 1: 15 hours last for 1.25. */
    @Test
    void level_ofACrewWithTimeForWhatWaits_countsAllItsPeople() {
        node(b.team(15), 40);

        FluidTeam team = team(flow(b.build()), 0);

        assertThat(team.level()).isCloseTo(1.25, EXACT);
        assertThat(team.highest()).isEqualTo(FluidFlow.FASTEST);
    }

    @Test
    void work_setsTheLevelOfTheTeamAndOfItsNodes() {
        int node = node(b.team(3), 0);
        FluidFlow flow = flow(b.build());
        FluidTeam team = team(flow, 0);

        team.work(0.4);

        assertThat(flow.teamLevel).containsExactly(0.4);
        assertThat(flow.level[node]).isEqualTo(0.4);
        assertThat(team.worksAt()).isEqualTo(0.4);
    }

    @Test
    void work_atALevelThatNoneCanFollow_isNoLimit() {
        int node = node(b.team(3), 0);
        FluidFlow flow = flow(b.build());

        team(flow, 0).work(1);

        assertThat(flow.teamLevel).containsExactly(FluidFlow.FASTEST);
        assertThat(flow.level[node]).isEqualTo(1);
    }

    @Test
    void work_ofATeamWithoutTime_isNone() {
        int node = node(b.team(0), 0);
        FluidFlow flow = flow(b.build());
        FluidTeam team = team(flow, 0);
        assertThat(team.worksAt()).isZero();

        team.work(0.4);

        assertThat(flow.teamLevel).containsExactly(0);
        assertThat(flow.level[node]).isZero();
    }

    private static FluidFlow moved(FluidNetwork network, double... from) {
        FluidFlow flow = flow(network);
        System.arraycopy(from, 0, flow.teamLevel, 0, from.length);
        for (int node = 0; node < flow.level.length; node++) {
            flow.limit(node);
        }
        new FluidTeams(network, flow).move();
        return flow;
    }

    /** 3 and 6 hours for 12 hours' work each. */
    @Test
    void move_setsEachTeamToTheLevelThatSpendsItsTime() {
        int first = node(b.team(3), 0);
        int second = node(b.team(6), 0);

        FluidFlow flow = moved(b.build(), 0.8, 0.7);

        assertThat(flow.teamLevel).containsExactly(new double[] {0.25, 0.5}, EXACT);
        assertThat(flow.level[first]).isCloseTo(0.25, EXACT);
        assertThat(flow.level[second]).isCloseTo(0.5, EXACT);
    }

    @Test
    void move_goesNoFurtherThanAFactorOfESquared() {
        node(b.team(3), 0);
        node(b.team(12 * 0.002), 0);

        FluidFlow flow = moved(b.build(), 0.01, 0.4);

        assertThat(flow.teamLevel).containsExactly(new double[] {0.01 * Math.exp(2), 0.4 * Math.exp(-2)}, EXACT);
    }

    /** From a level that no node can follow a team moves as if it were at the highest that one can, 1. */
    @Test
    void move_fromNoLimit_beginsAtTheHighestLevelOfItsNodes() {
        node(b.team(12 * 0.002), 0);

        assertThat(moved(b.build(), FluidFlow.FASTEST).teamLevel).containsExactly(new double[] {Math.exp(-2)}, EXACT);
    }

    /** Two families of which a half and a third come back on the second flow, of a node that works at a quarter. */
    private static FluidFlow roundAtAQuarter() {
        FluidNetworkBuilder two = new FluidNetworkBuilder(2);
        int node = two.node();
        int end = two.node();
        two.flow(node, end);
        int back = two.flow(node, node);
        for (int family = 0; family < 2; family++) {
            two.itemTime(family, node, 1);
            two.arrivals(family, node, FluidSchedule.of(3 + family));
            two.share(family, back, 1.0 / (2 + family));
        }
        two.serves(two.team(3), node, 1);
        FluidFlow flow = flow(two.build());
        flow.teamLevel[0] = 0.25;
        flow.limit(node);
        return flow;
    }

    /** 6 come, of which 3 come back while only 0.75 go back: three times that too many; and so for the other family. */
    @Test
    void isRound_comparesWhatComesBackWithWhatGoesThere() {
        FluidFlow flow = roundAtAQuarter();
        FluidTeams teams = new FluidTeams(flow.network, flow);

        assertThat(flow.lanes(0).comes(1)).isCloseTo(3, EXACT);
        assertThat(flow.lanes(0).enters(1)).isCloseTo(0.75, EXACT);
        assertThat(teams.isRound(2.9)).isFalse();
        assertThat(teams.isRound(3.1)).isTrue();
    }

    @Test
    void move_letsComeBackWhatGoesThere() {
        FluidFlow flow = roundAtAQuarter();
        FluidTeams teams = new FluidTeams(flow.network, flow);

        teams.move();

        assertThat(flow.lanes(0).comes(1)).isCloseTo(6 / 2.0 / 4, EXACT);
        assertThat(flow.lanes(1).comes(1)).isCloseTo(6 / 3.0 / 4, EXACT);
        assertThat(flow.lanes(0).comes(0)).isZero();
        assertThat(teams.isRound(1e-12)).isTrue();
    }
}
