package dev.valuestream.queueing.fluid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** From event to event on one line: a source and a station. */
class FluidClockTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private final FluidNetworkBuilder b = new FluidNetworkBuilder(1);
    private final int source = b.node();

    private int line(FluidSchedule arrivals, int station) {
        b.arrivals(0, source, arrivals);
        int lane = b.flow(source, station);
        b.share(0, lane, 1);
        return lane;
    }

    private FluidCourse until(double horizon) {
        return b.build().until(horizon, () -> {}).orElseThrow();
    }

    /** 10 come and 8 go: 6 fit in until 3. */
    @Test
    void until_theLaneIsJustFull_saysSo() {
        int lane = line(FluidSchedule.of(10), b.station(8));
        b.mostOnFlow(lane, 6);

        FluidCourse course = until(3);

        assertThat(course.flowFull(lane)).hasValueCloseTo(3.0, EXACT);
        assertThat(course.blockings()).isEmpty();
    }

    /** The same in a unit of time as short as a nanosecond. */
    @Test
    void until_ofTinyRates_isAsExactAsOfOthers() {
        int station = b.station(8e-9);
        int lane = line(FluidSchedule.of(10e-9).then(4e9, 5e-9), station);

        FluidCourse course = until(6e9);

        assertThat(course.onFlow(0, lane, 3e9)).isCloseTo(6, EXACT);
        assertThat(course.peak(station).items()).isCloseTo(8, EXACT);
        assertThat(course.queue(station, 6e9)).isCloseTo(8 - 3 * 2, EXACT);
        assertThat(course.passed(0, station)).isCloseTo(48, EXACT);
    }

    /** A station that is closed: the 10 items stay, though only 6 fit in. */
    @Test
    void until_moreThanFitsInBeforeAClosedStation_staysAsItIs() {
        int closed = b.station(8);
        b.limit(closed, 0);
        int lane = line(FluidSchedule.of(3), closed);
        b.mostOnFlow(lane, 6);
        b.start(0, lane, 10);

        FluidCourse course = until(5);

        assertThat(course.queue(closed, 5)).isEqualTo(10);
        assertThat(course.outside(0, source, 5)).isCloseTo(15, EXACT);
        assertThat(course.flowFull(lane)).hasValue(0);
        assertThat(course.passed(0, closed)).isZero();
    }

    /** Down from 5 to 1 and back to 5: never longer than at the start. */
    @Test
    void peak_ofAQueueThatComesBackToItsStart_isAtTheStart() {
        int station = b.station(8);
        b.start(0, line(FluidSchedule.of(8).then(2, 6).then(4, 9), station), 5);

        FluidCourse course = until(8);

        assertThat(course.queue(station, 4)).isCloseTo(1, EXACT);
        assertThat(course.queue(station, 8)).isCloseTo(5, EXACT);
        assertThat(course.peak(station)).isEqualTo(new FluidPeak(0, 5));
    }

    /** A ten-thousandth of an item on top of a million is rounding. */
    @Test
    void peak_ofAQueueThatGrowsByNoMoreThanRounding_isAtTheStart() {
        int station = b.station(8);
        b.start(0, line(FluidSchedule.of(8 + 1e-5), station), 1e6);

        FluidCourse course = until(10);

        assertThat(course.queue(station, 10)).isCloseTo(1e6 + 1e-4, withinPercentage(1e-12));
        assertThat(course.peak(station)).isEqualTo(new FluidPeak(0, 1e6));
    }

    @Test
    void clears_whereNothingEverWaits_isAtTheStart() {
        int station = b.station(8);
        line(FluidSchedule.of(7).then(2, 6), station);

        FluidCourse course = until(10);

        assertThat(course.clears(station)).hasValue(0);
        assertThat(course.peak(station)).isEqualTo(new FluidPeak(0, 0));
    }

    /** Too much comes and too little by turns; each change is an event. */
    private FluidNetwork changing(int times) {
        line(
                FluidSchedule.of(
                        IntStream.range(0, times).asDoubleStream().toArray(),
                        IntStream.range(0, times)
                                .mapToDouble(i -> i % 2 == 0 ? 9 : 8.5)
                                .toArray()),
                b.station(8));
        return b.build();
    }

    @Test
    void until_manyEvents_goesThroughAll() {
        FluidCourse course = changing(1000).until(1000, () -> {}).orElseThrow();

        assertThat(course.queue(1, 1000)).isCloseTo(1000 * 0.75, within(1e-6));
    }

    @Test
    void until_tooManyEvents_givesUp() {
        assertThat(changing(4000).until(4000, () -> {})).isEmpty();
    }
}
