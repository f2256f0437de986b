package dev.valuestream.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.change.Change;
import dev.valuestream.change.FieldChange;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.io.json.Json;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.Annotations;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Field;
import dev.valuestream.model.Fields;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.plan.Kpi;
import dev.valuestream.plan.Kpi.Actual;
import dev.valuestream.plan.Project;
import dev.valuestream.plan.StatedValue;
import dev.valuestream.plan.TransformationPlan;
import dev.valuestream.plan.TransformationPlanBuilder;
import dev.valuestream.whatif.Comparison;
import dev.valuestream.whatif.PlanPath;
import dev.valuestream.whatif.PlanSearch;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanTextTest {

    private static final int STEPS = 11;

    /** Steps of 48 minutes, ten a day of eight hours, each after two hours of waiting. */
    private static ValueStream line(int steps, double demand) {
        ValueStreamBuilder map =
                ValueStream.builder("line").trigger("start").customer("shop").demand(demand, Duration.ofHours(8));
        String last = "start";
        for (int i = 0; i < steps; i++) {
            int at = i;
            map.step("s" + i, s -> s.cycleTime(Duration.ofMinutes(48)));
            map.flow(last, "s" + i, f -> f.id("f" + at).wait(Duration.ofHours(2)));
            last = "s" + i;
        }
        return map.flow(last, "shop").build();
    }

    private static Change set(ValueStream stream, ElementRef element, String field, Duration time) {
        return new FieldChange(
                element,
                Fields.named(element.in(stream).orElseThrow(), field).orElseThrow(),
                Optional.empty(),
                Optional.of(TimeDistribution.ofMean(time)),
                false);
    }

    private static String text(ValueStream stream, TransformationPlanBuilder plan, String measure) {
        Project project = Project.of(stream, plan.build());
        PlanPath path = PlanPath.of(project, StandardMetrics::analyze);
        PlanSearch search = PlanSearch.of(project, StandardMetrics::analyze, measure);
        assertThat(Json.planWriter().toString(path, search)).contains("\"bestOrder\"");
        return PlanText.of(path, search).replaceAll("\\s+", " ");
    }

    /** Eleven waits of two hours that can be taken out: too many orders to look at all, and what no order exceeds is known: half of 22 h. */
    @Test
    void bestOrder_ofManyThatAddUp_saysWhatNoneExceeds() {
        ValueStream stream = line(STEPS, 5);
        TransformationPlanBuilder plan = TransformationPlan.builder("p");
        for (int n = 0; n < STEPS; n++) {
            int at = n;
            plan.improvement(
                    "i" + n,
                    i -> i.cost(1).change(set(stream, ElementRef.flow("f" + at), "inventory.wait", Duration.ZERO)));
        }

        assertThat(text(stream, plan, "lead-time"))
                .contains("1 i0 1 1")
                .contains("Not every order was looked at: none gives more than 1.38 d,")
                .contains("if no improvement does more after others than alone, which holds on this one.");
    }

    /** All steps are full: only all of them together bring more. */
    @Test
    void bestOrder_ofManyThatNeedEachOther_saysThatMoreIsNotKnown() {
        ValueStream stream = line(STEPS, 20);
        TransformationPlanBuilder plan = TransformationPlan.builder("p");
        for (int n = 0; n < STEPS; n++) {
            int at = n;
            plan.improvement(
                    "i" + n,
                    i -> i.cost(1).change(set(stream, ElementRef.node("s" + at), "cycleTime", Duration.ofMinutes(24))));
        }

        assertThat(text(stream, plan, "throughput")).contains("some improvements do more together than alone");
        assertThat(text(stream, plan, "bottleneck.load")).contains("100 points");
    }

    /** Two steps of the same load, called by their names; the second is counted. */
    @Test
    void bottleneck_ofTwoNamedSteps_isTheNameOfTheFirst() {
        ValueStream named = line(2, 20).toBuilder()
                .editStep("s0", s -> s.name("Check the documents of a loan"))
                .build();

        assertThat(text(named, TransformationPlan.builder("p"), "throughput"))
                .contains("Check the documents… +1 more, ");
    }

    @Test
    void bestOrder_ofWhatCostsNothing_saysSo() {
        ValueStream stream = line(2, 5);

        assertThat(text(
                        stream,
                        TransformationPlan.builder("p")
                                .improvement(
                                        "free",
                                        i -> i.cost(0)
                                                .change(set(
                                                        stream,
                                                        ElementRef.flow("f0"),
                                                        "inventory.wait",
                                                        Duration.ZERO))),
                        "lead-time"))
                .contains("Nothing has to be paid for. No order gives more");
    }

    private static Kpi kpi(String measure, double... values) {
        List<Actual> actuals = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            actuals.add(new Actual(LocalDate.of(2026, 1, 1 + i), StatedValue.of(values[i])));
        }
        return new Kpi(measure, Optional.empty(), Optional.empty(), Optional.empty(), actuals, Annotations.NONE);
    }

    private static String measured(Kpi... kpis) {
        TransformationPlanBuilder plan = TransformationPlan.builder("p").improvement("idea", i -> i.cost(1));
        for (Kpi kpi : kpis) {
            plan.kpi(kpi);
        }
        PlanPath path = PlanPath.of(Project.of(line(2, 5), plan.build()), StandardMetrics::analyze);
        return PlanText.of(path).replaceAll("\\s+", " ");
    }

    /** Eight of 5 and then one of 9: a jump up beyond the upper limit, after a run below the mean. */
    @Test
    void measured_signalsOfEachKind_areToldInWords() {
        assertThat(measured(kpi("throughput", 5, 5, 5, 5, 5, 5, 5, 5, 9)))
                .contains("Signal, for the better: eight in a row from 2026-01-01 to 2026-01-08 are below the mean;")
                .contains("2026-01-09 is above the upper limit;")
                .contains("a jump up from 2026-01-08 to 2026-01-09.");
        assertThat(measured(kpi("throughput", 9, 9, 9, 9, 9, 9, 9, 9, 5)))
                .contains("Signal, for the worse: eight in a row from 2026-01-01 to 2026-01-08 are above the mean;")
                .contains("2026-01-09 is below the lower limit;");
        assertThat(measured(kpi("steps", 2, 2, 2, 2, 2, 2, 2, 2, 7))).contains("Signal: eight in a row");
        assertThat(measured(kpi("throughput", 1, 9, 1, 9, 1))).contains("lie from 0 to");
        assertThat(measured(kpi("throughput", 1, 9, 1, 9, 1))).contains("Noise: nothing has changed");
    }

    @Test
    void measured_againstThePlan_isBetterOrWorse() {
        assertThat(measured(kpi("throughput", 6))).contains("The last is better than planned by then.");
        assertThat(measured(kpi("throughput", 4))).contains("The last is worse than planned by then.");
        assertThat(measured(kpi("throughput", 5))).contains("The last is as planned by then.");
        assertThat(measured(kpi("percent-complete-accurate.rolled", 0.5)))
                .contains("50 % ?")
                .doesNotContain("The last is");
    }

    @Test
    void kpis_thatAreMany_areCounted() {
        assertThat(measured(
                        kpi("throughput"),
                        kpi("lead-time"),
                        kpi("effort"),
                        kpi("steps"),
                        kpi("process-time"),
                        kpi("waiting-time"),
                        kpi("takt-time")))
                .contains("and 1 more KPIs; --json has them all");
    }

    /** Of fifty changed steps forty are judged one by one. */
    @Test
    void comparison_ofVeryManyChanges_saysWhatWasJudgedTogether() {
        ValueStream before = line(50, 5);
        ValueStreamBuilder quicker = before.toBuilder();
        before.steps()
                .forEach(s -> quicker.set(
                        ElementRef.node(s.id()), cycleTime(before), TimeDistribution.ofMean(Duration.ofMinutes(40))));

        String text = ComparisonText.of(
                        Comparison.of(StandardMetrics.analyze(before), StandardMetrics.analyze(quicker.build())))
                .replaceAll("\\s+", " ");

        assertThat(text).contains("10 more, of lower loads, were judged together with all others, not one by one.");
    }

    @SuppressWarnings("unchecked")
    private static Field<TimeDistribution> cycleTime(ValueStream stream) {
        return (Field<TimeDistribution>)
                Fields.named(stream.steps().get(0), "cycleTime").orElseThrow();
    }
}
