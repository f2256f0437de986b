package dev.valuestream.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A tool that knows no metric reads them all: id, element, family, value, unit, which way is better. */
class MonitoringTest {

    private static final MeasureDefinition RISK =
            new MeasureDefinition("acme.risk", Unit.RATIO, Direction.LOWER, Scope.STEP, "How risky a step is.");

    /** Ten minutes of work after half an hour of waiting, for two families. */
    private static final ValueStream MAP = ValueStream.builder("request")
            .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)))
            .demand(d -> d.family("LH").quantity(16).per(Duration.ofHours(8)))
            .demand(d -> d.family("RH").quantity(8).per(Duration.ofHours(8)))
            .trigger("ask")
            .step("work", s -> s.processTime(Duration.ofMinutes(10)))
            .customer("get")
            .flow("ask", "work", f -> f.wait(Duration.ofMinutes(30)))
            .flow("work", "get")
            .build();

    /** A metric that was not there when the tool was written. */
    private static final class Risk implements Metric<Double> {
        @Override
        public MetricKey<Double> key() {
            return MetricKey.of("acme.risk", Double.class);
        }

        @Override
        public MetricDescription description() {
            return MetricDescription.of("Risk", "an eighth", "Acme", RISK);
        }

        @Override
        public MetricResult<Double> evaluate(MetricContext context) {
            List<Measure> measures = new ArrayList<>();
            context.valueStream()
                    .steps()
                    .forEach(s -> measures.add(RISK.of(Optional.of(s.id()), Optional.empty(), Figure.of(0.125))));
            return MetricResult.of(0.125, Explanation.of(description(), List.of(), List.of()), measures);
        }
    }

    private static final Analysis ANALYSIS =
            Analysis.of(StandardMetrics.catalog().with(List.of(new Risk())), MAP);

    /** The whole of the tool: it asks for nothing but measures. */
    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Measure m : ANALYSIS.measures()) {
            m.figure()
                    .number()
                    .ifPresent(value -> lines.add(String.join(
                            "|",
                            m.id(),
                            m.element().orElse(""),
                            m.family().orElse(""),
                            String.valueOf(value),
                            m.unit().symbol(),
                            m.better().name())));
        }
        return lines;
    }

    @Test
    void measures_readByAToolThatKnowsNone_areOursAndTheStrangers() {
        assertThat(lines())
                .contains(
                        "lead-time|||2400.0|s|LOWER",
                        "lead-time||LH|2400.0|s|LOWER",
                        "activity-ratio|||0.25|ratio|HIGHER",
                        "flow.wait|ask->work||1800.0|s|LOWER",
                        "step.load|work||0.5|ratio|LOWER",
                        "takt-time|||1200.0|s|NEUTRAL",
                        "acme.risk|work||0.125|ratio|LOWER")
                .doesNotHaveDuplicates();
    }

    @Test
    void measures_ofAnyMetric_areDescribedByTheCatalogue() {
        assertThat(ANALYSIS.measures()).extracting(Measure::name).doesNotHaveDuplicates();
        assertThat(ANALYSIS.measures()).allSatisfy(m -> {
            MeasureDefinition definition = ANALYSIS.catalog().measures().stream()
                    .filter(d -> d.id().equals(m.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(m).isEqualTo(definition.of(m.element(), m.family(), m.figure()));
            assertThat(ANALYSIS.measure(m.name())).contains(m);
        });
    }
}
