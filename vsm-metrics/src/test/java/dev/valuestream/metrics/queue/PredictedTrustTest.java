package dev.valuestream.metrics.queue;

import static dev.valuestream.metrics.queue.PredictedMaps.exponential;
import static dev.valuestream.metrics.queue.PredictedMaps.minutes;
import static dev.valuestream.metrics.queue.PredictedMaps.requests;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.network.StepPrediction;
import dev.valuestream.metrics.network.Trust;
import dev.valuestream.metrics.time.PredictedLeadTime;
import dev.valuestream.model.Batch;
import dev.valuestream.model.DemandBuilder;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.ServiceRule;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.queueing.network.Confidence;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every predicted figure says how far it can be trusted, and why no further. */
class PredictedTrustTest {

    private static final String ASSUMED = "the variability of its times is assumed";
    private static final String SETUPS = "changeovers are taken to come behind any item alike";
    private static final String HEAVY =
            "its load is above 95 %: a small error in times or demand changes the wait by a multiple";
    private static final String LIGHT = "its load is below 10 %: what little waits depends on more than averages";

    private static PredictedMaps one(double perHour, Consumer<? super StepBuilder> step) {
        return PredictedMaps.of(
                requests(perHour).step("a", step).flow("request", "a").flow("a", "done"));
    }

    /** All four results say the same of a map with one queue. */
    private static void assertTrust(PredictedMaps map, Confidence confidence, String... reasons) {
        StepPrediction wait = map.analysis().get(StepWaitPredicted.KEY).steps().get("a");
        assertThat(wait.confidence()).isEqualTo(confidence);
        assertThat(wait.reasons()).containsExactly(reasons);
        Trust queue = map.analysis().get(StepQueuePredicted.KEY).trust().get("a");
        assertThat(queue).isEqualTo(new Trust(wait.confidence(), wait.reasons()));
        String[] named = reasons.length == 0 ? new String[0] : new String[] {"a: " + String.join(", ", reasons)};
        PredictedLeadTime.Result time = map.analysis().get(PredictedLeadTime.KEY);
        assertThat(time.confidence()).isEqualTo(confidence);
        assertThat(time.reasons()).containsExactly(named);
        WorkInProcessPredicted.Result items = map.analysis().get(WorkInProcessPredicted.KEY);
        assertThat(items.confidence()).isEqualTo(confidence);
        assertThat(items.reasons()).containsExactly(named);
    }

    @Test
    void nothingAssumed_isExact() {
        assertTrust(one(2.4, s -> s.processTime(exponential(20))), Confidence.EXACT);
    }

    /** Outside loads of 10 to 95 % everything is computed, and there is a warning; it is grave where something is assumed. */
    @Test
    void loadsOutsideTheUsual_areComputedWithAWarning() {
        PredictedMaps heavy = one(2.88, s -> s.processTime(exponential(20)));
        heavy.is("step.wait.predicted[a]", 0.96 / 0.04 * 1200);
        assertTrust(heavy, Confidence.EXACT, HEAVY);
        assertTrust(one(2.88, s -> s.processTime(minutes(20))), Confidence.LOW, HEAVY, ASSUMED);
        PredictedMaps light = one(0.24, s -> s.processTime(exponential(20)));
        light.is("step.wait.predicted[a]", 0.08 / 0.92 * 1200);
        assertTrust(light, Confidence.EXACT, LIGHT);
        assertTrust(one(0.24, s -> s.processTime(minutes(20))), Confidence.GOOD, LIGHT, ASSUMED);
    }

    @Test
    void whatIsAssumed_isNamed() {
        assertTrust(one(2.4, s -> s.processTime(minutes(20))), Confidence.GOOD, ASSUMED);
        assertTrust(one(2.4, s -> s.processTime(exponential(10)).uptime(0.8)), Confidence.GOOD, ASSUMED);
        assertTrust(
                one(2.4, s -> s.processTime(exponential(10)).uptime(0.8).meanTimeToRepair(minutes(30))),
                Confidence.GOOD,
                ASSUMED);
        assertTrust(
                one(
                        2.4,
                        s -> s.processTime(exponential(10))
                                .changeover(minutes(20))
                                .batch(Batch.ofItems(9))),
                Confidence.GOOD,
                ASSUMED,
                SETUPS);
        assertTrust(
                one(
                        2.4,
                        s -> s.processTime(exponential(10))
                                .changeover(TimeDistribution.ofMeanAndCv(minutes(30), 0.5))
                                .batch(Batch.ofItems(9))),
                Confidence.LOW,
                SETUPS);
        assertTrust(
                one(
                        2.4,
                        s -> s.processTime(exponential(10))
                                .changeover(TimeDistribution.ofMeanAndCv(minutes(20), 0.5))
                                .batch(Batch.ofItems(9))),
                Confidence.GOOD,
                SETUPS);
    }

