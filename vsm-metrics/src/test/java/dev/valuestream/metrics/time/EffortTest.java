package dev.valuestream.metrics.time;

import static dev.valuestream.metrics.Answers.EXACT;
import static dev.valuestream.metrics.Answers.min;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import org.junit.jupiter.api.Test;

/** Effort by hand: what is scrapped is made all the same. */
class EffortTest {

    @Test
    void effort_scrapBeforeACustomer_isMore() {
        ValueStreamBuilder pulled = ValueStream.builder("scrap")
                .supplier("in")
                .step("a", s -> s.processTime(min(10)).yield(0.8))
                .step("b", s -> s.processTime(min(1)))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "out");
        assertThat(Answers.of(pulled).minutes("effort"))
                .as("customers take what is good")
                .isCloseTo(12.5 + 1, EXACT);
        ValueStreamBuilder triggered = ValueStream.builder("scrap")
                .trigger("in")
                .step("a", s -> s.processTime(min(10)).yield(0.8))
                .step("b", s -> s.processTime(min(1)))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "out");
        assertThat(Answers.of(triggered).minutes("effort")).isCloseTo(10.8, EXACT);
        assertThat(Answers.of(pulled).minutes("lead-time"))
                .as("scrap does not enter")
                .isCloseTo(11, EXACT);
    }

    @Test
    void effort_yieldOf0_saysThatNothingArrives() {
        ValueStreamBuilder map = ValueStream.builder("nothing-good")
                .supplier("in")
                .step("a", s -> s.processTime(min(10)).yield(0))
                .customer("out")
                .flow("in", "a")
                .flow("a", "out");
        Answers answers = Answers.of(map);
        assertThat(answers.unknown("effort").reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(answers.why("effort")).contains("nothing reaches a customer");
        assertThat(answers.why("yield")).contains("nothing reaches a customer");
        assertThat(answers.value("first-pass-yield")).isZero();
    }
}
