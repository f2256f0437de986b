package dev.valuestream.io.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.io.svg.SampleMaps;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.ValueStream;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.simulation.SimulationPlan;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.whatif.Comparison;
import dev.valuestream.whatif.Sensitivity;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SimulatedReportTest {

    private static SimulationReport run(ValueStream stream) {
        return Simulation.of(stream)
                .run(SimulationPlan.of(7)
                        .replications(3)
                        .horizon(stream.calendar().day().multipliedBy(2)));
    }

    @Test
    void toString_withSimulationAndSensitivity_hasTheirCharts() {
        ValueStream stream = SampleMaps.acme();
        Analysis analysis = StandardMetrics.analyze(stream);
        ReportInput input = ReportInput.of(analysis)
                .withSimulation(run(stream))
                .withSensitivity(Sensitivity.of(analysis, "throughput"));

        Document page = Pages.parse(Html.reportWriter().toString(input));

        assertThat(Pages.byId(page, "simulation").getTextContent())
                .contains("3 independent runs, seed 7", "holds the true mean in 95 %", "Assembly 1", "± ")
                .contains("What the simulation assumes");
        assertThat(Pages.byId(page, "chart-simulated-times").getTextContent()).contains("95 of 100: ");
        assertThat(Pages.byId(page, "chart-cumulative-flow").getTextContent()).contains("have come", "have left");
        assertThat(Pages.byId(page, "chart-waits").getTextContent()).contains("simulated");
        assertThat(Pages.byId(page, "chart-influence").getTextContent())
                .contains("Cycle time of Assembly 1 moves Throughput most");
    }

    @Test
    void withSimulation_ofAnotherMap_isRefused() {
        ValueStream other = SampleMaps.acme().toBuilder().name("Another").build();
        ReportInput input = ReportInput.of(StandardMetrics.analyze(SampleMaps.acme()));

        assertThatThrownBy(() -> input.withSimulation(run(other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("[report.simulation.other]");
    }

    private static Document compared(ValueStream before, ValueStream after, SimulationPlan plan) {
        SimulationComparison both = SimulationComparison.of(
                Simulation.of(before).run(plan), Simulation.of(after).run(plan));
        return Pages.parse(Html.reportWriter()
                .toString(Comparison.of(StandardMetrics.analyze(before), StandardMetrics.analyze(after)), both));
    }

    private static ValueStream line(int minutes) {
        return ValueStream.builder("line")
                .demand(48, Duration.ofHours(8))
                .trigger("in")
                .step("a", s -> s.name("First").processTime(Duration.ofMinutes(minutes)))
                .customer("out")
                .flow("in", "a")
                .flow("a", "out")
                .build();
    }

    /** Load 9 ÷ 10 and 2 ÷ 10: the wait of the first is tens of times that of the second, for sure in ten runs. */
    @Test
    void toString_ofTwoMapsSimulated_tellsWhatIsSure() {
        SimulationPlan plan = SimulationPlan.of(7).replications(10).horizon(Duration.ofHours(80));

        String found =
                Pages.byId(compared(line(9), line(2), plan), "simulation").getTextContent();

        assertThat(found).contains("10 independent runs each over", "Simulated before and after");
        assertThat(found).containsPattern("Simulated lead time[^%]*▼[^%]*±[^%]*better");
        assertThat(found).containsPattern("Simulated queue: First[^%]*better");
    }

    @Test
    void toString_ofTheSameMapTwice_findsNoDifference() {
        SimulationPlan plan = SimulationPlan.of(7).replications(3).horizon(Duration.ofHours(8));

        String found =
                Pages.byId(compared(line(5), line(5), plan), "simulation").getTextContent();

        assertThat(found).contains("same").doesNotContain("▼", "▲", "better", "worse", "Simulated queue");
    }

    @Test
    void toString_ofOneRunEach_isNotSure() {
        SimulationPlan plan = SimulationPlan.of(7).replications(1).horizon(Duration.ofHours(8));

        assertThat(Pages.byId(compared(line(5), line(9), plan), "simulation").getTextContent())
                .contains("one run: not sure");
    }

    @Test
    void toString_withSimulationsOfOtherMaps_isRefused() {
        SimulationPlan plan = SimulationPlan.of(7).replications(1).horizon(Duration.ofHours(8));
        SimulationComparison both = SimulationComparison.of(
                Simulation.of(line(5)).run(plan), Simulation.of(line(9)).run(plan));
        Analysis analysis = StandardMetrics.analyze(line(5));

        assertThatThrownBy(() -> Html.reportWriter().toString(Comparison.of(analysis, analysis), both))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("[report.simulation.others]");
    }

    /** A line in which the second step may hold the first one up. */
    @Test
    void toString_ofALineThatBlocks_saysWhoIsHeldUp() {
        ValueStream stream = ValueStream.builder("blocking")
                .demand(48, Duration.ofHours(8))
                .trigger("in")
                .step("a", s -> s.name("First").processTime(Duration.ofMinutes(5)))
                .step("b", s -> s.name("Second").processTime(Duration.ofMinutes(12)))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b", f -> f.kind(FlowKind.FIFO).max(1))
                .flow("b", "out")
                .build();
        ReportInput input = ReportInput.of(StandardMetrics.analyze(stream)).withSimulation(run(stream));

        Document page = Pages.parse(Html.reportWriter().toString(input));

        assertThat(Pages.byId(page, "simulation").getTextContent()).contains("Held up");
    }
}
