package dev.valuestream.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueClass;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What each built-in metric says of itself and of one small map, quick enough to be asked for every planted fault. */
class EachMetricTest {

    private static final Duration DAY = Duration.ofHours(8);

    /** Two families over a shared team, a split and a join, rework, stock, batches, failures and manual information. */
    private static ValueStream map() {
        return ValueStream.builder("small")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(d -> d.family("L").quantity(40).per(DAY).cv(1))
                .demand(d -> d.family("R").quantity(20).per(DAY).cv(1))
                .team("crew", t -> t.people(2))
                .trigger("ask")
                .control("office")
                .step(
                        "cut",
                        s -> s.cycleTime(Duration.ofMinutes(2))
                                .changeover(Duration.ofMinutes(10))
                                .uptime(0.9)
                                .goodShare(0.98)
                                .idealCycleTime(Duration.ofSeconds(100))
                                .operators(1)
                                .team("crew")
                                .value(ValueClass.VALUE_ADDING))
                .step(
                        "bend",
                        s -> s.processTime(Duration.ofMinutes(3))
                                .yield(0.95)
                                .percentCompleteAccurate(90)
                                .team("crew")
                                .families("R", f -> f.processTime(Duration.ofMinutes(4)))
                                .value(ValueClass.NECESSARY))
                .step("paint", s -> s.processTime(Duration.ofMinutes(5)).value(ValueClass.WASTE))
                .step("pack", s -> s.processTime(Duration.ofMinutes(1)).join(Join.ALL))
                .customer("shop")
                .flow("ask", "cut", f -> f.inventory(30))
                .flow("cut", "bend", f -> f.wait(Duration.ofHours(1)))
                .flow("cut", "paint")
                .flow("bend", "pack")
                .flow("paint", "pack", f -> f.inventory(5))
                .flow("pack", "cut", f -> f.probability(0.05))
                .flow("pack", "shop", f -> f.probability(0.95))
                .information("shop", "office")
                .information("office", "cut")
                .kaizen("k", "cut")
                .build();
    }

    @Test
    void catalog_eachMetric_isDescribedAndFoundByItsKey() {
        assertThat(StandardMetrics.catalog().problems()).isEmpty();
        for (MetricKey<?> key : StandardMetrics.catalog().keys()) {
            MetricDescription description =
                    StandardMetrics.catalog().description(key.id()).orElseThrow();
            assertThat(StandardMetrics.catalog().keyOf(key.id()))
                    .hasValueSatisfying(k -> assertThat(k.id()).isEqualTo(key.id()));
            assertThat(description.title()).isNotBlank();
            assertThat(description.formula()).isNotBlank();
            assertThat(description.source()).isNotBlank();
            assertThat(description.measures()).isNotEmpty();
        }
    }

    /** Each element with a figure is spoken of, under the formula. */
    @Test
    void explain_eachMetric_namesEveryElementMeasured() {
        Analysis analysis = StandardMetrics.analyze(map());
        for (MetricKey<?> key : analysis.catalog().keys()) {
            String text = analysis.explain(key).toText();
            for (Measure measure : analysis.measures(key)) {
                if (measure.figure() instanceof Figure.Known) {
                    assertThat(text).as(key.id()).contains(measure.element().orElse(""));
                    assertThat(text.lines().count()).as(key.id()).isGreaterThan(2);
                }
            }
        }
    }
}
