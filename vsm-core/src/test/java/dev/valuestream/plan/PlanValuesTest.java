package dev.valuestream.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.change.ElementRemoved;
import dev.valuestream.model.Annotations;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.State;
import dev.valuestream.model.ValueStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a plan keeps of what was said, and that it is told apart by all of it. */
class PlanValuesTest {

    private static final LocalDate MAY_4 = LocalDate.of(2026, 5, 4);
    private static final LocalDate MAY_9 = LocalDate.of(2026, 5, 9);
    private static final Annotations NOTE = new Annotations(Optional.of("seen on the floor"), Map.of(), List.of());

    private static final Consumer<ImprovementBuilder> WHOLE = i -> i.annotations(NOTE)
            .name("Two in a cell")
            .owner("Kim")
            .cost(1200)
            .start(MAY_4)
            .due(MAY_9)
            .status(ImprovementStatus.PLANNED)
            .after("first")
            .expects("lead-time", new StatedValue(-3, "d"))
            .change(ElementRemoved.of(ElementRef.node("b")));

    private static TransformationPlan plan(Consumer<ImprovementBuilder> fill) {
        return TransformationPlan.builder("plan")
                .improvement("first", i -> {})
                .improvement("cell", fill)
                .build();
    }

    private static Improvement cell(Consumer<ImprovementBuilder> fill) {
        return plan(fill).improvement("cell").orElseThrow();
    }

    private static TransformationPlanBuilder stated() {
        return TransformationPlan.builder("plan")
                .currency("EUR")
                .improvement("cell", i -> {})
                .kpi(Kpi.of("lead-time"))
                .annotations(NOTE);
    }

    @Test
    void improvement_whole_saysWhatWasStated() {
        Improvement cell = cell(WHOLE);

        assertThat(cell.name()).isEqualTo("Two in a cell");
        assertThat(cell.owner()).contains("Kim");
        assertThat(cell.cost()).hasValue(1200);
        assertThat(cell.start()).contains(MAY_4);
        assertThat(cell.due()).contains(MAY_9);
        assertThat(cell.status()).contains(ImprovementStatus.PLANNED);
        assertThat(cell.after()).containsExactly("first");
        assertThat(cell.expects()).containsExactly(new Expectation("lead-time", new StatedValue(-3, "d")));
        assertThat(cell.changes()).hasSize(1);
        assertThat(cell.sentences())
                .singleElement()
                .isEqualTo(cell.changes().get(0).text());
        assertThat(cell.annotations()).isEqualTo(NOTE);
        assertThat(cell).hasToString("cell");
    }

    @Test
    void improvement_bare_isNamedByItsId_andKnowsNothingElse() {
        Improvement cell = cell(i -> {});

        assertThat(cell.name()).isEqualTo("cell");
        assertThat(cell.owner()).isEmpty();
        assertThat(cell.cost()).isEmpty();
        assertThat(cell.start()).isEmpty();
        assertThat(cell.due()).isEmpty();
        assertThat(cell.status()).isEmpty();
        assertThat(cell.isDropped()).isFalse();
    }

    @Test
    void improvement_costMinusZero_isZero() {
        assertThat(Double.compare(cell(i -> i.cost(-0.0)).cost().orElseThrow(), 0.0))
                .isZero();
    }

    @Test
    void improvements_areEqual_byAllTheyState() {
        List<Consumer<ImprovementBuilder>> others = List.of(
                i -> i.name("Cell"),
                i -> i.owner("Lee"),
                i -> i.cost(1300),
                i -> i.start(MAY_9),
                i -> i.due(MAY_9.plusDays(1)),
                i -> i.status(ImprovementStatus.DONE),
                i -> i.after("second"),
                i -> i.expects("lead-time", new StatedValue(-1, "d")),
                i -> i.change(ElementRemoved.of(ElementRef.node("c"))),
                i -> i.annotations(Annotations.NONE));

        assertThat(cell(WHOLE)).isEqualTo(cell(WHOLE)).hasSameHashCodeAs(cell(WHOLE));
        for (Consumer<ImprovementBuilder> other : others) {
            Improvement changed = TransformationPlan.builder("plan")
                    .improvement("first", i -> {})
                    .improvement("second", i -> {})
                    .improvement("cell", WHOLE.andThen(other))
                    .build()
                    .improvement("cell")
                    .orElseThrow();
            assertThat(changed).isNotEqualTo(cell(WHOLE));
        }
        assertThat(plan(i -> {}).improvement("first"))
                .isNotEqualTo(plan(i -> {}).improvement("cell"));
        assertThat(cell(WHOLE)).isNotEqualTo("cell");
    }

    @Test
    void plan_saysWhatWasStated() {
        TransformationPlan plan = stated().build();

        assertThat(plan.id()).isEqualTo("plan");
        assertThat(plan.currency()).contains("EUR");
        assertThat(plan.kpis()).containsExactly(Kpi.of("lead-time"));
        assertThat(plan.annotations()).isEqualTo(NOTE);
        assertThat(plan).hasToString("plan, 1 improvements");
        assertThat(plan(i -> {}).currency()).isEmpty();
    }

    @Test
    void plans_areEqual_byAllTheyState() {
        List<UnaryOperator<TransformationPlanBuilder>> others = List.of(
                p -> p.currency("USD"),
                p -> p.improvement("more", i -> {}),
                p -> p.kpi(Kpi.of("takt")),
                p -> p.annotations(Annotations.NONE));

        assertThat(stated().build()).isEqualTo(stated().build()).hasSameHashCodeAs(stated().build());
        for (UnaryOperator<TransformationPlanBuilder> other : others) {
            assertThat(other.apply(stated()).build()).isNotEqualTo(stated().build());
        }
        assertThat(TransformationPlan.builder("a").build())
                .isNotEqualTo(TransformationPlan.builder("b").build())
                .isNotEqualTo("a");
    }

    @Test
    void kpi_actualsByDay_areSorted_whateverTheOrderStated() {
        Kpi.Actual late = new Kpi.Actual(MAY_9, StatedValue.of(2));
        Kpi.Actual early = new Kpi.Actual(MAY_4, StatedValue.of(3));
        Kpi kpi = new Kpi(
                "takt",
                Optional.of(StatedValue.of(4)),
                Optional.of(StatedValue.of(1)),
                Optional.of(MAY_9),
                List.of(late, early),
                NOTE);

        assertThat(kpi.actualsByDay()).containsExactly(early, late);
        assertThat(kpi.actuals()).containsExactly(late, early);
    }

    @Test
    void project_toBe_isTheMapAfterThePlan() {
        ValueStream asIs = ValueStream.builder("line").step("a").step("b").build();
        Project project = Project.of(asIs, plan(i -> i.change(ElementRemoved.of(ElementRef.node("b")))));

        assertThat(project.toBe().nodes()).extracting(n -> n.id()).containsExactly("a");
        assertThat(project.toBe().state()).contains(State.TO_BE);
        assertThat(project.annotations()).isEqualTo(Annotations.NONE);
    }

    @Test
    void improvement_appliedToAToBe_leavesTheStateAsItIs() {
        ValueStream toBe = ValueStream.builder("line")
                .state(State.TO_BE)
                .step("a")
                .step("b")
                .build();

        ValueStream after =
                cell(i -> i.change(ElementRemoved.of(ElementRef.node("b")))).applyTo(toBe);

        assertThat(after.state()).contains(State.TO_BE);
        assertThat(after.nodes()).hasSize(1);
    }
}
