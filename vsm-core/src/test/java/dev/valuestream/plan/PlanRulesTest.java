package dev.valuestream.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.valuestream.model.Annotations;
import dev.valuestream.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of texts, ids, days, costs and units in a plan, on both sides of each. */
class PlanRulesTest {

    private static final String LONGEST = "x".repeat(10_000);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    private static InvalidPlanException refused(TransformationPlanBuilder plan) {
        return catchThrowableOfType(InvalidPlanException.class, plan::build);
    }

    private static List<String> codes(TransformationPlanBuilder plan) {
        return refused(plan).problems().stream().map(Problem::code).toList();
    }

    private static TransformationPlanBuilder everyText(String text) {
        return TransformationPlan.builder("plan")
                .currency(text)
                .improvement("a", i -> i.name(text).owner(text).expects(text, StatedValue.of(1)))
                .kpi(Kpi.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\uD800", "\uDC00", "LONG"})
    void build_textOfAnyField_isRefused(String text) {
        assertThat(codes(everyText(text.equals("LONG") ? LONGEST + "x" : text)))
                .containsExactly(
                        "plan.currency.text",
                        "improvement.name.text",
                        "improvement.owner.text",
                        "improvement.expects.measure.text",
                        "kpi.measure.text");
    }

    @Test
    void build_longestText_isTaken() {
        assertThat(everyText(LONGEST).build().currency()).contains(LONGEST);
    }

    @Test
    void build_novelAsId_isCutInTheMessage() {
        String longest = "i".repeat(128);
        String shown = "i".repeat(140);

        assertThat(TransformationPlan.builder(longest).build().id()).isEqualTo(longest);
        assertThat(refused(TransformationPlan.builder(shown))).hasMessageContaining("(" + shown + ")");
        assertThat(refused(TransformationPlan.builder(shown + "j"))).hasMessageContaining("(" + shown + "…)");
    }

    @Test
    void build_improvementWithABadId_isRefused() {
        assertThat(codes(TransformationPlan.builder("plan").improvement("-x", i -> {})))
                .containsExactly("improvement.id.form");
    }

    @Test
    void build_kpiWithoutAMeasure_orWithThatOfAnother_saysWhich() {
        TransformationPlanBuilder plan = TransformationPlan.builder("plan")
                .kpi(Kpi.of(""))
                .kpi(Kpi.of("takt"))
                .kpi(Kpi.of("takt"));

        assertThat(refused(plan).problems())
                .extracting(Problem::message)
                .containsExactly("A KPI must name its measure.", "The measure (takt) is that of another KPI too.");
    }

    @Test
    void build_dueOnTheFirstDay_isTaken() {
        TransformationPlan plan = TransformationPlan.builder("plan")
                .improvement("a", i -> i.start(DAY).due(DAY).cost(0))
                .improvement("b", i -> i.start(DAY))
                .improvement("c", i -> i.due(DAY))
                .build();

        assertThat(plan.improvements()).hasSize(3);
    }

    @Test
    void build_endlessCost_isRefused() {
        InvalidPlanException refused =
                refused(TransformationPlan.builder("plan").improvement("a", i -> i.cost(Double.POSITIVE_INFINITY)));

        assertThat(refused).hasMessageContaining("(Infinity)");
        assertThat(refused.problems()).extracting(Problem::code).containsExactly("improvement.cost.range");
    }

    @Test
    void build_droppedAfterDropped_isTaken_withoutANearNameNoneIsGuessed() {
        TransformationPlanBuilder dropped = TransformationPlan.builder("plan")
                .improvement("a", i -> i.status(ImprovementStatus.DROPPED))
                .improvement("b", i -> i.status(ImprovementStatus.DROPPED).after("a"));

        assertThat(dropped.build().improvements()).allMatch(Improvement::isDropped);
        assertThat(refused(dropped.improvement("c", i -> i.after("something-else"))))
                .hasMessageContaining("the plan has no such improvement.")
                .hasMessageNotContaining("Maybe");
        assertThatThrownBy(() -> TransformationPlan.builder("plan").build().withDependencies(List.of("x")))
                .hasMessage("The plan has no improvement (x). [plan.improvement.unknown]");
    }

    @Test
    void build_twoActualsOfOneDay_areRefused() {
        Kpi.Actual actual = new Kpi.Actual(DAY, StatedValue.of(1));
        Kpi.Actual next = new Kpi.Actual(DAY.plusDays(1), StatedValue.of(1));

        assertThat(codes(TransformationPlan.builder("plan").kpi(kpi(List.of(actual, next, actual)))))
                .containsExactly("kpi.actuals.duplicate");
        assertThat(TransformationPlan.builder("plan")
                        .kpi(kpi(List.of(actual, next)))
                        .build()
                        .kpis())
                .hasSize(1);
    }

    private static Kpi kpi(List<Kpi.Actual> actuals) {
        return new Kpi("takt", Optional.empty(), Optional.empty(), Optional.empty(), actuals, Annotations.NONE);
    }

    @Test
    void message_ofManyProblems_showsAHundred() {
        TransformationPlanBuilder plan = TransformationPlan.builder("plan");
        for (int i = 0; i < 100; i++) {
            plan.improvement("i" + i, b -> b.cost(-1));
        }

        assertThat(refused(plan)).hasMessageNotContaining("…");
        assertThat(refused(plan.improvement("last", b -> b.cost(-1)))).hasMessageEndingWith("… and 1 more.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"d", "", "€/d", "1234567890123456789012345678901234567890"})
    void unit_shortWord_isOne(String text) {
        String unit = text.startsWith("1") ? "u" + text.substring(1) : text;

        assertThat(StatedValue.isUnit(unit)).isTrue();
        assertThat(new StatedValue(1, unit).unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {" d", "d ", "9d", "+d", "-d", ".d", "a\tb", "a\u007Fb", "\uD83D\uDE00"})
    void unit_whatCouldBePartOfTheNumber_orIsNotPrinted_isNone(String text) {
        assertThat(StatedValue.isUnit(text)).isFalse();
    }

    @Test
    void unit_longerThan40_isNone() {
        assertThat(StatedValue.isUnit("u".repeat(40))).isTrue();
        assertThat(StatedValue.isUnit("u".repeat(41))).isFalse();
    }
}
