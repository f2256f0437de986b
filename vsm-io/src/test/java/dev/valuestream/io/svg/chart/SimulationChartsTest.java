package dev.valuestream.io.svg.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.Labels;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationPlan;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.whatif.Sensitivity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Charts of a simulation show what the simulation says. */
class SimulationChartsTest {

    private static final Labels ENGLISH = Labels.english();
    private static final Duration DAY = Duration.ofHours(8);

    /** Two steps of 10 and 5 minutes; what is asked for is the first one's load times 48 a day. */
    private static ValueStream line(double perDay) {
        return ValueStream.builder("line")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(perDay, DAY)
                .trigger("in")
                .step("slow", s -> s.name("Slow").processTime(Duration.ofMinutes(10)))
                .step("fast", s -> s.name("Fast").processTime(Duration.ofMinutes(5)))
                .customer("out")
                .flow("in", "slow")
                .flow("slow", "fast")
                .flow("fast", "out")
                .build();
    }

    private static SimulationReport run(ValueStream stream) {
        return Simulation.of(stream).run(SimulationPlan.of(7).replications(5).horizon(DAY.multipliedBy(5)));
    }

    /** Twice what the slow step can do: half of 96 a day stay, about 240 in five days. */
    @Test
    void buildUp_ofAnOverload_namesTheQueueThatGrows() {
        ValueStream stream = line(96);
        SimulationReport report = run(stream);

        CurveChart chart = (CurveChart)
                Charts.buildUp(StandardMetrics.analyze(stream), report, ENGLISH).orElseThrow();

        List<Double> median = report.queueBuildUp().get(0).median();
        String last = Shown.number(median.get(median.size() - 1));
        assertThat(chart.caption().title())
                .startsWith("Most items wait before Slow in the end: " + last + ", in 8 of 10 runs ");
        assertThat(median.get(median.size() - 1)).isBetween(180.0, 300.0);
        assertThat(chart.curves().get(0).tone()).isEqualTo(Tone.ALARM);
        assertThat(chart.curves().get(0).points()).anyMatch(p -> p.low() < p.high());
        assertThat(chart.curves().get(1).points()).noneMatch(p -> p.low() < p.high());
    }

    @Test
    void buildUp_ofAnEasyLine_saysThatNothingBuildsUp() {
        ValueStream stream = line(4);

        Chart chart = Charts.buildUp(StandardMetrics.analyze(stream), run(stream), ENGLISH)
                .orElseThrow();

        assertThat(chart.caption().title()).startsWith("No queue builds up: before Slow at most ");
    }

    @Test
    void simulatedTimes_ofALine_areThoseOfTheReport() {
        ValueStream stream = line(24);
        SimulationReport report = run(stream);
        Analysis analysis = StandardMetrics.analyze(stream);

        Chart chart = Charts.simulatedTimes(analysis, report, ENGLISH).orElseThrow();

        double half = report.leadTime().orElseThrow().quantiles().get(0.5).mean();
        assertThat(chart.table().rows().get(0).get(0)).isEqualTo("50 of 100");
        assertThat(chart.table().rows().get(0).get(1)).startsWith(Shown.time(half, stream.calendar()) + " ± ");
        assertThat(chart.caption().title()).startsWith("95 of 100 items are through within ");
    }

    @Test
    void waits_withASimulation_haveThreeBars() {
        ValueStream stream = line(24);
        SimulationReport report = run(stream);

        Chart chart =
                Charts.waits(StandardMetrics.analyze(stream), report, ENGLISH).orElseThrow();

        double slow = report.step("slow").orElseThrow().waitTime().orElseThrow().mean();
        assertThat(chart.table().headings()).containsExactly("Before step", "predicted", "simulated");
        assertThat(chart.table().rows().get(0)).endsWith("simulated " + Shown.time(slow, stream.calendar()));
        assertThat(chart.caption().subtitle()).endsWith("and as simulated");
    }

    /** Lead time is 15 min of work: a tenth of 10 min is a minute, a tenth of 5 min half of one. */
    @Test
    void influence_onTheLeadTime_ranksTheLongerStepFirst() {
        Analysis analysis = StandardMetrics.analyze(line(24));

        Chart chart = Charts.influence(analysis, Sensitivity.of(analysis, "lead-time"), ENGLISH)
                .orElseThrow();

        assertThat(chart.caption().title()).isEqualTo("process time of Slow moves Lead time most: by 60 s");
        assertThat(chart.table().rows())
                .containsExactly(List.of("process time of Slow", "60 s"), List.of("process time of Fast", "30 s"));
    }

    @Test
    void influence_whereNothingHelps_isNotThere() {
        Analysis analysis = StandardMetrics.analyze(line(24));

        assertThat(Charts.influence(analysis, Sensitivity.of(analysis, "transfer-time"), ENGLISH))
                .isEmpty();
    }
}
