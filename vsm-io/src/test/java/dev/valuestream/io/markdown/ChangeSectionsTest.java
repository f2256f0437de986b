package dev.valuestream.io.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.change.ValueStreamDiff;
import dev.valuestream.io.Labels;
import dev.valuestream.io.PlanReportInput;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import dev.valuestream.plan.ImprovementStatus;
import dev.valuestream.plan.Project;
import dev.valuestream.plan.TransformationPlan;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.simulation.SimulationPlan;
import dev.valuestream.whatif.Comparison;
import dev.valuestream.whatif.PlanPath;
import dev.valuestream.whatif.PlanSearch;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Two maps, and a plan from one to the other, as Markdown. */
class ChangeSectionsTest {

    private static ValueStream line(int minutes) {
        return ValueStream.builder("line")
                .name("The line | now")
                .demand(48, Duration.ofHours(8))
                .trigger("in")
                .step("a", s -> s.name("First").processTime(Duration.ofMinutes(minutes)))
                .customer("out")
                .flow("in", "a", f -> f.wait(Duration.ofMinutes(60)))
                .flow("a", "out")
                .build();
    }

    private static Analysis analyze(int minutes) {
        return StandardMetrics.analyze(line(minutes));
    }

    private static SimulationComparison simulated(int before, int after) {
        return simulated(line(before), line(after));
    }

    private static SimulationComparison simulated(ValueStream before, ValueStream after) {
        SimulationPlan plan = SimulationPlan.of(7).replications(10).horizon(Duration.ofHours(80));
        return SimulationComparison.of(
                Simulation.of(before).run(plan), Simulation.of(after).run(plan));
    }

    private static PlanPath path() {
        TransformationPlan plan = TransformationPlan.builder("faster")
                .improvement(
                        "quick",
                        b -> b.name("A quick fixture")
                                .owner("Ann")
                                .change(ValueStreamDiff.between(line(9), line(2))
                                        .changes()
                                        .get(0)))
                .improvement("no", b -> b.name("Another").status(ImprovementStatus.DROPPED))
                .build();
        return PlanPath.of(Project.of(line(9), plan), StandardMetrics::analyze);
    }

    /** 60 + 9 minutes, then 60 + 2: 7 of 69 less. */
    @Test
    void of_twoMaps_hasFindingMeasuresJudgementChangesAndBothMaps() {
        String page = MarkdownReport.of(Comparison.of(analyze(9), analyze(2)), Labels.english());

        assertThat(page)
                .startsWith("# The line \\| now\n\nCompared with: The line \\| now\n\n"
                        + "**The lead time falls from 69 min to 62 min, by 10.1 %.**\n\n- ")
                .contains("\n| Measure | Before | After | Change | Verdict |\n| :-- | --: | --: | --: | :-- |\n")
                .contains("| Lead time | 69 min | 62 min | ▼ 420 s (10.1 %) | better |")
                .contains(
                        "## Part and whole: where it will jam\n\n",
                        "## What changes on the map\n\n- First: processTime from 540 s to 120 s.\n")
                .doesNotContain("What a simulation found", "\n\n\n");
        assertThat(page.split("```mermaid", -1)).hasSize(3);
    }

    @Test
    void of_twoMapsSimulated_tellsWhatIsSure() {
        String page = MarkdownReport.of(Comparison.of(analyze(9), analyze(2)), simulated(9, 2), Labels.english());

        assertThat(page)
                .contains("## What a simulation found\n\nBoth maps were run with the same chance")
                .containsPattern("\\| Simulated lead time \\|[^|]*\\|[^|]*\\| ▼[^|]*±[^|]*\\| better \\|")
                .containsPattern("\\| Simulated queue: First \\|[^|]*\\|[^|]*\\| ▼[^|]*\\| better \\|");
    }

    @Test
    void of_theSameMapTwice_saysSo() {
        String page = MarkdownReport.of(Comparison.of(analyze(9), analyze(9)), Labels.english());

        assertThat(page).contains("**The lead time stays at 69 min.**", "\nNothing changes.\n");
    }

    @Test
    void of_aPlan_hasItsWayImprovementsAndMeasures() {
        String page = MarkdownReport.of(PlanReportInput.of(path()), Labels.english());

        assertThat(page)
                .startsWith("# The line \\| now\n\nTransformation plan faster\n\n**The lead time falls from 69 min")
                .contains("| Today | 69 min | 540 s |", "| 1 A quick fixture | 62 min | 120 s |", "First, 20 % |")
                .contains(
                        "\n### 1 A quick fixture\n\n- Ann\n- The whole: throughput stays at 48 items/d",
                        "\n- Dropped: Another\n")
                .doesNotContain("## The KPIs", "\n\n\n");
    }

    /** Seven minutes less for what costs nothing that is stated; what was dropped has no place. */
    @Test
    void of_aPlanWithItsOrder_tellsItBehindTheImprovements() {
        PlanPath path = path();
        PlanSearch order = PlanSearch.of(path.project(), StandardMetrics::analyze, "lead-time");
        String section = "## The best order: most of Lead time for the money, and soonest";

        String page = MarkdownReport.of(PlanReportInput.of(path).withOrder(order), Labels.english());

        assertThat(page.substring(page.indexOf(section)))
                .contains(
                        "| Improvement | Cost | Spent | It is then | Better by |",
                        "| 1 A quick fixture |",
                        "| 62 min | 420 s |")
                .contains("it is better by", "\n- Another: It was dropped.\n");
        assertThat(page.indexOf(section)).isGreaterThan(page.indexOf("### 1 A quick fixture"));
        SimulationComparison both =
                simulated(path.asIs().valueStream(), path.toBe().valueStream());
        assertThat(MarkdownReport.of(PlanReportInput.of(path).withOrder(order).withSimulation(both), Labels.english()))
                .contains(section, "| Simulated lead time |");
    }

    @Test
    void of_aPlanSimulated_hasBothStates() {
        PlanPath path = path();
        SimulationComparison both =
                simulated(path.asIs().valueStream(), path.toBe().valueStream());

        assertThat(MarkdownReport.of(PlanReportInput.of(path).withSimulation(both), Labels.english()))
                .contains("| Simulated lead time |");
    }

    @Test
    void of_aPlanWithSimulationsOfOtherMaps_isRefused() {
        PlanReportInput input = PlanReportInput.of(path()).withSimulation(simulated(9, 3));

        assertThatThrownBy(() -> MarkdownReport.of(input, Labels.english()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("[report.simulation.others]");
    }

    @Test
    void of_simulationsOfOtherMaps_isRefused() {
        Comparison both = Comparison.of(analyze(9), analyze(2));

        assertThatThrownBy(() -> MarkdownReport.of(both, simulated(9, 3), Labels.english()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("[report.simulation.others]");
    }
}