    /**
     * Setups after any item alike vary more than setups after each batch: a Lindley recursion of four million items gives 14.9 min where the
     * formula gives 16.8 (above), and 352 s where it gives 912 (here). With batches of one item each cycle has its setup.
     */
    @Test
    void changeoverAfterEachBatch_isTakenAsAnyItemAlike() {
        PredictedMaps map = one(
                36,
                s -> s.processTime(TimeDistribution.constant(Duration.ofSeconds(40)))
                        .changeover(TimeDistribution.constant(Duration.ofSeconds(800)))
                        .batch(Batch.ofItems(20)));
        map.is("step.wait.predicted[a]", 0.01 * (80 * 80 + 800 * 800 * 19 / 400.0) / 2 / 0.2);
        assertTrust(map, Confidence.LOW, SETUPS);
        assertTrust(
                one(
                        2.4,
                        s -> s.processTime(exponential(10))
                                .changeover(TimeDistribution.ofMeanAndCv(minutes(5), 0.5))
                                .batch(Batch.ofItems(1))),
                Confidence.EXACT);
    }

    /** A station changes over as soon as nothing of its family is there, long before ten are done. */
    @Test
    void changeoversBetweenFamilies_areSaidToComeBeforeTheirTime() {
        ValueStreamBuilder map = requests(2.4)
                .clearDemand()
                .demand(d ->
                        d.family("left").quantity(1.2).per(Duration.ofHours(1)).cv(1))
                .demand(d ->
                        d.family("right").quantity(1.2).per(Duration.ofHours(1)).cv(1))
                .step(
                        "a",
                        s -> s.processTime(exponential(10))
                                .changeover(exponential(8))
                                .batch(Batch.ofItems(10)))
                .flow("request", "a")
                .flow("a", "done");
        assertTrust(
                PredictedMaps.of(map),
                Confidence.LOW,
                "families change over to each other before their batches are full",
                SETUPS);
    }

    /** A crew that ends first what it began lets nobody wait at its second step. */
    @Test
    void teamThatServesOutOfTurn_isSaidNotToBeFollowed() {
        String turn = "its team does not serve in the order in which items come, which the prediction leaves out";
        assertThat(reasons(crew(ServiceRule.DOWNSTREAM_FIRST), "b")).containsExactly(turn);
        assertThat(reasons(crew(ServiceRule.LONGEST_QUEUE), "a")).containsExactly(turn);
        assertThat(reasons(crew(ServiceRule.FIFO), "a")).isEmpty();
        assertThat(reasons(crew(ServiceRule.PRIORITY), "a")).isEmpty();
    }

    private static PredictedMaps crew(ServiceRule rule) {
        return PredictedMaps.of(requests(2)
                .team("crew", t -> t.people(1).serves(rule))
                .step("a", s -> s.processTime(exponential(10)).team("crew"))
                .step("b", s -> s.processTime(exponential(10)).team("crew"))
                .flow("request", "a")
                .flow("a", "b")
                .flow("b", "done"));
    }

    /** Cards hold work back at every step of the loop, and so elsewhere. */
    @Test
    void supermarketOfLimitedRoom_isSaidNotToBeFollowed() {
        PredictedMaps map = PredictedMaps.of(
                line().editFlow("a->b", f -> f.kind(FlowKind.PULL).max(2)));
        String room = "room and limits on work in process are stated, and the prediction has none";
        assertThat(reasons(map, "a")).containsExactly(room);
        assertThat(reasons(map, "b")).containsExactly(room);
        assertThat(reasons(
                        PredictedMaps.of(line().editFlow(
                                        "a->b", f -> f.kind(FlowKind.PULL).kanbanCards(2))),
                        "a"))
                .containsExactly(room);
        assertThat(reasons(PredictedMaps.of(line().editFlow("a->b", f -> f.kind(FlowKind.PULL))), "a"))
                .isEmpty();
    }

