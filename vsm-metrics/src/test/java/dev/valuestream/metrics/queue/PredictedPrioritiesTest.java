package dev.valuestream.metrics.queue;

import static dev.valuestream.metrics.queue.PredictedMaps.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.queueing.network.Confidence;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Families of which the more urgent go first: Cobham's formulas, worked out by hand. */
class PredictedPrioritiesTest {

    /** 18 slow requests an hour of 1 min, exponential; 14.4 urgent ones of 1.5 min, cv 0.5: loads 0.3 and 0.36. */
    private static ValueStreamBuilder desk(int slow, int urgent, Consumer<? super StepBuilder> step) {
        return ValueStream.builder("desk")
                .calendar(c -> c.workingTimePerDay(PredictedMaps.DAY).daysPerWeek(5))
                .demand(d -> d.family("slow")
                        .quantity(18)
                        .per(Duration.ofHours(1))
                        .cv(1)
                        .priority(slow))
                .demand(d -> d.family("urgent")
                        .quantity(14.4)
                        .per(Duration.ofHours(1))
                        .cv(1)
                        .priority(urgent))
                .trigger("request")
                .step("a", s -> {
                    s.processTime(TimeDistribution.exponential(minutes(1)))
                            .families("urgent", f -> f.processTime(TimeDistribution.ofMeanAndCv(minutes(1.5), 0.5)));
                    step.accept(s);
                })
                .customer("done")
                .flow("request", "a")
                .flow("a", "done");
    }

    private static Confidence confidence(PredictedMaps map) {
        return map.analysis().get(StepWaitPredicted.KEY).steps().get("a").confidence();
    }

    /** The work in hand that is found: (0.3 · 2 · 60 + 0.36 · 1.25 · 90) ÷ 2 = 38.25 s. */
    @Test
    void urgentFamily_waitsForLess() {
        PredictedMaps map = PredictedMaps.of(desk(2, 1, s -> {}));
        double found = (0.3 * 2 * 60 + 0.36 * 1.25 * 90) / 2;
        double urgent = found / (1 - 0.36);
        double slow = found / (1 - 0.36) / (1 - 0.66);
        map.is("lead-time.predicted{urgent}", urgent + 90).is("lead-time.predicted{slow}", slow + 60);
        map.is("step.wait.predicted[a]", (18 * slow + 14.4 * urgent) / 32.4);
        map.is("work-in-process.predicted", 18 / 3600.0 * (slow + 60) + 14.4 / 3600.0 * (urgent + 90));
        assertThat(confidence(map)).isEqualTo(Confidence.GOOD);
    }

    /** The same rank is no rank, and the work that waits is the same whoever goes first. */
    @Test
    void work_isTheSameWhoeverGoesFirst() {
        double found = (0.3 * 2 * 60 + 0.36 * 1.25 * 90) / 2;
        PredictedMaps alike = PredictedMaps.of(desk(3, 3, s -> {}));
        alike.is("lead-time.predicted{slow}", found / 0.34 + 60).is("lead-time.predicted{urgent}", found / 0.34 + 90);
        assertThat(confidence(alike)).isEqualTo(Confidence.EXACT);
        PredictedMaps other = PredictedMaps.of(desk(1, 2, s -> {}));
        double work = 0.3 * (other.value("lead-time.predicted{slow}") - 60)
                + 0.36 * (other.value("lead-time.predicted{urgent}") - 90);
        assertThat(work).isCloseTo(0.66 * found / 0.34, within(1e-9 * work));
    }

    /** Several servers of exponential times of one mean: M/M/2 at load 0.6 has waits of 0.36 ÷ 0.64 · 2 min, in Cobham's proportions. */
    @Test
    void severalServers_inTheSameProportions() {
        PredictedMaps map = PredictedMaps.of(desk(
                2,
                1,
                s -> s.processTime(TimeDistribution.exponential(minutes(2)))
                        .families("urgent", f -> f.processTime(TimeDistribution.exponential(minutes(2))))
                        .stations(2)
                        .uptime(0.9)));
        double slow = 18 / 60.0 / 0.9;
        double urgent = 14.4 / 60.0 / 0.9;
        double load = slow + urgent;
        double all = load * load / (1 - load * load) * 120 / 0.9;
        double first = all * (1 - load) / (1 - urgent);
        map.is("lead-time.predicted{urgent}", first + 120 / 0.9);
        map.is("lead-time.predicted{slow}", first / (1 - load) + 120 / 0.9);
    }

    /** With a team, or several items a cycle, all are predicted as they come, and it is said. */
    @Test
    void orderThatIsNotFollowed_isDoubted() {
        PredictedMaps team = PredictedMaps.of(desk(2, 1, s -> s.team("w"))
                .team("w", t -> t.people(1))
                .step("b", s -> s.processTime(minutes(0.1)).team("w"))
                .removeFlow("a->done")
                .flow("a", "b")
                .flow("b", "done"));
        PredictedMaps cycles = PredictedMaps.of(desk(2, 1, s -> s.quantityPerCycle(2)));
        for (PredictedMaps map : new PredictedMaps[] {team, cycles}) {
            assertThat(confidence(map)).isEqualTo(Confidence.LOW);
            assertThat(map.analysis()
                            .get(StepWaitPredicted.KEY)
                            .steps()
                            .get("a")
                            .reasons())
                    .contains("families go first by their priority, which the prediction leaves out");
        }
    }
}
