package dev.valuestream.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RandomMaps;
import dev.valuestream.fixture.RepeatableDraws;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** A bare element given all fields of another is that other: no field is forgotten, and each is written as it is read. */
@AddLifecycleHook(RepeatableDraws.class)
class FieldsPropertyTest {

    @Property(tries = 200)
    void copy_fieldByField_isTheSameMap(@ForAll long seed, @ForAll @IntRange(max = 6) int blocks) {
        ValueStream map = RandomMaps.map(seed, blocks);
        assertThat(copy(map, field -> true)).isEqualTo(map);
    }

    /** The planted bug: a copy that forgets one field is found out. */
    @Property(tries = 50)
    void copy_withoutInventories_isAnotherMap(@ForAll long seed) {
        ValueStream map = RandomMaps.map(seed, 3);
        boolean counted =
                map.flows().stream().anyMatch(f -> f.inventory().quantity().isPresent());
        assertThat(copy(map, field -> !field.name().equals("inventory.quantity"))
                        .equals(map))
                .isEqualTo(!counted);
    }

    private static ValueStream copy(ValueStream map, Predicate<Field<?>> taken) {
        ValueStreamBuilder copy = ValueStream.builder(map.id());
        fill(copy, map, taken);
        for (Element element : elements(map)) {
            bare(copy, element);
            fill(copy, element, taken);
        }
        return copy.build();
    }

    private static void fill(ValueStreamBuilder copy, Element element, Predicate<Field<?>> taken) {
        for (Field<?> field : Fields.of(element)) {
            if (taken.test(field)) {
                set(copy, element, field);
            }
        }
    }

    private static <T> void set(ValueStreamBuilder copy, Element element, Field<T> field) {
        Optional<T> value = field.of(element);
        if (value.isPresent()) {
            copy.set(ElementRef.of(element), field, value.get());
        } else {
            copy.clear(ElementRef.of(element), field);
        }
    }

    private static List<Element> elements(ValueStream map) {
        List<Element> elements = new ArrayList<>(map.demand());
        elements.addAll(map.teams());
        elements.addAll(map.nodes());
        elements.addAll(map.flows());
        elements.addAll(map.information());
        elements.addAll(map.kaizen());
        return elements;
    }

    private static void bare(ValueStreamBuilder copy, Element element) {
        switch (ElementKind.of(element)) {
            case TEAM -> copy.team(element.id());
            case FLOW -> {
                MaterialFlow flow = (MaterialFlow) element;
                copy.flow(flow.from(), flow.to(), f -> f.id(flow.id()));
            }
            case INFORMATION -> {
                InformationFlow flow = (InformationFlow) element;
                copy.information(flow.from(), flow.to(), f -> f.id(flow.id()));
            }
            case KAIZEN -> copy.kaizen(element.id(), ((KaizenBurst) element).at());
            case DEMAND -> {
                Demand demand = (Demand) element;
                copy.demand(d -> {
                    demand.family().ifPresent(d::family);
                    demand.at().ifPresent(d::at);
                });
            }
            default -> bare(copy, (Node) element);
        }
    }

    private static void bare(ValueStreamBuilder copy, Node node) {
        if (node instanceof ProcessStep) {
            copy.step(node.id());
        } else if (node instanceof Supplier) {
            copy.supplier(node.id());
        } else if (node instanceof Trigger) {
            copy.trigger(node.id());
        } else if (node instanceof Customer) {
            copy.customer(node.id());
        } else {
            copy.control(node.id());
        }
    }
}
