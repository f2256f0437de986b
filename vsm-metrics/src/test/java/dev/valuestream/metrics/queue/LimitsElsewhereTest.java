package dev.valuestream.metrics.queue;

import static dev.valuestream.metrics.queue.PredictedMaps.exponential;
import static dev.valuestream.metrics.queue.PredictedMaps.minutes;
import static dev.valuestream.metrics.queue.PredictedMaps.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Reason;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Limits on maps that are no row of single servers: the prediction is that without the limit, and says so. */
class LimitsElsewhereTest {

    private static final String SAID = "room for all that wait: limits on work in process hold nothing back: second";

    /** Two steps of 15 and 12 min in a row for 2.4 requests an hour. */
    private static ValueStreamBuilder line() {
        return row(requests(2.4));
    }

    private static ValueStreamBuilder row(ValueStreamBuilder map) {
        return map.step("first", s -> s.processTime(exponential(15)))
                .step("second", s -> s.processTime(exponential(12)))
                .flow("request", "first")
                .flow("first", "second")
                .flow("second", "done");
    }

    private static void assertNotFollowed(UnaryOperator<ValueStreamBuilder> shape) {
        PredictedMaps free = PredictedMaps.of(shape.apply(line()));
        PredictedMaps limited = PredictedMaps.of(shape.apply(line()).editStep("second", s -> s.wipLimit(2)));

        assertThat(limited.value("lead-time.predicted")).isEqualTo(free.value("lead-time.predicted"));
        assertThat(limited.analysis().explain(StepWaitPredicted.KEY).assumptions())
                .contains(SAID);
    }

    /** The same limit in a plain row is followed: fewer wait at the second step, and nothing is assumed of it. */
    @Test
    void limit_inARow_isFollowed() {
        PredictedMaps limited = PredictedMaps.of(line().editStep("second", s -> s.wipLimit(2)));

        assertThat(limited.value("step.queue.predicted[second]"))
                .isLessThan(PredictedMaps.of(line()).value("step.queue.predicted[second]"));
        assertThat(limited.analysis().explain(StepWaitPredicted.KEY).assumptions())
                .doesNotContain(SAID);
    }

    @Test
    void limit_whereItemsAreCarriedToTheStep_isNotFollowed() {
        assertNotFollowed(m -> m.editFlow("first->second", f -> f.transferTime(minutes(5))));
    }

    @Test
    void limit_whereOneTeamServesBothSteps_isNotFollowed() {
        assertNotFollowed(m -> m.team("crew", t -> t.people(2))
                .editStep("first", s -> s.team("crew"))
                .editStep("second", s -> s.team("crew")));
    }

    @Test
    void limit_whereItemsComeFromTwoPlaces_isNotFollowed() {
        PredictedMaps limited = PredictedMaps.of(twoSources().editStep("second", s -> s.wipLimit(2)));

        assertThat(limited.value("lead-time.predicted"))
                .isEqualTo(PredictedMaps.of(twoSources()).value("lead-time.predicted"));
    }

    private static ValueStreamBuilder twoSources() {
        return row(ValueStream.builder("map")
                        .demand(d -> d.at("request")
                                .quantity(1.8)
                                .per(Duration.ofHours(1))
                                .cv(1))
                        .demand(d -> d.at("phone")
                                .quantity(0.6)
                                .per(Duration.ofHours(1))
                                .cv(1))
                        .trigger("request")
                        .trigger("phone")
                        .customer("done"))
                .flow("phone", "second");
    }

    @Test
    void limit_whereTheWayIsChosen_isNotFollowed() {
        assertNotFollowed(m -> m.step("other", s -> s.processTime(exponential(5)))
                .editFlow("first->second", f -> f.probability(0.8))
                .flow("first", "other", f -> f.probability(0.2))
                .flow("other", "done"));
    }

    @Test
    void limit_whereWorkComesBack_isNotFollowed() {
        assertNotFollowed(m -> m.editFlow("second->done", f -> f.probability(0.9))
                .flow("second", "first", f -> f.probability(0.1).rework(true)));
    }

