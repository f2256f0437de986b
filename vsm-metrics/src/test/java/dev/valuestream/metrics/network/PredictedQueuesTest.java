package dev.valuestream.metrics.network;

import static dev.valuestream.metrics.network.OneMap.constant;
import static dev.valuestream.metrics.network.OneMap.exponential;
import static dev.valuestream.metrics.network.OneMap.minutes;
import static dev.valuestream.metrics.network.OneMap.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Figure;
import dev.valuestream.model.Batch;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.queueing.network.Confidence;
import dev.valuestream.queueing.network.Stay;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the network says of one map, each figure against its closed form. */
class PredictedQueuesTest {

    private static final double HOUR = 3600;

    private static OneMap one(double perHour, Consumer<? super StepBuilder> step) {
        return OneMap.of(requests(perHour).step("a", step).flow("request", "a").flow("a", "done"));
    }

    private static void assertIs(double actual, double wanted) {
        assertThat(actual).isCloseTo(wanted, within(1e-9 * Math.abs(wanted)));
    }

    private static double mean(OneMap map, String step) {
        return map.queues().meanWait(map.step(step)).number().orElseThrow();
    }

    /** Red, blue and green at their own steps; nothing is asked for of the last, pink. */
    private static ValueStreamBuilder families(int people, Consumer<? super StepBuilder> a) {
        ValueStreamBuilder map = OneMap.empty()
                .demand(d ->
                        d.family("red").quantity(7).per(Duration.ofHours(1)).cv(1))
                .demand(d ->
                        d.family("blue").quantity(3).per(Duration.ofHours(1)).cv(1))
                .demand(d ->
                        d.family("green").quantity(6).per(Duration.ofHours(1)).cv(1))
                .demand(d ->
                        d.family("pink").quantity(0).per(Duration.ofHours(1)).cv(1))
                .trigger("request")
                .customer("done")
                .team("w", t -> t.people(people))
                .step("a", s -> {
                    s.team("w").stations(1);
                    a.accept(s);
                })
                .step("b", s -> s.processTime(exponential(2)).team("w"));
        return map.flow("request", "a", f -> f.family("red").family("blue").family("pink"))
                .flow("request", "b", f -> f.family("green"))
                .flow("a", "done")
                .flow("b", "done");
    }

    @Test
    void network_hasTheNodesOfTheMap() {
        OneMap map = one(6, s -> s.processTime(exponential(5)));
        assertThat(map.queues().network().orElseThrow().nodes()).containsExactlyInAnyOrder("request", "a", "done");
        assertThat(map.queues().network().orElseThrow().stations()).containsExactly("step a");
        assertThat(map.queues().isPaced(map.step("a"))).isFalse();
    }

    @Test
    void mapWithoutDemand_hasNoNetwork() {
        OneMap map = one(0, s -> s.processTime(exponential(5)));
        assertThat(map.queues().network()).isEmpty();
        assertThat(map.queues().solution()).isEmpty();
        assertThat(map.queues().rate(map.step("a"), 0)).isZero();
    }

    /** Nothing comes in a day of no time, and what an item takes in a step is not stretched. */
    @Test
    void dayWithoutWorkingTime_hasNoRates() {
        OneMap map = OneMap.of(requests(6)
                .calendar(c -> c.workingTimePerDay(Duration.ZERO).daysPerWeek(5))
                .step("a", s -> s.processTime(exponential(5)))
                .flow("request", "a")
                .flow("a", "done"));
        assertThat(map.queues().rate(map.step("a"), 0)).isZero();
        assertThat(map.queues().rate(map.flow("a->done"), 0)).isZero();
        assertThat(map.queues().inStep(map.step("a"), 0, 77)).isEqualTo(77);
        assertThat(map.queues().network()).isEmpty();
    }

    @Test
    void network_carriesTheFamiliesOfWhichItemsCome() {
        PredictedQueues queues =
                OneMap.of(families(3, s -> s.processTime(exponential(5)))).queues();
        assertThat(queues.families())
                .extracting(m -> m.family().orElseThrow())
                .containsExactly("red", "blue", "green", "pink");
        assertThat(queues.families()).extracting(queues::carries).containsExactly(true, true, true, false);
    }

    /** M/M/1 with μ = 12 and λ = 6 an hour: the time in the step is exponential with a mean of 1 ÷ (μ − λ) = 600 s. */
    @Test
    void stay_inAnMm1_isExponential() {
        OneMap map = one(6, s -> s.processTime(exponential(5)));
        Stay stay = map.queues().stay(map.step("a"), 0, 300);
        assertIs(stay.mean(), 600);
        assertIs(stay.variance(), 360_000);
        assertIs(stay.waiting(), 300);
    }

