package dev.valuestream.metrics.time;

import static dev.valuestream.metrics.Answers.EXACT;
import static dev.valuestream.metrics.Answers.min;
import static dev.valuestream.metrics.time.ThreeSteps.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.Batch;
import dev.valuestream.model.ValueClass;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The ratios of lead time, by hand; of a batch the item has only its own share. */
class FlowEfficiencyTest {

    private static ValueStreamBuilder batchOf85(Duration process) {
        return ValueStream.builder("batch-and-move")
                .trigger("in")
                .step("work", s -> s.processTime(process).batch(Batch.ofItems(85)))
                .customer("out")
                .flow("in", "work")
                .flow("work", "out", f -> f.transferTime(min(9)));
    }

    /** 850 min, 1.77 days of 8 h, ÷ 85 items are 10 min of 859. */
    @Test
    void explanation_ofARun_dividesItByItsItems() {
        Answers run = Answers.of(batchOf85(min(850)).editStep("work", s -> s.cycleTime(min(10))));
        assertThat(run.analysis().explain(FlowEfficiency.KEY).terms())
                .extracting(Term::name, Term::value, Term::origin)
                .startsWith(tuple("touch work", "10 min", "1 × process time 1.77 d ÷ 85 items of its run"))
                .last()
                .isEqualTo(tuple("lead-time", "1.79 d", "metric lead-time"));
    }

    @Test
    void ratios_ofNoLeadTime_areNotApplicable() {
        Answers answers = Answers.of(ValueStream.builder("nothing")
                .trigger("in")
                .step("a", s -> s.processTime(Duration.ZERO).value(ValueClass.WASTE))
                .customer("out")
                .flow("in", "a")
                .flow("a", "out"));
        for (String id : new String[] {"activity-ratio", "process-cycle-efficiency", "flow-efficiency"}) {
            assertThat(answers.unknown(id).reason()).as(id).isEqualTo(Reason.NOT_APPLICABLE);
            assertThat(answers.why(id)).isEqualTo("The lead-time is 0, so there is no ratio.");
        }
        assertThat(answers.why("rework-share")).isEqualTo("The effort is 0, so there is no ratio.");
    }

    /** A batch of 85 at 10 minutes an item, then a move of 9 minutes, stated in four ways. */
    @Test
    void flowEfficiency_batchAndMove_isTheItemsOwnShareHoweverStated() {
        Answers perItem = Answers.of(batchOf85(min(10)));
        Answers wholeRun = Answers.of(batchOf85(min(850)).editStep("work", s -> s.cycleTime(min(10))));
        Answers oneCycle = Answers.of(ValueStream.builder("batch-and-move")
                .trigger("in")
                .step("work", s -> s.cycleTime(min(850)).quantityPerCycle(85))
                .customer("out")
                .flow("in", "work")
                .flow("work", "out", f -> f.transferTime(min(9))));
        Answers waited = Answers.of(batchOf85(min(10)).editFlow("in->work", f -> f.wait(min(840))));
        for (Answers answers : new Answers[] {perItem, wholeRun, oneCycle, waited}) {
            assertThat(answers.minutes("lead-time")).isCloseTo(859, EXACT);
            assertThat(answers.value("flow-efficiency")).isCloseTo(10 / 859.0, EXACT);
        }
        assertThat(perItem.value("activity-ratio")).isCloseTo(10 / 859.0, EXACT);
        assertThat(waited.value("activity-ratio")).isCloseTo(10 / 859.0, EXACT);
        assertThat(wholeRun.value("activity-ratio")).as("the batch's whole run").isCloseTo(850 / 859.0, EXACT);
        assertThat(oneCycle.value("activity-ratio")).isCloseTo(850 / 859.0, EXACT);
    }

    /** A batch of 4, no move: 10 of 40 minutes. */
    @Test
    void flowEfficiency_batchOf4_isAQuarter() {
        Answers answers = Answers.of(batchOf85(min(10))
                .editStep("work", s -> s.batch(Batch.ofItems(4)))
                .editFlow("work->out", f -> f.transferTime(Duration.ZERO)));
        assertThat(answers.value("flow-efficiency")).isCloseTo(0.25, EXACT);
    }

    /** A kiln takes 10 pieces at once; a batch of 85 takes 8.5 firings of 20 minutes, 7.5 of which one waits for. */
    @Test
    void flowEfficiency_severalItemsACycle_areEachACyclesShare() {
        Answers answers = Answers.of(batchOf85(min(20)).editStep("work", s -> s.quantityPerCycle(10)));
        assertThat(answers.minutes("lead-time")).isCloseTo(20 + 150 + 9, EXACT);
        assertThat(answers.value("flow-efficiency")).isCloseTo(2 / 179.0, EXACT);
        assertThat(answers.value("activity-ratio")).isCloseTo(20 / 179.0, EXACT);
    }

    @Test
    void flowEfficiency_missingProcessTime_isUnavailable() {
        Answers answers =
                Answers.of(line().step("d").removeFlow("c->out").flow("c", "d").flow("d", "out"));
        assertThat(answers.why("flow-efficiency")).startsWith("The step d has no processTime.");
    }
}
