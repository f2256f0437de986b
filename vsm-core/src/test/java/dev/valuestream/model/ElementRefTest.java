package dev.valuestream.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.problem.Problem;
import dev.valuestream.problem.Problems;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElementRefTest {

    private static final ValueStream MAP = ValueStream.builder("line")
            .demand(d -> d.family("LH").quantity(10).per(Duration.ofHours(8)))
            .team("crew")
            .supplier("steel")
            .control("office")
            .step("press")
            .customer("buyer")
            .flow("steel", "press")
            .flow("press", "buyer")
            .information("office", "press")
            .kaizen("k1", "press")
            .build();

    private static List<Element> all() {
        return List.of(
                MAP,
                MAP.demand().get(0),
                MAP.teams().get(0),
                MAP.node("steel").orElseThrow(),
                MAP.node("office").orElseThrow(),
                MAP.step("press").orElseThrow(),
                MAP.flow("steel->press").orElseThrow(),
                MAP.information().get(0),
                MAP.kaizen().get(0));
    }

    @Test
    void in_itsMap_findsTheElement() {
        assertThat(all()).allSatisfy(e -> assertThat(ElementRef.of(e).in(MAP)).containsSame(e));
    }

    @Test
    void in_anotherMap_isEmptyButForTheMap() {
        ValueStream empty = ValueStream.builder("empty").build();
        assertThat(all().stream().skip(1))
                .allSatisfy(e -> assertThat(ElementRef.of(e).in(empty)).isEmpty());
        assertThat(ElementRef.of(MAP).in(empty)).containsSame(empty);
    }

    @Test
    void toString_namesKindAndId() {
        assertThat(all().stream().map(e -> ElementRef.of(e).toString()))
                .containsExactly(
                        "map",
                        "demand LH",
                        "team crew",
                        "node steel",
                        "node office",
                        "node press",
                        "flow steel->press",
                        "information flow office->press",
                        "kaizen burst k1");
    }

    @Test
    void builder_addAndRemove_anyElement() {
        ValueStreamBuilder builder = MAP.toBuilder();
        List<Element> parts = all().subList(1, all().size());
        parts.forEach(e -> builder.remove(ElementRef.of(e)));
        parts.forEach(builder::add);
        builder.order(ElementKind.NODE, List.of("steel", "office", "press", "buyer"))
                .order(ElementKind.FLOW, List.of("steel->press"));
        assertThat(builder.build()).isEqualTo(MAP);
        assertThatThrownBy(() -> builder.add(MAP)).hasMessageContaining("line");
        assertThatThrownBy(() -> builder.order(ElementKind.MAP, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.reroute(ElementRef.node("press"), "a", "b", "c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("press");
    }

    /** Each kind is built by its own builder, whatever the rest of the map is like. */
    @Test
    void element_byItself_isThatOfTheMap() {
        Problems problems = new Problems();

        assertThat(all())
                .filteredOn(e -> !(e instanceof ValueStream))
                .allSatisfy(e -> assertThat(MAP.toBuilder().element(ElementRef.of(e), problems))
                        .contains(e));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void element_demandWithoutARate_isNone() {
        Problems problems = new Problems();
        ValueStreamBuilder builder = ValueStream.builder("line").demand(d -> d.family("LH"));

        assertThat(builder.element(new ElementRef(ElementKind.DEMAND, "LH"), problems))
                .isEmpty();
        assertThat(problems.toList()).extracting(Problem::code).containsExactly("demand.quantity.missing");
    }

    /** What a reader of a log sees. */
    @Test
    void toString_saysKindAndId() {
        assertThat(MAP.demand().get(0)).hasToString("demand LH");
        assertThat(MAP.teams().get(0)).hasToString("team crew");
        assertThat(MAP.information().get(0)).hasToString("information office->press");
        assertThat(MAP.kaizen().get(0)).hasToString("kaizen k1");
    }
}