    /** Nobody waits for constant times on the beat; what is left varies not at all. */
    @Test
    void stay_onTheBeat_isTheTimeInTheStep() {
        OneMap map = OneMap.onTheBeat();
        assertThat(map.queues().stay(map.step("a"), 0, 300)).isEqualTo(new Stay(300, 0, 0));
    }

    /**
     * A kiln of four takes 25 min, c² = 0.49. Who comes as the j-th of four waits for the others, (4 − 1) ÷ 2λ = 900 s
     * on the mean, as if spread evenly from 0 to 1800 s: variance 900² ÷ 3. Of those that wait for the kiln with
     * probability p, exponentially, q on the mean, it is q²·(2 − p) ÷ p.
     */
    @Test
    void stay_inAKiln_addsGatheringQueueAndCycle() {
        OneMap map = one(
                6,
                s -> s.cycleTime(TimeDistribution.ofMeanAndCv(minutes(25), 0.7)).quantityPerCycle(4));
        double wait = mean(map, "a");
        double queued = wait - 900;
        double waits = map.queues()
                .station(map.step("a"))
                .orElseThrow()
                .waitTail()
                .orElseThrow()
                .waitProbability();
        Stay stay = map.queues().stay(map.step("a"), 0, 1500);
        assertThat(map.queues().visit(map.step("a")).orElseThrow().batchWait()).isCloseTo(900, within(1e-9));
        assertThat(queued).isPositive();
        assertIs(stay.mean(), wait + 1500);
        assertIs(stay.waiting(), wait);
        assertIs(stay.variance(), queued * queued * (2 - waits) / waits + 900 * 900 / 3.0 + 0.49 * 1500 * 1500);
    }

    /**
     * Four go together: (4 − 1) ÷ 2λ = 900 s until they have come, of variance 900² ÷ 3, and 15 min on the way, cv
     * 0.5.
     */
    @Test
    void wayOfABatch_isGatheringAndTransfer() {
        OneMap map = OneMap.of(requests(6)
                .step("a", s -> s.processTime(exponential(5)))
                .flow("request", "a")
                .flow(
                        "a",
                        "done",
                        f -> f.transferBatch(4).transferTime(TimeDistribution.ofMeanAndCv(minutes(15), 0.5))));
        Stay carried = map.queues().carried(map.flow("a->done"));
        assertThat(map.queues().gathering(map.flow("a->done"))).isCloseTo(900, within(1e-9));
        assertIs(carried.mean(), 1800);
        assertIs(carried.variance(), 270_000 + 202_500);
        assertThat(carried.waiting()).isZero();
        assertThat(map.queues().carried(map.flow("request->a"))).isEqualTo(Stay.NONE);
    }

    /** A shipment every 40 min: 20 min of wait on the mean, spread from 0 to 40. */
    @Test
    void wayOfAShipment_isHalfItsRhythmAndTransfer() {
        OneMap map = OneMap.of(requests(6)
                .step("a", s -> s.processTime(exponential(5)))
                .flow("request", "a")
                .flow(
                        "a",
                        "done",
                        f -> f.kind(FlowKind.SHIPMENT).every(minutes(40)).transferTime(constant(7))));
        Stay carried = map.queues().carried(map.flow("a->done"));
        assertIs(carried.mean(), 1200 + 420);
        assertIs(carried.variance(), 2400 * 2400 / 12.0);
    }

    /**
     * Of 60 an hour that come, a does 30; nine of ten are good, of which three of ten go to b: 8.1 an hour on that
     * way.
     */
    @Test
    void flow_takesItsShareOfTheGoodOnesThatPass() {
        OneMap map = OneMap.of(requests(60)
                .step("a", s -> s.processTime(exponential(2)).yield(0.9))
                .step("b", s -> s.processTime(exponential(1)))
                .flow("request", "a")
                .flow("a", "b", f -> f.probability(0.3))
                .flow("a", "done", f -> f.probability(0.7))
                .flow("b", "done"));
        PredictedQueues queues = map.queues();
        assertIs(queues.rate(map.step("a"), 0) * HOUR, 60);
        assertIs(queues.rate(map.flow("a->b"), 0) * HOUR, 8.1);
        assertIs(queues.rate(map.flow("a->done"), 0) * HOUR, 18.9);
        assertIs(queues.rate(map.step("b"), 0) * HOUR, 8.1);
        assertThat(queues.rate(map.flow("b->done"), 0) * HOUR).isCloseTo(8.1, within(1e-9));
    }

