package dev.valuestream.metrics.internal;

import static dev.valuestream.metrics.Answers.min;
import static dev.valuestream.metrics.internal.OneStream.DAY;
import static dev.valuestream.metrics.internal.OneStream.demand;
import static dev.valuestream.metrics.internal.OneStream.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.problem.Finding;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Who is said to be asked for too much, and how much of it has to go, on days of 480 minutes. */
class LoadFindingsTest {

    private static ValueStreamBuilder single(Consumer<StepBuilder> step) {
        return map().step("do", step::accept).flow("ask", "do").flow("do", "out");
    }

    private static List<String> steps(ValueStreamBuilder map) {
        return LoadFindings.steps(OneStream.of(map)).stream()
                .map(Finding::message)
                .toList();
    }

    private static List<String> teams(ValueStreamBuilder map) {
        return LoadFindings.teams(OneStream.of(map)).stream()
                .map(Finding::message)
                .toList();
    }

    /** 120 · 6 = 720 of 480 min: a third of the work is too much, 40 items a day. */
    @Test
    void overload_isToldWithItsExcess() {
        assertThat(steps(single(s -> s.cycleTime(min(6))).demand(120, DAY)))
                .singleElement()
                .asString()
                .startsWith("Step do is asked for 150 % of what it can do:"
                        + " the queue before it grows by 40 items a day. Free at least 33.3 % of its work:");
    }

    @Test
    void fullLoad_needsSomeOfItsWorkFreed() {
        assertThat(steps(single(s -> s.cycleTime(min(6))).demand(80, DAY)))
                .singleElement()
                .asString()
                .startsWith("Step do is asked for 100 % of what it can do, and as much reaches it as it can do")
                .contains("Free some of its work:");
    }

    /** 100 · 6 = 600 of 480 min for A alone, and nobody knows how long B takes. */
    @Test
    void overloadOfWhichAPartIsUnknown_isAtLeastWhatIsKnown() {
        ValueStreamBuilder map = single(s -> s.families("A", f -> f.cycleTime(min(6))));
        assertThat(steps(demand(demand(map, "A", 100), "B", 20)))
                .singleElement()
                .asString()
                .startsWith("Step do is asked for at least 125 % of what it can do. Free at least 20 % of its work:");
    }

    @Test
    void partThatIsKnownOfALoadBelowOne_isNoOverload() {
        ValueStreamBuilder map = single(s -> s.families("A", f -> f.cycleTime(min(4))));
        assertThat(steps(demand(demand(map, "A", 100), "B", 20))).isEmpty();
    }

    @Test
    void stepThatCanDoNothing_isAskedForMoreThanAll() {
        assertThat(steps(single(s -> s.cycleTime(min(6)).uptime(0)).demand(10, DAY)))
                .singleElement()
                .asString()
                .startsWith("Step do is asked for more than 100 % of what it can do")
                .contains("Free some of its work:");
    }

    @Test
    void stepAtASupplier_startsNoMoreThanItCanDo() {
        ValueStreamBuilder map = map().supplier("mine")
                .step("do", s -> s.cycleTime(min(6)))
                .flow("mine", "do")
                .flow("do", "out")
                .removeNode("ask")
                .demand(120, DAY);
        assertThat(steps(map))
                .singleElement()
                .asString()
                .contains(
                        ": it takes its work from a supplier and starts no more than it can do, so demand is not met");
    }

    /** One person in a crew of 2 counts as a server, so that the step has 80 · 5 of 480 min, the team 800. */
    @Test
    void teamOfAStepThatIsNotFull_isTold() {
        ValueStreamBuilder map = single(s -> s.cycleTime(min(5)).team("t").crew(2))
                .team("t", t -> t.people(1))
                .demand(80, DAY);
        assertThat(steps(map)).isEmpty();
        assertThat(teams(map))
                .singleElement()
                .asString()
                .startsWith("Team t is asked for 167 % of its time, by do. Free at least 40 % of its work:");
    }

    @Test
    void teamOfAStepThatIsFull_isToldByIt() {
        ValueStreamBuilder map = single(s -> s.cycleTime(min(5)).team("t"))
                .team("t", t -> t.people(1))
                .demand(120, DAY);
        assertThat(steps(map)).hasSize(1);
        assertThat(teams(map)).isEmpty();
    }

    /** 60 · 10 of 480 min at a, and 60 · 2 more at b. */
    @Test
    void teamOfAStepThatIsFullAndAnother_isToldToo() {
        ValueStreamBuilder map = map().team("t", t -> t.people(1))
                .step("a", s -> s.cycleTime(min(10)).team("t"))
                .step("b", s -> s.cycleTime(min(2)).team("t"))
                .flow("ask", "a")
                .flow("a", "b")
                .flow("b", "out")
                .demand(60, DAY);
        assertThat(steps(map)).singleElement().asString().startsWith("Step a is asked for 125 %");
        assertThat(teams(map)).singleElement().asString().startsWith("Team t is asked for 150 % of its time, by a, b.");
    }
}
