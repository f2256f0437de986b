package dev.valuestream.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the report says of predicted queues, on maps whose queues are known in closed form. */
class QueuesTextTest {

    private static ValueStreamBuilder requests(double perHour, Duration found) {
        return ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)).daysPerWeek(5))
                .demand(d -> d.quantity(perHour).per(Duration.ofHours(1)).cv(1))
                .trigger("request")
                .step("desk", s -> s.processTime(TimeDistribution.exponential(Duration.ofMinutes(20))))
                .customer("done")
                .flow("request", "desk", f -> f.wait(found));
    }

    private static String report(ValueStreamBuilder map) {
        return TextReport.of(StandardMetrics.analyze(map.build())).replaceAll("\\s+", " ");
    }

    /** M/M/1 at load 0.8: 20 min ÷ (1 − 0.8), 95 % within ln 20 times that, ρ ÷ (1 − ρ) items; found are 2.4 an hour · 3 h 20 min. */
    @Test
    void whole_besideWhatWasFound() {
        String report = report(requests(2.4, Duration.ofHours(3)).flow("desk", "done"));

        assertThat(report)
                .contains("With these waits an item takes 100 min (found: 3.33 h), about 95 % of them at most 4.99 h;"
                        + " 4 items are in process (found: 8 items).")
                .doesNotContain("Trust:", "Low trust", "Exact for");
    }

    @Test
    void exactFigureAtAHighLoad_carriesAWarning() {
        String report = report(requests(2.88, Duration.ofHours(3)).flow("desk", "done"));

        assertThat(report)
                .contains("Exact for what the map states, yet: its load is above 95 %: a small error in times or demand"
                        + " changes the wait by a multiple (desk).")
                .doesNotContain("Trust:");
    }

    @Test
    void assumedTimes_lowerTheTrustOfTheWhole() {
        ValueStreamBuilder assumed = requests(2.4, Duration.ofHours(3))
                .editStep("desk", s -> s.processTime(Duration.ofMinutes(20)))
                .flow("desk", "done");
        assertThat(report(assumed)).contains("(found: 8 items). Trust: good.");
        ValueStreamBuilder joined = requests(2.4, Duration.ofHours(3))
                .step("other", s -> s.processTime(TimeDistribution.exponential(Duration.ofMinutes(10))))
                .step(
                        "both",
                        s -> s.processTime(TimeDistribution.exponential(Duration.ofMinutes(10)))
                                .join(Join.ALL))
                .flow("request", "other")
                .flow("desk", "both")
                .flow("other", "both")
                .flow("both", "done");
        assertThat(report(joined))
                .contains("are in process (found:", "Trust: low.", "Low trust: items come from a join");
    }

    /** Just as much comes as can be done: nothing grows on the mean, and there is no average. */
    @Test
    void queueAtItsLimit_hasNoMean() {
        assertThat(report(two(3))).contains("desk 100 % 3 h no mean – –").doesNotContain("With these waits");
        assertThat(report(two(3.3))).contains("desk 110 % 3 h grows – –");
    }

    /** Of 3.3 an hour 3 get through the first step, so that the second, asked for 55 % of its time, is busy for 50 %. */
    @Test
    void loadThatIsNotTheStepsOwn_isToldApart() {
        String apart = "Load is here that of whoever does a step, with what really gets there.";

        assertThat(report(two(3.3))).contains("next 50 %", apart);
        assertThat(report(two(2.4))).contains("next 40 %").doesNotContain(apart);
    }

    private static ValueStreamBuilder two(double perHour) {
        return requests(perHour, Duration.ofHours(3))
                .step("next", s -> s.processTime(TimeDistribution.exponential(Duration.ofMinutes(10))))
                .flow("desk", "next")
                .flow("next", "done");
    }

    /** A quarter of 200 items that wait for the second step comes back to the first, which is behind no stock but that. */
    @Test
    void queueThatReworkComesBackTo_isNotBehindTheStockOfStepsBefore() {
        ValueStreamBuilder map = ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)))
                .demand(20, Duration.ofHours(8))
                .trigger("request")
                .step("ask", s -> s.processTime(Duration.ofMinutes(20)))
                .step("tell", s -> s.processTime(Duration.ofMinutes(10)))
                .customer("done")
                .flow("request", "ask")
                .flow("ask", "tell", f -> f.inventory(200))
                .flow("tell", "ask", f -> f.id("again").probability(0.25).rework(true))
                .flow("tell", "done", f -> f.probability(0.75));

        assertThat(report(map)).contains("The queue before ask grows by 2 items a day, from 0 now to 90 after 20 d.");
    }
}
