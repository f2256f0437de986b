package dev.valuestream.metrics.network;

import static dev.valuestream.metrics.network.OneMap.exponential;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Three families of different rank before one machine, by Cobham's formulas. */
class PrecedenceTest {

    private static final Duration HOUR = Duration.ofHours(1);

    /**
     * Twelve hours a day of work that comes in eight: loads of 6 · 3, 9 · 2 and 4 · 3 min an hour, each · 8 ÷ 12: 0.2,
     * 0.2 and 2/15.
     */
    private static final OneMap MAP = OneMap.of(OneMap.empty()
            .demand(d -> d.family("slow").quantity(6).per(HOUR).cv(1).priority(7))
            .demand(d -> d.family("quick").quantity(9).per(HOUR).cv(1).priority(2))
            .demand(d -> d.family("any").quantity(4).per(HOUR).cv(1))
            .trigger("request")
            .customer("done")
            .step(
                    "a",
                    s -> s.processTime(exponential(3))
                            .families("quick", f -> f.processTime(exponential(2)))
                            .calendar(c ->
                                    c.workingTimePerDay(Duration.ofHours(12)).daysPerWeek(5)))
            .step("b", s -> s.processTime(exponential(1)))
            .flow("request", "a")
            .flow("a", "b", f -> f.family("slow"))
            .flow("a", "done", f -> f.family("quick").family("any"))
            .flow("b", "done"));

    private static void assertFactor(int family, double wanted) {
        assertThat(MAP.queues().precedence().factor(MAP.step("a"), family)).isCloseTo(wanted, within(1e-12));
    }

    /** (1 − ρ) ÷ ((1 − σ)·(1 − σ')) with ρ = 8/15; who has no priority comes last. */
    @Test
    void moreUrgentFamilies_goFirst() {
        double free = 7 / 15.0;
        assertFactor(1, free / 0.8);
        assertFactor(0, free / (0.8 * 0.6));
        assertFactor(2, free / (0.6 * free));
    }

    /** What is found in hand is Σ load · time of exponential times, 120 s and 80 s in the time of the stream. */
    @Test
    void waits_areThoseOfCobham() {
        double found = 0.2 * 120 + 0.2 * 80 + 2 / 15.0 * 120;
        assertThat(MAP.queues().wait(MAP.step("a"), 1).number().orElseThrow()).isCloseTo(found / 0.8, within(1e-9));
        assertThat(MAP.queues().wait(MAP.step("a"), 0).number().orElseThrow())
                .isCloseTo(found / (0.8 * 0.6), within(1e-9));
        assertThat(MAP.queues().wait(MAP.step("a"), 2).number().orElseThrow())
                .isCloseTo(found / (0.6 * 7 / 15), within(1e-9));
    }

    @Test
    void orderOfFamilies_isThereWhereTheyMeet() {
        Precedence precedence = MAP.queues().precedence();
        assertThat(precedence.isAt(MAP.queues().plan(MAP.step("a")))).isTrue();
        assertThat(precedence.isFollowed(MAP.step("a"))).isTrue();
        assertThat(precedence.isAt(MAP.queues().plan(MAP.step("b")))).isFalse();
        assertThat(precedence.factor(MAP.step("b"), 0)).isCloseTo(1, within(1e-12));
    }
}
