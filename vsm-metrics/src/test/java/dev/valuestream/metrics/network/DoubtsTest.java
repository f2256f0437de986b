package dev.valuestream.metrics.network;

import static dev.valuestream.metrics.network.OneMap.constant;
import static dev.valuestream.metrics.network.OneMap.exponential;
import static dev.valuestream.metrics.network.OneMap.minutes;
import static dev.valuestream.metrics.network.OneMap.requests;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.Batch;
import dev.valuestream.model.FailureBasis;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.queueing.network.Confidence;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What makes a predicted queue less sure, and what does not. */
class DoubtsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String ASSUMED = "the variability of its times is assumed";
    private static final String DEMAND = "the variability of demand is assumed";
    private static final String SETUPS = "changeovers are taken to come behind any item alike";
    private static final String TOGETHER = "items come or are served in batches";
    private static final String STATIONS = "it waits for its own stations and for its team; the longer wait counts";
    private static final String AGAIN =
            "its team serves items twice in a row, and how that spaces them out is left out";
    private static final String ORDER = "families go first by their priority, as if items came at random";
    private static final String REPAIRS =
            "its machines fail while they stand idle, too, which is followed for one machine only";

    private static Trust one(double perHour, Consumer<? super StepBuilder> step) {
        return trust(
                OneMap.of(requests(perHour).step("a", step).flow("request", "a").flow("a", "done")), "a");
    }

    private static Trust trust(OneMap map, String step) {
        return requireNonNull(map.queues().trusts().get(step));
    }

    private static TimeDistribution time(double minutes) {
        return TimeDistribution.ofMeanAndCv(minutes(minutes), 0.5);
    }

    /**
     * Twelve items are four cycles of three: 10 + 20 ÷ 4 min each. Setups alike vary by (20 ÷ 15)² · 3 ÷ 16 = 0.33
     * more, and what counts little is at most 0.2 · (1 + 0.44).
     */
    @Test
    void setupsBehindFewCycles_areAGraveDoubt() {
        Trust trust = one(
                6,
                s -> s.cycleTime(time(10))
                        .quantityPerCycle(3)
                        .changeover(constant(20))
                        .batch(Batch.ofItems(12)));
        assertThat(trust.confidence()).isEqualTo(Confidence.LOW);
        assertThat(trust.reasons()).containsExactly(SETUPS, TOGETHER);
    }

    /**
     * Slow work makes setups matter less: 20 + 30 ÷ 4 min each, (30 ÷ 27.5)² · 3 ÷ 16 = 0.22 against 0.2 · (1 + 0.36).
     */
    @Test
    void setupsOfASlowMachine_areASlightDoubt() {
        Trust trust = one(
                1,
                s -> s.cycleTime(time(10)).uptime(0.5).changeover(constant(30)).batch(Batch.ofItems(4)));
        assertThat(trust.confidence()).isEqualTo(Confidence.GOOD);
        assertThat(trust.reasons()).containsExactly(ASSUMED, SETUPS);
    }

    /** The same setups on a machine that never stops: (30 ÷ 17.5)² · 3 ÷ 16 = 0.55. */
    @Test
    void setupsOfAFastMachine_areAGraveDoubt() {
        Trust trust = one(1, s -> s.cycleTime(time(10)).changeover(constant(30)).batch(Batch.ofItems(4)));
        assertThat(trust.confidence()).isEqualTo(Confidence.LOW);
        assertThat(trust.reasons()).containsExactly(SETUPS);
    }

    @Test
    void machineThatIsAlwaysUp_hasNoStopsToAssume() {
        assertThat(one(6, s -> s.processTime(exponential(5)).uptime(1)))
                .isEqualTo(new Trust(Confidence.EXACT, List.of()));
    }

    private static OneMap families() {
        return OneMap.of(OneMap.empty()
                .demand(d -> d.family("red").quantity(7).per(HOUR).cv(1))
                .demand(d -> d.family("blue").quantity(3).per(HOUR).priority(1))
                .trigger("request")
                .customer("done")
                .step("a", s -> s.processTime(exponential(5)))
                .step("b", s -> s.processTime(exponential(4)))
                .flow("request", "a", f -> f.family("red"))
                .flow("request", "b", f -> f.family("blue"))
                .flow("a", "b")
                .flow("b", "done"));
    }

    /** Only blue is asked for at unstated intervals, and only b sees any of it; a demand of nothing does not count. */
    @Test
    void assumedDemand_isDoubtedWhereItsItemsCome() {
        OneMap map = OneMap.of(OneMap.empty()
                .demand(d -> d.family("red").quantity(7).per(HOUR).cv(1).at("request"))
                .demand(d -> d.family("red").quantity(0).per(HOUR).at("letter"))
                .demand(d -> d.family("blue").quantity(3).per(HOUR))
                .trigger("request")
                .trigger("letter")
                .customer("done")
                .step("a", s -> s.processTime(exponential(5)))
                .step("b", s -> s.processTime(exponential(6)))
                .flow("letter", "a", f -> f.family("red"))
                .flow("request", "a", f -> f.family("red"))
                .flow("request", "b", f -> f.family("blue"))
                .flow("a", "done")
                .flow("b", "done"));
        assertThat(trust(map, "a").reasons()).isEmpty();
        assertThat(trust(map, "b").reasons()).containsExactly(DEMAND);
    }

    /** Without families a demand of any kind comes to each step. */
    @Test
    void assumedDemand_ofNoFamily_isDoubtedEverywhere() {
        OneMap map = OneMap.of(OneMap.empty()
                .demand(d -> d.quantity(6).per(HOUR))
                .trigger("request")
                .customer("done")
                .step("a", s -> s.processTime(exponential(5)))
                .flow("request", "a")
                .flow("a", "done"));
        assertThat(trust(map, "a").reasons()).containsExactly(DEMAND);
    }

    /** Both families meet at b, and one has a priority; at a there is red alone. */
    @Test
    void priority_isDoubtedWhereFamiliesMeet() {
        OneMap map = families();
        assertThat(trust(map, "a").reasons()).doesNotContain(ORDER);
        assertThat(trust(map, "b").reasons()).contains(ORDER);
    }

    @Test
    void stepShortOfItsOwnStations_isDoubted() {
        OneMap map = OneMap.of(requests(6)
                .team("w", t -> t.people(3))
                .step("a", s -> s.processTime(exponential(7)).team("w").stations(1))
                .step("b", s -> s.processTime(exponential(2)).team("w"))
                .flow("request", "a")
                .flow("a", "b")
                .flow("b", "done"));
        assertThat(trust(map, "a").reasons()).contains(STATIONS);
        assertThat(trust(map, "b").reasons()).doesNotContain(STATIONS);
        assertThat(trust(map, "a").confidence()).isEqualTo(Confidence.LOW);
    }

    /** Who has served an item at a serves it at b again; c is of another team. */
    @Test
    void teamThatServesTwiceInARow_isDoubted() {
        OneMap map = OneMap.of(requests(6)
                .team("w", t -> t.people(1))
                .step("a", s -> s.processTime(time(3)).team("w"))
                .step("b", s -> s.processTime(time(4)).team("w"))
                .step("c", s -> s.processTime(time(5)))
                .flow("request", "a")
                .flow("a", "b")
                .flow("b", "c")
                .flow("c", "done"));
        assertThat(trust(map, "b").reasons()).contains(AGAIN);
        assertThat(trust(map, "c").reasons()).doesNotContain(AGAIN);
        assertThat(map.queues().sameTeamAgain().isAlong(map.flow("a->b"))).isTrue();
        assertThat(map.queues().sameTeamAgain().isAlong(map.flow("b->c"))).isFalse();
    }

    /** Steps at which nothing queues are of no team's queue. */
    @Test
    void stepsWithoutWork_areNotServedTwiceInARow() {
        OneMap map = OneMap.of(requests(6)
                .step("a", s -> s.processTime(Duration.ZERO))
                .step("b", s -> s.processTime(Duration.ZERO))
                .flow("request", "a")
                .flow("a", "b")
                .flow("b", "done"));
        assertThat(map.queues().sameTeamAgain().isAlong(map.flow("a->b"))).isFalse();
        assertThat(map.queues().sameTeamAgain().isAt(map.step("b"))).isFalse();
    }

    /** Repairs on the clock of two machines are left out; those of no length are none. */
    @Test
    void repairsOfTwoMachines_areDoubtedIfTheyTakeTime() {
        assertThat(two(exponential(3)).reasons()).contains(REPAIRS);
        assertThat(two(constant(0)).reasons()).doesNotContain(REPAIRS);
    }

    private static Trust two(TimeDistribution repair) {
        return one(
                6,
                s -> s.processTime(exponential(10))
                        .stations(2)
                        .uptime(0.9)
                        .meanTimeToRepair(repair)
                        .failures(FailureBasis.TIME));
    }
}
