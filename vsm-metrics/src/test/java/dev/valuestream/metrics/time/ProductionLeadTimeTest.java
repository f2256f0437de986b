package dev.valuestream.metrics.time;

import static dev.valuestream.metrics.Answers.EXACT;
import static dev.valuestream.metrics.Answers.min;
import static dev.valuestream.metrics.time.ThreeSteps.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import org.junit.jupiter.api.Test;

/** Production lead time as the book prints it, by hand. */
class ProductionLeadTimeTest {

    private static String term(Analysis analysis, MetricKey<?> key, String name) {
        return analysis.explain(key).terms().stream()
                .filter(t -> t.name().equals(name))
                .map(Term::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void productionLeadTime_isWaitsOnlyOnItsOwnPath() {
        Answers answers = Answers.of(ValueStream.builder("two-branches")
                .trigger("in")
                .step("cut", s -> s.processTime(min(1)))
                .step("long", s -> s.processTime(min(100)))
                .step("idle", s -> s.processTime(min(1)).leadTime(min(31)))
                .step("join", s -> s.processTime(min(1)).join(Join.ALL))
                .customer("out")
                .flow("in", "cut", f -> f.wait(min(7)))
                .flow("cut", "long")
                .flow("cut", "idle")
                .flow("long", "join", f -> f.transferTime(min(5)))
                .flow("idle", "join")
                .flow("join", "out"));
        assertThat(answers.minutes("production-lead-time")).isCloseTo(37, EXACT);
        assertThat(answers.minutes("waiting-time")).isCloseTo(7, EXACT);
        assertThat(term(answers.analysis(), ProductionLeadTime.KEY, "sum")).isEqualTo("37 min");
        assertThat(answers.analysis().explain(ProductionLeadTime.KEY).assumptions())
                .contains("process and transfer times are left out, as the book does");
    }

    @Test
    void productionLeadTime_stepLeadTimeWithoutProcessTime_isALowerBound() {
        Answers answers = Answers.of(line().editFlow("a->b", f -> f.wait(min(3)))
                .step("d", s -> s.leadTime(min(60)))
                .removeFlow("c->out")
                .flow("c", "d")
                .flow("d", "out"));
        assertThat(answers.atLeastMinutes("production-lead-time")).isCloseTo(3, EXACT);
        assertThat(answers.why("production-lead-time")).startsWith("The step d has no processTime.");
    }
}
