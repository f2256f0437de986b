package dev.valuestream.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.valuestream.fixture.RandomMaps;
import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.fixture.ValueStreamArbitraries;
import dev.valuestream.problem.InvalidValueStreamException;
import dev.valuestream.unit.Rate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Building, changing and comparing value streams. */
@AddLifecycleHook(RepeatableDraws.class)
class ValueStreamTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Leaks its builders, as a careless caller would. */
    private static final class Leak {
        StepBuilder step;
        FlowBuilder flow;
        CalendarBuilder calendar;
        CharterBuilder charter;
        TeamBuilder team;
        KaizenBuilder kaizen;
    }

    private static ValueStreamBuilder leaking(Leak leak) {
        return ValueStream.builder("full")
                .name("Full")
                .state(State.AS_IS)
                .snapshot(LocalDate.of(2026, 3, 2))
                .charter(c -> {
                    leak.charter = c;
                    c.trigger("order").participant("planner");
                })
                .calendar(c -> {
                    leak.calendar = c;
                    c.workingTimePerDay(Duration.ofHours(8))
                            .holiday(LocalDate.of(2026, 5, 1))
                            .zone(ZoneId.of("UTC"));
                })
                .demand(d -> d.family("LH").quantity(600).per(Duration.ofHours(8)))
                .team("press", t -> {
                    leak.team = t;
                    t.people(2).share(0.5);
                })
                .trigger("t")
                .step("a", s -> {
                    leak.step = s;
                    s.processTime(MINUTE).families("LH", f -> f.processTime(MINUTE.multipliedBy(2)));
                })
                .customer("c")
                .control("planning", n -> n.system("MRP"))
                .flow("t", "a", f -> {
                    leak.flow = f;
                    f.wait(MINUTE).family("LH");
                })
                .flow("a", "c")
                .information("c", "planning", i -> i.content("orders"))
                .kaizen("k", "a", k -> {
                    leak.kaizen = k;
                    k.waste(Waste.WAITING);
                });
    }

    @Test
    void built_builderGoesOn_streamStaysAsItWas() {
        Leak leak = new Leak();
        ValueStreamBuilder builder = leaking(leak);
        ValueStream before = builder.build();
        ValueStream twin = leaking(new Leak()).build();

        leak.step.processTime(Duration.ZERO).families("RH", f -> f.yield(0.5)).attribute("x", AttributeValue.of(true));
        leak.flow.wait(Duration.ZERO).family("RH").note("changed");
        leak.calendar.holiday(LocalDate.of(2026, 12, 25));
        leak.charter.participant("boss");
        leak.team.people(9);
        leak.kaizen.waste(Waste.MOTION);
        builder.step("b").flow("a", "b", f -> f.id("more")).removeFlow("a->c").clearDemand();

        assertThat(before).isEqualTo(twin);
        assertThat(before.steps()).hasSize(1);
        assertThat(builder.flow("b", "c").build()).isNotEqualTo(before);
    }

    @Test
    void build_twice_givesEqualStreams() {
        ValueStreamBuilder builder = leaking(new Leak());

        assertThat(builder.build()).isEqualTo(builder.build()).hasSameHashCodeAs(builder.build());
    }

    @Test
    void build_afterAFault_reportsItAgain() {
        ValueStreamBuilder builder = leaking(new Leak()).attribute("a\0", AttributeValue.of("x"));

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(InvalidValueStreamException.class)
                    .isThrownBy(builder::build)
                    .withMessageContaining("map.attributes.character");
        }
    }

    @Test
    void collections_ofAStream_areUnmodifiable() {
        ValueStream stream = leaking(new Leak())
                .attribute("list", new AttributeValue.Sequence(List.of()))
                .build();
        ProcessStep step = stream.steps().get(0);
        List<Collection<?>> collections = List.of(
                stream.nodes(),
                stream.steps(),
                stream.flows(),
                stream.information(),
                stream.kaizen(),
                stream.demand(),
                stream.teams(),
                stream.families(),
                stream.findings(),
                stream.charter().orElseThrow().participants(),
                stream.calendar().holidays(),
                stream.kaizen().get(0).waste(),
                stream.flows().get(0).families(),
                step.families().keySet(),
                stream.annotations().unknownFields(),
                stream.annotations().attributes().values());
        collections.forEach(
                c -> assertThatThrownBy(() -> c.remove(c.stream().findAny().orElse(null)))
                        .as("remove from %s", c)
                        .isInstanceOf(UnsupportedOperationException.class));
        assertThatThrownBy(() -> step.families().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void attributeValues_madeOfCollections_areCopied() {
        List<AttributeValue> list = new ArrayList<>(List.of(AttributeValue.of(true)));
        Map<String, AttributeValue> map = new HashMap<>(Map.of("x", AttributeValue.of("y")));
        AttributeValue.Sequence sequence = new AttributeValue.Sequence(list);
        AttributeValue.Mapping mapping = new AttributeValue.Mapping(map);
        list.clear();
        map.clear();

        assertThat(sequence.values()).containsExactly(AttributeValue.of(true));
        assertThat(mapping.values()).containsOnlyKeys("x");
    }

    @Test
    void elements_inAnyOrder_giveTheSameElements() {
        ValueStream forwards = ValueStream.builder("m")
                .trigger("t")
                .step("a", s -> s.team("x"))
                .customer("c")
                .team("x")
                .flow("t", "a")
                .flow("a", "c")
                .kaizen("k", "t->a")
                .demand(d -> d.quantity(1).per(MINUTE).at("t"))
                .build();
        ValueStream backwards = ValueStream.builder("m")
                .demand(d -> d.quantity(1).per(MINUTE).at("t"))
                .kaizen("k", "t->a")
                .flow("a", "c")
                .flow("t", "a")
                .team("x")
                .customer("c")
                .step("a", s -> s.team("x"))
                .trigger("t")
                .build();

        assertThat(backwards.nodes()).containsExactlyInAnyOrderElementsOf(forwards.nodes());
        assertThat(backwards.flows()).containsExactlyInAnyOrderElementsOf(forwards.flows());
        assertThat(forwards.nodes()).extracting(Node::id).containsExactly("t", "a", "c");
        assertThat(backwards.nodes()).extracting(Node::id).containsExactly("c", "a", "t");
        assertThat(backwards.findings()).containsExactlyInAnyOrderElementsOf(forwards.findings());
    }

    @Provide
    Arbitrary<ValueStream> streams() {
        return ValueStreamArbitraries.valueStreams();
    }

    @Property(tries = 500)
    void toBuilder_ofAnyStream_buildsAnEqualOne(@ForAll("streams") ValueStream stream) {
        ValueStream again = stream.toBuilder().build();

        assertThat(again).isEqualTo(stream).hasSameHashCodeAs(stream);
        assertThat(again.findings()).isEqualTo(stream.findings());
        assertThat(again.families()).containsExactlyElementsOf(stream.families());
    }

    /** The same for maps of fixed seeds, which planted faults meet in every run. */
    @Test
    void toBuilder_ofFixedMaps_buildsEqualOnes() {
        for (long seed = 0; seed < 40; seed++) {
            ValueStream stream = RandomMaps.map(seed, 4);

            assertThat(stream.toBuilder().build()).as("seed %s", seed).isEqualTo(stream);
        }
    }

    @Test
    void set_andTrigger_fillInWhatTheyAreGiven() {
        ValueStream stream = ValueStream.builder("line")
                .trigger("t", t -> t.name("Orders"))
                .step("a")
                .build();
        Field<?> name = Fields.named(stream.step("a").orElseThrow(), "name").orElseThrow();

        assertThat(stream.node("t").orElseThrow().name()).isEqualTo("Orders");
        assertThat(stream.toBuilder()
                        .set(ElementRef.node("a"), named(name), "Press")
                        .remove(ElementRef.node("t"))
                        .add(stream.node("t").orElseThrow())
                        .name("Line")
                        .build()
                        .step("a")
                        .orElseThrow()
                        .name())
                .isEqualTo("Press");
    }

    @SuppressWarnings("unchecked")
    private static Field<String> named(Field<?> field) {
        return (Field<String>) field;
    }

    @Test
    void families_areThoseOfDemandThenStepsThenFlows() {
        ValueStream stream = ValueStream.builder("line")
                .demand(d -> d.family("D").quantity(1).per(Duration.ofDays(1)))
                .trigger("t")
                .step("a", s -> s.families("S", f -> f.uptime(0.9)))
                .customer("c")
                .flow("t", "a")
                .flow("a", "c", f -> f.family("F"))
                .build();

        assertThat(stream.families()).containsExactly("D", "S", "F");
    }

    @Property(tries = 300)
    void elements_ofAnyStream_areFoundById(@ForAll("streams") ValueStream stream) {
        stream.nodes().forEach(n -> assertThat(stream.node(n.id())).containsSame(n));
        stream.steps().forEach(s -> assertThat(stream.step(s.id())).containsSame(s));
        stream.flows().forEach(f -> assertThat(stream.flow(f.id())).containsSame(f));
        stream.teams().forEach(t -> assertThat(stream.team(t.id())).containsSame(t));
        assertThat(stream.node("no such")).isEmpty();
        assertThat(stream.flow("no such")).isEmpty();
        assertThat(stream.team("no such")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Demand.class,
                Team.class,
                Supplier.class,
                Trigger.class,
                Customer.class,
                ControlPoint.class,
                ProcessStep.class,
                MaterialFlow.class,
                InformationFlow.class,
                KaizenBurst.class,
                StepFigures.class,
                WorkCalendar.class
            })
    void equality_ofElements_isThatOfAllTheirFields(Class<?> type) {
        EqualsVerifier.forClass(type)
                .suppress(Warning.STRICT_HASHCODE, Warning.NULL_FIELDS)
                .withPrefabValues(Rate.class, Rate.of(1, MINUTE), Rate.of(2, MINUTE))
                .withPrefabValues(ImmutableMap.class, ImmutableMap.of(), ImmutableMap.of("x", "y"))
                .withPrefabValues(ImmutableSet.class, ImmutableSet.of(), ImmutableSet.of("x"))
                .withPrefabValues(ImmutableList.class, ImmutableList.of(), ImmutableList.of("x"))
                .withPrefabValues(AttributeValue.class, AttributeValue.of("x"), AttributeValue.of(false))
                .verify();
    }

    @Test
    void equality_ofStreams_isThatOfAllParts() {
        ValueStream stream = leaking(new Leak()).build();
        Stream<ValueStreamBuilder> changed = Stream.of(
                stream.toBuilder().name("Other"),
                stream.toBuilder().note("Other"),
                stream.toBuilder().state(State.TO_BE),
                stream.toBuilder().snapshot(LocalDate.of(2026, 3, 3)),
                stream.toBuilder().charter(c -> c.outcome("done")),
                stream.toBuilder().calendar(c -> c.daysPerWeek(6)),
                stream.toBuilder().clearDemand(),
                stream.toBuilder().editTeam("press", t -> t.people(3)),
                stream.toBuilder().editStep("a", s -> s.yield(0.9)),
                stream.toBuilder().editFlow("a->c", f -> f.rework(false)),
                stream.toBuilder().information("planning", "a"),
                stream.toBuilder().kaizen("k2", "a"));

        changed.forEach(b -> assertThat(b.build()).isNotEqualTo(stream));
        assertThat(stream).isNotEqualTo(null).isNotEqualTo("full").isEqualTo(stream);
    }

    @Test
    void edit_elementThatIsNotThere_saysWhich() {
        ValueStreamBuilder builder = leaking(new Leak());

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> builder.editStep("t", s -> {}))
                .withMessage("There is no step (t).");
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> builder.editFlow("x", f -> {}));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> builder.editTeam("x", t -> {}));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> builder.removeNode("x"));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> builder.removeFlow("x"));
    }

    @Test
    void removeNode_stillUsed_isRefusedWhenBuilt() {
        ValueStreamBuilder builder = leaking(new Leak()).removeNode("a");

        assertThatExceptionOfType(InvalidValueStreamException.class)
                .isThrownBy(builder::build)
                .satisfies(
                        e -> assertThat(e.problems()).extracting(p -> p.code()).contains("flow.to.unknown"));
    }

    @Test
    void builder_null_isRefusedAtOnce() {
        ValueStreamBuilder builder = ValueStream.builder("m");

        assertThatNullPointerException().isThrownBy(() -> ValueStream.builder(null));
        assertThatNullPointerException().isThrownBy(() -> builder.name(null));
        assertThatNullPointerException().isThrownBy(() -> builder.step(null));
        assertThatNullPointerException().isThrownBy(() -> builder.flow("a", null));
        assertThatNullPointerException().isThrownBy(() -> builder.state(null));
        assertThatNullPointerException().isThrownBy(() -> builder.step("a", s -> s.processTime((Duration) null)));
        assertThatNullPointerException().isThrownBy(() -> builder.attribute("a", (AttributeValue) null));
    }

    @Test
    void attribute_byTypedKey_comesBackInItsType() {
        AttributeKey<BigDecimal> cost = AttributeKey.decimal("acme.cost-per-day");
        AttributeKey<String> plant = AttributeKey.text("acme.plant");
        AttributeKey<Boolean> outsourced = AttributeKey.bool("acme.outsourced");
        AttributeKey<LocalDate> since = AttributeKey.of(
                "acme.since",
                "a day",
                v -> v instanceof AttributeValue.Text t ? Optional.of(LocalDate.parse(t.value())) : Optional.empty(),
                day -> AttributeValue.of(day.toString()));
        ProcessStep step = ValueStream.builder("m")
                .step(
                        "a",
                        s -> s.attribute(cost, new BigDecimal("12.50"))
                                .attribute(plant, "Detroit")
                                .attribute(outsourced, true)
                                .attribute(since, LocalDate.of(2026, 1, 2)))
                .build()
                .step("a")
                .orElseThrow();

        assertThat(step.attribute(cost)).contains(new BigDecimal("12.50"));
        assertThat(step.attribute(plant)).contains("Detroit");
        assertThat(step.attribute(outsourced)).contains(true);
        assertThat(step.attribute(since)).contains(LocalDate.of(2026, 1, 2));
        assertThat(step.attribute(AttributeKey.text("acme.none"))).isEmpty();
        assertThat(step.annotations().attributes().keySet())
                .containsExactly("acme.cost-per-day", "acme.plant", "acme.outsourced", "acme.since");
    }

    @Test
    void attribute_ofAnotherType_saysWhereAndWhatWasFound() {
        assertFound(
                AttributeValue.of(new BigDecimal("12.50")), AttributeKey.text("x"), "a text, found: the number 12.50");
        assertFound(AttributeValue.of("12"), AttributeKey.decimal("x"), "a number, found: the text 12");
        assertFound(AttributeValue.of(true), AttributeKey.decimal("x"), "a number, found: true");
        assertFound(new AttributeValue.Null(), AttributeKey.bool("x"), "true or false, found: null");
        assertFound(new AttributeValue.Sequence(List.of()), AttributeKey.text("x"), "a text, found: a list");
        assertFound(new AttributeValue.Mapping(Map.of()), AttributeKey.text("x"), "a text, found: a map");
        assertFound(
                AttributeValue.of("\uD83D\uDE00".repeat(61)),
                AttributeKey.bool("x"),
                "true or false, found: the text " + "\uD83D\uDE00".repeat(60) + "…");
    }

    private static void assertFound(AttributeValue value, AttributeKey<?> key, String words) {
        KaizenBurst burst = ValueStream.builder("m")
                .step("a", s -> {})
                .customer("b")
                .flow("a", "b")
                .kaizen("k1", "a", k -> k.attribute("x", value))
                .build()
                .kaizen()
                .get(0);
        assertThatExceptionOfType(AttributeTypeException.class)
                .isThrownBy(() -> burst.attribute(key))
                .withMessage("The attribute (x) of k1 must be " + words + ". [attribute.type]")
                .satisfies(e -> assertThat(e.text().code()).isEqualTo("attribute.type"));
        assertThatExceptionOfType(AttributeTypeException.class)
                .isThrownBy(() -> burst.annotations().attribute(key))
                .withMessage("The attribute (x) must be " + words + ". [attribute.type]");
    }

    @Test
    void figures_ofAFamily_standAboveTheStepsOwn() {
        ProcessStep step = ValueStream.builder("m")
                .step(
                        "a",
                        s -> s.processTime(MINUTE)
                                .yield(0.9)
                                .families(
                                        "LH",
                                        f -> f.processTime(MINUTE.multipliedBy(3))
                                                .uptime(0.5)))
                .build()
                .step("a")
                .orElseThrow();

        assertThat(step.figures("LH").processTime().orElseThrow().mean()).isEqualTo(MINUTE.multipliedBy(3));
        assertThat(step.figures("LH").yield().orElseThrow().value()).isEqualTo(0.9);
        assertThat(step.figures("LH").uptime().orElseThrow().value()).isEqualTo(0.5);
        assertThat(step.figures("RH")).isEqualTo(step.figures());
        assertThat(step.figures().uptime()).isEmpty();
    }

    @Test
    void calendar_notStated_isAssumed() {
        ValueStream stream = ValueStream.builder("m").build();

        assertThat(stream.statedCalendar()).isEmpty();
        assertThat(stream.calendar()).isSameAs(WorkCalendar.ASSUMED);
        assertThat(stream.nodes()).isEmpty();
        assertThat(stream).hasToString("value stream m (0 steps, 0 flows)");
    }
}
