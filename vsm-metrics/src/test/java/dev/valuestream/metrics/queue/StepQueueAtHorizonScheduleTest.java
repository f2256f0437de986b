package dev.valuestream.metrics.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.queue.StepQueueAtHorizon.StepQueue;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Queues under arrivals that change through the day, by hand: a rush hour after Newell, ch. 2. */
class StepQueueAtHorizonScheduleTest {

    private static final Duration DAY = Duration.ofHours(8);
    private static final Duration HALF = Duration.ofHours(4);

    /** One step that does 10 an hour. */
    private static ValueStreamBuilder desk() {
        return ValueStream.builder("desk")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .step("do", s -> s.cycleTime(Duration.ofMinutes(6)))
                .customer("get")
                .flow("do", "get");
    }

    /** 15 an hour for half of the day, 2.5 an hour for the other: 70 a day where 80 can be done. */
    private static ValueStream rush() {
        return desk().trigger("ask")
                .flow("ask", "do")
                .demand(d -> d.phase(HALF, 60).phase(HALF, 10))
                .build();
    }

    private static StepQueue queue(ValueStream stream, Duration horizon) {
        return analysis(stream, horizon).get(StepQueueAtHorizon.KEY).of("do");
    }

    private static Analysis analysis(ValueStream stream, Duration horizon) {
        return StandardMetrics.analyze(stream, AnalysisOptions.DEFAULT.withHorizon(horizon));
    }

    /** 4 h at 15 less 10; then 7.5 more are done than come: gone 2 h 40 min later. */
    @Test
    void queue_inTheRush_growsAndIsWorkedOff() {
        StepQueue queue = queue(rush(), DAY);
        assertThat(queue.queue()).isCloseTo(0, within(1e-7));
        assertThat(queue.peak()).isCloseTo(20, within(1e-7));
        assertThat(queue.peakAfter()).isCloseTo(HALF, Duration.ofMillis(1));
        assertThat(queue.clearAfter())
                .hasValueSatisfying(t -> assertThat(t).isCloseTo(Duration.ofMinutes(400), Duration.ofMillis(1)));
        assertThat(queue(rush(), HALF).queue()).isCloseTo(20, within(1e-7));
    }

    @Test
    void queue_inTheRushOfTheThirdDay_isThatOfTheFirst() {
        assertThat(queue(rush(), DAY.multipliedBy(2).plus(HALF)).queue()).isCloseTo(20, within(1e-6));
        assertThat(queue(rush(), DAY.multipliedBy(3)).queue()).isCloseTo(0, within(1e-6));
    }

    /** The growth is that of the mean. */
    @Test
    void growth_underASchedule_isThatOfTheLongRun() {
        Analysis analysis = analysis(rush(), DAY);
        assertThat(analysis.measure("step.queue.growth[do]")
                        .orElseThrow()
                        .figure()
                        .number())
                .hasValueCloseTo(0.0, within(1e-9));
        assertThat(analysis.explain(StepQueueAtHorizon.KEY).toText())
                .contains("arrivals follow the schedule of the demand, which begins anew when its last phase is over");
    }

    /** 15 an hour from one trigger and 5 from the other for 4 h, then 2.5 and 5: 10 an hour more at first, then 2.5 fewer. */
    @Test
    void queue_ofTwoTriggers_followsTheScheduleOfEach() {
        ValueStream stream = desk().trigger("web")
                .trigger("shop")
                .flow("web", "do")
                .flow("shop", "do")
                .demand(d -> d.at("web").phase(HALF, 60).phase(HALF, 10))
                .demand(d -> d.at("shop").quantity(5).per(Duration.ofHours(1)))
                .build();
        assertThat(queue(stream, HALF).queue()).isCloseTo(40, within(1e-7));
        assertThat(queue(stream, DAY).queue()).isCloseTo(30, within(1e-7));
    }

    /** Phases of a second: on average 70 a day, of which no queue is left. */
    @Test
    void queue_underAScheduleOfSeconds_isThatOfTheMean() {
        ValueStream stream = desk().trigger("ask")
                .flow("ask", "do")
                .demand(d -> d.phase(Duration.ofSeconds(1), 70 / 28_800.0 * 2).phase(Duration.ofSeconds(1), 0))
                .build();
        assertThat(queue(stream, DAY).peak()).isCloseTo(0, within(1e-9));
        assertThat(analysis(stream, DAY).explain(StepQueueAtHorizon.KEY).toText())
                .contains("arrivals are evened out");
    }
}
