package dev.valuestream.metrics.internal;

import static dev.valuestream.metrics.Answers.min;
import static dev.valuestream.metrics.internal.OneStream.demand;
import static dev.valuestream.metrics.internal.OneStream.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.model.ValueStreamBuilder;
import org.junit.jupiter.api.Test;

/** What limits the steps of several families in the long run, on days of 480 minutes. */
class FluidMapTest {

    /** B takes another way, so that nobody has to know how long it would take at do: 60 of A come and 48 are done. */
    @Test
    void familyThatDoesNotCome_needsNoTimeAtAStep() {
        ValueStreamBuilder map = map().step("do", s -> s.families("A", f -> f.cycleTime(min(10))))
                .step("other", s -> s.cycleTime(min(1)))
                .flow("ask", "do", f -> f.family("A"))
                .flow("ask", "other", f -> f.family("B"))
                .flow("do", "out")
                .flow("other", "out");
        OneStream stream = OneStream.of(demand(demand(map, "A", 60), "B", 20));
        QueueGrowth growth = QueueGrowth.of(stream);
        assertThat(growth.of(stream.step("do")).number().orElseThrow()).isCloseTo(12, within(1e-7));
        assertThat(growth.of(stream.step("other")).number().orElseThrow()).isCloseTo(0, within(1e-7));
    }

    /** 60 · 6 + 40 · 9 = 720 min are asked for, so a third of each family waits for ever. */
    @Test
    void familiesOfDifferentTimes_waitInTheSharesInWhichTheyCome() {
        ValueStreamBuilder map = map().step(
                        "do", s -> s.families("A", f -> f.cycleTime(min(6))).families("B", f -> f.cycleTime(min(9))))
                .flow("ask", "do")
                .flow("do", "out");
        OneStream stream = OneStream.of(demand(demand(map, "A", 60), "B", 40));
        QueueGrowth growth = QueueGrowth.of(stream);
        assertThat(growth.of(stream.step("do"), 0).number().orElseThrow()).isCloseTo(20, within(1e-7));
        assertThat(growth.of(stream.step("do"), 1).number().orElseThrow()).isCloseTo(40 / 3.0, within(1e-7));
        assertThat(growth.arriving(stream.step("do")).orElseThrow()).isCloseTo(100, within(1e-7));
        assertThat(growth.rates().orElseThrow().work(stream.step("do"))).isCloseTo(720 * 60, within(1e-5));
    }
}
