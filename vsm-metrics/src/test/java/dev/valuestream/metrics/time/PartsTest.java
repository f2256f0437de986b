package dev.valuestream.metrics.time;

import static dev.valuestream.metrics.Answers.EXACT;
import static dev.valuestream.metrics.Answers.min;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.Batch;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueClass;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Value-added time, the ratios, effort, elapsed time and production lead time, each by hand. */
class PartsTest {

    private static ValueStreamBuilder line() {
        return ValueStream.builder("line")
                .trigger("in")
                .step("a", s -> s.processTime(min(10)).value(ValueClass.VALUE_ADDING))
                .step("b", s -> s.processTime(min(20)).value(ValueClass.NECESSARY))
                .step("c", s -> s.processTime(min(30)).value(ValueClass.WASTE))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b", f -> f.wait(min(40)))
                .flow("b", "c")
                .flow("c", "out");
    }

    private static String term(Analysis analysis, MetricKey<?> key, String name) {
        return analysis.explain(key).terms().stream()
                .filter(t -> t.name().equals(name))
                .map(Term::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void valueAddedTime_isThatOfValueAddingSteps() {
        Answers answers = Answers.of(line());
        assertThat(answers.minutes("value-added-time")).isCloseTo(10, EXACT);
        assertThat(answers.value("process-cycle-efficiency")).isCloseTo(0.1, EXACT);
        assertThat(answers.value("activity-ratio")).isCloseTo(0.6, EXACT);
        assertThat(term(answers.analysis(), ValueAddedTime.KEY, "a")).isEqualTo("10 min");
        assertThat(term(answers.analysis(), ValueAddedTime.KEY, "b")).isEqualTo("0 s");
        assertThat(term(answers.analysis(), ProcessCycleEfficiency.KEY, "value-added-time"))
                .isEqualTo("10 min");
        assertThat(term(answers.analysis(), ProcessCycleEfficiency.KEY, "lead-time"))
                .isEqualTo("100 min");
    }

    @Test
    void valueAddedTime_unclassifiedStep_isNamed() {
        Answers answers = Answers.of(line().step("d", s -> s.processTime(min(1)))
                .removeFlow("c->out")
                .flow("c", "d")
                .flow("d", "out"));
        assertThat(answers.why("value-added-time")).startsWith("The step d has no value.");
        assertThat(answers.unknown("value-added-time").atLeast()).isEmpty();
        assertThat(answers.why("process-cycle-efficiency")).startsWith("The step d has no value.");
        assertThat(answers.value("activity-ratio")).isCloseTo(61 / 101.0, EXACT);
    }

    @Test
    void valueAddedTime_valueAddingStepWithoutProcessTime_isNamed() {
        Answers answers = Answers.of(line().step("d", s -> s.value(ValueClass.VALUE_ADDING))
                .removeFlow("c->out")
                .flow("c", "d")
                .flow("d", "out"));
        assertThat(answers.why("value-added-time")).startsWith("The step d has no processTime.");
    }

    @Test
    void valueAddedTime_rework_addsNoValue() {
        Answers answers = Answers.of(ValueStream.builder("rework")
                .trigger("in")
                .step("a", s -> s.processTime(min(10)).value(ValueClass.VALUE_ADDING))
                .customer("out")
                .flow("in", "a")
                .flow("a", "a", f -> f.probability(0.5))
                .flow("a", "out", f -> f.probability(0.5)));
        assertThat(answers.minutes("value-added-time")).isCloseTo(10, EXACT);
        assertThat(answers.minutes("process-time")).isCloseTo(20, EXACT);
        assertThat(answers.value("process-cycle-efficiency")).isCloseTo(0.5, EXACT);
        assertThat(answers.value("flow-efficiency")).as("rework is touched").isEqualTo(1);
    }

    @Test
    void valueAddedTime_choice_isWeighted() {
        Answers answers = Answers.of(ValueStream.builder("choice")
                .trigger("in")
                .step("a", s -> s.processTime(min(10)).value(ValueClass.VALUE_ADDING))
                .step("b", s -> s.processTime(min(20)).value(ValueClass.VALUE_ADDING))
                .customer("out")
                .flow("in", "a", f -> f.probability(0.25))
                .flow("in", "b", f -> f.probability(0.75))
                .flow("a", "out")
                .flow("b", "out"));
        assertThat(answers.minutes("value-added-time")).isCloseTo(2.5 + 15, EXACT);
        assertThat(answers.minutes("lead-time")).isCloseTo(17.5, EXACT);
    }

    @Test
    void valueAddedTime_familyFigures_count() {
        Answers answers = Answers.of(ValueStream.builder("families")
                .demand(d -> d.family("LH").quantity(1).per(min(10)))
                .demand(d -> d.family("RH").quantity(3).per(min(10)))
                .trigger("in")
                .step(
                        "a",
                        s -> s.processTime(min(10))
                                .value(ValueClass.VALUE_ADDING)
                                .families("RH", f -> f.value(ValueClass.WASTE)))
                .customer("out")
                .flow("in", "a")
                .flow("a", "out"));
        assertThat(answers.minutes("value-added-time{LH}")).isCloseTo(10, EXACT);
        assertThat(answers.minutes("value-added-time{RH}")).isZero();
        assertThat(answers.minutes("value-added-time")).isCloseTo(2.5, EXACT);
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

    private static ValueStreamBuilder batchOf85(Duration process) {
        return ValueStream.builder("batch-and-move")
                .trigger("in")
                .step("work", s -> s.processTime(process).batch(Batch.ofItems(85)))
                .customer("out")
                .flow("in", "work")
                .flow("work", "out", f -> f.transferTime(min(9)));
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

    @Test
    void elapsed_askedFor_isThroughTheCalendar() {
        ValueStreamBuilder map = line().calendar(
                        c -> c.workingTimePerDay(Duration.ofHours(8)).daysPerWeek(5))
                .editFlow("a->b", f -> f.wait(Duration.ofHours(39)));
        Answers asked = Answers.of(map, AnalysisOptions.DEFAULT.withElapsedTime());
        // 40 working hours are a week
        assertThat(asked.value("lead-time.elapsed")).isCloseTo(7 * 86_400, EXACT);
        assertThat(Answers.of(map).unknown("lead-time.elapsed").reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(Answers.of(map).why("lead-time.elapsed")).contains("only when asked for");
    }

    @Test
    void elapsed_missingFigure_keepsTheBound() {
        Answers answers = Answers.of(
                line().step("d").removeFlow("c->out").flow("c", "d").flow("d", "out"),
                AnalysisOptions.DEFAULT.withElapsedTime());
        assertThat(answers.atLeastMinutes("lead-time.elapsed")).isCloseTo(100 * 3 * 1.4, EXACT);
    }

    @Test
    void elapsed_dayWithoutWork_isNotApplicable() {
        Answers answers = Answers.of(
                line().calendar(c -> c.workingTimePerDay(Duration.ZERO)), AnalysisOptions.DEFAULT.withElapsedTime());
        assertThat(answers.unknown("lead-time.elapsed").reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(answers.minutes("lead-time")).isCloseTo(100, EXACT);
    }

    @Test
    void elapsed_families_areEachConverted() {
        Answers answers = Answers.of(
                line().demand(d -> d.family("LH").quantity(1).per(min(10)))
                        .demand(d -> d.family("RH").quantity(1).per(min(10)))
                        .editStep("a", s -> s.families("RH", f -> f.processTime(min(30)))),
                AnalysisOptions.DEFAULT.withElapsedTime());
        assertThat(answers.minutes("lead-time.elapsed{LH}")).isCloseTo(100 * 4.2, EXACT);
        assertThat(answers.minutes("lead-time.elapsed{RH}")).isCloseTo(120 * 4.2, EXACT);
        assertThat(answers.minutes("lead-time.elapsed")).isCloseTo(110 * 4.2, EXACT);
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
