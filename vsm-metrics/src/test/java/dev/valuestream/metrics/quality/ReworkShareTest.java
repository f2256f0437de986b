package dev.valuestream.metrics.quality;

import static dev.valuestream.metrics.Answers.EXACT;
import static dev.valuestream.metrics.quality.QualityMaps.line;
import static dev.valuestream.metrics.quality.QualityMaps.reworked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Answers;
import org.junit.jupiter.api.Test;

/** The share of the effort that is done again, by hand. */
class ReworkShareTest {

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
}
