package dev.valuestream.metrics.time;

import static dev.valuestream.metrics.Answers.EXACT;
import static dev.valuestream.metrics.Answers.min;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.Batch;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadTimeTest {

    private static final Duration DAY = Duration.ofHours(8);

    /** A line of two steps, 10 and 20 minutes, with nothing else stated. */
    private static ValueStreamBuilder line() {
        return ValueStream.builder("line")
                .trigger("in")
                .step("a", s -> s.processTime(min(10)))
                .step("b", s -> s.processTime(min(20)))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "out");
    }

    @Test
    void leadTime_plainLine_isTheSumOfWhatIsStated() {
        Answers answers =
                Answers.of(line().editFlow("a->b", f -> f.wait(min(30)).transferTime(min(5)))
                        .editFlow("b->out", f -> f.transferTime(min(7))));
        assertThat(answers.minutes("lead-time")).isCloseTo(10 + 30 + 5 + 20 + 7, EXACT);
        assertThat(answers.minutes("process-time")).isCloseTo(30, EXACT);
        assertThat(answers.minutes("waiting-time")).isCloseTo(30, EXACT);
        assertThat(answers.minutes("transfer-time")).isCloseTo(12, EXACT);
        LeadTime.Result result = answers.analysis().get(LeadTime.KEY);
        assertThat(result.total()).isEqualTo(min(72));
        assertThat(result.part(Segment.Kind.TRANSFER)).isEqualTo(min(12));
        assertThat(result.criticalPath()).containsExactly("in", "a", "b", "out");
        assertThat(result.families()).isEmpty();
        assertThat(result.segments())
                .extracting(
                        s -> s.kind() + " " + s.element() + " " + s.duration().toMinutes())
                .containsExactly(
                        "PROCESS a 10", "WAIT a->b 30", "TRANSFER a->b 5", "PROCESS b 20", "TRANSFER b->out 7");
    }

    @Test
    void leadTime_cycleTimeOnly_standsForProcessTime() {
        Answers answers = Answers.of(line().step("c", s -> s.cycleTime(min(4)))
                .removeFlow("b->out")
                .flow("b", "c")
                .flow("c", "out"));
        assertThat(answers.minutes("lead-time")).isCloseTo(34, EXACT);
        assertThat(answers.analysis().explain(LeadTime.KEY).toText())
                .contains("steps[c].cycleTime, which stands for processTime");
    }

    @Test
    void leadTime_stepLeadTimeWaitAndInventory_theStepsStandsAndNoneAreAdded() {
        Answers answers = Answers.of(line().demand(8, DAY)
                .editStep("b", s -> s.leadTime(min(60)))
                .editFlow("a->b", f -> f.wait(min(100)).inventory(3)));
        assertThat(answers.minutes("lead-time")).isCloseTo(10 + 60, EXACT);
        assertThat(answers.minutes("flow.wait[a->b]")).isCloseTo(40, EXACT);
        assertThat(answers.analysis().findings())
                .filteredOn(f -> f.code().equals("flow.wait.twice"))
                .extracting(f -> f.message())
                .containsExactly(
                        "The wait on a->b is stated twice: 40 min from steps[b].leadTime − processTime, 100 min from"
                                + " flows[a->b].inventory.wait; they differ by 60 min. The first one stands; the two are not"
                                + " added.",
                        "The wait on a->b is stated twice: 40 min from steps[b].leadTime − processTime, 3 h from"
                                + " flows[a->b].inventory.quantity 3 ÷ 8 a day; they differ by 2.33 h. The first one stands;"
                                + " the two are not added.");
    }

    @Test
    void leadTime_waitAndInventory_theWaitStands() {
        Answers answers = Answers.of(
                line().demand(8, DAY).editFlow("a->b", f -> f.wait(min(62)).inventory(1)));
        assertThat(answers.minutes("lead-time")).isCloseTo(10 + 62 + 20, EXACT);
        assertThat(answers.analysis().findings())
                .filteredOn(f -> f.code().equals("flow.wait.twice"))
                .extracting(f -> f.message())
                .containsExactly("The wait on a->b is stated twice: 62 min from flows[a->b].inventory.wait, 60 min from"
                        + " flows[a->b].inventory.quantity 1 ÷ 8 a day; they agree. The first one stands; the two are not"
                        + " added.");
    }

    @Test
    void leadTime_stepLeadTimeWithoutProcessTime_isKnownAndItsPartsAreNot() {
        Answers answers = Answers.of(ValueStream.builder("sketch")
                .trigger("in")
                .step("a", s -> s.processTime(min(10)))
                .step("b", s -> s.leadTime(min(60)))
                .customer("out")
                .flow("in", "a", f -> f.wait(min(5)))
                .flow("a", "b")
                .flow("b", "out"));
        assertThat(answers.minutes("lead-time")).isCloseTo(75, EXACT);
        assertThat(answers.atLeastMinutes("process-time")).isCloseTo(10, EXACT);
        assertThat(answers.atLeastMinutes("waiting-time"))
                .as("b may be all work")
                .isCloseTo(5, EXACT);
        assertThat(answers.why("waiting-time")).startsWith("The step b has no processTime.");
        assertThat(answers.unknown("flow.wait[a->b]").atLeast()).isEmpty();
        assertThat(answers.minutes("transfer-time")).isZero();
        assertThat(answers.why("activity-ratio")).startsWith("The step b has no processTime.");
        LeadTime.Result result = answers.analysis().get(LeadTime.KEY);
        assertThat(result.part(Segment.Kind.STAY)).isEqualTo(min(60));
        assertThat(result.part(Segment.Kind.PROCESS)).isEqualTo(min(10));
        assertThat(answers.analysis().explain(LeadTime.KEY).toText()).contains("stay b", "steps[b].leadTime");
    }

    @Test
    void leadTime_stepThatNoFlowEnters_waitsAsItsLeadTimeSays() {
        ValueStreamBuilder map = ValueStream.builder("bare")
                .step("a", s -> s.processTime(min(10)).leadTime(min(25)))
                .customer("out")
                .flow("a", "out");
        assertThat(Answers.of(map).minutes("lead-time")).isCloseTo(25, EXACT);
        assertThat(Answers.of(map).minutes("waiting-time")).isCloseTo(15, EXACT);
        assertThat(Answers.of(map).minutes("production-lead-time")).isCloseTo(15, EXACT);
    }

    @Test
    void leadTime_missingProcessTime_saysWhatIsKnownSoFar() {
        Answers answers =
                Answers.of(line().step("c").removeFlow("b->out").flow("b", "c").flow("c", "out", f -> f.wait(min(3))));
        assertThat(answers.unknown("lead-time").reason()).isEqualTo(Reason.MISSING_INPUT);
        assertThat(answers.why("lead-time")).startsWith("The step c has no processTime.");
        assertThat(answers.atLeastMinutes("lead-time")).isCloseTo(33, EXACT);
        assertThat(answers.minutes("waiting-time")).isCloseTo(3, EXACT);
    }

    @Test
    void leadTime_severalMissing_areNamedOnceEach() {
        Answers answers = Answers.of(line().editFlow("in->a", f -> f.inventory(3))
                .editFlow("a->b", f -> f.inventory(3))
                .editFlow("b->out", f -> f.inventory(3)));
        assertThat(answers.why("lead-time")).isEqualTo("The value stream line has no demand. State it under demand.");
    }

    @Test
    void leadTime_inventory_waitsForDemandNotForAMachine() {
        Answers answers = Answers.of(line().demand(16, DAY).editFlow("a->b", f -> f.inventory(4)));
        assertThat(answers.minutes("lead-time")).isCloseTo(10 + 4 * 30 + 20, EXACT);
    }

    /** Half the items are reworked once more and more: every second visit comes back. */
    @Test
    void leadTime_inventoryBehindChoiceYieldAndRework_waitsForTheFlowsOwnRate() {
        Answers answers = Answers.of(ValueStream.builder("rates")
                .demand(48, DAY)
                .trigger("in")
                .step("a", s -> s.processTime(min(1)).yield(0.75))
                .step("b", s -> s.processTime(min(1)))
                .step("c", s -> s.processTime(min(1)))
                .customer("out")
                .flow("in", "a", f -> f.inventory(8))
                .flow("a", "b", f -> f.inventory(9))
                .flow("b", "b", f -> f.probability(0.5).inventory(18))
                .flow("b", "c", f -> f.probability(0.5).inventory(6))
                .flow("c", "out"));
        // in->a: 48 a day; a->b: 36; b is visited 2 · 0.75; each of its flows: 36
        assertThat(answers.minutes("flow.wait[in->a]")).isCloseTo(480 * 8 / 48.0, EXACT);
        assertThat(answers.minutes("flow.wait[a->b]")).isCloseTo(480 * 9 / 36.0, EXACT);
        assertThat(answers.minutes("flow.wait[b->b]")).isCloseTo(480 * 18 / 36.0, EXACT);
        assertThat(answers.minutes("flow.wait[b->c]")).isCloseTo(480 * 6 / 36.0, EXACT);
        // b is visited twice and the way back taken once
        assertThat(answers.minutes("lead-time")).isCloseTo(80 + 1 + 120 + 2 + 240 + 80 + 1, EXACT);
    }

    @Test
    void leadTime_ownBatch_waitsForTheRestOnlyWhereNothingIsStated() {
        ValueStreamBuilder batch = line().editStep("b", s -> s.batch(Batch.ofItems(5)));
        assertThat(Answers.of(batch).minutes("lead-time")).isCloseTo(10 + 4 * 20 + 20, EXACT);
        assertThat(Answers.of(batch).minutes("waiting-time")).isCloseTo(80, EXACT);
        assertThat(Answers.of(batch).minutes("production-lead-time"))
                .as("nobody observed it")
                .isZero();
        ValueStreamBuilder twoAtOnce = line().editStep(
                        "b", s -> s.batch(Batch.ofItems(5)).quantityPerCycle(2).cycleTime(min(20)));
        assertThat(Answers.of(twoAtOnce).minutes("lead-time")).isCloseTo(10 + 1.5 * 20 + 20, EXACT);
        ValueStreamBuilder stated =
                line().editStep("b", s -> s.batch(Batch.ofItems(5))).editFlow("a->b", f -> f.wait(min(3)));
        assertThat(Answers.of(stated).minutes("lead-time")).isCloseTo(33, EXACT);
        ValueStreamBuilder smaller =
                line().editStep("b", s -> s.batch(Batch.ofItems(1)).quantityPerCycle(2));
        assertThat(Answers.of(smaller).minutes("lead-time")).isCloseTo(30, EXACT);
        ValueStreamBuilder first = ValueStream.builder("bare")
                .step("a", s -> s.processTime(min(2)).batch(Batch.ofItems(10)))
                .customer("out")
                .flow("a", "out");
        assertThat(Answers.of(first).minutes("lead-time")).isCloseTo(20, EXACT);
    }

    private static ValueStreamBuilder reworked(double again) {
        return ValueStream.builder("rework")
                .trigger("in")
                .step("make", s -> s.processTime(min(10)))
                .step("test", s -> s.processTime(min(2)))
                .customer("out")
                .flow("in", "make")
                .flow("make", "test", f -> f.wait(min(6)))
                .flow("test", "make", f -> f.probability(again).wait(min(30)))
                .flow("test", "out", f -> f.probability(1 - again).transferTime(min(4)));
    }

    @Test
    void leadTime_rework_isExpectedWithTheFirstPassBesideIt() {
        Answers answers = Answers.of(reworked(0.2));
        assertThat(answers.minutes("lead-time")).isCloseTo(1.25 * (10 + 6 + 2) + 0.25 * 30 + 4, EXACT);
        assertThat(answers.minutes("lead-time.first-pass")).isCloseTo(10 + 6 + 2 + 4, EXACT);
        assertThat(answers.minutes("process-time")).isCloseTo(1.25 * 12, EXACT);
        assertThat(answers.minutes("waiting-time")).isCloseTo(1.25 * 6 + 0.25 * 30, EXACT);
    }

    @Test
    void leadTime_sideTrackMissing_leavesTheFirstPassKnown() {
        Answers answers = Answers.of(ValueStream.builder("side-track")
                .trigger("in")
                .step("make", s -> s.processTime(min(10)))
                .step("test", s -> s.processTime(min(2)))
                .step("repair")
                .customer("out")
                .flow("in", "make")
                .flow("make", "test")
                .flow("test", "repair", f -> f.probability(0.2))
                .flow("test", "out", f -> f.probability(0.8))
                .flow("repair", "test"));
        assertThat(answers.why("lead-time")).startsWith("The step repair has no processTime.");
        assertThat(answers.atLeastMinutes("lead-time")).isCloseTo(10 + 2 * 1.25, EXACT);
        assertThat(answers.minutes("lead-time.first-pass")).isCloseTo(12, EXACT);
    }

    @Test
    void leadTime_deadEnd_isOfItemsThatReachTheCustomer() {
        Answers answers = Answers.of(ValueStream.builder("reject")
                .trigger("in")
                .step("check", s -> s.processTime(min(5)))
                .step("write-off", s -> s.processTime(min(40)))
                .step("quick", s -> s.processTime(min(10)))
                .step("slow", s -> s.processTime(min(30)))
                .customer("out")
                .flow("in", "check")
                .flow("check", "write-off", f -> f.probability(0.5).wait(min(1000)))
                .flow("check", "quick", f -> f.probability(0.4))
                .flow("check", "slow", f -> f.probability(0.1))
                .flow("quick", "out")
                .flow("slow", "out"));
        assertThat(answers.minutes("lead-time")).isCloseTo(5 + 0.8 * 10 + 0.2 * 30, EXACT);
        assertThat(answers.minutes("effort")).isCloseTo(5 + 0.5 * 40 + 0.4 * 10 + 0.1 * 30, EXACT);
        assertThat(answers.analysis().explain(LeadTime.KEY).assumptions())
                .contains("items that reach a customer: the ways to write-off are left out");
    }

    private static ValueStreamBuilder split() {
        return ValueStream.builder("split")
                .trigger("in")
                .step("cut", s -> s.processTime(min(5)))
                .step("left", s -> s.processTime(min(30)))
                .step("right", s -> s.processTime(min(10)))
                .step("join", s -> s.processTime(min(2)).join(Join.ALL))
                .customer("out")
                .flow("in", "cut")
                .flow("cut", "left", f -> f.wait(min(1)))
                .flow("cut", "right", f -> f.wait(min(15)))
                .flow("left", "join")
                .flow("right", "join", f -> f.transferTime(min(3)))
                .flow("join", "out");
    }

    @Test
    void leadTime_parallel_isTheLongestBranchAndPartsAreOfIt() {
        Answers answers = Answers.of(split());
        assertThat(answers.minutes("lead-time")).isCloseTo(5 + 31 + 2, EXACT);
        assertThat(answers.minutes("process-time")).isCloseTo(37, EXACT);
        assertThat(answers.minutes("waiting-time")).isCloseTo(1, EXACT);
        assertThat(answers.minutes("transfer-time")).isZero();
        assertThat(answers.minutes("production-lead-time"))
                .as("on its own longest path")
                .isCloseTo(15, EXACT);
        assertThat(answers.minutes("effort")).isCloseTo(47, EXACT);
        assertThat(answers.analysis().get(LeadTime.KEY).criticalPath())
                .containsExactly("in", "cut", "left", "join", "out");
        assertThat(answers.analysis().explain(LeadTime.KEY).assumptions())
                .anyMatch(a -> a.startsWith("of parallel branches the one that is longest on average counts"));
        assertThat(answers.analysis().explain(ProductionLeadTime.KEY).toText())
                .contains("wait cut->right  15 min")
                .doesNotContain("cut->left");
    }

    @Test
    void leadTime_parallelWithAMissingTime_boundsTheWholeAndNoPart() {
        ValueStreamBuilder map = split().step("more")
                .removeFlow("right->join")
                .flow("right", "more")
                .flow("more", "join");
        Answers answers = Answers.of(map);
        assertThat(answers.atLeastMinutes("lead-time")).isCloseTo(38, EXACT);
        for (String part : List.of("process-time", "waiting-time", "transfer-time")) {
            assertThat(answers.unknown(part).atLeast()).as(part).isEmpty();
            assertThat(answers.why(part)).startsWith("The step more has no processTime.");
        }
        assertThat(answers.atLeastMinutes("effort")).isCloseTo(47, EXACT);
    }

    /** Two suppliers, each with a line of its own, that meet. */
    private static ValueStreamBuilder assembly() {
        return ValueStream.builder("assembly")
                .supplier("steel")
                .supplier("plastic")
                .step("press", s -> s.processTime(min(4)))
                .step("mould", s -> s.processTime(min(9)))
                .step("assemble", s -> s.processTime(min(1)).join(Join.ALL))
                .customer("out")
                .flow("steel", "press", f -> f.wait(min(20)))
                .flow("plastic", "mould")
                .flow("press", "assemble")
                .flow("mould", "assemble")
                .flow("assemble", "out");
    }

    @Test
    void leadTime_joinOfTwoSuppliers_isTheLonger() {
        Answers answers = Answers.of(assembly());
        assertThat(answers.minutes("lead-time")).isCloseTo(25, EXACT);
        assertThat(answers.minutes("process-time")).isCloseTo(5, EXACT);
        assertThat(answers.minutes("effort")).isCloseTo(14, EXACT);
    }

    @Test
    void leadTime_joinOfTwoSuppliersWithAMissingTime_boundsNoPart() {
        Answers answers = Answers.of(assembly()
                .step("paint")
                .removeFlow("mould->assemble")
                .flow("mould", "paint")
                .flow("paint", "assemble"));
        assertThat(answers.atLeastMinutes("lead-time")).isCloseTo(25, EXACT);
        for (String part : List.of("process-time", "waiting-time", "transfer-time")) {
            assertThat(answers.unknown(part).atLeast()).as(part).isEmpty();
        }
    }

    private static ValueStreamBuilder twoTriggers() {
        return ValueStream.builder("triggers")
                .trigger("web")
                .trigger("branch")
                .step("quick", s -> s.processTime(min(4)))
                .step("slow", s -> s.processTime(min(10)))
                .customer("out")
                .flow("web", "quick")
                .flow("branch", "slow")
                .flow("slow", "quick")
                .flow("quick", "out", f -> f.inventory(6));
    }

    @Test
    void leadTime_severalTriggers_areWeightedByWhereDemandArrives() {
        Answers answers = Answers.of(twoTriggers()
                .demand(d -> d.quantity(36).per(DAY).at("web"))
                .demand(d -> d.quantity(12).per(DAY).at("branch")));
        assertThat(answers.minutes("lead-time")).isCloseTo(4 + 0.25 * 10 + 60, EXACT);
        assertThat(answers.minutes("effort")).isCloseTo(4 + 0.25 * 10, EXACT);
        assertThat(answers.value("work-in-process")).isCloseTo(6 + 48 / 480.0 * 6.5, EXACT);
    }

    @Test
    void leadTime_severalTriggersWithoutAt_asksWhereDemandArrives() {
        Answers answers = Answers.of(twoTriggers().demand(48, DAY));
        for (String id : List.of(
                "lead-time",
                "lead-time.first-pass",
                "production-lead-time",
                "process-time",
                "waiting-time",
                "transfer-time",
                "effort",
                "value-added-time",
                "percent-complete-accurate.rolled",
                "first-pass-yield",
                "yield",
                "rework-share",
                "handoffs",
                "work-in-process",
                "flow.wait[quick->out]")) {
            assertThat(answers.unknown(id).reason()).as(id).isEqualTo(Reason.MISSING_INPUT);
            assertThat(answers.why(id)).as(id).contains("(web, branch)", "demand[].at");
        }
    }

    private static ValueStreamBuilder families() {
        return line().step(
                        "c",
                        s -> s.processTime(min(100))
                                .families("RH", f -> f.processTime(min(40)).leadTime(min(50))))
                .removeFlow("b->out")
                .flow("b", "c", f -> f.family("RH"))
                .flow("b", "out", f -> f.family("LH"))
                .flow("c", "out");
    }

    @Test
    void leadTime_families_areWeightedByDemandAndRatiosAreOfTotals() {
        Answers answers = Answers.of(families()
                .demand(d -> d.family("LH").quantity(3).per(DAY))
                .demand(d -> d.family("RH").quantity(1).per(DAY)));
        assertThat(answers.minutes("lead-time{LH}")).isCloseTo(30, EXACT);
        assertThat(answers.minutes("lead-time{RH}")).isCloseTo(80, EXACT);
        assertThat(answers.minutes("lead-time")).isCloseTo(0.75 * 30 + 0.25 * 80, EXACT);
        assertThat(answers.minutes("process-time")).isCloseTo(0.75 * 30 + 0.25 * 70, EXACT);
        assertThat(answers.value("activity-ratio{LH}")).isEqualTo(1);
        assertThat(answers.value("activity-ratio{RH}")).isCloseTo(70 / 80.0, EXACT);
        assertThat(answers.value("activity-ratio")).as("no mean of ratios").isCloseTo(40 / 42.5, EXACT);
        LeadTime.Result result = answers.analysis().get(LeadTime.KEY);
        assertThat(result.families().get("RH").total()).isEqualTo(min(80));
        assertThat(result.part(Segment.Kind.PROCESS)).isEqualTo(min(40));
        assertThat(result.part(Segment.Kind.WAIT)).isEqualTo(min(2.5));
        String text = answers.analysis().explain(LeadTime.KEY).toText();
        assertThat(text).contains("sum {LH}", "share {RH}", "25 %", "all items", "42.5 min");
    }

    /** The family that leaves b out comes first; b still stands before c, to which its items go. */
    @Test
    void segments_familyWithAStepMore_standInTheOrderOfTheWay() {
        Answers answers = Answers.of(ValueStream.builder("shop")
                .demand(d -> d.family("shaft").quantity(3).per(DAY))
                .demand(d -> d.family("gear").quantity(1).per(DAY))
                .trigger("in")
                .step("a", s -> s.processTime(min(10)))
                .step("c", s -> s.processTime(min(4)))
                .step("b", s -> s.processTime(min(20)))
                .customer("out")
                .flow("in", "a")
                .flow("a", "c", f -> f.family("shaft").wait(min(8)))
                .flow("a", "b", f -> f.family("gear").wait(min(40)))
                .flow("b", "c", f -> f.family("gear"))
                .flow("c", "out"));
        LeadTime.Result result = answers.analysis().get(LeadTime.KEY);
        assertThat(result.segments())
                .filteredOn(s -> s.kind() == Segment.Kind.PROCESS)
                .extracting(Segment::element)
                .containsExactly("a", "b", "c");
        assertThat(result.segments().stream().mapToDouble(Segment::seconds).sum())
                .as("10 + 4 + three in four of 8 + one in four of 40 + 20 minutes")
                .isCloseTo(60 * (10 + 4 + 6 + 15), EXACT);
    }

    @Test
    void leadTime_familiesWithoutDemand_areKnownApartAndBoundedTogether() {
        Answers answers = Answers.of(families());
        assertThat(answers.minutes("lead-time{LH}")).isCloseTo(30, EXACT);
        assertThat(answers.minutes("lead-time{RH}")).isCloseTo(80, EXACT);
        assertThat(answers.atLeastMinutes("lead-time")).isCloseTo(30, EXACT);
        assertThat(answers.why("lead-time")).isEqualTo("Family RH has no demand. State it under demand.");
    }

    @Test
    void leadTime_familiesOfNoDemand_saysSo() {
        Answers answers = Answers.of(families()
                .demand(d -> d.family("LH").quantity(0).per(DAY))
                .demand(d -> d.family("RH").quantity(0).per(DAY)));
        assertThat(answers.unknown("lead-time").reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(answers.why("lead-time")).isEqualTo("The demand is 0, so the families have no shares.");
    }

    @Test
    void leadTime_oneFamilyOfNoDemand_isThatOfTheOther() {
        Answers answers = Answers.of(families()
                .demand(d -> d.family("LH").quantity(0).per(DAY))
                .demand(d -> d.family("RH").quantity(2).per(DAY)));
        assertThat(answers.minutes("lead-time")).isCloseTo(80, EXACT);
    }

    @Test
    void leadTime_familiesThatDisagreeOnAWait_areEachReported() {
        Answers answers = Answers.of(families()
                .demand(d -> d.family("LH").quantity(3).per(DAY))
                .demand(d -> d.family("RH").quantity(1).per(DAY))
                .editFlow("b->c", f -> f.wait(min(30))));
        assertThat(answers.analysis().findings())
                .filteredOn(f -> f.code().equals("flow.wait.twice"))
                .hasSize(1)
                .allMatch(f -> f.message().contains("600 s from steps[c].leadTime")
                        || f.message().contains("10 min from steps[c].leadTime"));
    }

    @Test
    void leadTime_demandOf0WithInventory_saysThatItWaitsForEver() {
        Answers answers = Answers.of(line().demand(0, DAY).editFlow("a->b", f -> f.inventory(4)));
        assertThat(answers.unknown("lead-time").reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(answers.why("lead-time")).contains("a->b", "wait for ever", "demand");
        assertThat(answers.atLeastMinutes("lead-time")).isCloseTo(30, EXACT);
        assertThat(Answers.of(line().demand(0, DAY)).minutes("lead-time")).isCloseTo(30, EXACT);
    }

    @Test
    void leadTime_noCustomer_saysSo() {
        Answers answers = Answers.of(ValueStream.builder("open")
                .trigger("in")
                .step("a", s -> s.processTime(min(1)))
                .flow("in", "a"));
        assertThat(answers.unknown("lead-time").reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(answers.why("lead-time"))
                .isEqualTo("No way leads from a supplier or trigger to a customer. Add the flows between.");
        assertThat(answers.minutes("effort")).isCloseTo(1, EXACT);
    }

    @Test
    void leadTime_onlyThroughARework_hasNoFirstPass() {
        Answers answers =
                Answers.of(line().editFlow("a->b", f -> f.probability(1).rework(true)));
        assertThat(answers.minutes("lead-time")).isCloseTo(30, EXACT);
        assertThat(answers.why("lead-time.first-pass"))
                .isEqualTo("Without its rework flows no way leads to a customer.");
        for (String id : List.of("value-added-time", "percent-complete-accurate.rolled", "handoffs")) {
            assertThat(answers.unknown(id).reason()).as(id).isEqualTo(Reason.NOT_APPLICABLE);
        }
    }
}