    /** 3 an hour of 20 min each: no average, and no growth either. */
    @Test
    void queueOfAStepThatIsJustFull_doesNotGrow() {
        OneMap map = one(3, s -> s.processTime(exponential(20)));
        Figure wait = map.queues().wait(map.step("a"), 0);
        assertThat(((Figure.Unknown) wait).text().message()).contains("no time to spare");
    }

    /**
     * Three people are enough, the one station of a is not: M/G/1 of load 10 · 5 ÷ 60 with c² = (7 · 0.25 + 3 · 1) ÷
     * 10, by Pollaczek and Khinchine.
     */
    @Test
    void stepShortOfStations_waitsForThese() {
        OneMap map = OneMap.of(families(
                3,
                s -> s.processTime(TimeDistribution.ofMeanAndCv(minutes(5), 0.5))
                        .families("blue", f -> f.processTime(exponential(5)))));
        double load = 50 / 60.0;
        assertIs(mean(map, "a"), load / (1 - load) * (1 + 0.475) / 2 * 300);
        assertThat(map.queues().waitsForOwnServers(map.step("a"))).isTrue();
        assertThat(map.queues().waitsForOwnServers(map.step("b"))).isFalse();
    }

    /** Two stations: M/M/2 of load ρ = 10 · 10 ÷ 120, where who comes waits ρ² ÷ (1 − ρ²) times 10 min. */
    @Test
    void stepShortOfTwoStations_isAnMm2() {
        OneMap map = OneMap.of(families(5, s -> s.processTime(exponential(10)).stations(2)));
        double load = 100 / 120.0;
        assertIs(mean(map, "a"), load * load / (1 - load * load) * 600);
    }

    /** An hour of changeovers in a day of eight: 20 min of work take 8/7 of that. */
    @Test
    void timeInAStep_growsByItsChangeovers() {
        OneMap map = one(
                1,
                s -> s.processTime(exponential(20)).changeover(constant(60)).batch(Batch.every(Duration.ofHours(8))));
        assertIs(map.queues().inStep(map.step("a"), 0, 1200), 1200 * 8 / 7.0);
    }

    @Test
    void timeInAStep_ofAFamilyThatNeverComes_isAsStated() {
        OneMap map = OneMap.of(families(3, s -> s.processTime(exponential(5))));
        assertThat(map.queues().inStep(map.step("b"), 0, 77)).isEqualTo(77);
    }

    /** What suppliers bring does not queue. */
    @Test
    void stepAtASuppliersPace_hasNoQueue() {
        OneMap map = OneMap.of(OneMap.empty()
                .demand(d -> d.quantity(6).per(Duration.ofHours(1)).cv(1))
                .supplier("mill")
                .customer("done")
                .step("a", s -> s.processTime(exponential(5)))
                .flow("mill", "a")
                .flow("a", "done"));
        assertThat(map.queues().isPaced(map.step("a"))).isTrue();
        assertThat(map.queues().station(map.step("a"))).isEmpty();
        assertThat(mean(map, "a")).isZero();
        assertThat(map.queues().trusts()).isEmpty();
    }

    /** a is exact with a warning, b is low: only the reasons of b are those of the whole. */
    @Test
    void trustOfAll_isThatOfTheLeastSure() {
        OneMap map = OneMap.of(requests(6)
                .step("a", s -> s.processTime(exponential(0.5)))
                .step("b", s -> s.cycleTime(exponential(25)).quantityPerCycle(4))
                .flow("request", "a")
                .flow("a", "b")
                .flow("b", "done"));
        PredictedQueues queues = map.queues();
        assertThat(queues.trusts().get("a").reasons()).isNotEmpty();
        assertThat(queues.trusts().get("b").confidence()).isEqualTo(Confidence.LOW);
        assertThat(queues.trust().confidence()).isEqualTo(Confidence.LOW);
        assertThat(queues.trust().reasons()).hasSize(1).first().asString().startsWith("b: ");
    }

    @Test
    void nothingIsPredicted_whereNothingQueues() {
        OneMap map = one(6, s -> s.processTime(Duration.ZERO));
        assertThat(map.queues().prediction(map.step("a"))).isEmpty();
        assertThat(map.queues().trust()).isEqualTo(new Trust(Confidence.EXACT, List.of()));
    }
}
