package dev.valuestream.metrics.network;

import static dev.valuestream.metrics.network.OneMap.exponential;
import static dev.valuestream.metrics.network.OneMap.minutes;
import static dev.valuestream.metrics.network.OneMap.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The wait that somebody found before a step, over all flows and families. */
class ObservedWaitsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static double wait(OneMap map, String step, int family) {
        return ObservedWaits.of(map).of(map.step(step), family).number().orElseThrow();
    }

    private static Figure.Unknown unknown(Figure figure) {
        return (Figure.Unknown) figure;
    }

    /** Items come to d by b, which takes three of ten, and by c, which takes seven. */
    private static ValueStreamBuilder choice() {
        return requests(10)
                .step("a", s -> s.processTime(exponential(1)))
                .step("b", s -> s.processTime(exponential(1)))
                .step("c", s -> s.processTime(exponential(1)))
                .step("d", s -> s.processTime(exponential(1)))
                .flow("request", "a")
                .flow("a", "b", f -> f.probability(0.3))
                .flow("a", "c", f -> f.probability(0.7))
                .flow("b", "d")
                .flow("c", "d")
                .flow("d", "done");
    }

    /** 0.3 · 20 + 0.7 · 10 min. */
    @Test
    void waitsOfSeveralFlows_areWeightedByTheirItems() {
        OneMap map = OneMap.of(
                choice().editFlow("b->d", f -> f.wait(minutes(20))).editFlow("c->d", f -> f.wait(minutes(10))));
        assertThat(wait(map, "d", 0)).isCloseTo(13 * 60, within(1e-9));
    }

    /**
     * Two items on a flow of 3 an hour have waited for 40 min each; of the other flow nothing is stated: 0.3 · 40 min.
     */
    @Test
    void flowOfWhichNothingIsStated_isNoWait() {
        OneMap map = OneMap.of(choice().editFlow("b->d", f -> f.inventory(2)));
        assertThat(wait(map, "d", 0)).isCloseTo(12 * 60, within(1e-9));
    }

    @Test
    void branchesOfAJoin_areWaitedForTheLongest() {
        OneMap map = OneMap.of(requests(10)
                .step("b", s -> s.processTime(exponential(1)))
                .step("c", s -> s.processTime(exponential(1)))
                .step("d", s -> s.processTime(exponential(1)).join(Join.ALL))
                .flow("request", "b")
                .flow("request", "c")
                .flow("b", "d", f -> f.wait(minutes(20)))
                .flow("c", "d", f -> f.wait(minutes(10)))
                .flow("d", "done"));
        assertThat(wait(map, "d", 0)).isEqualTo(20 * 60);
    }

    /** A first step that no flow enters: its lead time of 17 min less the 4 min of its process. */
    @Test
    void firstStep_isWaitedForAsItsLeadTimeSays() {
        OneMap map = OneMap.of(OneMap.empty()
                .demand(d -> d.quantity(6).per(HOUR).cv(1))
                .step("a", s -> s.processTime(exponential(4)).leadTime(minutes(17)))
                .customer("done")
                .flow("a", "done"));
        assertThat(wait(map, "a", 0)).isEqualTo(13 * 60);
    }

    @Test
    void placeWhereNobodyLooked_hasNoWait() {
        OneMap map = OneMap.of(choice());
        Figure.Unknown none = unknown(ObservedWaits.of(map).of(map.step("d"), 0));
        assertThat(none.reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(none.text().message()).contains("No wait, inventory or lead time is stated before step d");
        assertThat(ObservedWaits.of(map).of(map.queues(), map.step("d"))).isEqualTo(none);
    }

    /** Without demand nobody knows how long the two items have been there. */
    @Test
    void itemsOfUnknownRate_haveAnUnknownWait() {
        OneMap map = OneMap.of(choice().clearDemand().editFlow("b->d", f -> f.inventory(2)));
        assertThat(unknown(ObservedWaits.of(map).of(map.step("d"), 0)).reason()).isEqualTo(Reason.MISSING_INPUT);
    }

    /** Red waits 10 min for a and blue 25 min; green is asked for, but does not come there. */
    private static ValueStreamBuilder families() {
        return OneMap.empty()
                .demand(d -> d.family("red").quantity(7).per(HOUR).cv(1))
                .demand(d -> d.family("blue").quantity(3).per(HOUR).cv(1))
                .demand(d -> d.family("green").quantity(5).per(HOUR).cv(1))
                .trigger("request")
                .trigger("letter")
                .customer("done")
                .step("a", s -> s.processTime(exponential(2)))
                .step("b", s -> s.processTime(exponential(2)))
                .flow("request", "a", f -> f.family("red").wait(minutes(10)))
                .flow("letter", "a", f -> f.family("blue").wait(minutes(25)))
                .flow("request", "b", f -> f.family("green"))
                .flow("a", "done")
                .flow("b", "done");
    }

    /** (7 · 10 + 3 · 25) ÷ 10 min. */
    @Test
    void waitsOfFamilies_areWeightedByTheirRates() {
        OneMap map = OneMap.of(families());
        assertThat(wait(map, "a", 0)).isEqualTo(600);
        assertThat(wait(map, "a", 1)).isEqualTo(1500);
        assertThat(ObservedWaits.of(map)
                        .of(map.queues(), map.step("a"))
                        .number()
                        .orElseThrow())
                .isCloseTo(14.5 * 60, within(1e-9));
    }

    @Test
    void familyOfWhichNothingIsKnown_leavesTheMeanUnknown() {
        OneMap map = OneMap.of(families());
        assertThat(unknown(ObservedWaits.of(map).of(map.queues(), map.step("b")))
                        .reason())
                .isEqualTo(Reason.NOT_APPLICABLE);
    }

    /** A family of which nothing comes has no part in the mean. */
    @Test
    void stepToWhichNothingComes_hasNoWait() {
        OneMap map = OneMap.of(
                families().step("c", s -> s.processTime(exponential(2))).flow("c", "done"));
        assertThat(unknown(ObservedWaits.of(map).of(map.queues(), map.step("c")))
                        .reason())
                .isEqualTo(Reason.NOT_APPLICABLE);
    }
}
