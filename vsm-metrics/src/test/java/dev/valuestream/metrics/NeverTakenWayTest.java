package dev.valuestream.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A way of probability 0 is on the map, and no item takes it: whatever stands there, the stream's figures are those without it. */
class NeverTakenWayTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static TimeDistribution exponential(int minutes) {
        return TimeDistribution.exponential(Duration.ofMinutes(minutes));
    }

    private static ValueStreamBuilder plain() {
        return ValueStream.builder("map")
                .demand(d -> d.quantity(2).per(HOUR).cv(1))
                .team("crew", t -> t.people(1))
                .trigger("in")
                .customer("out")
                .step("a", s -> s.processTime(exponential(15)).team("crew").percentCompleteAccurate(90))
                .step("b", s -> s.processTime(exponential(10)).percentCompleteAccurate(80))
                .flow("in", "a")
                .flow("a", "b", f -> f.wait(HOUR))
                .flow("b", "out");
    }

    /** Beside b a way of nothing: a step of another team that splits the work, of unknown times and long waits, and joins it. */
    private static ValueStream withWay() {
        return plain().team("others", t -> t.people(3))
                .step("x", s -> s.processTime(exponential(600)).team("others").yield(0.5))
                .step("y", s -> {})
                .step("z", s -> s.processTime(exponential(20)).changeover(HOUR).wipLimit(2))
                .step("w", s -> s.join(Join.ALL).processTime(exponential(30)).percentCompleteAccurate(10))
                .editFlow("a->b", f -> f.probability(1))
                .flow("a", "x", f -> f.probability(0).wait(HOUR.multipliedBy(100)))
                .flow("x", "y", f -> f.transferTime(HOUR))
                .flow("x", "z", f -> f.kind(FlowKind.FIFO).max(3))
                .flow("y", "w")
                .flow("z", "w")
                .flow("w", "out")
                .build();
    }

    @Test
    void figures_ofTheStream_areThoseWithoutTheWay() {
        Analysis without = StandardMetrics.analyze(plain().build());
        Analysis with = StandardMetrics.analyze(withWay());

        for (Measure measure : without.measures()) {
            if (measure.element().isEmpty()) {
                OptionalDouble number =
                        with.measure(measure.name()).orElseThrow().figure().number();
                assertThat(number.isPresent())
                        .as(measure.name())
                        .isEqualTo(measure.figure().number().isPresent());
                assertThat(number.orElse(0))
                        .as(measure.name())
                        .isCloseTo(measure.figure().number().orElse(0), withinPercentage(1e-9));
            }
        }
    }

    @Test
    void explanations_ofTheStream_nameNothingOfTheWay() {
        Analysis with = StandardMetrics.analyze(withWay());

        for (String id : List.of("lead-time", "process-time", "labour-required", "lead-time.predicted")) {
            String text = with.explain(with.catalog().keyOf(id).orElseThrow()).toText();
            assertThat(text).as(id).doesNotContain("x: ").doesNotContain("\nx ").doesNotContain("a->x");
        }
    }

    /** A day without working time: nothing can be done in it, which is said, and times in it are as they are. */
    @Test
    void figures_ofADayWithoutWork_neverFail() {
        Analysis analysis = StandardMetrics.analyze(plain().calendar(c -> c.workingTimePerDay(Duration.ZERO))
                .editStep("a", s -> s.processTime(exponential(40)))
                .build());

        assertThat(analysis.measures())
                .noneMatch(m -> m.figure() instanceof Figure.Unknown u && u.reason() == Reason.FAILED);
    }

    /** All that a makes is scrap: b has nothing to do, and the work is that of a, half a person for 2 · 15 minutes an hour. */
    @Test
    void figures_whereNothingComesThrough_areThoseOfTheStepsBefore() {
        Answers answers = Answers.of(plain().editStep("a", s -> s.yield(0)));

        assertThat(answers.value("step.visits[b]")).isZero();
        assertThat(answers.value("step.load[b]")).isZero();
        assertThat(answers.value("step.load[a]")).isCloseTo(0.5, within(1e-9));
        assertThat(answers.value("labour-required")).isCloseTo(0.5, within(1e-9));
        assertThat(answers.analysis().measures())
                .noneMatch(m -> m.figure() instanceof Figure.Unknown u && u.reason() == Reason.FAILED);
        for (MetricKey<?> key : answers.analysis().catalog().keys()) {
            assertThat(answers.analysis().explain(key).toText()).as(key.id()).isNotBlank();
        }
    }
}
