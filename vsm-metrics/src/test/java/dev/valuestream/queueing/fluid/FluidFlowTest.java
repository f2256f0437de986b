package dev.valuestream.queueing.fluid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What comes, what is done and what a team spends at a first look, before anything is solved. */
class FluidFlowTest {

    private static final Offset<Double> EXACT = within(1e-11);

    private final FluidNetworkBuilder b = new FluidNetworkBuilder(2);

    private FluidFlow flow(double time) {
        FluidNetwork network = b.build();
        return new FluidFlow(network, new FluidContents(network, true), time, null);
    }

    private int share(int family, int from, int to, double share) {
        int flow = b.flow(from, to);
        b.share(family, flow, share);
        return flow;
    }

    /** Half of what a node does comes back: 14 of 7 that arrive, 7 of them on the way back. */
    @Test
    void ofNoLimits_isAllThatComes_alsoOnTheWayBack() {
        int node = b.node();
        b.serves(b.team(100), node, 1);
        int back = share(0, node, node, 0.5);
        b.arrivals(0, node, FluidSchedule.of(7));

        FluidFlow flow = flow(0);

        assertThat(flow.arriving[0][node]).isCloseTo(14, EXACT);
        assertThat(flow.lanes(0).comes(back)).isCloseTo(7, EXACT);
        assertThat(flow.outside(0, node)).isEqualTo(7);
        assertThat(flow.level).containsExactly(1);
        assertThat(flow.teamLevel).containsExactly(FluidFlow.FASTEST);
        assertThat(flow.isUnlimited()).isTrue();
    }

    @Test
    void isUnlimited_onlyWhileTheHighestRateArrives() {
        b.arrivals(1, b.node(), FluidSchedule.of(7).then(3, 9));

        assertThat(flow(0).isUnlimited()).isFalse();
        assertThat(flow(3).isUnlimited()).isTrue();
    }

    @Test
    void isUnlimited_whereAStationCannotDoAll_isNot() {
        int station = b.station(5);
        b.arrivals(0, station, FluidSchedule.of(7));

        assertThat(flow(0).isUnlimited()).isFalse();
    }

    @Test
    void isUnlimited_whereSomethingWaits_isNot() {
        int flow = share(0, b.node(), b.node(), 1);
        b.start(0, flow, 3);

        assertThat(flow(0).isUnlimited()).isFalse();
    }

    /** 6 of 12 arrive now, so of the usual 24 of a node that gets half of its work back 12 come. */
    @Test
    void guess_isWhatIsUsualInTheMeasureOfWhatArrives() {
        int node = b.node();
        int idle = b.node();
        int back = share(0, node, node, 0.5);
        share(0, idle, node, 1);
        b.arrivals(0, node, FluidSchedule.of(6).then(5, 12));
        FluidFlow flow = flow(0);
        assertThat(flow.arriving[0][node]).isCloseTo(24, EXACT);

        flow.guess();

        assertThat(flow.arriving[0][node]).isCloseTo(12, EXACT);
        assertThat(flow.arriving[0][idle]).isZero();
        assertThat(flow.lanes(0).comes(back)).isCloseTo(6, EXACT);
    }

    /** 5 of 7 can be done, of which half take the flow; for three tenths of that the station works at 1.5 ÷ 7. */
    @Test
    void levelFor_aShareOfWhatGoes_isTheLevelOfTheOrigin() {
        int station = b.station(5);
        b.arrivals(0, station, FluidSchedule.of(7));
        int along = share(0, station, b.node(), 0.5);

        assertThat(flow(0).levelFor(along, 0.3)).isCloseTo(0.3 * 5 / 7, EXACT);
    }

    @Test
    void levelFor_allThatGoesWhereNothingWaits_isOne() {
        int station = b.station(8);
        b.arrivals(0, station, FluidSchedule.of(7));
        int along = share(0, station, b.node(), 0.5);

        assertThat(flow(0).levelFor(along, 1)).isEqualTo(1);
    }

    @Test
    void levelFor_whereNothingGoes_isAnyForSomeOfItAndItsOwnForNone() {
        int along = share(0, b.station(8), b.node(), 1);

        assertThat(flow(0).levelFor(along, 0.5)).isInfinite();
        assertThat(flow(0).levelFor(along, 0)).isEqualTo(1);
    }

    /** Of 3 an hour that take a fifth of an hour each, two people spend 2 · 0.6; what never gets done takes nothing. */
    @Test
    void teamWork_besideItemsThatNeverGetDone_isThatOfTheOthers() {
        int station = b.station(5);
        b.serves(b.team(9), station, 2);
        b.itemTime(1, station, Double.POSITIVE_INFINITY);
        int in = share(1, b.node(), station, 1);
        b.start(1, in, 4);
        b.arrivals(0, station, FluidSchedule.of(3));

        assertThat(flow(0).teamWork()).containsExactly(new double[] {1.2}, EXACT);
    }

    @Test
    void teamWork_whereNothingEverGetsDone_isNone() {
        int station = b.station(5);
        b.serves(b.team(9), station, 2);
        b.itemTime(0, station, Double.POSITIVE_INFINITY);
        b.arrivals(0, station, FluidSchedule.of(3));

        FluidFlow flow = flow(0);

        assertThat(flow.level[station]).isZero();
        assertThat(flow.teamWork()).containsExactly(0);
    }

    @Test
    void longRun_familyThatNeverGetsDoneAndNeverComes_leavesTheStationToTheOthers() {
        int station = b.station(5);
        b.itemTime(1, station, Double.POSITIVE_INFINITY);
        b.arrivals(0, station, FluidSchedule.of(7));

        FluidRates rates = b.build().longRun(() -> {}).orElseThrow();

        assertThat(rates.leaving(0, station)).isCloseTo(5, EXACT);
        assertThat(rates.growth(0, station)).isCloseTo(2, EXACT);
    }

    @Test
    void longRun_closedStationToWhichNothingComes_hasNothingToDo() {
        int closed = b.node();
        b.limit(closed, 0);
        b.itemTime(0, closed, 1);

        FluidRates rates = b.build().longRun(() -> {}).orElseThrow();

        assertThat(rates.leaving(0, closed)).isZero();
        assertThat(rates.passing(closed)).isEqualTo(1);
    }

    /** 5 items of a start, 8 an hour done. */
    @Test
    void until_nothingEverArrives_clearsTheStartAtTheRateOfTheStation() {
        int station = b.station(8);
        b.start(1, share(1, b.node(), station, 1), 5);

        FluidCourse course = b.build().until(3, () -> {}).orElseThrow();

        assertThat(course.queue(station, 0.5)).isCloseTo(5 - 8 * 0.5, EXACT);
        assertThat(course.clears(station)).hasValueCloseTo(5 / 8.0, EXACT);
        assertThat(course.passed(1, station)).isCloseTo(5, EXACT);
    }
}
