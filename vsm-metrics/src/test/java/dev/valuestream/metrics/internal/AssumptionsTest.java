package dev.valuestream.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssumptionsTest {

    @Test
    void lines_ofElements_nameEachOnceInTheOrderOfTheFirst() {
        Assumptions assumptions = new Assumptions();
        assumptions.add("a crew of 1", "mill");
        assumptions.add("demand of the whole map");
        assumptions.add("a crew of 1", "lathe");
        assumptions.add("a crew of 1", "mill");

        assertThat(assumptions.lines()).containsExactly("a crew of 1: mill, lathe", "demand of the whole map");
    }

    @Test
    void some_ofMoreThanEight_countsTheRest() {
        List<String> ids = IntStream.rangeClosed(1, 10).mapToObj(i -> "s" + i).toList();

        assertThat(Assumptions.some(ids)).isEqualTo("s1, s2, s3, s4, s5, s6, s7, s8 and 2 more");
        assertThat(Assumptions.some(ids.subList(0, 8))).isEqualTo("s1, s2, s3, s4, s5, s6, s7, s8");
    }
}
