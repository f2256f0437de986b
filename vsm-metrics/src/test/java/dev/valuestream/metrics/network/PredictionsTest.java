package dev.valuestream.metrics.network;

import static dev.valuestream.metrics.network.OneMap.exponential;
import static dev.valuestream.metrics.network.OneMap.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.model.StepBuilder;
import dev.valuestream.queueing.network.Confidence;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** All that is predicted of one queue, and what would halve its wait. */
class PredictionsTest {

    /** The load at which so many more than the servers wait with a probability of a half: load^more = ½. */
    private static double halfAt(double more) {
        return Math.pow(0.5, 1 / more);
    }

    private static StepPrediction one(double perHour, Consumer<? super StepBuilder> step) {
        OneMap map =
                OneMap.of(requests(perHour).step("a", step).flow("request", "a").flow("a", "done"));
        return map.queues().prediction(map.step("a")).orElseThrow();
    }

    /** M/M/1 of 9 an hour, 12 of which could be served: load ¾, wait ¾ ÷ (3/h), ¾² ÷ ¼ items. */
    @Test
    void mm1_isKnownInAllItsFigures() {
        StepPrediction a = one(9, s -> s.processTime(exponential(5)));
        assertThat(a.meanWait()).isEqualTo(Duration.ofMinutes(15));
        assertThat(a.queue()).isCloseTo(2.25, within(1e-9));
        assertThat(a.waitProbability()).isCloseTo(0.75, within(1e-12));
        assertThat(a.utilization()).isCloseTo(0.75, within(1e-12));
        assertThat(a.arrivalVariability()).isEqualTo(1);
        assertThat(a.serviceVariability()).isEqualTo(1);
        assertThat(a.confidence()).isEqualTo(Confidence.EXACT);
        // of those that wait the wait is exponential with a mean of 20 min
        assertThat(a.longerThan(Duration.ofMinutes(20))).isCloseTo(0.75 / Math.E, within(1e-12));
        assertThat(a.quantile(0.2)).isZero();
        assertThat(a.quantile(0.25 + 0.375).toMillis()).isCloseTo((long) (1_200_000 * Math.log(2)), within(1L));
    }

    /**
     * A wait of S·ρ ÷ (1 − ρ) is halved at ρ ÷ (2 − ρ), by half of c_a² + c_s², or by a second server; ln ½ ÷ ln ¾ =
     * 2.4.
     */
    @Test
    void waitOfAnMm1_isHalvedInFourWays() {
        HalfWait half = one(9, s -> s.processTime(exponential(5))).halved().orElseThrow();
        assertThat(half.utilization()).isCloseTo(0.6, within(1e-9));
        assertThat(half.variability()).isCloseTo(1, within(1e-9));
        assertThat(half.servers()).isEqualTo(2);
        assertThat(half.wipLimit()).hasValue(1 + 2);
    }

    /** Half of the items that come to a load of ½ find one there. */
    @Test
    void limitThatHalvesTheWait_isFoundWhereItIsAWholeNumber() {
        assertThat(one(6, s -> s.processTime(exponential(5)))
                        .halved()
                        .orElseThrow()
                        .wipLimit())
                .hasValue(2);
        assertThat(one(12, s -> s.processTime(exponential(5)).stations(2))
                        .halved()
                        .orElseThrow()
                        .wipLimit())
                .hasValue(3);
    }

    /** At the highest loads the limit is at 10,000 items at most: 9,999 and one, 9,998 and two; not 9,999 and two. */
    @Test
    void limitOfMoreThanTenThousandItems_isNone() {
        assertThat(limit(halfAt(9_999.5), 1)).hasValue(10_000);
        assertThat(limit(halfAt(9_998.5), 2)).hasValue(10_000);
        assertThat(limit(halfAt(9_999.5), 2)).isEmpty();
        assertThat(limit(halfAt(10_000.5), 1)).isEmpty();
    }

    private static OptionalInt limit(double load, int servers) {
        return one(60 * load * servers, s -> s.processTime(exponential(1)).stations(servers))
                .halved()
                .orElseThrow()
                .wipLimit();
    }

    /** Constant times on the beat: there is nothing to halve, and nothing it would come from. */
    @Test
    void queueOnTheBeat_isNone() {
        OneMap map = OneMap.onTheBeat();
        StepPrediction a = map.queues().prediction(map.step("a")).orElseThrow();
        assertThat(a.meanWait()).isZero();
        assertThat(a.waitProbability()).isZero();
        assertThat(a.longerThan(Duration.ofSeconds(1))).isZero();
        assertThat(a.shares()).isEmpty();
        assertThat(a.halved()).isEmpty();
    }

    /** Items gather until a cycle is full, so they wait. */
    @Test
    void kiln_makesItemsWait() {
        assertThat(one(6, s -> s.cycleTime(exponential(15)).quantityPerCycle(3)).waitProbability())
                .isEqualTo(1);
    }
}
