package dev.valuestream.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.change.Change;
import dev.valuestream.change.ElementRemoved;
import dev.valuestream.change.FieldChange;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.Annotations;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Field;
import dev.valuestream.model.Fields;
import dev.valuestream.model.ValueStream;
import dev.valuestream.plan.Expectation;
import dev.valuestream.plan.ImprovementStatus;
import dev.valuestream.plan.Kpi;
import dev.valuestream.plan.Kpi.Actual;
import dev.valuestream.plan.Project;
import dev.valuestream.plan.StatedValue;
import dev.valuestream.plan.TransformationPlan;
import dev.valuestream.plan.TransformationPlanBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanPathTest {

    /** Two days of waiting before two hours of work; a day has 10 h, a week 6 d. */
    private static final ValueStream OFFICE = ValueStream.builder("office")
            .calendar(c -> c.workingTimePerDay(Duration.ofHours(10)).daysPerWeek(6))
            .trigger("in")
            .step("a", s -> s.processTime(Duration.ofHours(2)).percentCompleteAccurate(80))
            .customer("out")
            .flow("in", "a", f -> f.wait(Duration.ofHours(20)))
            .flow("a", "out")
            .build();

    @SuppressWarnings("unchecked")
    private static Change waiting(int hours) {
        Field<TimeDistribution> wait =
                (Field<TimeDistribution>) Fields.named(OFFICE.flow("in->a").orElseThrow(), "inventory.wait")
                        .orElseThrow();
        return FieldChange.set(ElementRef.flow("in->a"), wait, TimeDistribution.ofMean(Duration.ofHours(hours)));
    }

    private static PlanPath path(TransformationPlanBuilder plan) {
        return PlanPath.of(Project.of(OFFICE, plan.build()), StandardMetrics::analyze);
    }

    private static KpiStanding standing(
            String measure, StatedValue baseline, StatedValue target, StatedValue... actuals) {
        List<Actual> values = java.util.stream.IntStream.range(0, actuals.length)
                .mapToObj(i ->
                        new Actual(LocalDate.of(2026, 3, 9 - i), actuals[i])) // the first stated is the last by its day
                .toList();
        Kpi kpi = new Kpi(
                measure, Optional.of(baseline), Optional.of(target), Optional.empty(), values, Annotations.NONE);
        return path(TransformationPlan.builder("p").kpi(kpi)).kpis().get(0);
    }

    @Test
    void milestones_standOnThoseBefore() {
        PlanPath path = path(TransformationPlan.builder("p")
                .improvement("half", i -> i.change(waiting(10)).expects("lead-time", new StatedValue(-1, "d")))
                .improvement("none", i -> i.after("half").change(waiting(0)))
                .improvement("never", i -> i.status(ImprovementStatus.DROPPED).change(waiting(99))));

        assertThat(path.milestones()).extracting(m -> m.improvement().id()).containsExactly("half", "none");
        assertThat(path.change(path.milestones().get(0), "lead-time")).hasValue(-36_000);
        assertThat(path.change(path.milestones().get(1), "lead-time")).hasValue(-36_000);
        assertThat(path.toBe().measure("lead-time").orElseThrow().figure().number())
                .hasValue(7_200);
        Expectation day = path.milestones().get(0).improvement().expects().get(0);
        assertThat(path.expected(day)).hasValue(-36_000);
    }

    @Test
    void milestones_thatDoNotFit_sayWhy_andSoDoThoseBehindThem() {
        PlanPath path = path(TransformationPlan.builder("p")
                .improvement("broken", i -> i.change(ElementRemoved.of(ElementRef.node("a"))))
                .improvement("behind", i -> i.after("broken").change(waiting(5)))
                .improvement("free", i -> i.change(waiting(10))));

        assertThat(path.milestones().get(0).misfit().orElseThrow()).contains("there is no node (a)");
        assertThat(path.milestones().get(1).misfit()).contains("It needs broken, not made either.");
        assertThat(path.milestones().get(2).misfit()).isEmpty();
        assertThat(path.change(path.milestones().get(0), "lead-time")).isEmpty();
        assertThat(path.toBe().measure("lead-time").orElseThrow().figure().number())
                .hasValue(43_200);
    }

    @Test
    void kpis_areInTheUnitOfTheirMeasure() {
        KpiStanding weeks =
                standing("lead-time", new StatedValue(1, "w"), new StatedValue(1, "d"), new StatedValue(90, "min"));
        KpiStanding share = standing("activity-ratio", new StatedValue(5, "%"), StatedValue.of(0.1));
        KpiStanding odd = standing("activity-ratio", new StatedValue(5, "d"), new StatedValue(5, "bananas"));

        assertThat(weeks.baseline()).hasValue(216_000); // 6 d of 10 h
        assertThat(weeks.target()).hasValue(36_000);
        assertThat(weeks.now()).hasValue(5_400);
        assertThat(weeks.better()).isEqualTo(Direction.LOWER);
        assertThat(weeks.asIs()).hasValue(79_200);
        assertThat(share.baseline()).hasValue(0.05);
        assertThat(share.now()).isEmpty();
        assertThat(odd.baseline()).isEmpty();
        assertThat(odd.target()).isEmpty();
    }

    @Test
    void progress_isTheShareOfTheWayThatIsGone() {
        StatedValue from = new StatedValue(10, "d");
        StatedValue to = new StatedValue(2, "d");

        assertThat(standing("lead-time", from, to, new StatedValue(8, "d"), new StatedValue(9, "d"))
                        .progress())
                .hasValue(0.25);
        assertThat(standing("lead-time", from, to, new StatedValue(12, "d")).progress())
                .hasValue(-0.25);
        assertThat(standing("lead-time", from, from, to).progress()).isEmpty();
        assertThat(standing("lead-time", new StatedValue(10, "bananas"), to, new StatedValue(5, "d"))
                        .progress())
                .hasValue(-14.0); // from the 2.2 d of the as-is: 2.8 d longer, with 0.2 d to go
        assertThat(standing("lead-time", from, new StatedValue(2, "bananas"), to)
                        .progress())
                .isEmpty();
        assertThat(standing("lead-time", from, to).progress()).isEmpty();
        assertThat(standing("no-such-measure", from, to, to).progress()).isEmpty();
    }
}
