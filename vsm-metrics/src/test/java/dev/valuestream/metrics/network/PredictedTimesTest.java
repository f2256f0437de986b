package dev.valuestream.metrics.network;

import static dev.valuestream.metrics.network.OneMap.constant;
import static dev.valuestream.metrics.network.OneMap.exponential;
import static dev.valuestream.metrics.network.OneMap.minutes;
import static dev.valuestream.metrics.network.OneMap.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.queueing.network.Confidence;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Mean and variability of the time to the customer, against closed forms, and the items that are under way meanwhile.
 */
class PredictedTimesTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static void assertTimes(OneMap map, double mean, double square) {
        assertThat(map.times(0).total().number().orElseThrow()).isCloseTo(mean, within(1e-9 * mean));
        assertThat(map.times(0).scv().orElseThrow()).isCloseTo(square / (mean * mean) - 1, within(1e-9));
    }

    /** M/M/1 with μ = 12 and λ = 6 an hour: exponential of 600 s. */
    private static ValueStreamBuilder queue() {
        return requests(6).step("a", s -> s.processTime(exponential(5))).flow("request", "a");
    }

    @Test
    void oneQueue_isExponential() {
        assertTimes(OneMap.of(queue().flow("a", "done")), 600, 2 * 600 * 600);
    }

    /** Variances of times one behind the other add up: 600² + 0.49 · 420². */
    @Test
    void wayBehindAQueue_addsItsVariance() {
        OneMap map = OneMap.of(
                queue().flow("a", "done", f -> f.transferTime(TimeDistribution.ofMeanAndCv(minutes(7), 0.7))));
        assertTimes(map, 1020, 1020 * 1020 + 360_000 + 0.49 * 420 * 420);
    }

    /** A van every minute takes nobody along: 30 s of wait on the mean, spread from 0 to 60 s, variance 60² ÷ 12. */
    @Test
    void vanBehindAQueue_addsHalfItsRhythm() {
        OneMap map = OneMap.of(queue().flow(
                        "a",
                        "done",
                        f -> f.kind(FlowKind.SHIPMENT).every(minutes(1)).transferTime(constant(7))));
        assertTimes(map, 1050, 1050 * 1050 + 360_000 + 300);
    }

    /**
     * In 35 min λT = 3.5 others come: three go along in whole items, and the wait is half of the rhythm all the same.
     */
    @Test
    void vanFull_isWaitedForHalfItsRhythm() {
        OneMap map = OneMap.of(
                queue().flow("a", "done", f -> f.kind(FlowKind.SHIPMENT).every(minutes(35))));
        assertThat(map.times(0).total().number().orElseThrow()).isCloseTo(600 + 1050, within(1e-6));
        assertThat(map.queues().solution().orElseThrow().visit("along a->done").batchWait())
                .isCloseTo(3 * 3600 / 12.0, within(1e-6));
    }

    /**
     * Of 60 an hour a does 30, of which three of ten, 9 an hour, leave with the hourly van, so that ten go together:
     * (10 − 1) ÷ (2 · 9/h) until they have come.
     */
    @Test
    void van_isFilledByThoseThatTakeIt() {
        OneMap map = OneMap.of(requests(60)
                .step("a", s -> s.processTime(exponential(2)))
                .flow("request", "a")
                .flow(
                        "a",
                        "done",
                        f -> f.probability(0.3).kind(FlowKind.SHIPMENT).every(Duration.ofSeconds(3610)))
                .step("b", s -> s.processTime(exponential(1)))
                .flow("a", "b", f -> f.probability(0.7))
                .flow("b", "done"));
        assertThat(map.queues().solution().orElseThrow().visit("along a->done").batchWait())
                .isCloseTo(1800, within(1e-6));
    }

    @Test
    void stepAtASuppliersPace_takesItsProcessTime() {
        OneMap map = OneMap.of(OneMap.empty()
                .demand(d -> d.quantity(6).per(HOUR).cv(1))
                .supplier("mill")
                .customer("done")
                .step("a", s -> s.processTime(TimeDistribution.ofMeanAndCv(minutes(5), 0.6)))
                .flow("mill", "a")
                .flow("a", "done"));
        assertTimes(map, 300, 1.36 * 300 * 300);
    }

    /** The later of two exponential times of 1200 and 900 s: a + b − c, and 2a² + 2b² − 2c² with 1/c = 1/a + 1/b. */
    @Test
    void suppliersThatMeet_areOneItem() {
        OneMap map = OneMap.of(OneMap.empty()
                .demand(d -> d.quantity(0.3).per(HOUR).cv(1))
                .supplier("mill")
                .supplier("foundry")
                .customer("done")
                .step("a", s -> s.processTime(exponential(20)))
                .step("b", s -> s.processTime(exponential(15)))
                .step("d", s -> s.processTime(Duration.ZERO).join(Join.ALL))
                .flow("mill", "a")
                .flow("foundry", "b")
                .flow("a", "d")
                .flow("b", "d")
                .flow("d", "done"));
        double both = 1 / (1 / 1200.0 + 1 / 900.0);
        assertTimes(map, 2100 - both, 2 * (1_440_000 + 810_000 - both * both));
    }

    /** Three of ten items are in an M/M/1 of 600 s, seven in one of 1 ÷ (20 − 14) hours. */
    @Test
    void sourcesOfTheirOwn_areWeightedByWhatStartsThere() {
        OneMap map = OneMap.of(OneMap.empty()
                .demand(d -> d.quantity(6).per(HOUR).cv(1).at("web"))
                .demand(d -> d.quantity(14).per(HOUR).cv(1).at("shop"))
                .trigger("web")
                .trigger("shop")
                .customer("done")
                .step("a", s -> s.processTime(exponential(5)))
                .step("b", s -> s.processTime(exponential(3)))
                .flow("web", "a")
                .flow("shop", "b")
                .flow("a", "done")
                .flow("b", "done"));
        assertTimes(map, 600, 2 * 600 * 600);
        OneMap faster = OneMap.of(map.valueStream().toBuilder().editStep("b", s -> s.processTime(exponential(2))));
        double other = 3600 / 16.0;
        assertTimes(faster, 0.3 * 600 + 0.7 * other, 2 * (0.3 * 600 * 600 + 0.7 * other * other));
    }

    @Test
    void timeThatTakesNoTime_hasNoVariability() {
        OneMap map = OneMap.of(requests(6)
                .step("a", s -> s.processTime(Duration.ZERO))
                .flow("request", "a")
                .flow("a", "done"));
        assertThat(map.times(0).total()).isEqualTo(Figure.of(0));
        assertThat(map.times(0).scv()).isEmpty();
    }

    /** Two ways of 5 · 10¹⁸ s each: more than a number of seconds can be. */
    @Test
    void timeThatCannotBeHeld_isNone() {
        Duration half = Duration.ofSeconds(5_000_000_000_000_000_000L);
        OneMap map = OneMap.of(requests(6)
                .step("a", s -> s.processTime(exponential(5)))
                .flow("request", "a", f -> f.transferTime(TimeDistribution.constant(half)))
                .flow("a", "done", f -> f.transferTime(TimeDistribution.constant(half))));
        Figure.Unknown total = (Figure.Unknown) map.times(0).total();
        assertThat(total.reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(map.times(0).scv()).isEmpty();
    }

    /** A step that is not stated, and one before it that cannot do all that comes: whatever is measured, it grows. */
    private static OneMap growingAndMissing() {
        return OneMap.of(requests(60)
                .step("a", s -> s.processTime(exponential(2)))
                .step("b")
                .flow("request", "a")
                .flow("a", "b")
                .flow("b", "done"));
    }

    @Test
    void queueThatGrows_standsAboveWhatIsMissing() {
        Figure.Unknown total = (Figure.Unknown) growingAndMissing().times(0).total();
        assertThat(total.reason()).isEqualTo(Reason.UNSTABLE);
        PredictedItems items = PredictedItems.of(growingAndMissing());
        assertThat(((Figure.Unknown) items.all()).reason()).isEqualTo(Reason.UNSTABLE);
        assertThat(((Figure.Unknown) items.of(0)).reason()).isEqualTo(Reason.UNSTABLE);
        assertThat(growingAndMissing().times(0).scv()).isEmpty();
    }

    @Test
    void whatIsMissing_isSaidWhereNothingGrows() {
        OneMap map = OneMap.of(requests(6).step("a").flow("request", "a").flow("a", "done"));
        assertThat(((Figure.Unknown) map.times(0).total()).reason()).isEqualTo(Reason.MISSING_INPUT);
        assertThat(((Figure.Unknown) PredictedItems.of(map).all()).reason()).isEqualTo(Reason.MISSING_INPUT);
    }

    /** One item at M/M/1 of load 0.5, and 6/h · 40 min = 4 on their way. */
    @Test
    void items_areAtStepsAndOnTheirWay() {
        PredictedItems items =
                PredictedItems.of(OneMap.of(queue().flow("a", "done", f -> f.transferTime(constant(40)))));
        assertThat(items.places()).containsOnlyKeys("a", "a->done");
        assertThat(items.places().get("a")).isCloseTo(1, within(1e-9));
        assertThat(items.places().get("a->done")).isCloseTo(4, within(1e-9));
        assertThat(items.of(0).number().orElseThrow()).isCloseTo(5, within(1e-9));
        assertThat(items.all().number().orElseThrow()).isCloseTo(5, within(1e-9));
    }

    /**
     * Both are good at most as times are assumed; for blue, whose parts wait for each other, there is a second reason.
     */
    @Test
    void leastSureFamily_isTheOneWithMoreReasons() {
        OneMap map = OneMap.of(OneMap.empty()
                .demand(d -> d.family("red").quantity(2).per(HOUR).cv(1))
                .demand(d -> d.family("blue").quantity(3).per(HOUR).cv(1))
                .trigger("request")
                .customer("done")
                .step("a", s -> s.processTime(minutes(5)))
                .step("x", s -> s.processTime(minutes(6)))
                .step("y", s -> s.processTime(minutes(7)))
                .flow("request", "a", f -> f.family("red"))
                .flow("a", "done", f -> f.family("red"))
                .flow("request", "x", f -> f.family("blue"))
                .flow("request", "y", f -> f.family("blue"))
                .flow("x", "done")
                .flow("y", "done"));
        Trust red = map.times(0).trust();
        Trust blue = map.times(1).trust();
        assertThat(red.confidence()).isEqualTo(Confidence.GOOD);
        assertThat(blue.confidence()).isEqualTo(Confidence.GOOD);
        assertThat(blue.reasons()).hasSize(red.reasons().size() + 1);
        assertThat(PredictedTimes.leastSure(List.of(map.times(0), map.times(1))))
                .isEqualTo(blue);
    }
}
