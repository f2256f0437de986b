package dev.valuestream.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Field;
import dev.valuestream.model.Fields;
import dev.valuestream.model.InformationFlow;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.InvalidValueStreamException;
import dev.valuestream.problem.Problem;
import dev.valuestream.problem.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueStreamDiffTest {

    private static final ValueStream ACME = ValueStream.builder("acme")
            .supplier("steel")
            .step("stamping", s -> s.cycleTime(Duration.ofSeconds(1)).changeover(Duration.ofHours(1)))
            .step("weld-1", s -> s.cycleTime(Duration.ofSeconds(39)))
            .step("weld-2", s -> s.cycleTime(Duration.ofSeconds(46)))
            .step("assembly-1", s -> s.cycleTime(Duration.ofSeconds(62)))
            .step("assembly-2", s -> s.cycleTime(Duration.ofSeconds(40)))
            .control("control")
            .customer("state-street")
            .flow("steel", "stamping")
            .flow("stamping", "weld-1", f -> f.inventory(7000))
            .flow("weld-1", "weld-2", f -> f.inventory(1700))
            .flow("weld-2", "assembly-1", f -> f.inventory(2450))
            .flow("assembly-1", "assembly-2", f -> f.inventory(1840))
            .flow("assembly-2", "state-street", f -> f.inventory(4140))
            .information("control", "weld-1", i -> i.content("weekly schedule"))
            .information("control", "weld-2", i -> i.content("weekly schedule"))
            .information("control", "assembly-1", i -> i.content("daily schedule"))
            .kaizen("k1", "weld-2")
            .kaizen("k2", "weld-1->weld-2")
            .build();

    private static final ProcessStep CELL = ProcessStep.of("cell", s -> s.cycleTime(Duration.ofSeconds(56)));
    private static final List<String> MEMBERS = List.of("weld-1", "weld-2", "assembly-1", "assembly-2");

    private static Field<?> stepField(String name) {
        return Fields.named(CELL, name).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static <T> Field<T> stepField(String name, Class<T> type) {
        assertThat(stepField(name).type()).isEqualTo(type);
        return (Field<T>) stepField(name);
    }

    private static FieldChange stations(String step, int count) {
        return FieldChange.set(ElementRef.node(step), stepField("stations", Integer.class), count);
    }

    @Test
    void merge_fourSteps_leavesOneWithTheFlowsAround() {
        ValueStream merged = NodesMerged.of(MEMBERS, CELL).applyTo(ACME);
        assertThat(merged.nodes())
                .extracting(n -> n.id())
                .containsExactly("steel", "stamping", "cell", "control", "state-street");
        assertThat(merged.flows())
                .extracting(MaterialFlow::id)
                .containsExactly("steel->stamping", "stamping->cell", "cell->state-street");
        assertThat(merged.flow("stamping->cell").orElseThrow().inventory().quantity())
                .hasValueSatisfying(q -> assertThat(q.value()).isEqualTo(7000));
        assertThat(merged.information())
                .extracting(InformationFlow::id)
                .containsExactly("control->cell", "control-assembly-1");
        assertThat(merged.kaizen()).extracting(k -> k.at()).containsExactly("cell", "cell");
    }

    @Test
    void between_toldOfTheMerge_saysSoAndLeadsBothWays() {
        ValueStream future = NodesMerged.of(MEMBERS, CELL).applyTo(ACME).toBuilder()
                .editStep("stamping", s -> s.changeover(Duration.ofMinutes(10)))
                .build();
        ValueStreamDiff diff = ValueStreamDiff.between(ACME, future, Map.of("cell", MEMBERS));
        assertThat(diff.sentences())
                .extracting(Text::message)
                .containsExactly(
                        "weld-1, weld-2, assembly-1, assembly-2 become one: cell.",
                        "node stamping: changeover from 1 h to 10 min.");
        assertThat(diff.applyTo(ACME)).isEqualTo(future);
        assertThat(diff.inverse().applyTo(future)).isEqualTo(ACME);
        assertThat(diff.inverse().inverse().applyTo(ACME)).isEqualTo(future);
    }

    @Test
    void between_flowWithAnotherEnd_isRerouted() {
        ValueStream after = ACME.toBuilder()
                .reroute(ElementRef.flow("weld-1->weld-2"), "weld-1", "assembly-1", "weld-1->assembly-1")
                .removeNode("weld-2")
                .removeFlow("weld-2->assembly-1")
                .remove(new ElementRef(ElementKind.INFORMATION, "control->weld-2"))
                .remove(new ElementRef(ElementKind.KAIZEN, "k1"))
                .remove(new ElementRef(ElementKind.KAIZEN, "k2"))
                .build();
        ValueStreamDiff diff = ValueStreamDiff.between(ACME, after);
        assertThat(diff.sentences())
                .extracting(Text::message)
                .contains("flow weld-1->weld-2 now leads from weld-1 to assembly-1.", "node weld-2 is taken out.");
        assertThat(diff.applyTo(ACME)).isEqualTo(after);
    }

    @Test
    void split_aStep_makesAChain() {
        ValueStream split = NodeSplit.of(
                        "stamping",
                        List.of(
                                ProcessStep.of("cut", s -> s.cycleTime(Duration.ofSeconds(1))),
                                ProcessStep.of("press", s -> s.cycleTime(Duration.ofSeconds(2)))))
                .applyTo(ACME);
        assertThat(split.flows())
                .extracting(MaterialFlow::id)
                .startsWith("steel->cut", "press->weld-1")
                .contains("cut->press");
        assertThat(split.nodes()).extracting(n -> n.id()).startsWith("steel", "cut", "press", "weld-1");
    }

    @Test
    void applyTo_removedNodeStillUsed_namesTheFlows() {
        ElementRemoved removal = ElementRemoved.of(ElementRef.node("weld-2"));
        assertThatThrownBy(() -> removal.applyTo(ACME))
                .isInstanceOf(InvalidValueStreamException.class)
                .hasMessageContaining("weld-1->weld-2")
                .hasMessageContaining("weld-2->assembly-1");
    }

    @Test
    void applyTo_severalThatDoNotFit_tellsAll() {
        ValueStreamDiff diff = ValueStreamDiff.of(List.of(
                stations("saw", 2),
                ElementRemoved.of(ElementRef.flow("a->b")),
                ElementAdded.last(ACME.step("weld-1").orElseThrow()),
                NodesMerged.of(List.of("weld-1", "nobody"), CELL)));
        assertThatThrownBy(() -> diff.applyTo(ACME))
                .isInstanceOfSatisfying(
                        ChangeConflictException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::code)
                                .containsExactly(
                                        "change.element.missing",
                                        "change.element.missing",
                                        "change.element.exists",
                                        "change.element.missing"));
    }

    @Test
    void applyTo_twice_changesNothingMore() {
        ValueStream after =
                ACME.toBuilder().editStep("weld-1", s -> s.stations(2)).build();
        ValueStreamDiff diff = ValueStreamDiff.between(ACME, after);
        assertThat(diff.applyTo(diff.applyTo(ACME))).isEqualTo(after);
    }

    @Test
    void inverse_ofAChangeByHand_saysWhyNot() {
        assertThatThrownBy(() -> stations("weld-1", 2).inverse())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[change.before.open]");
        assertThat(stations("weld-1", 2).text().message()).isEqualTo("node weld-1: stations is 2.");
        assertThat(FieldChange.unset(ElementRef.node("weld-1"), stepField("cycleTime"))
                        .applyTo(ACME)
                        .step("weld-1")
                        .orElseThrow()
                        .cycleTime())
                .isEmpty();
    }

    @Test
    void conflictsWith_sameFieldOtherValue_namesBoth() {
        ValueStreamDiff one = ValueStreamDiff.of(List.of(stations("weld-1", 2), stations("weld-2", 3)));
        ValueStreamDiff other = ValueStreamDiff.of(List.of(stations("weld-1", 4), stations("weld-2", 3)));
        assertThat(one.conflictsWith(other))
                .singleElement()
                .satisfies(c -> assertThat(c.text().message()).contains("is 2").contains("is 4"));
        ValueStreamDiff apart = ValueStreamDiff.of(List.of(stations("assembly-1", 2)));
        assertThat(one.conflictsWith(apart)).isEmpty();
    }

    @Test
    void conflictsWith_mergedMember_isFound() {
        ValueStreamDiff merge = ValueStreamDiff.of(List.of(NodesMerged.of(MEMBERS, CELL)));
        ValueStreamDiff change = ValueStreamDiff.of(List.of(stations("weld-1", 2)));
        assertThat(merge.conflictsWith(change)).hasSize(1);
        assertThat(change.conflictsWith(merge)).hasSize(1);
    }

    @Test
    void then_sameFieldTwice_isOneChange() {
        ValueStream two =
                ACME.toBuilder().editStep("weld-1", s -> s.stations(2)).build();
        ValueStream three =
                ACME.toBuilder().editStep("weld-1", s -> s.stations(3)).build();
        ValueStreamDiff there = ValueStreamDiff.between(ACME, two).then(ValueStreamDiff.between(two, three));
        assertThat(there).isEqualTo(ValueStreamDiff.between(ACME, three));
        assertThat(ValueStreamDiff.between(ACME, two)
                        .then(ValueStreamDiff.between(two, ACME))
                        .isEmpty())
                .isTrue();
    }
}
