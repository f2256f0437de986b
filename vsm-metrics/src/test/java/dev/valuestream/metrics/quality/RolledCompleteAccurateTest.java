package dev.valuestream.metrics.quality;

import static dev.valuestream.metrics.Answers.EXACT;
import static dev.valuestream.metrics.Answers.min;
import static dev.valuestream.metrics.quality.QualityMaps.choice;
import static dev.valuestream.metrics.quality.QualityMaps.line;
import static dev.valuestream.metrics.quality.QualityMaps.lineWithUnknownStep;
import static dev.valuestream.metrics.quality.QualityMaps.parallel;
import static dev.valuestream.metrics.quality.QualityMaps.reworked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.ValueStream;
import org.junit.jupiter.api.Test;

/** Rolled percent complete and accurate, by hand. */
class RolledCompleteAccurateTest {

    @Test
    void rolled_line_isTheProduct() {
        Answers answers = Answers.of(line());
        assertThat(answers.value("percent-complete-accurate.rolled")).isCloseTo(0.4, EXACT);
        assertThat(answers.analysis().explain(RolledCompleteAccurate.KEY).toText())
                .contains("a  80 %  steps[a].percentCompleteAccurate");
    }

    @Test
    void rolled_missing_namesTheStepAndLeadTimeStillAnswers() {
        Answers answers = Answers.of(lineWithUnknownStep());
        assertThat(answers.unknown("percent-complete-accurate.rolled").reason()).isEqualTo(Reason.MISSING_INPUT);
        assertThat(answers.why("percent-complete-accurate.rolled"))
                .startsWith("The step c has no percentCompleteAccurate.");
        assertThat(answers.minutes("lead-time")).isCloseTo(31, EXACT);
    }

    @Test
    void rolled_choice_isWeightedAndWhatIsBesideThePathIsNotAskedFor() {
        Answers answers = Answers.of(choice());
        assertThat(answers.value("percent-complete-accurate.rolled")).isCloseTo((0.3 * 0.8 + 0.5 * 0.5) / 0.8, EXACT);
        assertThat(answers.analysis().explain(RolledCompleteAccurate.KEY).toText())
                .contains("reached by 37.5 %");
    }

    @Test
    void rolled_parallel_isTheProductOfBothBranches() {
        assertThat(Answers.of(parallel()).value("percent-complete-accurate.rolled"))
                .isCloseTo(0.8 * 0.5 * 0.9, EXACT);
    }

    @Test
    void rolled_rework_isNotCountedAgain() {
        assertThat(Answers.of(reworked()).value("percent-complete-accurate.rolled"))
                .isCloseTo(0.9, EXACT);
    }

    @Test
    void rolled_familyWithoutOne_isNamed() {
        Answers answers = Answers.of(ValueStream.builder("families")
                .demand(d -> d.family("LH").quantity(1).per(min(480)))
                .demand(d -> d.family("RH").quantity(3).per(min(480)))
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
