package dev.valuestream.metrics.queue;

import static dev.valuestream.metrics.Answers.EXACT;
import static dev.valuestream.metrics.Answers.min;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.ElementFigures;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FlowWaitTest {

    private static final Duration DAY = Duration.ofHours(8);

    private static ValueStreamBuilder line() {
        return ValueStream.builder("line")
                .trigger("in")
                .step("a", s -> s.processTime(min(10)).leadTime(min(25)))
                .step("b", s -> s.processTime(min(20)))
                .customer("out")
                .flow("in", "a", f -> f.inventory(3))
                .flow("a", "b", f -> f.inventory(4))
                .flow("b", "out", f -> f.wait(min(3)));
    }

    @Test
    void flowWait_eachKind_isKnownPerFlow() {
        Answers answers = Answers.of(line().demand(16, DAY));
        assertThat(answers.minutes("flow.wait[in->a]")).isCloseTo(15, EXACT);
        assertThat(answers.minutes("flow.wait[a->b]")).isCloseTo(120, EXACT);
        assertThat(answers.minutes("flow.wait[b->out]")).isCloseTo(3, EXACT);
        ElementFigures waits = answers.analysis().get(FlowWait.KEY);
        assertThat(waits.of("a->b")).isCloseTo(7200, EXACT);
        assertThat(answers.analysis().explain(FlowWait.KEY).toText())
                .contains("a->b       2 h  flows[a->b].inventory.quantity 4 ÷ 16 a day");
    }

    @Test
    void flowWait_oneUnknown_harmsNoOther() {
        Answers answers = Answers.of(line());
        assertThat(answers.unknown("flow.wait[a->b]").reason()).isEqualTo(Reason.MISSING_INPUT);
        assertThat(answers.why("flow.wait[a->b]")).contains("no demand");
        assertThat(answers.minutes("flow.wait[in->a]")).isCloseTo(15, EXACT);
    }

    @Test
    void flowWait_noItems_isNoWaitEvenWithoutDemand() {
        Answers answers = Answers.of(line().editFlow("a->b", f -> f.inventory(0)));
        assertThat(answers.minutes("flow.wait[a->b]")).isZero();
    }

    @Test
    void flowWait_demandTooSmallToComputeWith_isNotApplicable() {
        Answers answers = Answers.of(line().demand(Double.MIN_NORMAL, DAY).editFlow("a->b", f -> f.inventory(1e15)));
        assertThat(answers.unknown("flow.wait[a->b]").reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(answers.minutes("flow.wait[in->a]")).isCloseTo(15, EXACT);
    }

    private static ValueStreamBuilder families(int lh, int rh) {
        return line().demand(d -> d.family("LH").quantity(lh).per(DAY))
                .demand(d -> d.family("RH").quantity(rh).per(DAY))
                .editStep("a", s -> s.families("RH", f -> f.leadTime(min(45))));
    }

    @Test
    void flowWait_families_areWeightedByTheirItems() {
        Answers answers = Answers.of(families(12, 4));
        assertThat(answers.minutes("flow.wait[in->a]{LH}")).isCloseTo(15, EXACT);
        assertThat(answers.minutes("flow.wait[in->a]{RH}")).isCloseTo(35, EXACT);
        assertThat(answers.minutes("flow.wait[in->a]")).isCloseTo(0.75 * 15 + 0.25 * 35, EXACT);
        assertThat(answers.minutes("flow.wait[a->b]")).isCloseTo(120, EXACT);
        assertThat(answers.analysis().get(FlowWait.KEY).of("in->a", "RH")).isCloseTo(35 * 60, EXACT);
    }

    @Test
    void flowWait_familiesOfNoDemand_hasNoMean() {
        Answers answers = Answers.of(families(0, 0));
        assertThat(answers.unknown("flow.wait[in->a]").reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(answers.minutes("flow.wait[in->a]{RH}")).isCloseTo(35, EXACT);
        assertThat(answers.minutes("flow.wait[b->out]")).as("the same for both").isCloseTo(3, EXACT);
    }

    @Test
    void flowWait_familiesWithoutDemand_hasNoMean() {
        Answers answers =
                Answers.of(families(1, 1).clearDemand().editStep("a", s -> s.families("LH", f -> f.leadTime(min(20)))));
        assertThat(answers.why("flow.wait[in->a]")).isEqualTo("Family RH has no demand. State it under demand.");
    }

    @Test
    void flowWait_familyOfNoDemandAndNoFigure_isLeftOut() {
        Answers answers =
                Answers.of(line().demand(d -> d.family("LH").quantity(12).per(DAY))
                        .demand(d -> d.family("RH").quantity(0).per(DAY))
                        .editStep("b", s -> s.families("RH", f -> f.leadTime(min(45))))
                        .editFlow("a->b", f -> f.inventory(0)));
        assertThat(answers.minutes("flow.wait[a->b]")).isZero();
        assertThat(answers.minutes("flow.wait[a->b]{RH}")).isCloseTo(25, EXACT);
    }
}
