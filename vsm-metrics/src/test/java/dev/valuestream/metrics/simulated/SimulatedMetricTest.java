package dev.valuestream.metrics.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.distribution.Exponential;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.MetricUnavailableException;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import dev.valuestream.simulation.Estimate;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationPlan;
import dev.valuestream.simulation.SimulationReport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatedMetricTest {

    /** One desk, exponential times, load 0.5: M/M/1 has a queue of 0.5, a wait of 1 min, a time in system of 2 min. */
    private static final ValueStream DESK = ValueStream.builder("desk")
            .demand(d -> d.interarrival(new Exponential(Duration.ofMinutes(2))))
            .trigger("in")
            .step("check", s -> s.processTime(new Exponential(Duration.ofMinutes(1))))
            .customer("out")
            .flow("in", "check")
            .flow("check", "out")
            .build();

    private static final SimulationPlan PLAN = SimulationPlan.of(5)
            .confidence(0.999)
            .replications(10)
            .horizon(Duration.ofHours(100))
            .warmUp(Duration.ofHours(2));

    private static Analysis analysis(ValueStream stream, SimulationReport report) {
        return StandardMetrics.analyze(stream, AnalysisOptions.DEFAULT.withInput(SimulationReport.class, report));
    }

    private static double value(Analysis analysis, String measure) {
        return analysis.measure(measure).orElseThrow().figure().number().orElseThrow();
    }

    @Test
    void measures_ofAQueue_areThoseOfTheClosedForm() {
        Analysis analysis = analysis(DESK, Simulation.of(DESK).run(PLAN));

        assertThat(estimate(analysis, SimulatedMetric.STEP_QUEUE, "step.queue.simulated[check]")
                        .covers(0.5))
                .isTrue();
        assertThat(estimate(analysis, SimulatedMetric.STEP_WAIT, "step.wait.simulated[check]")
                        .covers(60))
                .isTrue();
        assertThat(estimate(analysis, SimulatedMetric.LEAD_TIME, "lead-time.simulated")
                        .covers(120))
                .isTrue();
        assertThat(estimate(analysis, SimulatedMetric.WORK_IN_PROCESS, "work-in-process.simulated")
                        .covers(1))
                .isTrue();
        assertThat(value(analysis, "step.queue.simulated[check]"))
                .isEqualTo(estimate(analysis, SimulatedMetric.STEP_QUEUE, "step.queue.simulated[check]")
                        .mean());
        assertThat(value(analysis, "step.utilization.simulated[check]")
                        + value(analysis, "step.starved.simulated[check]"))
                .isBetween(1 - 1e-12, 1 + 1e-12);
    }

    private static Estimate estimate(
            Analysis analysis, dev.valuestream.metrics.MetricKey<SimulatedFigures> key, String name) {
        return analysis.get(key).estimate(name).orElseThrow();
    }

    /** Every figure of a report is one of the catalogue, with its unit, and none has another value there. */
    @Test
    void measures_ofTheReport_areAllInTheCatalogue() {
        SimulationReport report = Simulation.of(DESK).run(PLAN.replications(2));
        Analysis analysis = analysis(DESK, report);

        assertThat(report.measures()).hasSizeGreaterThan(10).allSatisfy(m -> {
            Measure measure = analysis.measure(m.name()).orElseThrow();
            assertThat(measure.unit()).isEqualTo(m.unit());
            assertThat(value(analysis, m.name())).isEqualTo(m.estimate().mean());
        });
    }

    @Test
    void explain_ofALeadTime_saysWhatWasRunAndHowSureItIs() {
        Analysis analysis = analysis(DESK, Simulation.of(DESK).run(PLAN));

        assertThat(analysis.explain(SimulatedMetric.LEAD_TIME).toText())
                .contains(
                        "10 replications, the first 2 h not measured, seed 5",
                        "lead-time.simulated.p85",
                        "± ",
                        "99.9 %");
    }

    @Test
    void explain_ofOneReplication_saysThatHowSureIsNotKnown() {
        Analysis analysis = analysis(DESK, Simulation.of(DESK).run(PLAN.replications(1)));

        assertThat(analysis.explain(SimulatedMetric.STEP_QUEUE).toText())
                .contains("one replication: how sure is not known");
    }

    @Test
    void result_withoutASimulation_isNotApplicableAndSaysWhatToGive() {
        Analysis plain = StandardMetrics.analyze(DESK);

        assertThat(SimulatedMetric.all()).allSatisfy(m -> {
            MetricResult.Unavailable<?> none = (MetricResult.Unavailable<?>) plain.result(m.key());
            assertThat(none.reason()).isEqualTo(Reason.NOT_APPLICABLE);
            assertThat(none.message()).startsWith("Not simulated: ").contains("withInput", "--simulate");
        });
        assertThatThrownBy(() -> plain.get(SimulatedMetric.LEAD_TIME)).isInstanceOf(MetricUnavailableException.class);
    }

    @Test
    void result_withTheSimulationOfAnotherMap_isNotApplicable() {
        ValueStream changed =
                DESK.toBuilder().editStep("check", s -> s.stations(2)).build();
        Analysis analysis = analysis(changed, Simulation.of(DESK).run(PLAN.replications(1)));

        assertThat(((MetricResult.Unavailable<?>) analysis.result(SimulatedMetric.STEP_WAIT)).message())
                .contains("of another map, or of this one before a change");
    }

    /** Nobody shares a team here, and in a second nothing is delivered. */
    @Test
    void result_ofWhatDidNotHappen_isNotApplicable() {
        Analysis analysis = analysis(
                DESK,
                Simulation.of(DESK).run(SimulationPlan.of(1).replications(1).horizon(Duration.ofSeconds(1))));

        for (var key : List.of(SimulatedMetric.TEAM_UTILIZATION, SimulatedMetric.LEAD_TIME)) {
            assertThat(((MetricResult.Unavailable<?>) analysis.result(key)).message())
                    .isEqualTo("The simulation found nothing to tell of " + key.id() + ".");
        }
    }

    @Test
    void input_ofAType_isWhatWasBroughtUnderIt() {
        AnalysisOptions options =
                AnalysisOptions.DEFAULT.withInput(String.class, "first").withInput(String.class, "second");

        assertThat(options.withElapsedTime().withAssumedCv(0.5).input(String.class))
                .contains("second");
        assertThat(options.input(Integer.class)).isEmpty();
    }
}
