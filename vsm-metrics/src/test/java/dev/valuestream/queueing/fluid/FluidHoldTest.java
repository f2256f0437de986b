package dev.valuestream.queueing.fluid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Nodes that fill several stores, held up by the one that has least room; the lanes have room for nothing at all. */
class FluidHoldTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private final FluidNetworkBuilder b = new FluidNetworkBuilder(2);

    /** A station that can do more than what arrives at it. */
    private int fed(int family, double arrivals) {
        int source = b.node();
        b.arrivals(family, source, FluidSchedule.of(arrivals));
        int station = b.station(100);
        flow(family, source, station, 1);
        return station;
    }

    private int flow(int family, int from, int to, double share) {
        int flow = b.flow(from, to);
        b.share(family, flow, share);
        return flow;
    }

    private FluidCourse until(double horizon) {
        return b.build().until(horizon, () -> {}).orElseThrow();
    }

    private static void blocked(FluidBlocking blocking, double time, int node, int by, double rate) {
        assertThat(blocking.time()).isCloseTo(time, EXACT);
        assertThat(blocking.node()).isEqualTo(node);
        assertThat(blocking.by()).isEqualTo(by);
        assertThat(blocking.rate()).isCloseTo(rate, EXACT);
    }

    /** Of 12 half would go to a station of 2: 4 are passed on, and the other way has room for any 2. */
    @Test
    void until_oneWayFullTheOtherWithRoom_isHeldByTheFullOne() {
        int split = fed(0, 12);
        int slow = b.station(2);
        int fast = b.station(7);
        b.mostOnFlow(flow(0, split, slow, 0.5), 0);
        b.mostOnFlow(flow(0, split, fast, 0.5), 30);

        FluidCourse course = until(10);

        assertThat(course.queue(split, 10)).isCloseTo((12 - 4) * 10, EXACT);
        assertThat(course.passed(0, fast)).isCloseTo(2 * 10, EXACT);
        assertThat(course.blockings()).hasSize(1);
        blocked(course.blockings().get(0), 0, split, slow, 4);
    }

    /** A third of 12 to a station of 1, two thirds to one of 5: the first lets 3 go on, the second would let 7.5. */
    @Test
    void until_bothWaysFull_isHeldByTheOneWithLessRoom() {
        int split = fed(0, 12);
        int slow = b.station(1);
        int slower = b.station(5);
        b.mostOnFlow(flow(0, split, slow, 1 / 3.0), 0);
        b.mostOnFlow(flow(0, split, slower, 2 / 3.0), 0);

        FluidCourse course = until(10);

        assertThat(course.queue(split, 10)).isCloseTo((12 - 3) * 10, EXACT);
        assertThat(course.passed(0, slower)).isCloseTo(2 * 10, EXACT);
    }

    /** Of the 6 and 3 for a last station of 4, a full lane elsewhere holds the 6 to 2: the 3 have room for 2. */
    @Test
    void until_oneOfTwoFillersHeldElsewhere_leavesItsRoomToTheOther() {
        int split = fed(0, 12);
        int other = fed(0, 3);
        int slow = b.station(2);
        int last = b.station(4);
        b.mostOnFlow(flow(0, split, slow, 0.5), 0);
        flow(0, split, last, 0.5);
        flow(0, other, last, 1);
        b.mostBefore(last, 0);

        FluidCourse course = until(10);

        assertThat(course.passed(0, split)).isCloseTo(4 * 10, EXACT);
        assertThat(course.passed(0, other)).isCloseTo(2 * 10, EXACT);
        assertThat(course.passed(0, last)).isCloseTo(4 * 10, EXACT);
        assertThat(course.queue(split, 10)).isCloseTo(8 * 10, EXACT);
        assertThat(course.queue(other, 10)).isCloseTo(1 * 10, EXACT);
        assertThat(course.blockings()).hasSize(2);
        blocked(course.blockings().get(0), 0, other, last, 2);
        blocked(course.blockings().get(1), 0, split, slow, 4);
    }

    /** Each of two families comes on a flow of its own: of 6 and 3 a station of 5 takes the same share. */
    @Test
    void until_familiesOnFlowsOfTheirOwn_areHeldToOneShare() {
        int left = fed(0, 6);
        int right = fed(1, 3);
        int last = b.station(5);
        flow(0, left, last, 1);
        flow(1, right, last, 1);
        b.mostBefore(last, 0);

        FluidCourse course = until(9);

        assertThat(course.passed(0, last)).isCloseTo(6 * 5, EXACT);
        assertThat(course.passed(1, last)).isCloseTo(3 * 5, EXACT);
        assertThat(course.queue(0, left, 9)).isCloseTo(6 * 4, EXACT);
        assertThat(course.queue(1, right, 9)).isCloseTo(3 * 4, EXACT);
    }

    /** 10 would come if there were room, 8 do: as much as ten eighths of what enters is offered. */
    @Test
    void offered_byAFullStore_isAsMuchAsIfThereWereRoom() {
        int first = fed(0, 10);
        int second = b.station(8);
        int lane = flow(0, first, second, 1);
        b.mostOnFlow(lane, 0);
        FluidNetwork network = b.build();
        FluidFlow flow = new FluidFlow(network, new FluidContents(network, true), 0, null);
        assertThat(FluidSolver.solve(network, flow, 10_000, () -> {})).isTrue();

        assertThat(flow.leaving(0, first)).isCloseTo(8, EXACT);
        assertThat(flow.hold.offered(0, lane, 8)).isCloseTo(10, EXACT);
        assertThat(flow.hold.offered(0, lane, 4)).isCloseTo(5, EXACT);
        assertThat(new FluidRates(flow).arriving(0, second)).isCloseTo(10, EXACT);
        assertThat(new FluidRates(flow).passing(second)).isCloseTo(0.8, EXACT);
        assertThat(flow.hold.holds(0, first)).isTrue();
    }

    @Test
    void offered_byAStoreThatTakesAll_isWhatEnters() {
        int first = fed(0, 7);
        int lane = flow(0, first, b.station(7), 1);
        b.mostOnFlow(lane, 0);
        FluidNetwork network = b.build();
        FluidFlow flow = new FluidFlow(network, new FluidContents(network, true), 0, null);
        assertThat(FluidSolver.solve(network, flow, 10_000, () -> {})).isTrue();

        assertThat(flow.leaving(0, first)).isCloseTo(7, EXACT);
        assertThat(flow.hold.offered(0, lane, 7)).isCloseTo(7, EXACT);
        assertThat(flow.hold.holds(0, first)).isFalse();
    }

    /** The first can do 100, of which nothing comes any more: a lane that stays full holds nobody up. */
    @Test
    void until_nothingComesToAFullLane_holdsNobodyUp() {
        int first = fed(0, 0);
        int second = b.station(8);
        int lane = flow(0, first, second, 1);
        b.mostOnFlow(lane, 6);
        b.start(0, lane, 6);

        FluidCourse course = until(10);

        assertThat(course.blockings()).isEmpty();
        assertThat(course.flowFull(lane)).hasValue(0);
        assertThat(course.clears(second)).hasValueCloseTo(6 / 8.0, EXACT);
        assertThat(course.passed(0, second)).isCloseTo(6, EXACT);
    }
}
