package dev.valuestream.metrics.capacity;

import static dev.valuestream.metrics.Answers.EXACT;
import static dev.valuestream.metrics.Answers.min;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bottleneck, and what is often taken for it; a day of 8 h and a demand of 48, one every 10 min. */
class BottleneckTest {

    private static ValueStreamBuilder line() {
        return ValueStream.builder("line")
                .demand(48, Duration.ofHours(8))
                .trigger("in")
                .step("a", s -> s.processTime(min(5)))
                .step("b", s -> s.processTime(min(9)).stations(3))
                .step("c", s -> s.processTime(min(8)))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b", f -> f.inventory(12))
                .flow("b", "c", f -> f.wait(min(100)))
                .flow("c", "out");
    }

    private static Bottleneck.Result result(ValueStreamBuilder map) {
        return Answers.of(map).analysis().get(Bottleneck.KEY);
    }

    @Test
    void champions_ofALine_areNotTheBottleneck() {
        Bottleneck.Result result = result(line());

        assertThat(result.highest()).extracting(Bottleneck.Ranked::id).containsExactly("c");
        // 12 items at one every 10 min wait 120 min; 100 min are 10 items
        assertThat(result.longestWait().orElseThrow().elements()).containsExactly("a->b");
        assertThat(result.longestWait().orElseThrow().value()).isCloseTo(7_200, EXACT);
        assertThat(result.biggestQueue()).contains(new Champion(List.of("a->b"), 12, Unit.ITEMS));
        assertThat(result.longestCycle()).contains(new Champion(List.of("b"), 540, Unit.SECONDS));
    }

    @Test
    void champions_ofTheSameFigure_areAllNamed() {
        Bottleneck.Result result =
                result(line().editFlow("b->c", f -> f.wait(min(120))).editStep("a", s -> s.processTime(min(9))));

        assertThat(result.longestWait().orElseThrow().elements()).containsExactly("a->b", "b->c");
        assertThat(result.biggestQueue().orElseThrow().elements()).containsExactly("a->b", "b->c");
        assertThat(result.longestCycle().orElseThrow().elements()).containsExactly("a", "b");
    }

    @Test
    void longestCycle_ofFamilies_isThatOfWhicheverIsLonger() {
        Bottleneck.Result result = result(line().clearDemand()
                .demand(d -> d.family("x").quantity(20).per(Duration.ofHours(8)))
                .demand(d -> d.family("y").quantity(4).per(Duration.ofHours(8)))
                .editStep("a", s -> s.families("y", f -> f.processTime(min(30)))));

        assertThat(result.longestCycle()).contains(new Champion(List.of("a"), 1_800, Unit.SECONDS));
    }

    @Test
    void longestWait_oneWaitUnknown_isNotSaid() {
        // how much of the lead time of d is waiting is not known
        Bottleneck.Result result = result(line().step("d", s -> s.leadTime(min(300)))
                .editFlow("b->c", f -> f.probability(1))
                .flow("b", "d", f -> f.probability(0))
                .flow("d", "out"));

        assertThat(result.longestWait()).isEmpty();
        assertThat(result.biggestQueue()).isEmpty();
        assertThat(result.longestCycle()).as("no item comes to step d").isPresent();
    }
}
