package dev.valuestream.metrics.standard;

import static dev.valuestream.metrics.Answers.min;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.distribution.Exponential;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.time.PredictedLeadTime;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Explanations of what is predicted of an M/M/1: 8 items an hour of two families alike, 6 min of work each, so a load of 0.8, a wait of 0.8 · 6 ÷ 0.2
 * = 24 min, 30 min in all, 8 ÷ h · 24 min = 3.2 items that wait and 4 that are there. Stays are exponential: half of them end within 30 · ln 2 min.
 */
class DeskExplanationsTest {

    private static final String QUEUE = """
            load serve 80 % 1 server
            service serve 360 s effective process time of the stream's working time
            service scv serve 1 c_s², failures and setups counted
            arrival scv serve 1 c_a² as this queue sees it
            wait serve 24 min of the network, from load and variability
            """;

    private static final String ASSUMED = """
            assumed: work goes on as soon as it is done, first come first served unless a priority says otherwise: schedules and kanban are not followed
            """;

    private final Analysis analysis = StandardMetrics.analyze(desk());

    private static ValueStream desk() {
        return ValueStream.builder("desk")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)).daysPerWeek(5))
                .demand(d -> d.family("A").quantity(4).per(Duration.ofHours(1)).cv(1))
                .demand(d -> d.family("B").quantity(4).per(Duration.ofHours(1)).cv(1))
                .trigger("ask")
                .step("serve", s -> s.processTime(new Exponential(min(6))).crew(1))
                .customer("out")
                .flow("ask", "serve", f -> f.wait(min(40)))
                .flow("serve", "out")
                .build();
    }

    private void assertExplained(String metric, String more) {
        Explained.assertExplained(analysis, metric, QUEUE + more + "confidence exact\n" + ASSUMED);
    }

    @Test
    void explain_predictedWait() {
        assertExplained("step.wait.predicted", "");
    }

    @Test
    void explain_predictedQueue() {
        assertExplained("step.queue.predicted", "queue serve 3.2 items items a second · wait\n");
    }

    @Test
    void explain_predictedItems() {
        assertExplained("work-in-process.predicted", "items serve 4 rate · time there\n");
    }

    /** Of the 40 min that items were seen to wait, 24 are explained. */
    @Test
    void explain_gap() {
        assertExplained("step.wait.gap", "observed serve 40 min the map\n");
        assertThat(analysis.measure("step.wait.gap[serve]")
                        .orElseThrow()
                        .figure()
                        .number())
                .hasValueCloseTo(16 * 60.0, Offset.offset(1e-6));
    }

    @Test
    void explain_predictedLeadTime() {
        assertExplained("lead-time.predicted", """
                in step serve {A} 30 min visits 1 · (wait + time in the step)
                sum {A} 30 min Σ visits · time over the critical path
                in step serve {B} 30 min visits 1 · (wait + time in the step)
                sum {B} 30 min Σ visits · time over the critical path
                all items 30 min the families' sums, weighted by demand
                """);
    }

    @Test
    void predictedLeadTime_ofEachFamily_isThatOfTheQueue() {
        PredictedLeadTime.Result result = analysis.get(PredictedLeadTime.KEY);
        assertThat(result.families()).containsOnlyKeys("A", "B");
        result.families().values().forEach(DeskExplanationsTest::assertSingleQueue);
        assertSingleQueue(result);
    }

    private static void assertSingleQueue(PredictedLeadTime.Result result) {
        assertSeconds(result.total(), 30 * 60);
        assertSeconds(result.waiting(), 24 * 60);
        assertSeconds(result.p50().orElseThrow(), 30 * 60 * StrictMath.log(2));
    }

    private static void assertSeconds(Duration time, double seconds) {
        assertThat(time.toNanos() / 1e9).isCloseTo(seconds, Offset.offset(1e-6));
    }
}
