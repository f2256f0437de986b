package dev.valuestream.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.unit.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private static final ValueStream LINE = ValueStream.builder("line")
            .supplier("steel")
            .step("press", s -> s.cycleTime(Duration.ofSeconds(1)).team("one").families("LH", f -> f.uptime(0.9)))
            .step("weld", s -> s.cycleTime(Duration.ofSeconds(39)))
            .customer("buyer")
            .flow("steel", "press")
            .flow("press", "weld", f -> f.inventory(7000))
            .flow("weld", "buyer")
            .build();

    private static Field<?> field(String element, String name) {
        return Fields.named(LINE.node(element).orElseThrow(), name).orElseThrow();
    }

    @Test
    void of_step_readsWhatItStates() {
        assertThat(field("press", "cycleTime").of(LINE.step("press").orElseThrow()))
                .hasValueSatisfying(
                        t -> assertThat(((TimeDistribution) t).meanSeconds()).isEqualTo(1));
        assertThat(field("press", "uptime").of(LINE.step("press").orElseThrow()))
                .isEmpty();
        assertThat(field("press", "families.LH.uptime").of(LINE.step("press").orElseThrow()))
                .hasValueSatisfying(u -> assertThat(u).hasToString("0.9"));
    }

    @Test
    void of_flow_readsItsInventory() {
        MaterialFlow flow = LINE.flow("press->weld").orElseThrow();
        Field<?> quantity = Fields.named(flow, "inventory.quantity").orElseThrow();
        assertThat(quantity.of(flow)).isEqualTo(java.util.Optional.of(Quantity.of(7000)));
        assertThat(quantity.of(LINE.step("press").orElseThrow())).isEmpty();
    }

    @Test
    void inventory_isStated_byAQuantityOrAWait() {
        ValueStream stream = ValueStream.builder("s")
                .trigger("t")
                .step("a")
                .step("b")
                .customer("c")
                .flow("t", "a", f -> f.inventory(0))
                .flow("a", "b", f -> f.wait(Duration.ofDays(1)))
                .flow("b", "c")
                .build();

        assertThat(stream.flows()).extracting(f -> f.inventory().isStated()).containsExactly(true, true, false);
    }

    @Test
    void fields_areEqual_byNameAndType() {
        assertThat(field("press", "uptime")).isEqualTo(field("weld", "uptime"));
        assertThat(field("press", "uptime")).isNotEqualTo(field("press", "cycleTime"));
        assertThat(field("press", "uptime")).isNotEqualTo("uptime");
    }

    @Test
    void named_unknownName_isEmpty() {
        assertThat(Fields.named(LINE.step("press").orElseThrow(), "cycletime")).isEmpty();
        assertThat(Fields.named(LINE.node("steel").orElseThrow(), "cycleTime")).isEmpty();
    }

    @Test
    void clear_field_leavesTheRest() {
        ValueStream changed = LINE.toBuilder()
                .clear(ElementRef.node("press"), field("press", "cycleTime"))
                .build();
        assertThat(changed.step("press").orElseThrow().cycleTime()).isEmpty();
        assertThat(changed.step("press").orElseThrow().team()).hasValue("one");
    }

    @Test
    void clear_requiredField_saysSo() {
        MaterialFlow flow = LINE.flow("press->weld").orElseThrow();
        Field<?> to = Fields.named(flow, "to").orElseThrow();
        ValueStreamBuilder builder = LINE.toBuilder();
        assertThatThrownBy(() -> builder.clear(ElementRef.of(flow), to))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(to)");
    }

    @Test
    void clear_unknownElement_namesIt() {
        ValueStreamBuilder builder = LINE.toBuilder();
        assertThatThrownBy(() -> builder.clear(ElementRef.node("saw"), field("press", "team")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("saw");
    }

    @Test
    void order_ofSomeNodes_putsThemFirst() {
        ValueStream changed = LINE.toBuilder()
                .order(ElementKind.NODE, List.of("weld", "press"))
                .build();
        assertThat(changed.nodes()).extracting(Node::id).containsExactly("weld", "press", "steel", "buyer");
    }

    @Test
    void remove_familiesField_takesOutItsFamilies() {
        ValueStream changed = LINE.toBuilder()
                .clear(ElementRef.node("press"), field("press", "families"))
                .build();
        assertThat(changed.step("press").orElseThrow().families()).isEmpty();
    }
}
