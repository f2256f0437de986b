package dev.valuestream.queueing.fluid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Arithmetic that fits on a napkin. */
class FluidNetworkTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private final FluidNetworkBuilder b = new FluidNetworkBuilder(1);

    private int source(FluidSchedule rate) {
        int source = b.node();
        b.arrivals(0, source, rate);
        return source;
    }

    private int flow(int from, int to) {
        return flow(from, to, 1);
    }

    private int flow(int from, int to, double share) {
        int flow = b.flow(from, to);
        b.share(0, flow, share);
        return flow;
    }

    private FluidCourse until(double horizon) {
        return b.build().until(horizon, () -> {}).orElseThrow();
    }

    @Test
    void until_moreComesThanIsDone_growsByTheDifference() {
        int source = source(FluidSchedule.of(10));
        int station = b.station(8);
        b.start(0, flow(source, station), 5);
        FluidCourse course = until(20);
        assertThat(course.queue(station, 20)).isCloseTo(5 + 2 * 20, EXACT);
        assertThat(course.queue(station, 7.5)).isCloseTo(5 + 2 * 7.5, EXACT);
        assertThat(course.peak(station)).isEqualTo(new FluidPeak(20, course.queue(station, 20)));
        assertThat(course.clears(station)).isEmpty();
        assertThat(course.passed(0, station)).isCloseTo(160, EXACT);
        assertThat(course.ratesAtHorizon().growth(0, station)).isCloseTo(2, EXACT);
    }

    /** A rush hour: 12 an hour come for 3 hours, 4 from then on, 8 are served: Hall, ch. 6. */
    @Test
    void until_rushHour_peaksAtItsEndAndClearsAtTheSpareRate() {
        int source = source(FluidSchedule.of(12).then(3, 4));
        int station = b.station(8);
        flow(source, station);
        FluidCourse course = until(10);
        assertThat(course.peak(station).time()).isCloseTo(3, EXACT);
        assertThat(course.peak(station).items()).isCloseTo((12 - 8) * 3, EXACT);
        assertThat(course.clears(station).orElseThrow()).isCloseTo(3 + 12 / (8.0 - 4), EXACT);
        assertThat(course.queue(station, 10)).isZero();
        assertThat(course.passed(0, station)).isCloseTo(12 * 3 + 4 * 7, EXACT);
    }

    @Test
    void until_startingItemsAndSpareTime_clearAtTheSpareRate() {
        int source = source(FluidSchedule.of(6));
        int station = b.station(8);
        b.start(0, flow(source, station), 5);
        FluidCourse course = until(10);
        assertThat(course.clears(station).orElseThrow()).isCloseTo(2.5, EXACT);
        assertThat(course.peak(station)).isEqualTo(new FluidPeak(0, 5));
    }

    /** A does 10, B 8; the lane between takes 6, that before A takes 5: full at 3, A's at 3 + 5 ÷ 2. */
    @Test
    void until_lanesFill_blockingSpreadsBackToTheSource() {
        int source = source(FluidSchedule.of(10));
        int a = b.station(10);
        int second = b.station(8);
        int before = flow(source, a);
        int lane = flow(a, second);
        b.mostOnFlow(lane, 6);
        b.mostBefore(a, 5);
        FluidCourse course = until(20);
        assertThat(course.flowFull(lane).orElseThrow()).isCloseTo(3, EXACT);
        assertThat(course.nodeFull(a).orElseThrow()).isCloseTo(5.5, EXACT);
        assertThat(course.flowFull(before)).isEmpty();
        assertThat(course.blockings()).hasSize(2);
        blocked(course.blockings().get(0), 3, a, second, 8);
        blocked(course.blockings().get(1), 5.5, source, a, 8);
        assertThat(course.queue(second, 20)).isCloseTo(6, EXACT);
        assertThat(course.queue(a, 20)).isCloseTo(5, EXACT);
        assertThat(course.outside(0, source, 20)).isCloseTo(2 * (20 - 5.5), EXACT);
    }

    private static void blocked(FluidBlocking blocking, double time, int node, int by, double rate) {
        assertThat(blocking.time()).isCloseTo(time, EXACT);
        assertThat(blocking.node()).isEqualTo(node);
        assertThat(blocking.by()).isEqualTo(by);
        assertThat(blocking.rate()).isCloseTo(rate, EXACT);
    }

    /** As before, but from time 10 on nothing comes: A's queue of 2·(10 − 3) goes at 8, then the lane of 6 at 8. */
    @Test
    void until_rushEnds_blockedStationIsHeldUntilItsQueueIsGone() {
        int source = source(FluidSchedule.of(10).then(10, 0));
        int a = b.station(10);
        int second = b.station(8);
        flow(source, a);
        b.mostOnFlow(flow(a, second), 6);
        FluidCourse course = until(20);
        assertThat(course.queue(a, 10)).isCloseTo(14, EXACT);
        assertThat(course.clears(a).orElseThrow()).isCloseTo(10 + 14 / 8.0, EXACT);
        assertThat(course.clears(second).orElseThrow()).isCloseTo(10 + 20 / 8.0, EXACT);
    }

    @Test
    void until_moreInALaneThanFits_waitsUntilThereIsRoom() {
        int source = source(FluidSchedule.of(4));
        int a = b.station(10);
        int second = b.station(8);
        flow(source, a);
        int lane = flow(a, second);
        b.mostOnFlow(lane, 6);
        b.start(0, lane, 10);
        FluidCourse course = until(5);
        // A passes nothing on until 4 of the 10 are done, at 0.5; its 2 items then go with what comes at 8, of which 4
        // come
        assertThat(course.queue(a, 0.5)).isCloseTo(2, EXACT);
        assertThat(course.clears(a).orElseThrow()).isCloseTo(1, EXACT);
        assertThat(course.queue(second, 1)).isCloseTo(6, EXACT);
    }

    /** Both branches bring 10; A does 6, B 9, the join 5: the slow branch's parts pile up by 1, the other's by 4. */
    @Test
    void until_join_countsWholeSetsAndKeepsSpareParts() {
        int source = source(FluidSchedule.of(10));
        int a = b.station(6);
        int c = b.station(9);
        int join = b.station(5);
        flow(source, a);
        flow(source, c);
        int slow = flow(a, join);
        int fast = flow(c, join);
        b.intake(0, join, FluidIntake.all(List.of(FluidIntake.flow(slow), FluidIntake.flow(fast))));
        FluidCourse course = until(10);
        assertThat(course.queue(join, 10)).isCloseTo(10, EXACT);
        assertThat(course.onFlow(0, fast, 10)).isCloseTo(40, EXACT);
    }

    /** 30 parts of the slow branch in store: the join first does 9 with the fast branch's pace, until the store is gone. */
    @Test
    void until_joinWithPartsInStore_goesOnAtThePaceOfTheOtherBranchUntilTheyAreGone() {
        int source = source(FluidSchedule.of(10));
        int a = b.station(6);
        int c = b.station(9);
        int join = b.station(20);
        flow(source, a);
        flow(source, c);
        int slow = flow(a, join);
        int fast = flow(c, join);
        b.start(0, slow, 30);
        b.intake(0, join, FluidIntake.all(List.of(FluidIntake.flow(slow), FluidIntake.flow(fast))));
        FluidCourse course = until(20);
        assertThat(course.onFlow(0, slow, 4)).isCloseTo(30 - 3 * 4, EXACT);
        assertThat(course.passed(0, join)).isCloseTo(9 * 10 + 6 * 10, EXACT);
        assertThat(course.onFlow(0, fast, 20)).isCloseTo(3 * 10, EXACT);
        assertThat(course.queue(join, 20)).isZero();
    }

    /** Parts of 20 and 5 at first, 1 of each comes, 3 sets go: 5 − 2t whole sets; then they stay gone. */
    @Test
    void peak_smallerPartChanges_isWhereTheyCross() {
        int left = source(FluidSchedule.of(1));
        int right = source(FluidSchedule.of(8));
        int join = b.station(3);
        int slow = flow(left, join);
        int fast = flow(right, join);
        b.start(0, slow, 20);
        b.intake(0, join, FluidIntake.all(List.of(FluidIntake.flow(slow), FluidIntake.flow(fast))));
        FluidCourse course = until(10);
        // 20 − 2t and 5t are equal at 20 ÷ 7
        assertThat(course.peak(join).time()).isCloseTo(20 / 7.0, EXACT);
        assertThat(course.peak(join).items()).isCloseTo(100 / 7.0, EXACT);
    }

    /** A would pass on 6, C 3, into a lane that lets out 6: both are held to two thirds. */
    @Test
    void until_twoFillOneStore_areHeldToOneShare() {
        int left = source(FluidSchedule.of(6));
        int right = source(FluidSchedule.of(3));
        int a = b.station(6);
        int c = b.station(3);
        int last = b.station(6);
        flow(left, a);
        flow(right, c);
        flow(a, last);
        flow(c, last);
        b.mostBefore(last, 9);
        FluidCourse course = until(13);
        assertThat(course.nodeFull(last).orElseThrow()).isCloseTo(3, EXACT);
        assertThat(course.queue(a, 13)).isCloseTo(2 * 10, EXACT);
        assertThat(course.queue(c, 13)).isCloseTo(1 * 10, EXACT);
        assertThat(course.queue(last, 13)).isCloseTo(9, EXACT);
    }

    /** Half of what the first does goes to a station that does 2, the lane before it full at once. */
    @Test
    void until_choiceIntoAFullLane_holdsUpAllThatTheNodePassesOn() {
        int source = source(FluidSchedule.of(10));
        int first = b.station(20);
        int slow = b.station(2);
        int other = b.station(20);
        flow(source, first);
        b.mostOnFlow(flow(first, slow, 0.5), 0);
        flow(first, other, 0.5);
        FluidCourse course = until(10);
        assertThat(course.passed(0, other)).isCloseTo(2 * 10, EXACT);
        assertThat(course.queue(first, 10)).isCloseTo(6 * 10, EXACT);
    }

    /** Two kinds, 1 and 3 of the server's minutes each, 4 a minute and 2 a minute come: 10 of work where 5 can be done. */
    @Test
    void longRun_familiesShareAServer_inProportionToWhatComes() {
        FluidNetworkBuilder two = new FluidNetworkBuilder(2);
        int station = two.node();
        two.limit(station, 5);
        two.itemTime(0, station, 1);
        two.itemTime(1, station, 3);
        two.arrivals(0, station, FluidSchedule.of(4));
        two.arrivals(1, station, FluidSchedule.of(2));
        FluidNetwork network = two.build();
        FluidRates rates = network.longRun(() -> {}).orElseThrow();
        assertThat(rates.growth(0, station)).isCloseTo(2, EXACT);
        assertThat(rates.growth(1, station)).isCloseTo(1, EXACT);
        FluidCourse course = network.until(10, () -> {}).orElseThrow();
        assertThat(course.queue(station, 10)).isCloseTo(30, EXACT);
        assertThat(course.queue(1, station, 10)).isCloseTo(10, EXACT);
    }

    /** A team of 10 hours a day for two stations; 40 items wait at the second, 4 and 4 come: 2 hours a day are left. */
    @Test
    void until_teamHasTimeLeft_clearsWhatHasPiledUp() {
        int left = source(FluidSchedule.of(4));
        int right = source(FluidSchedule.of(4));
        int a = b.station(100);
        int c = b.station(100);
        b.itemTime(0, a, 1);
        b.itemTime(0, c, 1);
        b.limit(a, 100);
        b.limit(c, 100);
        int team = b.team(10);
        b.serves(team, a, 1);
        b.serves(team, c, 1);
        flow(left, a);
        b.start(0, flow(right, c), 40);
        FluidCourse course = until(30);
        assertThat(course.queue(c, 10)).isCloseTo(20, EXACT);
        assertThat(course.clears(c).orElseThrow()).isCloseTo(20, EXACT);
        assertThat(course.queue(a, 30)).isZero();
    }

    /** Build and test hold each other up: half of all comes back into a lane for 4, and the way there takes 4 too. */
    @Test
    void until_reworkFillsBothLanes_standsStill() {
        int source = source(FluidSchedule.of(10));
        int build = b.station(12);
        int test = b.station(6);
        int end = b.node();
        flow(source, build);
        b.mostBefore(build, 4);
        b.mostBefore(test, 4);
        flow(build, test);
        flow(test, build, 0.5);
        flow(test, end, 0.5);
        FluidCourse course = until(50);
        assertThat(course.queue(build, 50)).isBetween(0.0, 4 + 1e-9);
        assertThat(course.queue(test, 50)).isBetween(0.0, 4 + 1e-9);
        assertThat(course.passed(0, end)
                        + course.outside(0, source, 50)
                        + course.queue(build, 50)
                        + course.queue(test, 50))
                .isCloseTo(500, within(1e-7));
    }

    @Test
    void until_cancelled_stops() {
        int station = b.station(8);
        flow(source(FluidSchedule.of(10)), station);
        FluidNetwork network = b.build();
        assertThatThrownBy(() -> network.until(1, () -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void until_noTime_isTheStart() {
        int source = source(FluidSchedule.of(10));
        int station = b.station(8);
        b.start(0, flow(source, station), 5);
        FluidCourse course = until(0);
        assertThat(course.horizon()).isZero();
        assertThat(course.queue(station, 0)).isEqualTo(5);
    }

    @Test
    void builder_wrongNumbers_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> b.build().until(-1, () -> {}))
                .withMessageContaining("horizon");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FluidSchedule.of(Double.NaN))
                .withMessageContaining("rate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FluidSchedule.of(1).then(0, 2))
                .withMessageContaining("[fluid.schedule.order]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> b.flow(0, 0))
                .withMessageContaining("[fluid.place.unknown]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FluidNetworkBuilder(0))
                .withMessageContaining("1 or more");
    }

    @Test
    void builder_placesThatAreNot_areRefused() {
        int node = b.node();
        int flow = b.flow(node, b.node());
        FluidSchedule some = FluidSchedule.of(1);
        for (Runnable wrong : List.<Runnable>of(
                () -> b.flow(2, node),
                () -> b.flow(node, 2),
                () -> b.flow(-1, node),
                () -> b.share(0, flow + 1, 1),
                () -> b.share(1, flow, 1),
                () -> b.share(-1, flow, 1),
                () -> b.arrivals(0, 2, some),
                () -> b.itemTime(0, 2, 1),
                () -> b.atPace(0, flow + 1),
                () -> b.intake(0, 2, FluidIntake.flow(flow)),
                () -> b.start(0, flow + 1, 1),
                () -> b.mostOnFlow(flow + 1, 1),
                () -> b.mostBefore(2, 1),
                () -> b.usual(0, 2, 1))) {
            assertThatIllegalArgumentException().isThrownBy(wrong::run).withMessageContaining("[fluid.place.unknown]");
        }
    }
}
