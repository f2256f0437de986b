package dev.valuestream.metrics.quality;

import static dev.valuestream.metrics.Answers.EXACT;
import static dev.valuestream.metrics.Answers.min;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class QualityTest {

    private static final Duration DAY = Duration.ofHours(8);

    private static ValueStreamBuilder line() {
        return ValueStream.builder("line")
                .trigger("in")
                .step(
                        "a",
                        s -> s.processTime(min(10)).percentCompleteAccurate(80).yield(0.9))
                .step(
                        "b",
                        s -> s.processTime(min(20)).percentCompleteAccurate(50).yield(0.5))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "out");
    }

    @Test
    void rolled_line_isTheProduct() {
        Answers answers = Answers.of(line());
        assertThat(answers.value("percent-complete-accurate.rolled")).isCloseTo(0.4, EXACT);
        assertThat(answers.value("first-pass-yield")).isCloseTo(0.45, EXACT);
        assertThat(answers.value("yield")).isCloseTo(0.45, EXACT);
        assertThat(answers.analysis().explain(RolledCompleteAccurate.KEY).toText())
                .contains("a  80 %  steps[a].percentCompleteAccurate");
    }

    @Test
    void rolled_missing_namesTheStepAndLeadTimeStillAnswers() {
        Answers answers = Answers.of(line().step("c", s -> s.processTime(min(1)))
                .removeFlow("b->out")
                .flow("b", "c")
                .flow("c", "out"));
        assertThat(answers.unknown("percent-complete-accurate.rolled").reason()).isEqualTo(Reason.MISSING_INPUT);
        assertThat(answers.why("percent-complete-accurate.rolled"))
                .startsWith("The step c has no percentCompleteAccurate.");
        assertThat(answers.why("first-pass-yield")).startsWith("The step c has no yield.");
        assertThat(answers.why("yield")).startsWith("The step c has no yield.");
        assertThat(answers.minutes("lead-time")).isCloseTo(31, EXACT);
    }

    @Test
    void rolled_choice_isWeightedAndWhatIsBesideThePathIsNotAskedFor() {
        Answers answers = Answers.of(ValueStream.builder("choice")
                .trigger("in")
                .step("a", s -> s.percentCompleteAccurate(80).yield(0.9))
                .step("b", s -> s.percentCompleteAccurate(50).yield(0.5))
                .step("never")
                .step("dead-end")
                .customer("out")
                .flow("in", "a", f -> f.probability(0.3))
                .flow("in", "b", f -> f.probability(0.5))
                .flow("in", "never", f -> f.probability(0))
                .flow("in", "dead-end", f -> f.probability(0.2))
                .flow("a", "out")
                .flow("never", "out")
                .flow("b", "out"));
        assertThat(answers.value("percent-complete-accurate.rolled")).isCloseTo((0.3 * 0.8 + 0.5 * 0.5) / 0.8, EXACT);
        assertThat(answers.value("first-pass-yield")).isCloseTo((0.3 * 0.9 + 0.5 * 0.5) / 0.8, EXACT);
        assertThat(answers.why("yield")).as("the dead end is visited").startsWith("The step dead-end has no yield.");
        assertThat(answers.analysis().explain(RolledCompleteAccurate.KEY).toText())
                .contains("reached by 37.5 %");
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
    void rolled_parallel_isTheProductOfBothBranches() {
        Answers answers = Answers.of(ValueStream.builder("split")
                .trigger("in")
                .step("cut", s -> s.percentCompleteAccurate(100).yield(1))
                .step("a", s -> s.percentCompleteAccurate(80).yield(0.9))
                .step("b", s -> s.percentCompleteAccurate(50).yield(0.5))
                .step("join", s -> s.percentCompleteAccurate(90).yield(1).join(Join.ALL))
                .customer("out")
                .flow("in", "cut")
                .flow("cut", "a")
                .flow("cut", "b")
                .flow("a", "join")
                .flow("b", "join")
                .flow("join", "out"));
        assertThat(answers.value("percent-complete-accurate.rolled")).isCloseTo(0.8 * 0.5 * 0.9, EXACT);
        assertThat(answers.value("first-pass-yield")).isCloseTo(0.45, EXACT);
        assertThat(answers.value("yield")).as("the join passes at the smaller").isCloseTo(0.5, EXACT);
    }

    private static ValueStreamBuilder reworked() {
        return ValueStream.builder("rework")
                .trigger("in")
                .step(
                        "make",
                        s -> s.processTime(min(10)).percentCompleteAccurate(90).yield(1))
                .step(
                        "test",
                        s -> s.processTime(min(2)).percentCompleteAccurate(100).yield(0.9))
                .step("repair", s -> s.processTime(min(5)))
                .customer("out")
                .flow("in", "make")
                .flow("make", "test")
                .flow("test", "repair", f -> f.probability(0.2))
                .flow("repair", "make")
                .flow("test", "out", f -> f.probability(0.8));
    }

    @Test
    void rework_isCountedByFirstPassYieldAndNotByCompleteAccurate() {
        Answers answers = Answers.of(reworked());
        assertThat(answers.value("percent-complete-accurate.rolled")).isCloseTo(0.9, EXACT);
        assertThat(answers.value("first-pass-yield")).isCloseTo(0.9 * 0.8, EXACT);
        assertThat(answers.why("yield")).startsWith("The step repair has no yield.");
        Answers known = Answers.of(reworked().editStep("repair", s -> s.yield(1)));
        // of each 100 at the test 10 are scrap, 72 leave, 18 come again
        assertThat(known.value("yield")).isCloseTo(0.72 / 0.82, EXACT);
    }

    @Test
    void reworkShare_isWhatIsDoneAgain() {
        Answers answers = Answers.of(reworked().editStep("test", s -> s.yield(1)));
        assertThat(answers.minutes("effort")).isCloseTo(1.25 * 12 + 0.25 * 5, EXACT);
        assertThat(answers.value("rework-share")).isCloseTo(1 - 12 / 16.25, EXACT);
        assertThat(Answers.of(line()).value("rework-share")).isZero();
    }

    @Test
    void reworkShare_missingProcessTime_isNamed() {
        Answers answers =
                Answers.of(line().step("c").removeFlow("b->out").flow("b", "c").flow("c", "out"));
        assertThat(answers.why("rework-share")).startsWith("The step c has no processTime.");
        assertThat(answers.atLeastMinutes("effort")).isCloseTo(10 + 20 * 0.9, EXACT);
    }

    @Test
    void yield_families_isTheRatioOfTheTotals() {
        Answers answers = Answers.of(ValueStream.builder("pulled")
                .demand(d -> d.family("LH").quantity(1).per(DAY))
                .demand(d -> d.family("RH").quantity(1).per(DAY))
                .supplier("in")
                .step("a", s -> s.yield(1).families("LH", f -> f.yield(0.5)))
                .customer("out")
                .flow("in", "a")
                .flow("a", "out"));
        assertThat(answers.value("yield{LH}")).isCloseTo(0.5, EXACT);
        assertThat(answers.value("yield{RH}")).isCloseTo(1, EXACT);
        assertThat(answers.value("yield")).as("3 started, 2 delivered").isCloseTo(2 / 3.0, EXACT);
        assertThat(answers.value("first-pass-yield")).isCloseTo(0.75, EXACT);
    }

    @Test
    void rolled_familyWithoutOne_isNamed() {
        Answers answers = Answers.of(ValueStream.builder("families")
                .demand(d -> d.family("LH").quantity(1).per(DAY))
                .demand(d -> d.family("RH").quantity(3).per(DAY))
                .trigger("in")
                .step("a", s -> s.families("LH", f -> f.percentCompleteAccurate(60)))
                .customer("out")
                .flow("in", "a")
                .flow("a", "out"));
        assertThat(answers.value("percent-complete-accurate.rolled{LH}")).isCloseTo(0.6, EXACT);
        assertThat(answers.why("percent-complete-accurate.rolled"))
                .startsWith("The step a has no percentCompleteAccurate for family RH.");
    }
}
