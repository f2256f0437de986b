package dev.valuestream.metrics.time;

import static dev.valuestream.metrics.Answers.EXACT;
import static dev.valuestream.metrics.Answers.min;
import static dev.valuestream.metrics.time.ThreeSteps.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.model.ValueClass;
import dev.valuestream.model.ValueStream;
import org.junit.jupiter.api.Test;

/** Value-added time, and the ratio of it to lead time, by hand. */
class ValueAddedTimeTest {

    private static String term(Analysis analysis, MetricKey<?> key, String name) {
        return analysis.explain(key).terms().stream()
                .filter(t -> t.name().equals(name))
                .map(Term::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void valueAddedTime_isThatOfValueAddingSteps() {
        Answers answers = Answers.of(line());
        assertThat(answers.minutes("value-added-time")).isCloseTo(10, EXACT);
        assertThat(answers.value("process-cycle-efficiency")).isCloseTo(0.1, EXACT);
        assertThat(answers.value("activity-ratio")).isCloseTo(0.6, EXACT);
        assertThat(term(answers.analysis(), ValueAddedTime.KEY, "a")).isEqualTo("10 min");
        assertThat(term(answers.analysis(), ValueAddedTime.KEY, "b")).isEqualTo("0 s");
        assertThat(term(answers.analysis(), ProcessCycleEfficiency.KEY, "value-added-time"))
                .isEqualTo("10 min");
        assertThat(term(answers.analysis(), ProcessCycleEfficiency.KEY, "lead-time"))
                .isEqualTo("100 min");
    }

    @Test
    void valueAddedTime_unclassifiedStep_isNamed() {
        Answers answers = Answers.of(line().step("d", s -> s.processTime(min(1)))
                .removeFlow("c->out")
                .flow("c", "d")
                .flow("d", "out"));
        assertThat(answers.why("value-added-time")).startsWith("The step d has no value.");
        assertThat(answers.unknown("value-added-time").atLeast()).isEmpty();
        assertThat(answers.why("process-cycle-efficiency")).startsWith("The step d has no value.");
        assertThat(answers.value("activity-ratio")).isCloseTo(61 / 101.0, EXACT);
    }

    @Test
    void valueAddedTime_valueAddingStepWithoutProcessTime_isNamed() {
        Answers answers = Answers.of(line().step("d", s -> s.value(ValueClass.VALUE_ADDING))
                .removeFlow("c->out")
                .flow("c", "d")
                .flow("d", "out"));
        assertThat(answers.why("value-added-time")).startsWith("The step d has no processTime.");
    }

    @Test
    void valueAddedTime_rework_addsNoValue() {
        Answers answers = Answers.of(ValueStream.builder("rework")
                .trigger("in")
                .step("a", s -> s.processTime(min(10)).value(ValueClass.VALUE_ADDING))
                .customer("out")
                .flow("in", "a")
                .flow("a", "a", f -> f.probability(0.5))
                .flow("a", "out", f -> f.probability(0.5)));
        assertThat(answers.minutes("value-added-time")).isCloseTo(10, EXACT);
        assertThat(answers.minutes("process-time")).isCloseTo(20, EXACT);
        assertThat(answers.value("process-cycle-efficiency")).isCloseTo(0.5, EXACT);
        assertThat(answers.value("flow-efficiency")).as("rework is touched").isEqualTo(1);
    }

    @Test
    void valueAddedTime_choice_isWeighted() {
        Answers answers = Answers.of(ValueStream.builder("choice")
                .trigger("in")
                .step("a", s -> s.processTime(min(10)).value(ValueClass.VALUE_ADDING))
                .step("b", s -> s.processTime(min(20)).value(ValueClass.VALUE_ADDING))
                .customer("out")
                .flow("in", "a", f -> f.probability(0.25))
                .flow("in", "b", f -> f.probability(0.75))
                .flow("a", "out")
                .flow("b", "out"));
        assertThat(answers.minutes("value-added-time")).isCloseTo(2.5 + 15, EXACT);
        assertThat(answers.minutes("lead-time")).isCloseTo(17.5, EXACT);
    }

    @Test
    void valueAddedTime_familyFigures_count() {
        Answers answers = Answers.of(ValueStream.builder("families")
                .demand(d -> d.family("LH").quantity(1).per(min(10)))
                .demand(d -> d.family("RH").quantity(3).per(min(10)))
                .trigger("in")
                .step(
                        "a",
                        s -> s.processTime(min(10))
                                .value(ValueClass.VALUE_ADDING)
                                .families("RH", f -> f.value(ValueClass.WASTE)))
                .customer("out")
                .flow("in", "a")
                .flow("a", "out"));
        assertThat(answers.minutes("value-added-time{LH}")).isCloseTo(10, EXACT);
        assertThat(answers.minutes("value-added-time{RH}")).isZero();
        assertThat(answers.minutes("value-added-time")).isCloseTo(2.5, EXACT);
    }
}
