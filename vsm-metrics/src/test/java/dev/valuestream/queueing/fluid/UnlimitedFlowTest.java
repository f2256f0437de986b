package dev.valuestream.queueing.fluid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops that hardly lose anything, where going round would never come to an end. */
class UnlimitedFlowTest {

    private final FluidNetworkBuilder b = new FluidNetworkBuilder(1);

    private int flow(int from, int to, double share) {
        int flow = b.flow(from, to);
        b.share(0, flow, share);
        return flow;
    }

    /** What comes is what arrives divided by what leaves: 1 ÷ (1 − share). */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.99, 0.9999, 0.999999, 0.999999999})
    void longRun_ofALongLoop_isWhatArrivesByWhatLeaves(double back) {
        int node = b.node();
        b.arrivals(0, node, FluidSchedule.of(3));
        flow(node, node, back);

        FluidRates rates = b.build().longRun(() -> {}).orElseThrow();

        double leaves = 1 - back;
        assertThat(rates.arriving(0, node)).isCloseTo(3 / leaves, within(1e-9 * 3 / leaves));
        assertThat(rates.passing(node)).isEqualTo(1);
    }

    /** 10,000 items an hour of an hour each, and half of the people: what they pass on comes back but for a ten-thousandth. */
    @Test
    void longRun_ofALongLoopWithTooFewPeople_isLimitedByThem() {
        int node = b.node();
        b.itemTime(0, node, 1);
        b.serves(b.team(5_000), node, 1);
        b.arrivals(0, node, FluidSchedule.of(1));
        flow(node, node, 0.9999);

        FluidRates rates = b.build().longRun(() -> {}).orElseThrow();

        assertThat(rates.leaving(0, node)).isCloseTo(5_000, within(1e-6));
        assertThat(rates.arriving(0, node)).isCloseTo(1 + 0.9999 * 5_000, within(1e-6));
    }

    /** Of 6 a join puts 4 of the slower branch together with as many of the other; 0.9999 of them are put together again. */
    @Test
    void longRun_ofAJoinInALongLoop_goesAtThePaceOfTheSlowerBranch() {
        int first = b.node();
        int second = b.node();
        int join = b.node();
        b.arrivals(0, first, FluidSchedule.of(6));
        b.arrivals(0, second, FluidSchedule.of(4));
        int fast = flow(first, join, 1);
        int slow = flow(second, join, 1);
        int again = flow(join, join, 0.9999);
        b.intake(
                0,
                join,
                FluidIntake.any(List.of(
                        FluidIntake.all(List.of(FluidIntake.flow(fast), FluidIntake.flow(slow))),
                        FluidIntake.flow(again))));

        FluidRates rates = b.build().longRun(() -> {}).orElseThrow();

        assertThat(rates.arriving(0, join)).isCloseTo(40_000, within(1e-5));
        assertThat(rates.share(0, fast)).isZero();
        assertThat(rates.share(0, slow)).isEqualTo(1);
    }

    /** A loop without end that nothing enters is of no account for another, long one. */
    @Test
    void longRun_besideALoopThatNothingEnters_isAsWithoutIt() {
        int node = b.node();
        int aside = b.node();
        b.arrivals(0, node, FluidSchedule.of(3));
        flow(node, node, 0.9999);
        flow(aside, aside, 1);

        FluidRates rates = b.build().longRun(() -> {}).orElseThrow();

        assertThat(rates.arriving(0, node)).isCloseTo(30_000, within(1e-6));
        assertThat(rates.arriving(0, aside)).isZero();
    }

    /** What goes around through a join is one more with every round, until the 5,000 of the other branch are the fewer. */
    @Test
    void longRun_ofALoopThatLosesNothing_isLimitedByTheOtherBranchOfItsJoin() {
        int turn = b.node();
        int other = b.node();
        int join = b.node();
        b.arrivals(0, turn, FluidSchedule.of(1));
        b.arrivals(0, other, FluidSchedule.of(5_000));
        int around = flow(turn, join, 1);
        int beside = flow(other, join, 1);
        flow(join, turn, 1);
        b.intake(0, join, FluidIntake.all(List.of(FluidIntake.flow(around), FluidIntake.flow(beside))));

        FluidRates rates = b.build().longRun(() -> {}).orElseThrow();

        assertThat(rates.arriving(0, turn)).isCloseTo(5_001, within(1e-6));
        assertThat(rates.arriving(0, join)).isCloseTo(5_000, within(1e-6));
    }

    /** A full place for 6 before a station of 8 that 10 come to: 8 enter, so nothing more waits there. */
    @Test
    void growth_beforeAFullPlace_isNone() {
        int source = b.station(10);
        int last = b.station(8);
        b.arrivals(0, source, FluidSchedule.of(10));
        b.mostOnFlow(flow(source, last, 1), 6);

        FluidCourse course = b.build().until(20, () -> {}).orElseThrow();
        FluidRates rates = course.ratesAtHorizon();

        assertThat(course.queue(last, 20)).isCloseTo(6, within(1e-9));
        assertThat(rates.growth(0, last)).isZero();
        assertThat(rates.growth(0, source)).isCloseTo(2, within(1e-9));
        assertThat(rates.arriving(0, last)).isCloseTo(10, within(1e-9));
        assertThat(rates.passing(last)).isCloseTo(0.8, within(1e-9));
    }

    /** 12 come, a third for a station of 1, two thirds for one of 5, no place before either: the first alone holds all up. */
    @Test
    void blockings_areOfThePlaceThatHolds_notOfOneThatTakesWhatIsLeft() {
        int source = b.node();
        b.arrivals(0, source, FluidSchedule.of(12));
        int split = b.station(100);
        flow(source, split, 1);
        int slow = b.station(1);
        int fast = b.station(5);
        b.mostOnFlow(flow(split, fast, 2 / 3.0), 0);
        b.mostOnFlow(flow(split, slow, 1 / 3.0), 0);

        FluidCourse course = b.build().until(10, () -> {}).orElseThrow();

        assertThat(course.passed(0, split)).isCloseTo(30, within(1e-9));
        assertThat(course.blockings()).extracting(FluidBlocking::by).containsExactly(slow);
    }

    /** Halves of 12 for two stations of 1: each of them alone would hold all up as much, so to relieve one gains nothing. */
    @Test
    void blockings_byPlacesThatHoldAlike_areOfBoth() {
        int source = b.node();
        b.arrivals(0, source, FluidSchedule.of(12));
        int split = b.station(100);
        flow(source, split, 1);
        int left = b.station(1);
        int right = b.station(1);
        b.mostOnFlow(flow(split, left, 0.5), 0);
        b.mostOnFlow(flow(split, right, 0.5), 0);

        FluidCourse course = b.build().until(10, () -> {}).orElseThrow();

        assertThat(course.passed(0, split)).isCloseTo(20, within(1e-9));
        assertThat(course.blockings()).extracting(FluidBlocking::by).containsExactlyInAnyOrder(left, right);
    }

    /** A place elsewhere that 4 just fit into before a station of 4 has nothing to do with those who are held up here. */
    @Test
    void blockings_areOfPlacesThatTheHeldOneFills() {
        int source = b.node();
        b.arrivals(0, source, FluidSchedule.of(12));
        int split = b.station(100);
        flow(source, split, 1);
        int slow = b.station(1);
        b.mostOnFlow(flow(split, slow, 1), 0);
        int elsewhere = b.node();
        b.arrivals(0, elsewhere, FluidSchedule.of(4));
        b.mostOnFlow(flow(elsewhere, b.station(4), 1), 0);

        FluidCourse course = b.build().until(10, () -> {}).orElseThrow();

        assertThat(course.blockings()).extracting(FluidBlocking::by).containsExactly(slow);
    }

    /** What is gone round for ever is more with every round: no rate is right, and none is found. */
    @Test
    void solve_ofALoopWithoutEnd_findsNothing() {
        int node = b.node();
        b.arrivals(0, node, FluidSchedule.of(3));
        flow(node, node, 1);
        FluidNetwork network = b.build();
        FluidFlow flow = new FluidFlow(network, new FluidContents(network, false), 0, null);

        assertThat(FluidSolver.solve(network, flow, 10_000, () -> {})).isFalse();
    }
}
