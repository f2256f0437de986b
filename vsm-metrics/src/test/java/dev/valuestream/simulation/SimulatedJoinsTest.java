package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts that wait for each other, followed by hand: an item every ten minutes, steps without chance. */
class SimulatedJoinsTest {

    private static TimeDistribution constant(int minutes) {
        return TimeDistribution.constant(Duration.ofMinutes(minutes));
    }

    /** in → s, which takes no time and hands on to what follows it. */
    private static ValueStreamBuilder split() {
        return ValueStream.builder("joins")
                .demand(d -> d.quantity(1).per(Duration.ofMinutes(10)).cv(0))
                .trigger("in")
                .customer("out")
                .step("s", x -> x.processTime(constant(0)))
                .flow("in", "s");
    }

    private static ValueStreamBuilder step(ValueStreamBuilder map, String id, int minutes, String from, String to) {
        return map.step(id, x -> x.processTime(constant(minutes)))
                .flow(from, id)
                .flow(id, to);
    }

    private static List<Double> delivered(ValueStreamBuilder map, int untilMinutes) {
        List<Double> times = new ArrayList<>();
        SimulationPlan plan =
                SimulationPlan.of(1).horizon(Duration.ofMinutes(untilMinutes)).replications(2);
        Simulation.of(map.build()).run(plan, RunControl.NONE.withTrace(e -> {
            if (e.kind() == TraceEvent.Kind.DELIVERED) {
                times.add(e.seconds() / 60);
            }
        }));
        return times;
    }

    /** Branches of 1, 5 and 3 minutes: the last comes after 5, and the join takes 1. */
    @Test
    void run_threeBranches_goOnWithTheLast() {
        ValueStreamBuilder map =
                split().step("j", x -> x.processTime(constant(1)).join(Join.ALL));
        step(map, "a", 1, "s", "j");
        step(map, "b", 5, "s", "j");
        step(map, "d", 3, "s", "j");

        assertThat(delivered(map.flow("j", "out"), 47)).containsExactly(16.0, 26.0, 36.0, 46.0);
    }

    /** a and b meet after 4, and again with d after 4 + 2 or, if d is slower, after d. */
    @Test
    void run_twoJoinsInARow_meetFromTheInside() {
        for (int slow : new int[] {3, 9}) {
            ValueStreamBuilder map = split().step(
                            "ab", x -> x.processTime(constant(2)).join(Join.ALL))
                    .step("all", x -> x.processTime(constant(0)).join(Join.ALL));
            step(map, "a", 4, "s", "ab");
            step(map, "b", 1, "s", "ab");
            step(map, "d", slow, "s", "all");

            double lead = Math.max(4 + 2, slow);
            assertThat(delivered(map.flow("ab", "all").flow("all", "out"), 41))
                    .containsExactly(10 + lead, 20 + lead, 30 + lead);
        }
    }

    /** A split inside a branch, all meeting at one node: the inner parts at 2 + 1 and 2 + 5, the outer one at 4. */
    @Test
    void run_splitInABranch_meetsWithAllAtOneNode() {
        ValueStreamBuilder map = split().step(
                        "j", x -> x.processTime(constant(0)).join(Join.ALL))
                .step("a", x -> x.processTime(constant(2)))
                .flow("s", "a");
        step(map, "a1", 1, "a", "j");
        step(map, "a2", 5, "a", "j");
        step(map, "b", 4, "s", "j");

        assertThat(delivered(map.flow("j", "out"), 38)).containsExactly(17.0, 27.0, 37.0);
    }

    /** Two pairs of branches of one item at two nodes at once: each waits for its own. */
    @Test
    void run_twoJoinsSideBySide_keepTheirPartsApart() {
        ValueStreamBuilder map = split().step(
                        "left", x -> x.processTime(constant(0)).join(Join.ALL))
                .step("right", x -> x.processTime(constant(0)).join(Join.ALL))
                .step("all", x -> x.processTime(constant(0)).join(Join.ALL));
        step(map, "a", 1, "s", "left");
        step(map, "b", 6, "s", "left");
        step(map, "c", 2, "s", "right");
        step(map, "d", 3, "s", "right");
        map.flow("left", "all").flow("right", "all").flow("all", "out");

        assertThat(delivered(map, 37)).containsExactly(16.0, 26.0, 36.0);
    }
}
