package dev.valuestream.whatif;

import static dev.valuestream.whatif.Lines.DAY;
import static dev.valuestream.whatif.Lines.analyze;
import static dev.valuestream.whatif.Lines.compare;
import static dev.valuestream.whatif.Lines.map;
import static dev.valuestream.whatif.Lines.pace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.change.NodesMerged;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose change each difference of two maps is. */
class ChangedElementsTest {

    private static ValueStreamBuilder line() {
        return map().trigger("start")
                .demand(5, DAY)
                .team("crew", t -> t.people(1))
                .step("a", s -> s.cycleTime(pace(20)).team("crew"))
                .step("b", s -> s.cycleTime(pace(20)).team("crew"))
                .step("c", s -> s.cycleTime(pace(20)))
                .flow("start", "a")
                .flow("a", "b", f -> f.wait(Duration.ofHours(4)))
                .flow("b", "c")
                .flow("c", "shop");
    }

    private static ChangedElement only(ValueStreamBuilder after) {
        List<ChangedElement> changed = ChangedElements.of(compare(line().build(), after.build()));
        assertThat(changed).hasSize(1);
        return changed.get(0);
    }

    @Test
    void of_team_isAboutItsSteps() {
        ChangedElement changed = only(line().editTeam("crew", t -> t.people(2)));

        assertThat(changed.element().id()).isEqualTo("crew");
        assertThat(changed.steps()).containsExactlyInAnyOrder("a", "b");
        assertThat(changed.changes()).hasSize(1);
    }

    @Test
    void of_stepAndFlow_areEachTheirOwn() {
        ValueStream after = line().editStep("c", s -> s.cycleTime(pace(30)))
                .editFlow("a->b", f -> f.wait(Duration.ofHours(1)))
                .build();

        List<ChangedElement> changed = ChangedElements.of(compare(line().build(), after));

        assertThat(changed)
                .extracting(ChangedElement::element)
                .containsExactlyInAnyOrder(ElementRef.node("c"), ElementRef.flow("a->b"));
        assertThat(changed)
                .filteredOn(c -> c.element().equals(ElementRef.flow("a->b")))
                .allMatch(c -> c.steps().isEmpty());
    }

    /** What a flow of the merge gets besides is the merge's too. */
    @Test
    void of_merge_ownsTheFlowsThatMoveToIt() {
        ValueStream after = line().removeFlow("start->a")
                .removeFlow("a->b")
                .removeFlow("b->c")
                .removeNode("a")
                .removeNode("b")
                .step("cell", s -> s.cycleTime(pace(15)).team("crew"))
                .flow("start", "cell", f -> f.wait(Duration.ofHours(2)))
                .flow("cell", "c")
                .build();

        List<ChangedElement> changed = ChangedElements.of(
                Comparison.of(analyze(line().build()), analyze(after), Map.of("cell", List.of("a", "b"))));

        assertThat(changed).singleElement().satisfies(c -> {
            assertThat(c.element()).isEqualTo(ElementRef.node("cell"));
            assertThat(c.steps()).containsExactly("cell");
            assertThat(c.changes()).hasAtLeastOneElementOfType(NodesMerged.class);
            assertThat(c.changes().size()).isGreaterThan(1);
        });
    }

    @Test
    void of_newStepOnANewWay_isOneChangeNamedAfterIt() {
        ChangedElement changed = only(line().step("d", s -> s.cycleTime(pace(20)))
                .removeFlow("c->shop")
                .flow("c", "d")
                .flow("d", "shop"));

        assertThat(changed.element()).isEqualTo(ElementRef.node("d"));
        assertThat(changed.steps()).containsExactly("d");
    }

    @Test
    void of_stepTakenOut_isNamedByWhatGoesFirst() {
        ChangedElement changed = only(
                line().removeFlow("b->c").removeFlow("c->shop").removeNode("c").flow("b", "shop"));

        assertThat(changed.steps()).isEmpty();
        assertThat(changed.changes()).isNotEmpty();
    }

    /** Nobody's department: demand, a kaizen burst, a new name of the map. */
    @Test
    void of_whatIsNoWork_isNothing() {
        ValueStream after = line().kaizen("k", "a").name("Another").build();

        assertThat(ChangedElements.of(compare(line().build(), after))).isEmpty();
    }
}