    @Test
    void demandOfUnknownVariability_isNotExact() {
        PredictedMaps map = asked(d -> d.quantity(2.4).per(Duration.ofHours(1)));
        assertTrust(map, Confidence.GOOD, "the variability of demand is assumed");
    }

    /** Twice as many in the morning as in the afternoon: the mean is predicted, and that is said. */
    @Test
    void demandOnASchedule_isTakenAtItsMean() {
        PredictedMaps map = asked(d -> d.cv(1).phase(Duration.ofHours(4), 12.8).phase(Duration.ofHours(4), 6.4));
        map.is("step.wait.predicted[a]", 4800);
        assertTrust(map, Confidence.LOW, "demand changes on a schedule, and the prediction takes its mean");
        assertThat(map.analysis().explain(StepWaitPredicted.KEY).assumptions())
                .contains("demand at the mean of its schedule all the time: demand");
    }

    private static PredictedMaps asked(Consumer<? super DemandBuilder> demand) {
        return PredictedMaps.of(ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(PredictedMaps.DAY).daysPerWeek(5))
                .demand(demand)
                .trigger("request")
                .step("a", s -> s.processTime(exponential(20)))
                .customer("done")
                .flow("request", "a")
                .flow("a", "done"));
    }

    @Test
    void workingTimeOfItsOwn_isNotExact() {
        PredictedMaps map = one(
                2.4,
                s -> s.processTime(exponential(10))
                        .calendar(c -> c.workingTimePerDay(Duration.ofHours(4)).daysPerWeek(5)));
        assertTrust(map, Confidence.GOOD, "its working time is not the stream's and is spread evenly over it");
        assertThat(map.analysis().explain(StepWaitPredicted.KEY).assumptions())
                .contains(
                        "working time that is not the stream's is spread evenly over it, as faster or slower work: a");
    }

    @Test
    void limits_thatAreFollowed_areNamedAsSuch() {
        PredictedMaps map = PredictedMaps.of(
                line().wipLimit(12).editFlow("a->b", f -> f.kind(FlowKind.FIFO).max(3)));
        assertThat(reasons(map, "a"))
                .containsExactly(
                        "limits on items are followed as with exponential times",
                        "what it has finished may find no room, which the prediction leaves out");
        assertThat(map.analysis().explain(StepWaitPredicted.KEY).assumptions())
                .contains("room for all that wait: FIFO lanes are never full: a->b");
    }

    /** The lane between the steps is followed, that before the customer is not. */
    @Test
    void laneBeforeTheCustomer_isSaidNotToBeFollowed() {
        PredictedMaps map = PredictedMaps.of(
                line().editFlow("a->b", f -> f.kind(FlowKind.FIFO).max(3))
                        .editFlow("b->done", f -> f.kind(FlowKind.FIFO).max(3)));
        assertThat(reasons(map, "a")).containsExactly("limits on items are followed as with exponential times");
        assertThat(reasons(map, "b"))
                .containsExactly(
                        "limits on items are followed as with exponential times",
                        "what it has finished may find no room, which the prediction leaves out");
        assertThat(map.analysis().explain(StepWaitPredicted.KEY).assumptions())
                .contains("room for all that wait: FIFO lanes are never full: b->done");
    }

    /** Two servers: the lane is not followed, which the step before it feels most. */
    @Test
    void laneThatIsNotFollowed_isDoubtedOnBothSides() {
        PredictedMaps map = PredictedMaps.of(line().editStep("a", s -> s.stations(2))
                .editFlow("a->b", f -> f.kind(FlowKind.FIFO).max(3)));
        assertThat(reasons(map, "a"))
                .containsExactly("what it has finished may find no room, which the prediction leaves out");
        assertThat(reasons(map, "b"))
                .containsExactly("room and limits on work in process are stated, and the prediction has none");
    }

    /** What a supplier brings waits for a place in the stream, and for the others of its cycle, though the prediction has no queue there. */
    @Test
    void firstStepOfASupplier_isDoubtedWhereItsItemsMayWait() {
        assertThat(fed(m -> {}, s -> {}).confidence()).isEqualTo(Confidence.EXACT);
        PredictedLeadTime.Result full = fed(m -> m.wipLimit(4), s -> {});
        assertThat(full.confidence()).isEqualTo(Confidence.LOW);
        assertThat(full.reasons())
                .containsExactly("a: room and limits on work in process are stated, and the prediction has none");
        PredictedLeadTime.Result cycles = fed(m -> {}, s -> s.quantityPerCycle(2));
        assertThat(cycles.confidence()).isEqualTo(Confidence.LOW);
        assertThat(cycles.reasons()).containsExactly("a: items come or are served in batches");
    }

    private static PredictedLeadTime.Result fed(
            Consumer<? super ValueStreamBuilder> more, Consumer<? super StepBuilder> step) {
        ValueStreamBuilder map = ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(PredictedMaps.DAY).daysPerWeek(5))
                .demand(d -> d.quantity(2.4).per(Duration.ofHours(1)).cv(1))
                .supplier("mill")
                .step("a", s -> step.accept(s.processTime(exponential(10))))
                .customer("done")
                .flow("mill", "a")
                .flow("a", "done");
        more.accept(map);
        return PredictedMaps.of(map).analysis().get(PredictedLeadTime.KEY);
    }

    private static List<String> reasons(PredictedMaps map, String step) {
        return map.analysis().get(StepWaitPredicted.KEY).steps().get(step).reasons();
    }

    private static ValueStreamBuilder line() {
        return requests(2.4)
                .step("a", s -> s.processTime(exponential(15)))
                .step("b", s -> s.processTime(exponential(12)))
                .flow("request", "a")
                .flow("a", "b")
                .flow("b", "done");
    }

    /** Without room between two steps nobody waits in between, and so there is no chance of it. */
    @Test
    void noRoom_nobodyWaits() {
        PredictedMaps map = PredictedMaps.of(
                line().editFlow("a->b", f -> f.kind(FlowKind.FIFO).max(0)));
        map.is("step.wait.predicted[b]", 0);
        StepPrediction b = map.analysis().get(StepWaitPredicted.KEY).steps().get("b");
        assertThat(b.waitProbability()).isZero();
        assertThat(b.longerThan(Duration.ZERO)).isZero();
        assertThat(b.quantile(0.99)).isZero();
    }

    @Test
    void nothingQueues_nothingIsDoubted() {
        PredictedMaps map = one(2.4, s -> s.processTime(Duration.ZERO));
        assertThat(map.analysis().get(StepQueuePredicted.KEY).trust()).isEmpty();
        assertThat(map.analysis().get(PredictedLeadTime.KEY).confidence()).isEqualTo(Confidence.EXACT);
    }

    private static Analysis twoSteps(String second, double secondMinutes) {
        return PredictedMaps.of(PredictedMaps.requests(5)
                        .team("crew", t -> t.people(1))
                        .team("other", t -> t.people(1))
                        .step("a", s -> s.processTime(exponential(4)).team("crew"))
                        .step(
                                "b",
                                s -> s.processTime(exponential(secondMinutes)).team(second))
                        .flow("request", "a")
                        .flow("a", "b")
                        .flow("b", "done"))
                .analysis();
    }

    private static Confidence confidence(Analysis analysis, String step) {
        return requireNonNull(analysis.get(StepQueuePredicted.KEY).trust().get(step))
                .confidence();
    }

    /** Even arrivals every 12 minutes to 4 and then 5 minutes of the same people never wait; the prediction cannot know. */
    @Test
    void oneTeamTwiceInARow_isSaidNotToSpaceItsArrivals() {
        Analysis crew = twoSteps("crew", 5);
        assertThat(crew.explain(StepWaitPredicted.KEY).assumptions())
                .anyMatch(
                        a -> a.startsWith("items that go on to another step of the same team") && a.endsWith(": a->b"));
        assertThat(confidence(crew, "a")).isEqualTo(Confidence.LOW);
        assertThat(confidence(crew, "b")).isEqualTo(Confidence.LOW);

        Analysis two = twoSteps("other", 5);
        assertThat(two.explain(StepWaitPredicted.KEY).assumptions()).noneMatch(a -> a.contains("same team"));
        assertThat(confidence(two, "b")).isEqualTo(Confidence.EXACT);
    }

    /** Jackson: with exponential times of one mean it does not matter where the items come from. */
    @Test
    void oneTeamTwiceInARow_withTheSameExponentialTimes_isExact() {
        assertThat(confidence(twoSteps("crew", 4), "b")).isEqualTo(Confidence.EXACT);
    }
}