    @Test
    void limit_whereScrapLeavesTheRow_isNotFollowed() {
        assertNotFollowed(m -> m.editStep("first", s -> s.yield(0.9)));
    }

    @Test
    void limit_ofSeveralFamilies_isNotFollowed() {
        PredictedMaps limited = PredictedMaps.of(families().editStep("second", s -> s.wipLimit(2)));

        assertThat(limited.value("lead-time.predicted"))
                .isEqualTo(PredictedMaps.of(families()).value("lead-time.predicted"));
    }

    private static ValueStreamBuilder families() {
        return row(ValueStream.builder("map")
                .demand(d ->
                        d.family("red").quantity(1.2).per(Duration.ofHours(1)).cv(1))
                .demand(d ->
                        d.family("blue").quantity(1.2).per(Duration.ofHours(1)).cv(1))
                .trigger("request")
                .customer("done"));
    }

    /** A queue that grows without a limit on the stream grows with it, too. */
    @Test
    void streamLimit_ofAnOverloadedStep_isUnstableAsWithoutIt() {
        PredictedMaps map = PredictedMaps.of(
                line().editStep("first", s -> s.processTime(exponential(30))).wipLimit(50));

        assertThat(map.unknown("step.wait.predicted[first]").reason()).isEqualTo(Reason.UNSTABLE);
        assertThat(map.value("step.queue.predicted[second]")).isPositive();
    }

    @Test
    void streamLimit_whereNothingIsAskedFor_holdsNothing() {
        PredictedMaps map = PredictedMaps.of(row(ValueStream.builder("map")
                        .demand(d -> d.quantity(0).per(Duration.ofHours(1)))
                        .trigger("request")
                        .customer("done"))
                .wipLimit(2));

        assertThat(map.value("step.queue.predicted[first]")).isZero();
    }

    /**
     * One step of 15 min and a way of 30 min to it under a limit of 6. Inside go X(n) = G(n − 1) ÷ G(n) an hour, with
     * G(n) = Σ ¼^(n−k)·½^k ÷ k! (Buzen 1973); of the items that are asked for n are there with a chance of Π 2.4 ÷ X(k), beyond the
     * limit with X(6).
     */
    @Test
    void streamLimit_ofAStepAndAWay_isThatOfTheProductForm() {
        double rate = 2.4;
        double[] g = new double[7];
        for (int n = 0; n <= 6; n++) {
            double fact = 1;
            for (int k = 0; k <= n; k++) {
                fact *= k == 0 ? 1 : k;
                g[n] += Math.pow(0.25, n - k) * Math.pow(0.5, k) / fact;
            }
        }
        double weight = 1;
        double all = 1;
        double inside = 0;
        for (int n = 1; n <= 6; n++) {
            double through = g[n - 1] / g[n];
            weight *= rate / through;
            double chance = n == 6 ? weight / (1 - rate / through) : weight;
            all += chance;
            inside += n * chance;
        }
        ValueStreamBuilder map = requests(rate)
                .step("first", s -> s.processTime(exponential(15)))
                .flow("request", "first", f -> f.transferTime(minutes(30)))
                .flow("first", "done")
                .wipLimit(6);

        assertThat(PredictedMaps.of(map).value("work-in-process.predicted")).isCloseTo(inside / all, within(1e-6));
    }

    /** Where items come from a join their arrivals are not what averages say, and the reader is told. */
    @Test
    void reasons_behindAJoin_nameIt() {
        ValueStreamBuilder map = requests(2)
                .step("a", s -> s.processTime(exponential(10)))
                .step("b", s -> s.processTime(exponential(10)))
                .step("pack", s -> s.join(Join.ALL).processTime(exponential(10)))
                .flow("request", "a")
                .flow("request", "b")
                .flow("a", "pack")
                .flow("b", "pack")
                .flow("pack", "done");

        List<String> reasons = PredictedMaps.of(map)
                .analysis()
                .get(StepWaitPredicted.KEY)
                .steps()
                .get("pack")
                .reasons();
        assertThat(reasons).contains("items come from a join, behind which they are followed in the mean only");
    }
}
