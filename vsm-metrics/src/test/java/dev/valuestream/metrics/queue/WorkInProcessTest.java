package dev.valuestream.metrics.queue;

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

class WorkInProcessTest {

    private static final Duration DAY = Duration.ofHours(8);

    /** One item every 10 minutes. */
    private static ValueStreamBuilder line() {
        return ValueStream.builder("line")
                .demand(48, DAY)
                .trigger("in")
                .step("a", s -> s.processTime(min(5)))
                .step("b", s -> s.processTime(min(20)))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "out");
    }

    @Test
    void workInProcess_waitsOnly_isLittlesLaw() {
        Answers answers =
                Answers.of(line().editFlow("a->b", f -> f.wait(min(70)).transferTime(min(5))));
        assertThat(answers.value("work-in-process")).isCloseTo(answers.minutes("lead-time") / 10, EXACT);
        assertThat(answers.value("work-in-process")).isCloseTo(10, EXACT);
    }

    @Test
    void workInProcess_counted_standsAboveAWait() {
        Answers answers =
                Answers.of(line().editFlow("a->b", f -> f.wait(min(70)).inventory(3)));
        assertThat(answers.value("work-in-process")).isCloseTo(3 + 2.5, EXACT);
        assertThat(answers.analysis().explain(WorkInProcess.KEY).toText())
                .contains("a->b    3 items  flows[a->b].inventory.quantity", "2 items  demand · visits · process time");
    }

    @Test
    void workInProcess_noDemand_isAtLeastWhatWasCounted() {
        Answers answers = Answers.of(line().clearDemand().editFlow("a->b", f -> f.inventory(3)));
        assertThat(answers.why("work-in-process"))
                .isEqualTo("The value stream line has no demand. State it under demand.");
        assertThat(answers.unknown("work-in-process").atLeast()).hasValue(3);
    }

    @Test
    void workInProcess_demandOf0_isWhatWasCounted() {
        Answers answers = Answers.of(line().clearDemand().demand(0, DAY).editFlow("a->b", f -> f.inventory(3)));
        assertThat(answers.value("work-in-process")).isEqualTo(3);
    }

    @Test
    void workInProcess_stepLeadTimeWithoutProcessTime_isEnough() {
        Answers answers = Answers.of(line().removeNode("b")
                .removeFlow("a->b")
                .removeFlow("b->out")
                .step("b", s -> s.leadTime(min(70)))
                .flow("a", "b")
                .flow("b", "out"));
        assertThat(answers.value("work-in-process")).isCloseTo(7.5, EXACT);
    }

    @Test
    void workInProcess_stepLeadTimeWithoutProcessTimeBehindACount_isNot() {
        Answers answers = Answers.of(line().removeNode("b")
                .removeFlow("a->b")
                .removeFlow("b->out")
                .step("b", s -> s.leadTime(min(70)))
                .flow("a", "b", f -> f.inventory(4))
                .flow("b", "out"));
        assertThat(answers.why("work-in-process")).startsWith("The step b has no processTime.");
        assertThat(answers.unknown("work-in-process").atLeast().orElseThrow()).isCloseTo(4.5, EXACT);
    }

    @Test
    void workInProcess_joinWithALeadTimeOnly_isNoMoreThanItCouldBe() {
        Answers answers = Answers.of(ValueStream.builder("split")
                .demand(48, DAY)
                .trigger("in")
                .step("cut", s -> s.processTime(min(10)))
                .step("join", s -> s.leadTime(min(70)).join(Join.ALL))
                .customer("out")
                .flow("in", "cut")
                .flow("cut", "join", f -> f.id("left"))
                .flow("cut", "join", f -> f.id("right"))
                .flow("join", "out"));
        assertThat(answers.unknown("work-in-process").atLeast().orElseThrow()).isCloseTo(1, EXACT);
    }

    @Test
    void workInProcess_stepThatNoFlowEnters_countsItsWait() {
        Answers answers = Answers.of(ValueStream.builder("bare")
                .demand(48, DAY)
                .step("a", s -> s.processTime(min(5)).leadTime(min(30)))
                .customer("out")
                .flow("a", "out"));
        assertThat(answers.value("work-in-process")).isCloseTo(3, EXACT);
    }

    private static ValueStreamBuilder families() {
        return line().clearDemand()
                .demand(d -> d.family("LH").quantity(36).per(DAY))
                .demand(d -> d.family("RH").quantity(12).per(DAY))
                .editStep("b", s -> s.families("RH", f -> f.processTime(min(60))));
    }

    @Test
    void workInProcess_families_shareWhatWasCountedByTheirRates() {
        Answers answers = Answers.of(families().editFlow("a->b", f -> f.inventory(8)));
        double ofLh = 36 / 480.0 * 25;
        double ofRh = 12 / 480.0 * 65;
        assertThat(answers.value("work-in-process{LH}")).isCloseTo(6 + ofLh, EXACT);
        assertThat(answers.value("work-in-process{RH}")).isCloseTo(2 + ofRh, EXACT);
        assertThat(answers.value("work-in-process")).isCloseTo(8 + ofLh + ofRh, EXACT);
    }

    @Test
    void workInProcess_familyWithoutDemand_isNotKnownForAnyThatSharesACount() {
        Answers answers = Answers.of(families()
                .clearDemand()
                .demand(d -> d.family("LH").quantity(36).per(DAY))
                .editFlow("a->b", f -> f.inventory(8)));
        assertThat(answers.unknown("work-in-process").reason()).isEqualTo(Reason.MISSING_INPUT);
        assertThat(answers.why("work-in-process{LH}")).isEqualTo("Family RH has no demand. State it under demand.");
        assertThat(answers.why("work-in-process{RH}")).isEqualTo("Family RH has no demand. State it under demand.");
    }

    @Test
    void workInProcess_missingProcessTime_isNamed() {
        Answers answers =
                Answers.of(line().step("c").removeFlow("b->out").flow("b", "c").flow("c", "out"));
        assertThat(answers.why("work-in-process")).startsWith("The step c has no processTime.");
        assertThat(answers.unknown("work-in-process").atLeast().orElseThrow()).isCloseTo(2.5, EXACT);
    }
}
