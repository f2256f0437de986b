package dev.valuestream.metrics.queue;

import static dev.valuestream.metrics.queue.PredictedMaps.DAY;
import static dev.valuestream.metrics.queue.PredictedMaps.exponential;
import static dev.valuestream.metrics.queue.PredictedMaps.minutes;
import static dev.valuestream.metrics.queue.PredictedMaps.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.network.StepPrediction;
import dev.valuestream.model.Batch;
import dev.valuestream.model.Join;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.queueing.network.Confidence;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Predicted queues of maps that have a closed form. */
class StepWaitPredictedTest {

    private static ValueStreamBuilder oneStep(double perHour, Consumer<? super StepBuilder> step) {
        return requests(perHour).step("a", step).flow("request", "a").flow("a", "done");
    }

    private static StepPrediction prediction(PredictedMaps map, String step) {
        return map.analysis().get(StepWaitPredicted.KEY).steps().get(step);
    }

    /** ρ = 0.8: W = ρ ÷ (1 − ρ) · 20 min, L = ρ ÷ (1 − ρ), time in the system exponential with mean 20 min ÷ (1 − ρ). */
    @Test
    void oneExponentialServer_isMM1() {
        PredictedMaps map = PredictedMaps.of(oneStep(2.4, s -> s.processTime(exponential(20))));
        map.is("step.wait.predicted[a]", 4800)
                .is("step.queue.predicted[a]", 3.2)
                .is("lead-time.predicted", 6000)
                .is("work-in-process.predicted", 4)
                .is("lead-time.predicted.p50", 6000 * Math.log(2))
                .is("lead-time.predicted.p85", 6000 * -Math.log(0.15))
                .is("lead-time.predicted.p95", 6000 * -Math.log(0.05));
        StepPrediction a = prediction(map, "a");
        assertThat(a.confidence()).isEqualTo(Confidence.EXACT);
        assertThat(a.reasons()).isEmpty();
        assertThat(a.longerThan(minutes(100))).isCloseTo(0.8 * Math.exp(-1), within(1e-12));
        assertThat(a.utilization()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void explanation_ofTheQueues_saysEach() {
        PredictedMaps map = PredictedMaps.of(oneStep(2.4, s -> s.processTime(exponential(20))));

        assertThat(map.analysis().explain(StepQueuePredicted.KEY).terms()).anySatisfy(t -> {
            assertThat(t.name()).isEqualTo("queue a");
            assertThat(t.value()).isEqualTo("3.2 items");
        });
    }

    /** Half of 0.8 ÷ 0.2 is ρ ÷ (1 − ρ) = 2; half of c_a² + c_s² = 2 is 1; of 3.2 that wait half may be inside. */
    @Test
    void halvedWait_ofMM1_isThatOfItsFormula() {
        StepPrediction a = prediction(PredictedMaps.of(oneStep(2.4, s -> s.processTime(exponential(20)))), "a");
        assertThat(a.halved().orElseThrow().utilization()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(a.halved().orElseThrow().variability()).isCloseTo(1, within(1e-12));
        assertThat(a.halved().orElseThrow().servers()).isEqualTo(2);
        int limit = a.halved().orElseThrow().wipLimit().orElseThrow();
        assertThat(limit).isEqualTo(4);
        assertThat(waitingInside(limit)).isLessThanOrEqualTo(1.6);
        assertThat(waitingInside(limit + 1)).isGreaterThan(1.6);
        assertThat(a.shares().orElseThrow().load()).isCloseTo(0.8, within(1e-12));
        assertThat(a.shares().orElseThrow().arrivals()).isCloseTo(0.1, within(1e-12));
        assertThat(a.shares().orElseThrow().service()).isCloseTo(0.1, within(1e-12));
    }

    /** Items that wait at M/M/1 at ρ = 0.8 of which no more than a limit are let in, the others waiting outside: Σ p_n · (min(n, limit) − 1). */
    private static double waitingInside(int limit) {
        double sum = 0;
        for (int n = 1; n < 1000; n++) {
            sum += 0.2 * Math.pow(0.8, n) * (Math.min(n, limit) - 1);
        }
        return sum;
    }

    /** M/M/2 at ρ = 0.8: W = S·ρ² ÷ (1 − ρ²). */
    @Test
    void twoStations_areMM2() {
        PredictedMaps.of(oneStep(4.8, s -> s.processTime(exponential(20)).stations(2)))
                .is("step.wait.predicted[a]", 1200 * 0.64 / 0.36);
    }

    /** Factory Physics ch. 8: 207 jobs a day at three pooled machines of 20 min wait 2.4595 h; one alone of 69 waits 7.6667 h. */
    @Test
    void pooling_ofThreeMachines_isMM3() {
        PredictedMaps pooled = PredictedMaps.of(
                oneStep(207 / 24.0, s -> s.processTime(exponential(20)).stations(3)));
        assertThat(pooled.value("step.wait.predicted[a]") / 3600).isCloseTo(2.4595, within(5e-5));
        PredictedMaps.of(oneStep(69 / 24.0, s -> s.processTime(exponential(20))))
                .is("step.wait.predicted[a]", 3600 * 23 / 3.0);
    }

    /**
     * Factory Physics ch. 8, the hare and the tortoise: 15 min with c0² = 0.05 on machines that can work 75 % of the time; repairs
     * of 248 min make c_e² = 6.25 and a wait of 27.7917 h, those of 38 min c_e² = 1 and 7.6667 h.
     */
    @Test
    void failures_asInFactoryPhysics_makeTheWaitOfTheirVariability() {
        machine(248).is("step.wait.predicted[a]", 3600 * 23.0 / 3 * 7.25 / 2);
        machine(38).is("step.wait.predicted[a]", 3600 * 23.0 / 3);
        assertThat(prediction(machine(248), "a").serviceVariability()).isCloseTo(6.25, within(1e-12));
        machine(38).is("step.load[a]", 23.0 / 24).is("lead-time.predicted", 3600 * 8);
    }

    private static PredictedMaps machine(double repair) {
        return PredictedMaps.of(oneStep(
                69 / 24.0,
                s -> s.processTime(TimeDistribution.ofMeanAndCv(minutes(15), Math.sqrt(0.05)))
                        .uptime(0.75)
                        .meanTimeToRepair(exponential(repair))));
    }

    /** Stops of unknown length only slow the work: M/M/1 with 20 min; and it is said. */
    @Test
    void failures_ofUnknownRepair_onlySlowTheWork() {
        PredictedMaps map = PredictedMaps.of(
                oneStep(2.4, s -> s.processTime(exponential(15)).uptime(0.75)));
        map.is("step.wait.predicted[a]", 4800);
        assertThat(map.analysis().explain(StepWaitPredicted.KEY).assumptions())
                .anyMatch(a -> a.startsWith("many short stops") && a.endsWith("meanTimeToRepair is stated: a"));
    }

    /** 1 h, c0² = 0.25; a setup of 2 h, c_s² = 0.25, after 10 items: t_e = 1.2 h, σ_e² = 0.25 + 0.1 + 0.36 h², M/G/1 at load 0.6. */
    @Test
    void setups_asInFactoryPhysics_makeTheWaitOfTheirVariability() {
        PredictedMaps map = PredictedMaps.of(oneStep(
                0.5,
                s -> s.processTime(TimeDistribution.ofMeanAndCv(Duration.ofHours(1), 0.5))
                        .changeover(TimeDistribution.ofMeanAndCv(Duration.ofHours(2), 0.5))
                        .batch(Batch.ofItems(10))));
        map.is("step.wait.predicted[a]", 3600 * 1.5 * 1.2 * (1 + 0.71 / 1.44) / 2);
    }

    /** Half of a person's time: 10 min take 20. Four hours of the stream's eight: the same. */
    @Test
    void shareAndOwnCalendar_slowTheServer() {
        ValueStreamBuilder shared = requests(2.4)
                .team("half", t -> t.people(1).share(0.5))
                .step("a", s -> s.processTime(exponential(10)).team("half"))
                .flow("request", "a")
                .flow("a", "done");
        PredictedMaps.of(shared).is("step.wait.predicted[a]", 4800).is("lead-time.predicted", 6000);
        PredictedMaps.of(oneStep(
                        2.4,
                        s -> s.processTime(exponential(10))
                                .calendar(c ->
                                        c.workingTimePerDay(Duration.ofHours(4)).daysPerWeek(5))))
                .is("step.wait.predicted[a]", 4800);
    }

    /** Cycles of 4 items: batches of Poisson arrivals wait (4 − 1) ÷ (2λ) to be full. */
    @Test
    void cycleOfSeveralItems_waitsForThem() {
        PredictedMaps map =
                PredictedMaps.of(oneStep(6, s -> s.cycleTime(exponential(20)).quantityPerCycle(4)));
        map.is("step.load[a]", 0.5);
        assertThat(map.value("step.wait.predicted[a]")).isGreaterThan(3600 * 3 / 12.0);
        assertThat(prediction(map, "a").shares().orElseThrow().batching()).isGreaterThan(0.5);
    }

    /** Five exponential steps at load 0.8, rework 5→3 with probability 0.1: 5 · 4 items, 20 arrival intervals. */
    @Test
    void jacksonLineWithRework_isExact() {
        ValueStreamBuilder map = requests(1);
        String from = "request";
        for (int i = 1; i <= 5; i++) {
            double minutes = i < 3 ? 48 : 48 * 0.9;
            map.step("s" + i, s -> s.processTime(exponential(minutes))).flow(from, "s" + i);
            from = "s" + i;
        }
        map.flow("s5", "s3", f -> f.probability(0.1)).flow("s5", "done", f -> f.probability(0.9));
        PredictedMaps predicted = PredictedMaps.of(map);
        predicted
                .is("work-in-process.predicted", 20)
                .is("lead-time.predicted", 20 * 3600)
                .is("step.wait.predicted[s1]", 4 * 48 * 60)
                .is("step.wait.predicted[s4]", 4 * 48 * 0.9 * 60)
                .is("step.queue.predicted[s5]", 3.2);
        assertThat(prediction(predicted, "s4").confidence()).isEqualTo(Confidence.EXACT);
    }

    /** Variability travels: H alone 27.7917 h, T alone 7.6667 h; behind H the queue at T is longer than behind T. */
    @Test
    void variability_travels() {
        TimeDistribution hare = TimeDistribution.ofMeanAndCv(minutes(20), 2.5);
        PredictedMaps tt = twoMachines(exponential(20));
        PredictedMaps ht = twoMachines(hare);
        tt.is("step.wait.predicted[one]", 3600 * 23 / 3.0).is("step.wait.predicted[two]", 3600 * 23 / 3.0);
        ht.is("step.wait.predicted[one]", 3600 * 23 / 3.0 * 7.25 / 2);
        assertThat(ht.value("step.wait.predicted[two]")).isGreaterThan(tt.value("step.wait.predicted[two]") * 2);
    }

    private static PredictedMaps twoMachines(TimeDistribution first) {
        return PredictedMaps.of(requests(69 / 24.0)
                .step("one", s -> s.processTime(first))
                .step("two", s -> s.processTime(exponential(20)))
                .flow("request", "one")
                .flow("one", "two")
                .flow("two", "done"));
    }

    /** Two people for two steps of one station each: nobody ever waits for a person, so that each is M/M/1, though the loads are alike. */
    @Test
    void sharedTeam_ofAPersonForEachStation_isNoPool() {
        PredictedMaps.of(requests(2.4)
                        .team("office", t -> t.people(2))
                        .step(
                                "a",
                                s -> s.processTime(exponential(20))
                                        .team("office")
                                        .stations(1))
                        .step(
                                "b",
                                s -> s.processTime(exponential(20))
                                        .team("office")
                                        .stations(1))
                        .flow("request", "a")
                        .flow("a", "b")
                        .flow("b", "done"))
                .is("step.wait.predicted[a]", 4800)
                .is("step.wait.predicted[b]", 4800);
    }

    /** Two people for two steps: one pool, M/M/2 for both. */
    @Test
    void sharedTeam_isOnePool() {
        PredictedMaps map = PredictedMaps.of(requests(2.4)
                .team("office", t -> t.people(2))
                .step("a", s -> s.processTime(exponential(20)).team("office"))
                .step("b", s -> s.processTime(exponential(20)).team("office"))
                .flow("request", "a")
                .flow("a", "b")
                .flow("b", "done"));
        double wait = 1200 * 0.64 / 0.36;
        map.is("step.wait.predicted[a]", wait)
                .is("step.wait.predicted[b]", wait)
                .is("lead-time.predicted", 2 * (wait + 1200))
                .is("team.load[office]", 0.8);
        assertThat(prediction(map, "b").utilization()).isCloseTo(0.8, within(1e-12));
    }

    private static PredictedMaps fromSupplier(double firstMinutes, double cv) {
        return PredictedMaps.of(ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(d -> d.quantity(2.4).per(Duration.ofHours(1)).cv(cv))
                .supplier("mill")
                .step("a", s -> s.processTime(exponential(firstMinutes)))
                .step("b", s -> s.processTime(exponential(20)))
                .customer("done")
                .flow("mill", "a")
                .flow("a", "b")
                .flow("b", "done"));
    }

    @Test
    void firstStepOfASupplier_hasNoQueue_andReleasesAsDemandComes() {
        PredictedMaps poisson = fromSupplier(5, 1);
        poisson.is("step.wait.predicted[a]", 0).is("step.queue.predicted[a]", 0);
        poisson.is("step.wait.predicted[b]", 4800);
        PredictedMaps alone = PredictedMaps.of(ValueStream.builder("alone")
                .demand(d -> d.quantity(2.4).per(Duration.ofHours(1)).cv(0.5))
                .trigger("request")
                .step("b", s -> s.processTime(exponential(20)))
                .customer("done")
                .flow("request", "b")
                .flow("b", "done"));
        fromSupplier(5, 0.5).is("step.wait.predicted[b]", alone.value("step.wait.predicted[b]"));
    }

    /** A step of 30 min sends out 2 an hour as it works, whatever the demand: M/M/1 with 2 an hour and 20 min. */
    @Test
    void firstStepOfASupplier_saturated_releasesAsItWorks() {
        PredictedMaps map = fromSupplier(30, 0);
        map.is("step.wait.predicted[a]", 0).is("step.wait.predicted[b]", 2400).is("lead-time.predicted", 5400);
        assertThat(prediction(map, "b").utilization()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void overload_isUnstable_andDownstreamSeesWhatPasses() {
        PredictedMaps map = PredictedMaps.of(requests(2.4)
                .step("a", s -> s.processTime(exponential(30)))
                .step("b", s -> s.processTime(exponential(20)))
                .flow("request", "a")
                .flow("a", "b")
                .flow("b", "done"));
        assertThat(map.unknown("step.wait.predicted[a]").reason()).isEqualTo(Reason.UNSTABLE);
        assertThat(map.unknown("step.queue.predicted[a]").text().message()).contains("a", "3.2 items a day");
        map.is("step.wait.predicted[b]", 2400);
        assertThat(map.unknown("lead-time.predicted").reason()).isEqualTo(Reason.UNSTABLE);
        assertThat(map.unknown("work-in-process.predicted").reason()).isEqualTo(Reason.UNSTABLE);
        assertThat(map.unknown("lead-time.predicted.p85").reason()).isEqualTo(Reason.UNSTABLE);
    }

    /** Acme's Assembly 1: 920 a day, 55,200 s ÷ 62 s = 890.32 can be done, 29.68 a day stay. */
    @Test
    void acmeAssembly_isUnstable_withItsGrowth() {
        PredictedMaps map = PredictedMaps.of(ValueStream.builder("acme")
                .calendar(c -> c.workingTimePerDay(Duration.ofSeconds(55_200)).daysPerWeek(5))
                .demand(920, Duration.ofSeconds(55_200))
                .trigger("order")
                .step("weld", s -> s.cycleTime(Duration.ofSeconds(39)))
                .step("assembly-1", s -> s.cycleTime(Duration.ofSeconds(62)))
                .customer("assembly-plant")
                .flow("order", "weld")
                .flow("weld", "assembly-1")
                .flow("assembly-1", "assembly-plant"));
        Figure.Unknown wait = map.unknown("step.wait.predicted[assembly-1]");
        assertThat(wait.reason()).isEqualTo(Reason.UNSTABLE);
        assertThat(wait.text().message()).contains("assembly-1", "29.7 items a day");
        assertThat(map.value("step.queue.growth[assembly-1]")).isCloseTo(920 - 55_200 / 62.0, within(1e-9));
        map.is("step.wait.predicted[weld]", 39 * 0.65 / 0.35);
    }

    /** At load 1 nothing grows in the fluid, and yet there is no average. */
    @Test
    void fullLoad_isUnstable() {
        PredictedMaps map = PredictedMaps.of(oneStep(3, s -> s.processTime(exponential(20))));
        assertThat(map.unknown("step.wait.predicted[a]").reason()).isEqualTo(Reason.UNSTABLE);
    }

    @Test
    void families_shareAQueueAndAddUp() {
        PredictedMaps map = PredictedMaps.of(ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(d ->
                        d.family("x").quantity(1.6).per(Duration.ofHours(1)).cv(1))
                .demand(d ->
                        d.family("y").quantity(0.8).per(Duration.ofHours(1)).cv(1))
                .trigger("request")
                .step("a", s -> s.processTime(exponential(20)))
                .customer("done")
                .flow("request", "a")
                .flow("a", "done"));
        map.is("step.wait.predicted[a]", 4800)
                .is("step.wait.predicted[a]{y}", 4800)
                .is("step.queue.predicted[a]{x}", 3.2 * 2 / 3)
                .is("lead-time.predicted{x}", 6000)
                .is("lead-time.predicted", 6000)
                .is("work-in-process.predicted{y}", 4 / 3.0);
    }

    /**
     * Behind an AND-split both branches get all items, each M/M/1. The last counts: later than the slowest on the mean, and not later than
     * the last of independent times, as queues with the same arrivals are long together.
     */
    @Test
    void parallelBranches_theLastCounts() {
        PredictedMaps map = PredictedMaps.of(requests(2.4)
                .step("split", s -> s.processTime(exponential(10)))
                .step("b", s -> s.processTime(exponential(20)))
                .step("c", s -> s.processTime(exponential(15)))
                .step("d", s -> s.processTime(exponential(10)).join(Join.ALL))
                .flow("request", "split")
                .flow("split", "b", f -> f.transferTime(minutes(7)))
                .flow("split", "c")
                .flow("b", "d")
                .flow("c", "d")
                .flow("d", "done"));
        map.is("step.wait.predicted[b]", 4800).is("step.wait.predicted[c]", 900 * 1.5);
        double d = map.value("step.wait.predicted[d]") + 600;
        double independent = Math.exp(-420 / 2250.0) * 2250 * 2250 / (6000 + 2250);
        assertThat(map.value("lead-time.predicted"))
                .isBetween(1000 + 420 + 6000 + d, 1000 + 420 + 6000 + d + independent);
        assertThat(prediction(map, "d").confidence()).isEqualTo(Confidence.LOW);
    }

    /** With a cv of 0 assumed, M/D/1 waits half as long as M/M/1. */
    @Test
    void unknownVariability_isWhatTheCallerAssumes() {
        ValueStreamBuilder map = oneStep(2.4, s -> s.processTime(minutes(20)));
        PredictedMaps one = PredictedMaps.of(map);
        PredictedMaps none = PredictedMaps.of(map, AnalysisOptions.DEFAULT.withAssumedCv(0));
        one.is("step.wait.predicted[a]", 4800);
        none.is("step.wait.predicted[a]", 2400);
        assertThat(prediction(one, "a").confidence()).isEqualTo(Confidence.GOOD);
        assertThat(prediction(one, "a").reasons()).containsExactly("the variability of its times is assumed");
        assertThat(none.analysis().explain(StepWaitPredicted.KEY).assumptions())
                .contains("process times with a coefficient of variation of 0 where none is stated: a");
    }

    @Test
    void whatIsMissing_isNamed() {
        ValueStreamBuilder noDemand = ValueStream.builder("map")
                .trigger("request")
                .step("a", s -> s.processTime(exponential(20)))
                .customer("done")
                .flow("request", "a")
                .flow("a", "done");
        assertThat(PredictedMaps.of(noDemand).unknown("step.wait.predicted[a]").reason())
                .isEqualTo(Reason.MISSING_INPUT);
        PredictedMaps noTime = PredictedMaps.of(oneStep(1, s -> {}));
        assertThat(noTime.unknown("step.queue.predicted[a]").text().message()).contains("step a", "processTime");
        assertThat(noTime.unknown("lead-time.predicted").reason()).isEqualTo(Reason.MISSING_INPUT);
        PredictedMaps noPeople =
                PredictedMaps.of(oneStep(1, s -> s.processTime(exponential(20)).team("crew")));
        assertThat(noPeople.unknown("step.wait.predicted[a]").text().message()).contains("team crew", "people");
    }

    @Test
    void gap_saysWhatLoadAndVariabilityDoNotExplain() {
        gap(4800, StepWaitGap.Reading.EXPLAINED, 0);
        gap(48000, StepWaitGap.Reading.POLICY, 43200);
        gap(480, StepWaitGap.Reading.SNAPSHOT, -4320);
        PredictedMaps silent = PredictedMaps.of(oneStep(2.4, s -> s.processTime(exponential(20))));
        assertThat(silent.unknown("step.wait.gap[a]").reason()).isEqualTo(Reason.NOT_APPLICABLE);
    }

    private static void gap(int observed, StepWaitGap.Reading reading, double gap) {
        PredictedMaps map = PredictedMaps.of(requests(2.4)
                .step("a", s -> s.processTime(exponential(20)))
                .flow("request", "a", f -> f.wait(Duration.ofSeconds(observed)))
                .flow("a", "done"));
        assertThat(map.value("step.wait.gap[a]")).isCloseTo(gap, within(1e-6));
        StepWaitGap.Gap found = map.analysis().get(StepWaitGap.KEY).steps().get("a");
        assertThat(found.reading()).isEqualTo(reading);
        assertThat(found.observed()).isEqualTo(Duration.ofSeconds(observed));
    }

    /** A batch of 121 items of 20 min keeps an item for 40 h. */
    @Test
    void gap_ofABatch_isReadAsBatching() {
        PredictedMaps map = PredictedMaps.of(requests(2.4)
                .step("a", s -> s.processTime(exponential(20)).batch(Batch.ofItems(121)))
                .flow("request", "a", f -> f.wait(Duration.ofHours(60)))
                .flow("a", "done"));
        assertThat(map.analysis().get(StepWaitGap.KEY).steps().get("a").reading())
                .isEqualTo(StepWaitGap.Reading.BATCHING);
    }
}
