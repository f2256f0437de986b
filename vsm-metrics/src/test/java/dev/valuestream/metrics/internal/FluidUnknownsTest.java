package dev.valuestream.metrics.internal;

import static dev.valuestream.metrics.Answers.min;
import static dev.valuestream.metrics.internal.OneStream.DAY;
import static dev.valuestream.metrics.internal.OneStream.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Figure;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How far it reaches that a time or the people of a team are not stated. */
class FluidUnknownsTest {

    private static Consumer<StepBuilder> minute() {
        return s -> s.cycleTime(min(1));
    }

    private static Map<String, Figure.Unknown> unknowns(ValueStreamBuilder map) {
        return FluidUnknowns.of(OneStream.of(map.demand(60, DAY)).capacities());
    }

    /** In one branch a and c are of a team, b is between them; in the other d is of a team of its own. */
    private static ValueStreamBuilder branches(Consumer<StepBuilder> first) {
        return map().step("a", s -> first.accept(s.stations(2).team("t")))
                .step("b", s -> minute().accept(s))
                .step("c", s -> s.cycleTime(min(1)).stations(2).team("t"))
                .step("d", s -> s.cycleTime(min(1)).stations(2).team("alone"))
                .step("e", s -> minute().accept(s))
                .flow("ask", "a", f -> f.probability(0.4))
                .flow("ask", "d", f -> f.probability(0.6))
                .flow("a", "b")
                .flow("b", "c")
                .flow("c", "out")
                .flow("d", "e")
                .flow("e", "out");
    }

    @Test
    void peopleOfASharedTeam_areMissedAtItsStepsAndBehindThem() {
        Map<String, Figure.Unknown> unknown = unknowns(branches(minute()));
        assertThat(unknown).containsOnlyKeys("a", "b", "c");
        assertThat(unknown.values())
                .allSatisfy(u -> assertThat(u.text().message()).startsWith("The team t has no people."));
    }

    @Test
    void peopleOfATeamWithoutWork_areNotMissed() {
        assertThat(unknowns(branches(s -> s.cycleTime(Duration.ZERO)).editStep("c", s -> s.cycleTime(Duration.ZERO))))
                .isEmpty();
    }

    /** The time of a is missing; f is of the same team, with g behind it, and h too, but nothing ever comes to h. */
    @Test
    void timeOfAStep_isMissedWhereverItsTeamWorks() {
        Map<String, Figure.Unknown> unknown = unknowns(map().team("t", t -> t.people(3))
                .step("a", s -> s.team("t"))
                .step("f", s -> s.cycleTime(min(1)).team("t"))
                .step("g", s -> minute().accept(s))
                .step("h", s -> s.cycleTime(min(1)).team("t"))
                .step("other", s -> minute().accept(s))
                .flow("ask", "a", f -> f.probability(0.2))
                .flow("ask", "f", f -> f.probability(0.3))
                .flow("ask", "other", f -> f.probability(0.5))
                .flow("ask", "h", f -> f.probability(0))
                .flow("a", "out")
                .flow("f", "g")
                .flow("g", "out")
                .flow("h", "out")
                .flow("other", "out"));
        assertThat(unknown).containsOnlyKeys("a", "f", "g");
        assertThat(unknown.values())
                .allSatisfy(u -> assertThat(u.text().message()).startsWith("The step a has neither"));
    }
}
