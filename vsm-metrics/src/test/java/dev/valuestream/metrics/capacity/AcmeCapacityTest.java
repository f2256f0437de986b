package dev.valuestream.metrics.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.Batch;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Finding;
import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Acme Stamping's current state: Rother and Shook, Learning to See, recomputed by hand. */
class AcmeCapacityTest {

    private static final Duration DAY = Duration.ofSeconds(2 * 27_600);
    private static final Offset<Double> EXACT = within(1e-9);

    private final Analysis analysis = StandardMetrics.analyze(acme());

    static ValueStream acme() {
        return ValueStream.builder("acme")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(d -> d.family("LH").quantity(12_000).per(DAY.multipliedBy(20)))
                .demand(d -> d.family("RH").quantity(6_400).per(DAY.multipliedBy(20)))
                .supplier("steel")
                .step("stamping", s -> step(s, 1, 60, 0.85).batch(Batch.every(DAY.multipliedBy(10))))
                .step("weld-1", s -> step(s, 39, 10, 1))
                .step("weld-2", s -> step(s, 46, 10, 0.8))
                .step("assembly-1", s -> step(s, 62, 0, 1))
                .step("assembly-2", s -> step(s, 40, 0, 1))
                .customer("state-street")
                .flow("steel", "stamping")
                .flow("stamping", "weld-1")
                .flow("weld-1", "weld-2")
                .flow("weld-2", "assembly-1")
                .flow("assembly-1", "assembly-2")
                .flow("assembly-2", "state-street")
                .build();
    }

    private static StepBuilder step(StepBuilder step, int seconds, int changeoverMinutes, double uptime) {
        return step.cycleTime(Duration.ofSeconds(seconds))
                .changeover(Duration.ofMinutes(changeoverMinutes))
                .uptime(uptime)
                .operators(1);
    }

    private double value(String measure) {
        Figure figure = analysis.measure(measure).orElseThrow().figure();
        assertThat(figure).as(measure).isInstanceOf(Figure.Known.class);
        return figure.number().orElseThrow();
    }

    @Test
    void taktTime_acme_isAMinute() {
        assertThat(value("takt-time")).isCloseTo(60, EXACT);
        assertThat(value("takt-time{LH}")).isCloseTo(92, EXACT);
        assertThat(value("takt-time{RH}")).isCloseTo(172.5, EXACT);
    }

    @Test
    void capacity_acmeWithoutChangeover_isAsPrintedForAShift() {
        double shifts = 2;
        assertThat(value("step.capacity.without-changeover[stamping]") / shifts).isCloseTo(23_460, EXACT);
        assertThat(value("step.capacity.without-changeover[weld-1]") / shifts).isCloseTo(27_600 / 39.0, EXACT);
        assertThat(value("step.capacity.without-changeover[weld-2]") / shifts).isCloseTo(480, EXACT);
        assertThat(value("step.capacity.without-changeover[assembly-1]") / shifts)
                .isCloseTo(27_600 / 62.0, EXACT);
        assertThat(value("step.capacity.without-changeover[assembly-2]") / shifts)
                .isCloseTo(690, EXACT);
    }

    @Test
    void load_acmeWithoutChangeover_isAsPrinted() {
        assertThat(value("step.load.without-changeover[stamping]")).isCloseTo(0.0196, within(0.00005));
        assertThat(value("step.load.without-changeover[weld-1]")).isCloseTo(0.65, EXACT);
        assertThat(value("step.load.without-changeover[weld-2]")).isCloseTo(46 / 48.0, EXACT);
        assertThat(value("step.load.without-changeover[assembly-1]")).isCloseTo(62 / 60.0, EXACT);
        assertThat(value("step.load.without-changeover[assembly-2]")).isCloseTo(2 / 3.0, EXACT);
    }

    @Test
    void capacity_stampingEveryTwoWeeks_losesAChangeoverForEachFamily() {
        assertThat(value("step.capacity[stamping]")).isCloseTo(46_200, EXACT);
        assertThat(value("step.load[stamping]")).isCloseTo(920 / 46_200.0, EXACT);
        assertThat(value("step.load[stamping]{LH}")).isCloseTo(600 / 46_200.0, EXACT);
    }

    @Test
    void capacity_changeoverWithoutBatch_isNotChargedAndSaysSo() {
        assertThat(value("step.capacity[weld-1]")).isCloseTo(value("step.capacity.without-changeover[weld-1]"), EXACT);
        assertThat(analysis.explain(StepCapacity.KEY).assumptions())
                .anyMatch(a -> a.contains("changeover could not be charged") && a.contains("weld-1, weld-2"));
    }

    @Test
    void bottleneck_acme_isAssemblyOneNotTheLargestInventory() {
        Bottleneck.Result result = analysis.get(Bottleneck.KEY);
        assertThat(result.highest()).extracting(Bottleneck.Ranked::id).containsExactly("assembly-1");
        assertThat(result.load()).isCloseTo(1.0333, within(0.00005));
        assertThat(result.ranking())
                .extracting(Bottleneck.Ranked::id)
                .containsExactly("assembly-1", "weld-2", "assembly-2", "weld-1", "stamping");
        assertThat(result.isBottleneck(Bottleneck.Kind.STEP, "stamping")).isFalse();
    }

    @Test
    void throughput_acme_isWhatAssemblyOneCanDo() {
        assertThat(value("throughput")).isCloseTo(2 * 27_600 / 62.0, EXACT);
        assertThat(value("throughput{LH}") + value("throughput{RH}")).isCloseTo(value("throughput"), EXACT);
    }

    @Test
    void growth_acme_isBeforeAssemblyOneOnly() {
        assertThat(value("step.queue.growth[assembly-1]")).isCloseTo(920 - 2 * 27_600 / 62.0, EXACT);
        assertThat(value("step.queue.growth[weld-1]")).isZero();
        assertThat(value("step.queue.growth[assembly-2]")).isZero();
        assertThat(value("step.queue.growth[assembly-1]{LH}")).isCloseTo((920 - 2 * 27_600 / 62.0) * 15 / 23, EXACT);
        assertThat(analysis.measure("step.queue.growth[stamping]").orElseThrow().figure())
                .isInstanceOfSatisfying(
                        Figure.Unknown.class, u -> assertThat(u.reason()).isEqualTo(Reason.NOT_APPLICABLE));
    }

    @Test
    void findings_acme_nameAssemblyOneWithLoadAndGrowth() {
        assertThat(analysis.findings())
                .filteredOn(f -> f.code().equals("step.overloaded"))
                .extracting(Finding::message)
                .containsExactly("Step assembly-1 is asked for 103 % of what it can do: the queue before it grows by"
                        + " 29.7 items a day. Free at least 3.23 % of its work: rework, scrap, stops and changeovers first; then"
                        + " shorten its cycle, add a station or people, or take on less.");
    }
}
