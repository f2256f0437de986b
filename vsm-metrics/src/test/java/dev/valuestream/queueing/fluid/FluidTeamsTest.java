package dev.valuestream.queueing.fluid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Teams that serve several nodes give each at most one common share s of what comes there, the largest for which their time suffices. An item takes
 * an hour of one of them; s follows by hand.
 */
class FluidTeamsTest {

    private static final Offset<Double> NEAR = within(1e-9);

    private final FluidNetworkBuilder b = new FluidNetworkBuilder(1);

    private int source(double rate) {
        int source = b.node();
        b.arrivals(0, source, FluidSchedule.of(rate));
        return source;
    }

    /** A node at which an item takes an hour, of a team. */
    private int node(int team, double people) {
        int node = b.node();
        b.itemTime(0, node, 1);
        b.serves(team, node, people);
        return node;
    }

    private void flow(int from, int to, double share) {
        b.share(0, b.flow(from, to), share);
    }

    private FluidRates longRun() {
        return b.build().longRun(() -> {}).orElseThrow();
    }

    /** 6 and 6 come for 10: five sixths of each. */
    @Test
    void longRun_twoBesideEachOther_getTheSameShare() {
        int team = b.team(10);
        int first = node(team, 1);
        int second = node(team, 1);
        flow(source(6), first, 1);
        flow(source(6), second, 1);

        FluidRates rates = longRun();

        assertThat(rates.growth(0, first)).isCloseTo(1, NEAR);
        assertThat(rates.growth(0, second)).isCloseTo(1, NEAR);
        assertThat(rates.leaving(0, first)).isCloseTo(5, NEAR);
    }

    /** The second takes two people: 6 s + 12 s = 10. */
    @Test
    void longRun_crewsOfTwo_takeTwiceTheTime() {
        int team = b.team(10);
        int first = node(team, 1);
        int second = node(team, 2);
        flow(source(6), first, 1);
        flow(source(6), second, 1);

        FluidRates rates = longRun();

        assertThat(rates.growth(0, first)).isCloseTo(6 * 4.0 / 9, NEAR);
        assertThat(rates.growth(0, second)).isCloseTo(6 * 4.0 / 9, NEAR);
    }

    /** The second can do 4.5 itself and leaves the rest to the first: 6 s + 4.5 = 10. If it can do 3, the first can do all. */
    @Test
    void longRun_nodeHeldUpByItsOwnServers_leavesItsTimeToTheOther() {
        assertHeldUp(4.5, 0.5);
        assertHeldUp(3, 0);
    }

    private static void assertHeldUp(double own, double growthOfTheOther) {
        FluidTeamsTest net = new FluidTeamsTest();
        int team = net.b.team(10);
        int first = net.node(team, 1);
        int second = net.node(team, 1);
        net.b.limit(second, own);
        net.flow(net.source(6), first, 1);
        net.flow(net.source(6), second, 1);

        FluidRates rates = net.longRun();

        assertThat(rates.growth(0, first)).isCloseTo(growthOfTheOther, NEAR);
        assertThat(rates.growth(0, second)).isCloseTo(6 - own, NEAR);
    }

    /** 8 come, 8 s go on and 8 s² leave: 8 s + 8 s² = 10, so s = (√6 − 1) ÷ 2. */
    @Test
    void longRun_oneBehindTheOther_takesTheShareTwice() {
        int team = b.team(10);
        int first = node(team, 1);
        int second = node(team, 1);
        flow(source(8), first, 1);
        flow(first, second, 1);
        double s = (Math.sqrt(6) - 1) / 2;

        FluidRates rates = longRun();

        assertThat(rates.growth(0, first)).isCloseTo(8 * (1 - s), NEAR);
        assertThat(rates.growth(0, second)).isCloseTo(8 * s * (1 - s), NEAR);
        assertThat(rates.leaving(0, second)).isCloseTo(8 * s * s, NEAR);
        FluidCourse course = b.build().until(20, () -> {}).orElseThrow();
        assertThat(course.queue(first, 20)).isCloseTo(20 * 8 * (1 - s), within(1e-7));
    }

    /** A quarter comes back: of a = 6 ÷ (1 − s² ÷ 4) that come, a s + a s² = 12, so 9 s² + 6 s = 12. */
    @Test
    void longRun_rework_comesBackToTheShare() {
        int team = b.team(12);
        int first = node(team, 1);
        int second = node(team, 1);
        flow(source(6), first, 1);
        flow(first, second, 1);
        flow(second, first, 0.25);
        double s = (Math.sqrt(36 + 4 * 9 * 12) - 6) / 18;
        double comes = 6 / (1 - s * s / 4);

        FluidRates rates = longRun();

        assertThat(rates.growth(0, first)).isCloseTo(comes * (1 - s), NEAR);
        assertThat(rates.growth(0, second)).isCloseTo(comes * s * (1 - s), NEAR);
    }

    /** Between two nodes of a team of 11 another of 6 a day does what it can: 9 s + 6 s = 11. */
    @Test
    void longRun_twoTeamsInOneLine_findTheirSharesTogether() {
        int team = b.team(11);
        int other = b.team(6);
        int first = node(team, 1);
        int middle = node(other, 1);
        int last = node(team, 1);
        int alone = node(other, 1);
        flow(source(9), first, 1);
        flow(first, middle, 1);
        flow(middle, last, 1);
        flow(source(0), alone, 1);

        FluidRates rates = longRun();

        assertThat(rates.growth(0, first)).isCloseTo(9 * 4.0 / 15, NEAR);
        assertThat(rates.growth(0, middle)).isCloseTo(9 * 11.0 / 15 - 6, NEAR);
        assertThat(rates.growth(0, last)).isCloseTo(6 * 4.0 / 15, NEAR);
    }

    @Test
    void longRun_ofATeamWithoutTime_isAllThatComes() {
        int team = b.team(0);
        int first = node(team, 1);
        int second = node(team, 1);
        flow(source(4), first, 1);
        flow(source(5), second, 1);

        FluidRates rates = longRun();

        assertThat(rates.growth(0, first)).isCloseTo(4, NEAR);
        assertThat(rates.growth(0, second)).isCloseTo(5, NEAR);
    }
}
