package dev.valuestream.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.change.Change;
import dev.valuestream.change.ElementRemoved;
import dev.valuestream.change.ElementsReordered;
import dev.valuestream.change.FlowRerouted;
import dev.valuestream.change.NodeSplit;
import dev.valuestream.change.NodesMerged;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Node;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.whatif.Comparison;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Changes are told by the names of elements, with ids only where names do not tell them apart. */
class ChangeWordsTest {

    private static ValueStreamBuilder desk() {
        return ValueStream.builder("desk")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)).daysPerWeek(5))
                .team("t1", t -> t.name("Clerks").people(2))
                .trigger("in", n -> n.name("Applicant"))
                .step("a", s -> s.name("Check").processTime(Duration.ofHours(1)).percentCompleteAccurate(80))
                .step("b", s -> s.name("Decide").processTime(Duration.ofHours(1)))
                .customer("out", n -> n.name("Borrower"))
                .flow("in", "a")
                .flow("a", "b", f -> f.wait(Duration.ofHours(8)))
                .flow("b", "out", f -> f.name("letters"))
                .information("out", "a")
                .information("out", "b", i -> i.name("weekly list"));
    }

    private static List<String> changes(UnaryOperator<ValueStreamBuilder> change) {
        ValueStream before = desk().build();
        return changes(before, change.apply(before.toBuilder()).build());
    }

    private static List<String> changes(ValueStream before, ValueStream after) {
        Comparison comparison = Comparison.of(StandardMetrics.analyze(before), StandardMetrics.analyze(after));
        ChangedNames names = ChangedNames.of(comparison);
        return comparison.diff().changes().stream()
                .map(c -> ChangeWords.sentence(c, names, before.calendar()).message())
                .toList();
    }

    @Test
    void sentence_fieldOfAStepATeamOrAFlow_callsItByNameAndTheFlowByItsEnds() {
        assertThat(changes(m -> m.editStep("a", s -> s.processTime(Duration.ofMinutes(30)))))
                .containsExactly("Check: processTime from 60 min to 30 min.");
        assertThat(changes(m -> m.editTeam("t1", t -> t.people(3))))
                .containsExactly("team Clerks: people from 2 to 3.");
        assertThat(changes(m -> m.editFlow("a->b", f -> f.wait(Duration.ofHours(4)))))
                .containsExactly("Check → Decide: inventory.wait from 1 d to 4 h.");
        assertThat(changes(m -> m.editFlow("b->out", f -> f.wait(Duration.ofHours(4)))))
                .containsExactly("letters: inventory.wait is 4 h.");
    }

    @Test
    void sentence_share_isAPercentage() {
        assertThat(changes(
                        m -> m.editStep("a", s -> s.percentCompleteAccurate(97).yield(0.5))))
                .containsExactlyInAnyOrder(
                        "Check: percentCompleteAccurate from 80 % to 97 %.", "Check: yield is 50 %.");
    }

    @Test
    void sentence_sameMeanOfAnotherVariability_tellsTheVariability() {
        assertThat(changes(m ->
                        m.editStep("a", s -> s.processTime(TimeDistribution.ofMeanAndCv(Duration.ofHours(1), 0.5)))))
                .containsExactly("Check: processTime from 60 min (cv not known) to 60 min (cv 0.5).");
    }

    @Test
    void sentence_namesThatAreEqual_tellTheIdToo() {
        List<String> told = changes(m -> m.editStep("b", s -> s.name("Check").processTime(Duration.ofMinutes(30))));
        assertThat(told).contains("Check (b): processTime from 60 min to 30 min.");
    }

    private static String told(Change change) {
        Comparison same =
                Comparison.of(StandardMetrics.analyze(desk().build()), StandardMetrics.analyze(desk().build()));
        return ChangeWords.sentence(
                        change, ChangedNames.of(same), desk().build().calendar())
                .message();
    }

    @Test
    void sentence_changeOfShape_callsAllByName() {
        List<Node> both = List.of(node("a"), node("b"));
        assertThat(told(new NodesMerged(List.of("a", "b"), node("a"), List.of())))
                .isEqualTo("Check, Decide become one: Check.");
        assertThat(told(new NodeSplit("a", both, List.of()))).isEqualTo("Check becomes several: Check, Decide.");
        assertThat(told(new FlowRerouted(
                        ElementRef.flow("a->b"), Optional.empty(), new FlowRerouted.Ends("in", "b"), "in->b")))
                .isEqualTo("Check → Decide now leads from Applicant to Decide.");
        assertThat(told(ElementRemoved.of(
                        ElementRef.of(desk().build().information().get(0)))))
                .isEqualTo("information flow Borrower → Check is taken out.");
        assertThat(told(ElementRemoved.of(
                        ElementRef.of(desk().build().information().get(1)))))
                .isEqualTo("information flow weekly list is taken out.");
    }

    /** While steps become one, flows of theirs are there that neither map has. */
    @Test
    void sentence_aFlowOnTheWay_isCalledByItsEnds() {
        assertThat(told(ElementRemoved.of(ElementRef.flow("in->b"))))
                .isEqualTo("flow Applicant → Decide is taken out.");
        assertThat(told(ElementRemoved.of(new ElementRef(ElementKind.INFORMATION, "b->a"))))
                .isEqualTo("information flow Decide → Check is taken out.");
    }

    @Test
    void sentence_aBurst_isCalledByItsName() {
        assertThat(changes(m -> m.kaizen("k1", "a", k -> k.name("One form"))))
                .containsExactly("kaizen burst One form is new.");
    }

    @Test
    void sentence_whatNoMapHas_isCalledByItsId() {
        assertThat(told(ElementRemoved.of(ElementRef.node("gone")))).isEqualTo("gone is taken out.");
        assertThat(told(ElementRemoved.of(ElementRef.flow("a->gone")))).isEqualTo("flow a->gone is taken out.");
        assertThat(told(ElementRemoved.of(ElementRef.flow("gone")))).isEqualTo("flow gone is taken out.");
        assertThat(told(new ElementsReordered(ElementKind.NODE, List.of("a", "b"), List.of("b", "a"))))
                .isEqualTo("The nodes stand in another order.");
    }

    private static Node node(String id) {
        return desk().build().node(id).orElseThrow();
    }
}
