package dev.valuestream.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.valuestream.change.Change;
import dev.valuestream.change.ElementAdded;
import dev.valuestream.change.ElementRemoved;
import dev.valuestream.change.FieldChange;
import dev.valuestream.change.FlowRerouted;
import dev.valuestream.change.FlowRerouted.Ends;
import dev.valuestream.change.NodesMerged;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Field;
import dev.valuestream.model.Fields;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.State;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Problem;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransformationPlanTest {

    private static final ValueStream LINE = ValueStream.builder("line")
            .supplier("in")
            .step("a", s -> s.cycleTime(Duration.ofSeconds(10)).stations(1))
            .step("b", s -> s.cycleTime(Duration.ofSeconds(20)))
            .step("c", s -> s.cycleTime(Duration.ofSeconds(30)))
            .customer("out")
            .flow("in", "a")
            .flow("a", "b")
            .flow("b", "c")
            .flow("c", "out")
            .build();

    @SuppressWarnings("unchecked")
    private static Change stations(String step, int count) {
        Field<Integer> field = (Field<Integer>)
                Fields.named(LINE.step(step).orElseThrow(), "stations").orElseThrow();
        return FieldChange.set(ElementRef.node(step), field, count);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private static List<String> ids(List<Improvement> improvements) {
        return improvements.stream().map(Improvement::id).toList();
    }

    private static int stations(ValueStream stream, String step) {
        return stream.step(step).orElseThrow().stations().orElse(0);
    }

    @Test
    void build_manyMistakes_reportsAllAtOnce() {
        TransformationPlanBuilder plan = TransformationPlan.builder("bad id")
                .improvement("one", i -> i.cost(-1).after("too"))
                .improvement("two", i -> i.start(LocalDate.of(2026, 5, 2)).due(LocalDate.of(2026, 5, 1)))
                .improvement("two", i -> i.cost(Double.NaN))
                .improvement("left", i -> i.after("dropped"))
                .improvement("dropped", i -> i.status(ImprovementStatus.DROPPED))
                .kpi(Kpi.of("lead-time"))
                .kpi(Kpi.of("lead-time"))
                .kpi(Kpi.of(""));

        InvalidPlanException refused = catchThrowableOfType(InvalidPlanException.class, plan::build);

        assertThat(codes(refused.problems()))
                .containsExactlyInAnyOrder(
                        "plan.id.form",
                        "improvement.cost.range",
                        "improvement.after.unknown",
                        "improvement.due.order",
                        "improvement.id.duplicate",
                        "improvement.cost.range",
                        "improvement.after.dropped",
                        "kpi.measure.duplicate",
                        "kpi.measure.missing");
        assertThat(refused).hasMessageContaining("Maybe it is two.");
    }

    @Test
    void build_ring_namesIt_andOnlyIt() {
        TransformationPlanBuilder plan = TransformationPlan.builder("plan")
                .improvement("free", i -> {})
                .improvement("behind", i -> i.after("y"))
                .improvement("x", i -> i.after("free").after("z"))
                .improvement("y", i -> i.after("x"))
                .improvement("z", i -> i.after("y"))
                .improvement("self", i -> i.after("self"));

        InvalidPlanException refused = catchThrowableOfType(InvalidPlanException.class, plan::build);

        assertThat(refused.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "The improvements wait for each other: y after x after z after y. Take one of these out of its after.",
                        "The improvements wait for each other: self after self. Take one of these out of its after.");
    }

    @Test
    void order_followsWhatIsNeeded_elseThePlan() {
        TransformationPlan plan = TransformationPlan.builder("plan")
                .improvement("last", i -> i.after("second").after("first"))
                .improvement("second", i -> i.after("first"))
                .improvement("first", i -> {})
                .improvement("other", i -> {})
                .build();

        assertThat(ids(plan.order())).containsExactly("first", "second", "last", "other");
        assertThat(ids(plan.withDependencies(List.of("other", "second")))).containsExactly("first", "second", "other");
        assertThatThrownBy(() -> plan.withDependencies(List.of("secnd")))
                .hasMessage("The plan has no improvement (secnd). Maybe it is second. [plan.improvement.unknown]");
    }

    @Test
    void applyTo_someIds_makesWhatTheyNeedFirst_andLeavesTheRest() {
        TransformationPlan plan = TransformationPlan.builder("plan")
                .improvement("late", i -> i.after("early").change(stations("a", 3)))
                .improvement("early", i -> i.change(stations("a", 2)).change(stations("b", 2)))
                .improvement("other", i -> i.change(stations("c", 2)))
                .build();

        ValueStream after = plan.applyTo(LINE, List.of("late"));

        assertThat(stations(after, "a")).isEqualTo(3);
        assertThat(stations(after, "b")).isEqualTo(2);
        assertThat(stations(after, "c")).isZero();
        assertThat(after.state()).contains(State.TO_BE);
        assertThat(after.id()).isEqualTo("line");
        assertThat(stations(plan.applyTo(LINE), "c")).isEqualTo(2);
        assertThat(plan.applyTo(LINE, List.of())).isSameAs(LINE);
        assertThat(stations(LINE, "a")).isEqualTo(1);
    }

    /** The name of the as-is would say of the to-be that it is the current state. */
    @Test
    void applyTo_namesTheMap_byWhatWasMade() {
        TransformationPlan plan = TransformationPlan.builder("plan")
                .improvement("one", i -> i.change(stations("a", 2)))
                .improvement("two", i -> i.change(stations("b", 2)))
                .improvement("three", i -> i.change(stations("c", 2)))
                .improvement("four", i -> i.change(stations("c", 3)))
                .improvement("five", i -> i.change(stations("c", 4)))
                .build();

        assertThat(plan.applyTo(named("Bolts: current state")).name()).isEqualTo("Bolts: future state");
        assertThat(plan.applyTo(named("Bolts (as-is)")).name()).isEqualTo("Bolts: future state");
        assertThat(plan.applyTo(named("Bolts")).name()).isEqualTo("Bolts: future state");
        assertThat(plan.applyTo(named("Current state")).name()).isEqualTo("future state");
        assertThat(plan.applyTo(named("Bolts, as is"), List.of("two", "one")).name())
                .isEqualTo("Bolts: after one, two");
        assertThat(plan.applyTo(named("Bolts"), List.of("one", "two", "three", "four"))
                        .name())
                .isEqualTo("Bolts: after 4 improvements");
        assertThat(plan.applyTo(LINE).name()).isEqualTo("line");
        assertThat(plan.applyTo(named("Bolts"), List.of()).name()).isEqualTo("Bolts");
    }

    @Test
    void applyTo_keepsTheNameThatAnImprovementGives() {
        Field<?> name = Fields.named(LINE, "name").orElseThrow();
        Change named = new FieldChange(
                new ElementRef(ElementKind.MAP, "line"), name, Optional.empty(), Optional.of("Cell"), false);
        TransformationPlan plan = TransformationPlan.builder("plan")
                .improvement("one", i -> i.change(named))
                .build();

        assertThat(plan.applyTo(named("Bolts")).name()).isEqualTo("Cell");
    }

    private static ValueStream named(String name) {
        return LINE.toBuilder().name(name).build();
    }

    @Test
    void applyTo_wholePlan_leavesOutWhatIsDropped() {
        TransformationPlan plan = TransformationPlan.builder("plan")
                .improvement("dropped", i -> i.status(ImprovementStatus.DROPPED).change(stations("a", 9)))
                .improvement("kept", i -> i.change(stations("b", 2)))
                .build();

        assertThat(stations(plan.applyTo(LINE), "a")).isEqualTo(1);
        assertThat(stations(plan.applyTo(LINE, List.of("dropped")), "a")).isEqualTo(9);
    }

    @Test
    void applyTo_removalOfANodeInUse_isRefused_untilItsFlowsGoToo() {
        Change removal = ElementRemoved.of(ElementRef.node("b"));
        Change other = ElementRemoved.of(ElementRef.flow("b->c"));
        Change way = new FlowRerouted(ElementRef.flow("a->b"), Optional.empty(), new Ends("a", "c"), "a->c");
        TransformationPlan alone = TransformationPlan.builder("plan")
                .improvement("no-b", i -> i.change(removal))
                .build();
        TransformationPlan whole = TransformationPlan.builder("plan")
                .improvement("no-b", i -> i.change(removal).change(way).change(other))
                .build();

        PlanConflictException refused = catchThrowableOfType(PlanConflictException.class, () -> alone.applyTo(LINE));

        assertThat(refused.improvement()).isEqualTo("no-b");
        assertThat(codes(refused.problems())).contains("flow.to.unknown", "flow.from.unknown");
        assertThat(alone.misfits(LINE, 100).orElseThrow()).hasSize(1);
        assertThat(alone.misfits(LINE, 0)).isEmpty();
        assertThat(whole.misfits(LINE, 100).orElseThrow()).isEmpty();
        assertThat(whole.applyTo(LINE).flow("a->c")).isPresent();
    }

    @Test
    void applyTo_mergeOfWhatAnotherChanges_namesBoth() {
        ProcessStep cell = ProcessStep.of("cell", s -> s.cycleTime(Duration.ofSeconds(56)));
        TransformationPlan plan = TransformationPlan.builder("plan")
                .improvement("cell", i -> i.change(NodesMerged.of(List.of("a", "b"), cell)))
                .improvement("double", i -> i.change(stations("a", 2)))
                .build();

        PlanConflictException refused = catchThrowableOfType(PlanConflictException.class, () -> plan.applyTo(LINE));

        assertThat(refused.improvement()).isEqualTo("double");
        assertThat(codes(refused.problems())).containsExactly("change.element.missing", "plan.conflict");
        assertThat(plan.conflicts()).singleElement().satisfies(c -> {
            assertThat(c.one().id()).isEqualTo("cell");
            assertThat(c.other().id()).isEqualTo("double");
        });
        assertThat(plan.misfits(LINE, 100).orElseThrow()).isEmpty();
    }

    @Test
    void conflicts_ofWhatNeedsTheOther_areNone() {
        TransformationPlan ordered = TransformationPlan.builder("plan")
                .improvement("two", i -> i.change(stations("a", 2)))
                .improvement("three", i -> i.after("two").change(stations("a", 3)))
                .build();
        TransformationPlan open = TransformationPlan.builder("plan")
                .improvement("two", i -> i.change(stations("a", 2)))
                .improvement("three", i -> i.change(stations("a", 3)))
                .improvement(
                        "same", i -> i.change(stations("b", 3)).change(ElementAdded.last(ProcessStep.of("d", s -> {}))))
                .build();

        assertThat(ordered.conflicts()).isEmpty();
        assertThat(open.conflicts()).hasSize(1);
        assertThat(open.conflicts().get(0).text().message())
                .isEqualTo("Improvement three contradicts two: node a: stations is 3. And: node a: stations is 2."
                        + " Let one come after the other, or drop one.");
    }

    @Test
    void statedValue_keepsItsUnit() {
        assertThat(new StatedValue(23.6, "d")).hasToString("23.6 d");
        assertThat(new StatedValue(-3, "d")).hasToString("-3 d");
        assertThat(StatedValue.of(0.45)).hasToString("0.45");
        assertThatThrownBy(() -> StatedValue.of(Double.NaN)).hasMessageContaining("[value.finite]");
        assertThatThrownBy(() -> new StatedValue(1, "5 d")).hasMessageContaining("[value.unit]");
    }
}
