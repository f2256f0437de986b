package dev.valuestream.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CriticalPathOrderTest {

    /** B is longer than A and comes behind it: its time to go is the larger one, and yet A is passed first. */
    @Test
    void nodes_stepLongerThanTheOneThatLeadsToIt_standInTheOrderOfTheWay() {
        ValueStream stream = ValueStream.builder("skip")
                .customer("c")
                .step("C", s -> s.processTime(Duration.ofMinutes(8)))
                .step("B", s -> s.processTime(Duration.ofMinutes(50)))
                .step("A", s -> s.processTime(Duration.ofMinutes(2)))
                .trigger("t")
                .flow("t", "A")
                .flow("A", "B", f -> f.probability(0.3))
                .flow("A", "C", f -> f.probability(0.7))
                .flow("B", "C")
                .flow("C", "A", f -> f.probability(0.1))
                .flow("C", "c", f -> f.probability(0.9))
                .build();

        CriticalPath path = Routes.of(stream).delivering().longest(CriticalPathOrderTest::minutes, f -> 0);

        assertThat(path.nodes()).extracting(Node::id).containsExactly("t", "A", "B", "C", "c");
    }

    private static double minutes(Node node) {
        return node instanceof ProcessStep step
                ? step.processTime().orElseThrow().meanSeconds() / 60
                : 0;
    }
}
