package dev.valuestream.metrics.internal;

import static dev.valuestream.metrics.Answers.min;
import static dev.valuestream.metrics.internal.OneStream.DAY;
import static dev.valuestream.metrics.internal.OneStream.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.Answers;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStreamBuilder;
import org.junit.jupiter.api.Test;

/**
 * A split in a branch of a split, of which all ends meet at one step: a set is one item of each of the three. Of 96
 * sets a day each branch can do as many as its slowest step.
 */
class FluidJoinsTest {

    private static ValueStreamBuilder nested(double a, double b, double c) {
        return map().step("start", s -> s.cycleTime(min(1)))
                .step("inner", s -> s.cycleTime(min(1)))
                .step("a", s -> s.cycleTime(min(480 / a)))
                .step("b", s -> s.cycleTime(min(480 / b)))
                .step("c", s -> s.cycleTime(min(480 / c)))
                .step("join", s -> s.cycleTime(min(480 / 80.0)).join(Join.ALL))
                .flow("ask", "start")
                .flow("start", "inner")
                .flow("start", "c")
                .flow("inner", "a")
                .flow("inner", "b")
                .flow("a", "join")
                .flow("b", "join")
                .flow("c", "join")
                .flow("join", "out")
                .demand(96, DAY);
    }

    private static double queue(ValueStreamBuilder map) {
        return Answers.of(map, AnalysisOptions.DEFAULT.withHorizon(DAY.multipliedBy(2)))
                .value("step.queue.at-horizon[join]");
    }

    /** 90 sets come where 80 can be done, so 20 wait after two days. */
    @Test
    void setsAreAsManyAsTheSlowestBranchOfTheInnerSplitMakes() {
        assertThat(queue(nested(100, 90, 100))).isCloseTo(20, within(1e-6));
        assertThat(queue(nested(90, 100, 100))).isCloseTo(20, within(1e-6));
    }

    @Test
    void setsAreAsManyAsTheSlowestBranchOfTheOuterSplitMakes() {
        assertThat(queue(nested(100, 100, 90))).isCloseTo(20, within(1e-6));
    }
}
