package dev.valuestream.io.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.change.Change;
import dev.valuestream.change.ValueStreamDiff;
import dev.valuestream.io.PlanReportInput;
import dev.valuestream.io.svg.Pictures;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.Annotations;
import dev.valuestream.model.ValueStream;
import dev.valuestream.plan.ImprovementStatus;
import dev.valuestream.plan.Kpi;
import dev.valuestream.plan.Kpi.Actual;
import dev.valuestream.plan.Project;
import dev.valuestream.plan.StatedValue;
import dev.valuestream.plan.TransformationPlan;
import dev.valuestream.whatif.PlanPath;
import dev.valuestream.whatif.PlanSearch;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PlanReportTest {

    private static final Duration DAY = Duration.ofHours(8);

    private static ValueStream line() {
        return ValueStream.builder("line")
                .name("The line")
                .demand(32, DAY)
                .trigger("in")
                .step("work", s -> s.name("Work").processTime(Duration.ofMinutes(10)))
                .customer("out")
                .flow("in", "work", f -> f.wait(Duration.ofMinutes(190)))
                .flow("work", "out")
                .build();
    }

    private static ValueStream shorter(int minutes) {
        return line().toBuilder()
                .editFlow("in->work", f -> f.wait(Duration.ofMinutes(minutes)))
                .build();
    }

    private static Change change(ValueStream from, ValueStream to) {
        return ValueStreamDiff.between(from, to).changes().get(0);
    }

    private static Kpi kpi(String measure, String unit, double... values) {
        List<Actual> actuals = new ArrayList<>();
        for (double value : values) {
            actuals.add(
                    new Actual(LocalDate.of(2026, 5, 1).plusDays(30L * actuals.size()), new StatedValue(value, unit)));
        }
        return new Kpi(
                measure,
                Optional.of(new StatedValue(200, unit)),
                Optional.of(new StatedValue(50, unit)),
                Optional.of(LocalDate.of(2026, 12, 31)),
                actuals,
                Annotations.NONE);
    }

    private static Document page(TransformationPlan plan) {
        return Pages.parse(
                Html.reportWriter().toString(PlanPath.of(Project.of(line(), plan), StandardMetrics::analyze)));
    }

    /** 190 + 10 = 200 min, then 90 + 10 = 100, then 40 + 10 = 50. */
    @Test
    void toString_ofAPlan_tellsTheWayTheImprovementsAndTheKpis() {
        TransformationPlan plan = TransformationPlan.builder("faster")
                .currency("EUR")
                .improvement(
                        "first",
                        i -> i.name("Half the batch").owner("Ann").cost(500).change(change(line(), shorter(90))))
                .improvement("second", i -> i.name("Flow").after("first").change(change(shorter(90), shorter(40))))
                .kpi(kpi("lead-time", "min", 200, 150))
                .kpi(kpi("process-time", "min", 10))
                .build();

        Document page = page(plan);

        assertThat(Pages.byId(page, "finding").getTextContent())
                .contains("The lead time falls from 3.33 h to 50 min, by 75 %.");
        assertThat(Pages.byId(page, "path").getTextContent())
                .contains("Today", "3.33 h", "1 Half the batch", "100 min");
        assertThat(Pages.byId(page, "improvements").getTextContent()).contains("Ann · 500 EUR", "after first");
        assertThat(Pages.byId(page, "kpis").getTextContent()).contains("150 min", "2026-05-31", "33.3 %");
        assertThat(Pages.byId(page, "chart-kpi-1").getTextContent())
                .contains("Lead time: from 3.33 h to 2.5 h", "target 50 min", "now 2.5 h", "planned");
        assertThat(Pictures.elements(page)).noneMatch(e -> e.getAttribute("id").equals("chart-kpi-2"));
    }

    /** Time on the clock is counted in days of 24 hours, on the axis, in the table and in what people stated. */
    @Test
    void toString_ofAKpiInElapsedTime_countsCalendarDays() {
        TransformationPlan plan = TransformationPlan.builder("faster")
                .kpi(kpi("lead-time.elapsed", "d", 200, 150))
                .build();
        AnalysisOptions elapsed = AnalysisOptions.DEFAULT.withElapsedTime();

        Document page = Pages.parse(Html.reportWriter()
                .toString(PlanPath.of(Project.of(line(), plan), m -> StandardMetrics.analyze(m, elapsed))));

        assertThat(Pages.byId(page, "chart-kpi-1").getTextContent())
                .contains("from 200 d to 150 d", "target 50 d", "calendar days");
        // 200 min of 480 min days are 200 · 3 · 1.4 = 840 min on the clock
        assertThat(Pages.byId(page, "kpis").getTextContent()).contains("14 h", "150 d");
    }

    private static Document page(Project project, String goal) {
        PlanPath path = PlanPath.of(project, StandardMetrics::analyze);
        PlanSearch search = PlanSearch.of(project, StandardMetrics::analyze, goal);
        return Pages.parse(Html.reportWriter().toString(PlanReportInput.of(path).withOrder(search)));
    }

    /** 100 min less for 500, then 50 min less for what counts as much: (500 · 0 + 500 · 100) ÷ 1000 = 50 min on average. */
    @Test
    void toString_withTheBestOrder_tellsItAndWhatItIsWorth() {
        TransformationPlan plan = TransformationPlan.builder("faster")
                .currency("EUR")
                .improvement("first", i -> i.name("Half the batch").cost(500).change(change(line(), shorter(90))))
                .improvement("second", i -> i.name("Flow").after("first").change(change(shorter(90), shorter(40))))
                .improvement("paint", i -> i.name("Paint").status(ImprovementStatus.DROPPED))
                .build();

        Document page = page(Project.of(line(), plan), "lead-time");

        assertThat(Pages.byId(page, "order").getTextContent())
                .contains("The best order: most of Lead time for the money, and soonest")
                .contains("1 Half the batch", "500 EUR", "100 min", "2 Flow", "1,000 EUR", "50 min")
                .contains("While the 1,000 EUR are spent, it is better by 50 min on average;")
                .contains("Paint: It was dropped.");
    }

    @Test
    void toString_withWhatIsDone_tellsThatFirst() {
        TransformationPlan plan = TransformationPlan.builder("faster")
                .improvement(
                        "first",
                        i -> i.name("Half the batch")
                                .status(ImprovementStatus.DONE)
                                .change(change(line(), shorter(90))))
                .build();

        assertThat(Pages.byId(page(Project.of(line(), plan), "lead-time"), "order")
                        .getTextContent())
                .contains("Done: Half the batch", "Nothing has to be paid for.");
    }

    @Test
    void toString_withoutAnOrder_saysWhyNot() {
        TransformationPlan plan = TransformationPlan.builder("faster")
                .improvement("first", i -> i.change(change(line(), shorter(90))))
                .build();

        assertThat(Pages.byId(page(Project.of(line(), plan), "step.visits[work]"), "order")
                        .getTextContent())
                .contains("None can be told. Neither way is better of step.visits[work]: it is no goal.");
    }

    @Test
    void toString_ofAnEmptyPlan_isAPageToo() {
        Document page = page(TransformationPlan.builder("nothing").build());

        assertThat(Pages.byId(page, "finding").getTextContent()).contains("The lead time stays at 3.33 h.");
        assertThat(Pictures.elements(page)).noneMatch(e -> e.getAttribute("id").equals("kpis"));
    }

    /** A step that is asked for none of its time holds nothing up, however high it ties. */
    @Test
    void toString_ofAPlanInWhichNothingTakesTime_namesNoBottleneck() {
        ValueStream instant = line().toBuilder()
                .editStep("work", s -> s.processTime(Duration.ZERO))
                .build();
        Project project =
                Project.of(instant, TransformationPlan.builder("nothing").build());

        Document page = Pages.parse(Html.reportWriter().toString(PlanPath.of(project, StandardMetrics::analyze)));

        assertThat(Pages.byId(page, "path").getTextContent()).contains("none, 0 %");
    }

    /**
     * Minutes 200 ± 0, four times, then 100: mean 180, mean moving range 25, lower limit 180 − 2.66 · 25 = 113.5 min: 100 is a
     * signal that it got better.
     */
    @Test
    void toString_ofAKpiWithFiveValues_tellsSignalFromNoise() {
        TransformationPlan plan = TransformationPlan.builder("measured")
                .kpi(kpi("lead-time", "min", 200, 200, 200, 200, 100))
                .kpi(kpi("process-time", "min", 10, 11, 10, 11, 10))
                .kpi(kpi("waiting-time", "min", 200, 200, 200, 200, 300))
                .build();

        Document page = page(plan);

        assertThat(Pages.byId(page, "chart-kpi-1").getTextContent())
                .contains("Lead time got better: that is a signal, not noise")
                .contains("mean 3 h", "lower limit 114 min", "upper limit 4.11 h");
        assertThat(Pages.byId(page, "chart-kpi-2").getTextContent())
                .contains("Process time: what was measured is noise so far");
        assertThat(Pages.byId(page, "chart-kpi-3").getTextContent())
                .contains("Waiting time got worse: that is a signal, not noise");
    }
}
