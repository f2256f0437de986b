package dev.valuestream.metrics.network;

import static dev.valuestream.metrics.network.OneMap.constant;
import static dev.valuestream.metrics.network.OneMap.exponential;
import static dev.valuestream.metrics.network.OneMap.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.model.Join;
import dev.valuestream.queueing.network.NetworkSolution;
import dev.valuestream.queueing.network.QueueingNetwork;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A map as a network: its nodes, those of ways that take time or carry several, and the rates at which items come to
 * each.
 */
class NetworkCompilerTest {

    private static final double HOUR = 3600;

    private static void assertRate(OneMap map, String node, double perHour) {
        NetworkSolution solution = map.queues().solution().orElseThrow();
        assertThat(solution.visit(node).arrivalRate() * HOUR).as(node).isCloseTo(perHour, within(1e-9));
    }

    /** A way has a node of its own where it takes time, or carries several at once. */
    @Test
    void way_isANodeWhereItTakesTimeOrCarriesSeveral() {
        OneMap map = OneMap.of(requests(6)
                .step("a", s -> s.processTime(exponential(5)))
                .step("b", s -> s.processTime(exponential(4)))
                .step("c", s -> s.processTime(exponential(4)))
                .flow("request", "a")
                .flow("a", "b", f -> f.transferTime(constant(2)))
                .flow("b", "c", f -> f.transferBatch(3))
                .flow("c", "done", f -> f.transferBatch(1)));
        QueueingNetwork network = map.queues().network().orElseThrow();
        assertThat(network.nodes())
                .containsExactlyInAnyOrder("request", "a", "b", "c", "done", "along a->b", "along b->c");
        assertThat(network.stations()).containsExactlyInAnyOrder("step a", "step b", "step c");
        assertThat(network.classes()).containsExactly("items");
    }

    /** Of 60 an hour that come, a does ten cycles of three, and sends these on three at a time. */
    @Test
    void stepThatNeverRests_sendsOutWhatItCanDo() {
        OneMap map = OneMap.of(requests(60)
                .step("a", s -> s.cycleTime(exponential(6)).quantityPerCycle(3))
                .step("b", s -> s.processTime(exponential(1)))
                .flow("request", "a")
                .flow("a", "b")
                .flow("b", "done"));
        assertThat(map.queues().plan(map.step("a")).is(Standing.OVERLOADED)).isTrue();
        assertRate(map, "b", 30);
        assertRate(map, "done", 30);
        assertThat(map.queues().station(map.step("b")).orElseThrow().load()).isCloseTo(0.5, within(1e-12));
    }

    /** Seven of ten go on by b and are seen again at a once in five times: 10 ÷ (1 − 0.7 · 0.2). */
    @Test
    void rework_comesBackToItsStep() {
        OneMap map = OneMap.of(requests(10)
                .step("a", s -> s.processTime(exponential(2)))
                .step("b", s -> s.processTime(exponential(3)))
                .flow("request", "a")
                .flow("a", "b", f -> f.probability(0.7))
                .flow("a", "done", f -> f.probability(0.3))
                .flow("b", "a", f -> f.probability(0.2))
                .flow("b", "done", f -> f.probability(0.8)));
        assertRate(map, "a", 10 / 0.86);
        assertRate(map, "b", 7 / 0.86);
        assertRate(map, "done", 10);
    }

    /** Parts of one item come to each branch, and one of them goes on behind the join. */
    @Test
    void splitItem_isOneAgainBehindTheJoin() {
        OneMap map = OneMap.of(requests(7)
                .step("x", s -> s.processTime(exponential(3)))
                .step("y", s -> s.processTime(exponential(5)))
                .step("d", s -> s.processTime(exponential(2)).join(Join.ALL))
                .flow("request", "x")
                .flow("request", "y", f -> f.transferTime(constant(4)))
                .flow("x", "d")
                .flow("y", "d")
                .flow("d", "done"));
        for (String node : new String[] {"request", "x", "along request->y", "y", "d", "done"}) {
            assertRate(map, node, 7);
        }
    }

    /** Nine of ten are good at a, so that of 10 an hour 9 come to b. */
    @Test
    void scrap_goesNoFurther() {
        OneMap map = OneMap.of(requests(10)
                .step("a", s -> s.processTime(exponential(2)).yield(0.9))
                .step("b", s -> s.processTime(Duration.ZERO))
                .flow("request", "a")
                .flow("a", "b")
                .flow("b", "done"));
        assertRate(map, "a", 10);
        assertRate(map, "b", 9);
    }
}
