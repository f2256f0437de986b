package dev.valuestream.io.svg.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.io.Labels;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.Join;
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

        CurveChart chart =
                (CurveChart) Charts.simulatedTimes(analysis, report, ENGLISH).orElseThrow();

        double half = report.leadTime().orElseThrow().quantiles().get(0.5).mean();
        assertThat(chart.marks()).hasSize(3).allMatch(CurveChart.Mark::upright);
        assertThat(chart.marks().get(0).label()).isEqualTo("50 of 100: " + Shown.time(half, stream.calendar()));
        assertThat(chart.caption().title()).contains(" ± ");
        assertThat(chart.caption().title()).startsWith("95 of 100 items are through within ");
        assertThat(chart.x().title()).isEqualTo("minutes");
        List<CurveChart.Point> bars = chart.curves().get(0).points();
        assertThat(bars.stream().mapToDouble(CurveChart.Point::y).sum()).isBetween(98.9, 100.1);
        assertThat(chart.summary()).doesNotContain("% of the items");
    }

    /** Nothing varies and nobody waits: all items take the same time, and stand in one bar. */
    @Test
    void simulatedTimes_whereNothingVaries_standInOneBar() {
        ValueStream stream = steady(5);
        SimulationReport report = run(stream);

        CurveChart chart = (CurveChart) Charts.simulatedTimes(StandardMetrics.analyze(stream), report, ENGLISH)
                .orElseThrow();

        assertThat(chart.curves().get(0).points().stream().filter(p -> p.y() > 0))
                .singleElement()
                .satisfies(p -> assertThat(p.y()).isCloseTo(100, org.assertj.core.api.Assertions.within(1e-9)));
        assertThat(chart.marks().get(0).label()).isEqualTo("50 of 100: 300 s");
    }

    /** One item every ten minutes for one step, whose time is always the same. */
    private static ValueStream steady(int minutes) {
        return ValueStream.builder("steady")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(d -> d.quantity(48).per(DAY).cv(0))
                .trigger("in")
                .step("desk", s -> s.name("Desk").processTime(TimeDistribution.constant(Duration.ofMinutes(minutes))))
                .customer("out")
                .flow("in", "desk")
                .flow("desk", "out")
                .build();
    }

    private static CurveChart flow(ValueStream stream) {
        return (CurveChart) Charts.cumulativeFlow(StandardMetrics.analyze(stream), run(stream), ENGLISH)
                .orElseThrow();
    }

    /** Five days of 48 items, each 20 minutes of work: 240 come, half of them leave, and one is at work. */
    @Test
    void cumulativeFlow_ofTwiceTheWork_partsAndSaysWhereItemsWait() {
        CurveChart chart = flow(steady(20));

        assertThat(chart.caption().title())
                .isIn(
                        "Of 240 items that came in 5 d, 121 are still in the stream",
                        "Of 240 items that came in 5 d, 120 are still in the stream");
        assertThat(chart.curves())
                .extracting(CurveChart.Curve::name)
                .containsExactly("have left", "have come", "before Desk", "at work, elsewhere");
        CurveChart.Point waiting = chart.curves().get(2).points().get(100);
        assertThat(waiting.high()).isEqualTo(240);
        assertThat(waiting.y()).isBetween(118.0, 120.0);
        assertThat(chart.curves().get(3).points().get(100).y()).isEqualTo(1);
        // On day 3.75 item 90 of 180 leaves, which came half of that time before.
        assertThat(chart.marks())
                .singleElement()
                .satisfies(m -> assertThat(m.label())
                        .matches("9[01] items in the stream, (1.8[5-9]|1.9) d from coming to leaving"));
    }

    @Test
    void cumulativeFlow_ofItemsThatAreSplit_hasOneAreaForAll() {
        ValueStream split = ValueStream.builder("split")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(d -> d.quantity(48).per(DAY).cv(0))
                .trigger("in")
                .step("a", s -> s.processTime(Duration.ofMinutes(2)))
                .step("b", s -> s.processTime(Duration.ofMinutes(20)))
                .step("c", s -> s.processTime(Duration.ofMinutes(20)))
                .step("d", s -> s.processTime(Duration.ofMinutes(2)).join(Join.ALL))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b")
                .flow("a", "c")
                .flow("b", "d")
                .flow("c", "d")
                .flow("d", "out")
                .build();

        assertThat(flow(split).curves())
                .extracting(CurveChart.Curve::name)
                .containsExactly("have left", "have come", "in the stream");
    }

    /** One item in two years: none comes in a run of five days. */
    @Test
    void cumulativeFlow_ofNoItems_isNotThere() {
        ValueStream idle = steady(5).toBuilder()
                .clearDemand()
                .demand(d -> d.quantity(1).per(DAY.multipliedBy(500)).cv(0))
                .build();

        assertThat(Charts.cumulativeFlow(StandardMetrics.analyze(idle), run(idle), ENGLISH))
                .isEmpty();
    }

    /** Nothing ever leaves: no time from coming to leaving can be told. */
    @Test
    void cumulativeFlow_whereNothingLeaves_tellsNoTime() {
        assertThat(flow(steady(100_000)).marks()).isEmpty();
    }

    /** Of 96 a day the first step does 48 and the second one 24 of those: in five days 240 wait before one, 120 before the other. */
    @Test
    void buildUps_ofALine_haveABandEach() {
        ValueStream stream = line(96).toBuilder()
                .editStep("fast", s -> s.processTime(Duration.ofMinutes(20)))
                .build();

        List<Chart> charts = Charts.buildUps(StandardMetrics.analyze(stream), run(stream), 4, ENGLISH);

        assertThat(charts).hasSize(2);
        assertThat(charts.get(0).caption().id()).isEqualTo("build-up-1");
        assertThat(charts.get(0).caption().title()).startsWith("Before Slow: ");
        assertThat(charts.get(1).caption().title()).startsWith("Before Fast: ");
        assertThat(charts)
                .allSatisfy(c ->
                        assertThat(((CurveChart) c).curves().get(0).points()).anyMatch(p -> p.low() < p.high()));
        assertThat(((CurveChart) charts.get(0)).y()).isEqualTo(((CurveChart) charts.get(1)).y());
        assertThatThrownBy(() -> Charts.buildUps(StandardMetrics.analyze(stream), run(stream), 0, ENGLISH))
                .hasMessageEndingWith("[chart.queues.most]");
    }

    /** Before the second step there is hardly ever an item: on the scale of hundreds before the first one nothing to see. */
    @Test
    void buildUps_ofAQueueThatCannotBeSeen_areLeftOut() {
        ValueStream stream = line(480);

        assertThat(Charts.buildUps(StandardMetrics.analyze(stream), run(stream), 4, ENGLISH))
                .hasSize(1);
    }

    /** Lead time is 15 min of work: a tenth of 10 min is a minute, a tenth of 5 min half of one. */
    @Test
    void influence_onTheLeadTime_ranksTheLongerStepFirst() {
        Analysis analysis = StandardMetrics.analyze(line(24));

        Chart chart = Charts.influence(analysis, Sensitivity.of(analysis, "lead-time"), ENGLISH)
                .orElseThrow();

        assertThat(chart.caption().title()).isEqualTo("Process time of Slow moves Lead time most: by 60 s");
        assertThat(chart.table().headings()).containsExactly("Number", "made better", "made worse");
        assertThat(chart.table().rows())
                .containsExactly(
                        List.of("Process time of Slow", "60 s", "− 60 s"),
                        List.of("Process time of Fast", "30 s", "− 30 s"));
    }

    @Test
    void influence_whereNothingHelps_isNotThere() {
        Analysis analysis = StandardMetrics.analyze(line(24));

        assertThat(Charts.influence(analysis, Sensitivity.of(analysis, "transfer-time"), ENGLISH))
                .isEmpty();
    }
}
