package dev.valuestream.io.svg.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.io.Labels;
import dev.valuestream.io.svg.SampleMaps;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartsTest {

    private static final Labels ENGLISH = Labels.english();

    private static Analysis acme() {
        return StandardMetrics.analyze(SampleMaps.acme());
    }

    /** A line of one station at 6 an hour, asked for 5 an hour, with times that vary as exponential ones: M/M/1. */
    private static ValueStream single(int perHour) {
        return ValueStream.builder("single")
                .demand(perHour * 8, Duration.ofHours(8))
                .trigger("in")
                .step("work", s -> s.processTime(Duration.ofMinutes(10)))
                .customer("out")
                .flow("in", "work")
                .flow("work", "out")
                .build();
    }

    private static ValueStream noDemand() {
        return ValueStream.builder("no-demand")
                .trigger("in")
                .step("a", s -> s.processTime(Duration.ofMinutes(10)))
                .step("b", s -> s.processTime(Duration.ofMinutes(20)))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "out")
                .build();
    }

    /** By hand: 46 s ÷ 0.8 = 57.5 s; 62 s ÷ 60 s = 103 %. */
    @Test
    void load_ofAcme_isEffectiveCycleAgainstTakt() {
        Chart chart = Charts.load(acme(), ENGLISH).orElseThrow();

        assertThat(chart.caption().title()).isEqualTo("Assembly 1 cannot keep takt");
        assertThat(chart.table().rows())
                .contains(
                        List.of("Spot weld 1", "39 s", "65 %"),
                        List.of("Spot weld 2", "57.5 s", "95.8 %"),
                        List.of("Assembly 1", "62 s", "103 %"),
                        List.of("Assembly 2", "40 s", "66.7 %"));
        assertThat(chart.summary()).contains("takt 60 s").startsWith("Assembly 1 cannot keep takt. ");
    }

    @Test
    void load_underTheLimit_namesTheNearest() {
        Chart chart = Charts.load(StandardMetrics.analyze(single(5)), ENGLISH).orElseThrow();

        assertThat(chart.caption().title()).isEqualTo("work is nearest to its limit: load 83.3 %");
    }

    @Test
    void load_ofNoDemand_isNotThere() {
        assertThat(Charts.load(StandardMetrics.analyze(noDemand()), ENGLISH)).isEmpty();
    }

    @Test
    void time_ofAcme_isTheLadderStepByStep() {
        Chart chart = Charts.time(acme(), ENGLISH).orElseThrow();

        assertThat(chart.caption().title())
                .isEqualTo("Of 23.6 d on the way, 23.6 d are waiting, most of it before Spot weld 1");
        assertThat(chart.table().headings()).containsExactly("Step", "waiting", "working");
        assertThat(chart.table().rows()).contains(List.of("Spot weld 1", "wait 7.61 d", "work 39 s"));
    }

    /** M/M/1 at 5/6: a wait of ρ ÷ (1 − ρ) · 10 min = 50 min. */
    @Test
    void waits_predictedOnly_areThoseOfTheQueue() {
        Chart chart = Charts.waits(StandardMetrics.analyze(single(5)), ENGLISH).orElseThrow();

        assertThat(chart.caption().title()).isEqualTo("Load and variability would make items wait 50 min before work");
        assertThat(chart.table().rows()).containsExactly(List.of("work", "predicted 50 min"));
    }

    @Test
    void waits_ofAcme_tellWhatNoLoadExplains() {
        Chart chart = Charts.waits(acme(), ENGLISH).orElseThrow();

        assertThat(chart.caption().title())
                .startsWith("Before Spot weld 1 items wait 7.61 d; load and variability explain");
        assertThat(chart.table().rows())
                .contains(List.of("Assembly 1", "found 2.66 d", "predicted: grows without end"));
    }

    /**
     * Spot weld 2 always has work and passes 960 a day; Assembly 1 can do 55,200 s ÷ 62 s = 890.3: 2,450 + 20 · 69.7 = 3,844
     * items after 20 days, 3,147 after 10.
     */
    @Test
    void queues_ofAcme_growUntilTheHorizon() {
        Analysis tenDays = Analysis.of(
                StandardMetrics.catalog(),
                SampleMaps.acme(),
                AnalysisOptions.DEFAULT.withHorizon(
                        SampleMaps.acme().calendar().day().multipliedBy(10)));

        Chart twenty = Charts.queues(acme(), ENGLISH).orElseThrow();
        Chart ten = Charts.queues(tenDays, ENGLISH).orElseThrow();

        assertThat(twenty.caption().title()).isEqualTo("The queue before Assembly 1 grows from 2,450 to 3,844 items");
        assertThat(last(twenty)).startsWith("20", "3,844");
        assertThat(last(ten)).startsWith("10", "3,147");
        assertThat(Charts.queues(StandardMetrics.analyze(single(5)), ENGLISH)).isEmpty();
    }

    private static List<String> last(Chart chart) {
        List<List<String>> rows = chart.table().rows();
        return rows.get(rows.size() - 1);
    }

    /** M/M/1: the time in the system is exponential with mean 60 min; its quantiles are −60 · ln(1 − p). */
    @Test
    void leadTimes_ofASingleQueue_areThoseOfTheExponential() {
        Chart chart =
                Charts.leadTimes(StandardMetrics.analyze(single(5)), ENGLISH).orElseThrow();

        assertThat(chart.table().rows())
                .containsExactly(
                        List.of("Half of the items", "41.6 min"),
                        List.of("85 of 100", "114 min"),
                        List.of("95 of 100", "3 h"));
    }

    @Test
    void factoryPhysics_ofAcme_isOverloaded() {
        Chart chart = Charts.factoryPhysics(acme(), ENGLISH).orElseThrow();

        assertThat(chart.caption().title())
                .isEqualTo("More is asked for than can pass: the 21,733 items in process become more");
        assertThat(chart.summary()).contains("today 890");
    }

    @Test
    void factoryPhysics_ofNoDemand_saysTheCriticalWip() {
        Optional<Chart> chart = Charts.factoryPhysics(StandardMetrics.analyze(noDemand()), ENGLISH);

        chart.ifPresent(c -> assertThat(c.caption().title()).startsWith("1.5 items in process"));
    }

    @Test
    void measure_ofElements_isABarForEach() {
        Chart chart = Charts.measure(acme(), "flow.wait", ENGLISH).orElseThrow();

        assertThat(chart.caption().id()).isEqualTo("measure-flow-wait");
        assertThat(chart.caption().title()).startsWith("Wait on a flow: highest for ");
        assertThat(chart.caption().subtitle()).endsWith("Lower is better.");
        assertThat(chart.table().rows()).hasSize(7);
    }

    @Test
    void measure_ofTheStream_isItsValue() {
        assertThat(Charts.measure(acme(), "takt-time", ENGLISH)
                        .orElseThrow()
                        .caption()
                        .title())
                .isEqualTo("Takt time: 60 s");
        assertThat(Charts.measure(acme(), "throughput", ENGLISH)
                        .orElseThrow()
                        .caption()
                        .subtitle())
                .endsWith("Higher is better.");
    }

    @Test
    void measure_ofWhichNothingIsKnown_isNotThere() {
        assertThat(Charts.measure(StandardMetrics.analyze(noDemand()), "takt-time", ENGLISH))
                .isEmpty();
    }

    @Test
    void measure_ofAnUnknownId_isRefused() {
        assertThatThrownBy(() -> Charts.measure(acme(), "lead-tme", ENGLISH))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("lead-tme")
                .hasMessageEndingWith("[chart.measure.unknown]");
    }

    @Test
    void of_ofAcme_hasAllThatAreKnownEachWithItsId() {
        assertThat(Charts.of(acme(), ENGLISH))
                .extracting(c -> c.caption().id())
                .containsExactly("load", "time", "waits", "queues", "factory-physics");
    }

    @Test
    void of_noMetrics_isEmpty() {
        Analysis none = Analysis.of(MetricCatalog.of(List.of()), SampleMaps.acme());

        assertThat(Charts.of(none, ENGLISH)).isEmpty();
    }
}
