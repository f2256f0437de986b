package dev.valuestream.metrics.quality;

import static dev.valuestream.metrics.Answers.EXACT;
import static dev.valuestream.metrics.quality.QualityMaps.choice;
import static dev.valuestream.metrics.quality.QualityMaps.line;
import static dev.valuestream.metrics.quality.QualityMaps.lineWithUnknownStep;
import static dev.valuestream.metrics.quality.QualityMaps.parallel;
import static dev.valuestream.metrics.quality.QualityMaps.reworked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What reaches the customer of what is started, by hand. */
class StreamYieldTest {

    private static final Duration DAY = Duration.ofHours(8);

    /** Half of one family is scrapped. */
    static ValueStreamBuilder pulled() {
        return ValueStream.builder("pulled")
                .demand(d -> d.family("LH").quantity(1).per(DAY))
                .demand(d -> d.family("RH").quantity(1).per(DAY))
                .supplier("in")
                .step("a", s -> s.yield(1).families("LH", f -> f.yield(0.5)))
                .customer("out")
                .flow("in", "a")
                .flow("a", "out");
    }

    @Test
    void yield_line_isTheProduct() {
        assertThat(Answers.of(line()).value("yield")).isCloseTo(0.45, EXACT);
    }

    @Test
    void explanation_namesTheYieldOfEachStep() {
        assertThat(Answers.of(line()).analysis().explain(StreamYield.KEY).terms())
                .startsWith(
                        new Term("a", "90 %", "steps[a].yield, step.visits 1"),
                        new Term("b", "50 %", "steps[b].yield, step.visits 0.9"))
                .extracting(Term::value)
                .endsWith("0.45", "1");
        assertThat(Answers.of(pulled()).analysis().explain(StreamYield.KEY).terms())
                .extracting(Term::name)
                .startsWith("a {LH}", "a {RH}");
    }

    @Test
    void yield_missing_isNamedOnADeadEndToo() {
        assertThat(Answers.of(lineWithUnknownStep()).why("yield")).startsWith("The step c has no yield.");
        assertThat(Answers.of(choice()).why("yield"))
                .as("the dead end is visited")
                .startsWith("The step dead-end has no yield.");
    }

    @Test
    void yield_deadEndAndScrap_takeTheirs() {
        Answers answers = Answers.of(ValueStream.builder("choice")
                .trigger("in")
                .step("a", s -> s.yield(0.9))
                .step("dead-end", s -> s.yield(1))
                .customer("out")
                .flow("in", "a", f -> f.probability(0.7))
                .flow("in", "dead-end", f -> f.probability(0.3))
                .flow("a", "out"));
        assertThat(answers.value("yield")).isCloseTo(0.63, EXACT);
    }

    @Test
    void yield_parallel_passesAtTheSmaller() {
        assertThat(Answers.of(parallel()).value("yield")).isCloseTo(0.5, EXACT);
    }

    @Test
    void yield_rework_comesAgain() {
        assertThat(Answers.of(reworked()).why("yield")).startsWith("The step repair has no yield.");
        Answers known = Answers.of(reworked().editStep("repair", s -> s.yield(1)));
        // of each 100 at the test 10 are scrap, 72 leave, 18 come again
        assertThat(known.value("yield")).isCloseTo(0.72 / 0.82, EXACT);
    }

    @Test
    void yield_families_isTheRatioOfTheTotals() {
        Answers answers = Answers.of(pulled());
        assertThat(answers.value("yield{LH}")).isCloseTo(0.5, EXACT);
        assertThat(answers.value("yield{RH}")).isCloseTo(1, EXACT);
        assertThat(answers.value("yield")).as("3 started, 2 delivered").isCloseTo(2 / 3.0, EXACT);
    }
}
