package dev.valuestream.metrics.quality;

import static dev.valuestream.metrics.Answers.EXACT;
import static dev.valuestream.metrics.quality.QualityMaps.choice;
import static dev.valuestream.metrics.quality.QualityMaps.line;
import static dev.valuestream.metrics.quality.QualityMaps.lineWithUnknownStep;
import static dev.valuestream.metrics.quality.QualityMaps.parallel;
import static dev.valuestream.metrics.quality.QualityMaps.reworked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Answers;
import dev.valuestream.model.ValueStreamBuilder;
import org.junit.jupiter.api.Test;

/** The chance of passing every step at once, by hand. */
class FirstPassYieldTest {

    @Test
    void firstPassYield_line_isTheProduct() {
        assertThat(Answers.of(line()).value("first-pass-yield")).isCloseTo(0.45, EXACT);
    }

    @Test
    void firstPassYield_missingYield_isNamed() {
        assertThat(Answers.of(lineWithUnknownStep()).why("first-pass-yield")).startsWith("The step c has no yield.");
    }

    @Test
    void firstPassYield_choice_isWeightedOverWhatReachesACustomer() {
        assertThat(Answers.of(choice()).value("first-pass-yield")).isCloseTo((0.3 * 0.9 + 0.5 * 0.5) / 0.8, EXACT);
    }

    @Test
    void firstPassYield_parallel_isTheProductOfBothBranches() {
        assertThat(Answers.of(parallel()).value("first-pass-yield")).isCloseTo(0.45, EXACT);
    }

    @Test
    void firstPassYield_rework_isNotPassed() {
        assertThat(Answers.of(reworked()).value("first-pass-yield")).isCloseTo(0.9 * 0.8, EXACT);
    }

    /** What is printed gives the figure: 90 % · (100 − 20) %; the work that ends dead is named. */
    @Test
    void explanation_tellsWhatIsReworkedAndWhatIsLeftOut() {
        String reworked = explain(reworked());
        assertThat(reworked).containsPattern("test +90 % +steps\\[test\\]\\.yield");
        assertThat(reworked).containsPattern("test->repair +20 % .*rework, of which nothing passes");
        assertThat(explain(choice())).contains("items that reach a customer: the ways to dead-end are left out");
    }

    private static String explain(ValueStreamBuilder map) {
        return Answers.of(map).analysis().explain(FirstPassYield.KEY).toText();
    }

    @Test
    void firstPassYield_families_isTheirMean() {
        Answers answers = Answers.of(StreamYieldTest.pulled());
        assertThat(answers.value("first-pass-yield")).isCloseTo(0.75, EXACT);
    }
}
