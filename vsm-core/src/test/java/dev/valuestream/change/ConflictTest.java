package dev.valuestream.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.change.FlowRerouted.Ends;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Field;
import dev.valuestream.model.Fields;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What cannot be had together, and what does not fit a map. */
class ConflictTest {

    private static final ValueStream LINE = ValueStream.builder("line")
            .trigger("ask")
            .step("a", s -> s.stations(1))
            .step("b")
            .customer("get")
            .control("office")
            .flow("ask", "a")
            .flow("a", "b")
            .flow("b", "get")
            .information("office", "a")
            .build();

    private static final ProcessStep NEW = ProcessStep.of("new", s -> {});
    private static final ElementRef A = ElementRef.node("a");
    private static final ElementRef FLOW = ElementRef.flow("a->b");
    private static final Field<?> STATIONS = Fields.named(NEW, "stations").orElseThrow();
    private static final Field<?> CREW = Fields.named(NEW, "crew").orElseThrow();
    private static final Field<?> RATIO =
            Fields.named(MaterialFlow.of("a", "b", f -> {}), "rework").orElseThrow();

    private static FieldChange stations(Optional<Object> before, Optional<Object> after) {
        return new FieldChange(A, STATIONS, before, after, true);
    }

    private static FlowRerouted rerouted(String to, String becomes) {
        return new FlowRerouted(FLOW, Optional.of(new Ends("a", "b")), new Ends("a", to), becomes);
    }

    private static boolean conflict(Change one, Change other) {
        ValueStreamDiff some = ValueStreamDiff.of(List.of(one));
        ValueStreamDiff others = ValueStreamDiff.of(List.of(other));
        assertThat(others.conflictsWith(some)).as("the other way round").hasSameSizeAs(some.conflictsWith(others));
        return !some.conflictsWith(others).isEmpty();
    }

    private static List<String> problems(Change... changes) {
        try {
            ValueStreamDiff.of(List.of(changes)).applyTo(LINE);
        } catch (ChangeConflictException e) {
            return e.problems().stream().map(Problem::code).toList();
        }
        return List.of();
    }

    @Test
    void fields_sameElement_conflictOnlyInTheSameField() {
        FieldChange two = stations(Optional.of(1), Optional.of(2));
        assertThat(conflict(two, stations(Optional.of(1), Optional.of(3)))).isTrue();
        assertThat(conflict(two, two)).isFalse();
        assertThat(conflict(two, FieldChange.unset(A, CREW))).isFalse();
        assertThat(conflict(two, FieldChange.unset(ElementRef.node("b"), STATIONS)))
                .isFalse();
    }

    @Test
    void removal_andAChangeOfTheSame_conflict() {
        assertThat(conflict(ElementRemoved.of(A), stations(Optional.of(1), Optional.of(2))))
                .isTrue();
        assertThat(conflict(ElementRemoved.of(A), ElementRemoved.of(ElementRef.node("b"))))
                .isFalse();
    }

    @Test
    void rerouting_thatRenames_conflictsWithAChangeOfTheFlow() {
        FieldChange again = FieldChange.unset(FLOW, RATIO);
        assertThat(conflict(rerouted("get", "a->get"), again)).isTrue();
        assertThat(conflict(rerouted("get", "a->b"), again)).isFalse();
        assertThat(conflict(rerouted("get", "a->get"), FieldChange.unset(ElementRef.flow("b->get"), RATIO)))
                .isFalse();
    }

    @Test
    void reordering_conflictsWithNothing() {
        Change order = new ElementsReordered(ElementKind.NODE, List.of("a", "b"), List.of("b", "a"));
        assertThat(conflict(order, ElementRemoved.of(A))).isFalse();
        assertThat(order.inverse().inverse()).isEqualTo(order);
        assertThat(order.text().message()).isEqualTo("The nodes stand in another order.");
    }

    @Test
    void applyTo_whatDoesNotFit_isNamed() {
        assertThat(problems(stations(Optional.of(9), Optional.of(2)))).containsExactly("change.before");
        assertThat(problems(stations(Optional.empty(), Optional.of(2)))).containsExactly("change.before");
        assertThat(problems(FieldChange.unset(FLOW, STATIONS))).containsExactly("change.field.unknown");
        assertThat(problems(FieldChange.unset(
                        new ElementRef(ElementKind.MAP, "line"),
                        Fields.named(LINE, "id").orElseThrow())))
                .containsExactly("change.field.required");
        assertThat(problems(ElementAdded.last(NEW), ElementAdded.last(NEW))).containsExactly("change.element.exists");
        assertThat(problems(new ElementRemoved(A, Optional.of(ProcessStep.of("a", s -> s.stations(7))), 0)))
                .containsExactly("change.before");
        assertThat(problems(rerouted("get", "b->get"))).containsExactly("change.element.exists");
        assertThat(problems(new FlowRerouted(FLOW, Optional.of(new Ends("a", "a")), new Ends("a", "get"), "x")))
                .containsExactly("change.before");
        assertThat(problems(new FlowRerouted(ElementRef.flow("x->y"), Optional.empty(), new Ends("a", "b"), "z")))
                .containsExactly("change.element.missing");
        assertThat(problems(NodeSplit.of("nobody", List.of(NEW, ProcessStep.of("newer", s -> {})))))
                .containsExactly("change.element.missing");
        assertThat(problems(stations(Optional.of(9), Optional.of(1))))
                .as("it states that already")
                .isEmpty();
    }

    @Test
    void records_thatMakeNoSense_areRefused() {
        assertThatThrownBy(() -> new ElementAdded(NEW, -1)).hasMessageContaining("[change.place]");
        assertThatThrownBy(() -> NodesMerged.of(List.of("a"), NEW)).hasMessageContaining("[change.merge.members]");
        assertThatThrownBy(() -> NodesMerged.of(List.of("a", "a", "b"), NEW))
                .hasMessageContaining("[change.merge.members]");
        assertThatThrownBy(() -> NodeSplit.of("a", List.of(NEW))).hasMessageContaining("[change.split.members]");
        assertThatThrownBy(() -> new FlowRerouted(A, Optional.empty(), new Ends("a", "b"), "x"))
                .hasMessageContaining("[change.reroute.kind]");
        assertThatThrownBy(() -> new FieldChange(A, STATIONS, Optional.of("two"), Optional.empty(), true))
                .isInstanceOf(ClassCastException.class);
    }

    @Test
    void inverse_ofWhatIsLeftOpen_saysSo() {
        for (Change open : List.of(
                ElementRemoved.of(A),
                NodesMerged.of(List.of("a", "b"), NEW),
                new FlowRerouted(FLOW, Optional.empty(), new Ends("a", "get"), "a->get"),
                NodeSplit.of("a", List.of(NEW, ProcessStep.of("newer", s -> {}))))) {
            assertThatThrownBy(open::inverse)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("[change.before.open]");
        }
    }
}
