package dev.valuestream.whatif;

import static dev.valuestream.whatif.Lines.DAY;
import static dev.valuestream.whatif.Lines.analyze;
import static dev.valuestream.whatif.Lines.compare;
import static dev.valuestream.whatif.Lines.fromSupplier;
import static dev.valuestream.whatif.Lines.fromTrigger;
import static dev.valuestream.whatif.Lines.map;
import static dev.valuestream.whatif.Lines.pace;
import static dev.valuestream.whatif.Lines.twoSteps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.capacity.StepCapacity;
import dev.valuestream.metrics.capacity.StepVisits;
import dev.valuestream.metrics.capacity.Throughput;
import dev.valuestream.metrics.queue.StepQueueGrowth;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Figures by hand: A from 8 to 10 a day, B at 8 a day, demand 10, days of eight hours, a horizon of twenty days. */
class SubOptimizationTest {

    private static SubOptimization judge(ValueStream before, ValueStream after) {
        return SubOptimization.of(compare(before, after));
    }

    private static ChangeEffect only(SubOptimization judged) {
        assertThat(judged.changes()).hasSize(1);
        return judged.changes().get(0);
    }

    private static double change(SystemEffect effect, String measure) {
        return effect.measure(measure).orElseThrow().change().orElseThrow();
    }

    /** Throughput + 0, 40 items more after 20 days, the newest item waits 40 ÷ 8 = 5 days more, all at B. */
    @Test
    void judge_theTextbookTrapFromASupplier_isSuboptimalAtB() {
        SubOptimization judged = judge(fromSupplier(8, 8, 10), fromSupplier(10, 8, 10));

        assertThat(judged.verdict()).isEqualTo(Judgement.SUBOPTIMAL);
        ChangeEffect a = only(judged);
        assertThat(a.element()).isEqualTo(ElementRef.node("a"));
        assertThat(a.verdict()).isEqualTo(Judgement.SUBOPTIMAL);
        assertThat(a.localVerdict()).isEqualTo(Verdict.BETTER);
        assertThat(a.queueBuildsAt()).contains("b");
        SystemEffect whole = a.system().orElseThrow();
        assertThat(change(whole, "throughput")).isCloseTo(0, within(1e-9));
        assertThat(change(whole, "step.queue.growth[b]")).isCloseTo(2, within(1e-9));
        assertThat(change(whole, "step.queue.at-horizon")).isCloseTo(40, within(1e-7));
        assertThat(change(whole, "step.queue.at-horizon[b]")).isCloseTo(40, within(1e-7));
        assertThat(change(whole, "step.queue.newest-wait[b]") / DAY.toSeconds()).isCloseTo(5, within(1e-8));
        assertThat(whole.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(whole.needed()).singleElement().satisfies(c -> {
            assertThat(c.step()).isEqualTo("b");
            assertThat(c.capacity()).isCloseTo(10, within(1e-9));
        });
        assertThat(a.reason().message())
                .isEqualTo(
                        "a gets better, and the whole does not: throughput stays at 8 items/d. The queue before b grows"
                                + " by 2 items/d more, that is 40 items more after 20 d, when the newest item waits 5 d longer."
                                + " To pay off it needs: capacity of b to 10 items/d.");
    }

    /** As many items wait as before, now before B: 2 a day more there, 2 a day fewer before A. */
    @Test
    void judge_theTextbookTrapFromATrigger_isSuboptimalWithTheQueueMoved() {
        ChangeEffect a = only(judge(fromTrigger(8, 8, 10), fromTrigger(10, 8, 10)));

        assertThat(a.verdict()).isEqualTo(Judgement.SUBOPTIMAL);
        assertThat(a.queueBuildsAt()).contains("b");
        SystemEffect whole = a.system().orElseThrow();
        assertThat(whole.verdict()).isEqualTo(Verdict.SAME);
        assertThat(whole.relieved()).contains("a");
        assertThat(change(whole, "step.queue.at-horizon")).isCloseTo(0, within(1e-7));
        assertThat(change(whole, "step.queue.at-horizon[a]")).isCloseTo(-40, within(1e-7));
        assertThat(change(whole, "step.queue.at-horizon[b]")).isCloseTo(40, within(1e-7));
        assertThat(a.reason().message()).contains("The queue moves from a to b");
    }

    @Test
    void judge_theRealConstraintRelieved_isNone() {
        for (boolean trigger : new boolean[] {true, false}) {
            ValueStream before = trigger ? fromTrigger(10, 8, 10) : fromSupplier(10, 8, 10);
            ValueStream after = trigger ? fromTrigger(10, 10, 10) : fromSupplier(10, 10, 10);

            SubOptimization judged = judge(before, after);

            assertThat(judged.verdict()).isEqualTo(Judgement.NONE);
            assertThat(only(judged).verdict()).isEqualTo(Judgement.NONE);
            assertThat(change(judged.together(), "throughput")).isCloseTo(2, within(1e-9));
            assertThat(judged.together().decidedBy()).contains("throughput");
            assertThat(judged.together().queueBuildsAt()).isEmpty();
        }
    }

    @Test
    void judge_withoutDemand_cannotJudgeAndNamesIt() {
        SubOptimization judged =
                judge(twoSteps(map().supplier("start"), 8, 8), twoSteps(map().supplier("start"), 10, 8));

        assertThat(judged.verdict()).isEqualTo(Judgement.CANNOT_JUDGE);
        assertThat(only(judged).verdict()).isEqualTo(Judgement.CANNOT_JUDGE);
        assertThat(only(judged).localVerdict()).isEqualTo(Verdict.BETTER);
        assertThat(judged.reason().message()).containsIgnoringCase("demand");
    }

    @Test
    void judge_withoutACapacity_cannotJudgeAndNamesTheStep() {
        ValueStream before = twoSteps(map().supplier("start").demand(10, DAY), s -> s.cycleTime(pace(8)), s -> {});
        ValueStream after = twoSteps(map().supplier("start").demand(10, DAY), s -> s.cycleTime(pace(10)), s -> {});

        SubOptimization judged = judge(before, after);

        assertThat(judged.verdict()).isEqualTo(Judgement.CANNOT_JUDGE);
        assertThat(judged.reason().message()).contains("step b");
    }

    @Test
    void judge_aMapWithItself_isNone() {
        SubOptimization judged = judge(fromSupplier(8, 8, 10), fromSupplier(8, 8, 10));

        assertThat(judged.verdict()).isEqualTo(Judgement.NONE);
        assertThat(judged.changes()).isEmpty();
        assertThat(judged.together().verdict()).isEqualTo(Verdict.SAME);
    }

    /** Neither A nor B gives anything alone, both together let 10 a day through. */
    @Test
    void judge_twoChangesThatNeedEachOther_areNone() {
        SubOptimization judged = judge(fromSupplier(8, 8, 10), fromSupplier(10, 10, 10));

        assertThat(judged.verdict()).isEqualTo(Judgement.NONE);
        assertThat(judged.changes()).hasSize(2).allMatch(c -> c.verdict() == Judgement.NONE);
        assertThat(judged.changes().get(0).alone().orElseThrow().verdict()).isEqualTo(Verdict.WORSE);
        assertThat(judged.changes().get(0).withOthers().orElseThrow().verdict()).isEqualTo(Verdict.BETTER);
    }

    /** B was the constraint at 8 and is relieved to 12; A goes from 10 to 14 for nothing, as customers ask for 9. */
    @Test
    void judge_aChangeThatRidesAlong_isStillNamed() {
        ValueStream before = twoSteps(
                map().supplier("start").demand(9, DAY),
                s -> s.cycleTime(pace(10)).processTime(pace(10)),
                s -> s.cycleTime(pace(8)));
        ValueStream after = twoSteps(
                map().supplier("start").demand(9, DAY),
                s -> s.cycleTime(pace(14)).processTime(pace(10)),
                s -> s.cycleTime(pace(12)));

        SubOptimization judged = judge(before, after);

        assertThat(judged.together().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(judged.changes()).extracting(ChangeEffect::verdict).contains(Judgement.NONE);
        assertThat(judged.changes()).anySatisfy(c -> {
            assertThat(c.element().id()).isEqualTo("b");
            assertThat(c.verdict()).isEqualTo(Judgement.NONE);
        });
    }

    /** Demand 100: what A lets through decides what B needs, not what customers ask for. */
    @Test
    void judge_demandBeyondTheImprovement_asksForNoMoreThanItAllows() {
        ChangeEffect a = only(judge(fromSupplier(8, 8, 100), fromSupplier(10, 8, 100)));

        assertThat(a.system().orElseThrow().needed())
                .singleElement()
                .satisfies(c -> assertThat(c.capacity()).isCloseTo(10, within(1e-9)));
    }

    @Test
    void judge_theConstraintMovedWithAGain_isNoneAndSaysWhereItIsNow() {
        SubOptimization judged = judge(fromTrigger(6, 8, 10), fromTrigger(10, 8, 10));

        assertThat(judged.verdict()).isEqualTo(Judgement.NONE);
        assertThat(judged.together().constraintMoved()).isTrue();
        assertThat(judged.together().queueBuildsAt()).contains("b");
        assertThat(change(judged.together(), "step.queue.growth")).isCloseTo(-2, within(1e-9));
        assertThat(judged.reason().message()).contains("The constraint moved from a to b.");
    }

    /** Half the inventory before B, no step touched: the whole is faster though a queue goes on growing. */
    @Test
    void judge_aShorterWaitOnAFlow_isNoneWhateverGrowsElsewhere() {
        ValueStream before = withWait(Duration.ofHours(16));
        ValueStream after = withWait(Duration.ofHours(8));

        ChangeEffect flow = only(judge(before, after));

        assertThat(flow.element()).isEqualTo(ElementRef.flow("a->b"));
        assertThat(flow.verdict()).isEqualTo(Judgement.NONE);
        assertThat(flow.system().orElseThrow().decidedBy()).contains("lead-time");
        assertThat(flow.reason().message()).startsWith("a → b gets better, and so does the whole: ");
        assertThat(change(flow.system().orElseThrow(), "lead-time")).isEqualTo(-8 * 3600);
    }

    private static ValueStream withWait(Duration wait) {
        return map().demand(10, DAY)
                .trigger("start")
                .step("a", s -> s.cycleTime(pace(8)))
                .step("b", s -> s.cycleTime(pace(8)))
                .flow("start", "a")
                .flow("a", "b", f -> f.wait(wait))
                .flow("b", "shop")
                .build();
    }

    @Test
    void judge_aSlowerStep_isNoSuboptimizationThoughTheWholeIsWorse() {
        SubOptimization judged = judge(fromTrigger(10, 10, 10), fromTrigger(10, 8, 10));

        assertThat(judged.together().verdict()).isEqualTo(Verdict.WORSE);
        assertThat(only(judged).localVerdict()).isEqualTo(Verdict.WORSE);
        assertThat(judged.verdict()).isEqualTo(Judgement.NONE);
    }

    /** Two people in place of one let the team's step do 16 a day in place of 8; B stays at 8. */
    @Test
    void judge_aLargerTeam_reportsOfItsStepsAndIsJudgedLikeThem() {
        ChangeEffect team = only(judge(withTeam(1), withTeam(2)));

        assertThat(team.element()).isEqualTo(ElementRef.of(withTeam(1).teams().get(0)));
        assertThat(team.local()).anySatisfy(m -> {
            assertThat(m.name()).isEqualTo("step.capacity[a]");
            assertThat(m.change().getAsDouble()).isCloseTo(8, within(1e-9));
        });
        assertThat(team.verdict()).isEqualTo(Judgement.SUBOPTIMAL);
        assertThat(team.queueBuildsAt()).contains("b");
    }

    private static ValueStream withTeam(int people) {
        return twoSteps(
                map().supplier("start").demand(10, DAY).team("crew", t -> t.people(people)),
                s -> s.cycleTime(pace(8)).team("crew"),
                s -> s.cycleTime(pace(8)));
    }

    @Test
    void judge_aStepReplacedByAnother_isJudgedByWhatItReplaces() {
        ValueStream robot = map().demand(10, DAY)
                .supplier("start")
                .step("robot", s -> s.cycleTime(pace(10)))
                .step("b", s -> s.cycleTime(pace(8)))
                .flow("start", "robot")
                .flow("robot", "b")
                .flow("b", "shop")
                .build();

        ChangeEffect effect = only(judge(fromSupplier(8, 8, 10), robot));

        assertThat(effect.element().id()).isEqualTo("robot");
        assertThat(effect.verdict()).isEqualTo(Judgement.SUBOPTIMAL);
        assertThat(effect.queueBuildsAt()).contains("b");
    }

    @Test
    void judge_anotherHorizon_projectsAsFar() {
        AnalysisOptions options = AnalysisOptions.DEFAULT.withHorizon(Lines.DAY.multipliedBy(60));
        Analysis before = StandardMetrics.analyze(fromSupplier(8, 8, 10), options);
        Analysis after = StandardMetrics.analyze(fromSupplier(10, 8, 10), options);

        SubOptimization judged = SubOptimization.of(Comparison.of(before, after));

        assertThat(judged.horizon()).isEqualTo(DAY.multipliedBy(60));
        assertThat(change(judged.together(), "step.queue.at-horizon")).isCloseTo(120, within(1e-7));
        assertThat(analyze(fromSupplier(8, 8, 10)).options().horizon()).isEmpty();
    }

    /**
     * Half of what B does comes back to it, so that each item waits there twice. From A come 8 a day, then 10: 16 and 20 visits for 8,
     * in the fluid 12 and 14 visits a day, so that the queue grows by 4 and by 6. After 20 days 80 and 120 visits wait, 10 and
     * 15 days; an item waits twice as long.
     */
    @Test
    void judge_reworkAtTheStepWhereTheQueueBuilds_countsTheWaitOfEachVisit() {
        SystemEffect whole = judge(withRework(8), withRework(10)).together();

        assertThat(change(whole, "step.queue.growth[b]")).isCloseTo(2, within(1e-7));
        assertThat(change(whole, "step.queue.newest-wait[b]") / DAY.toSeconds()).isCloseTo(5, within(1e-6));
        assertThat(change(whole, "step.queue.newest-wait") / DAY.toSeconds()).isCloseTo(10, within(1e-6));
    }

    private static ValueStream withRework(double a) {
        return map().demand(20, DAY)
                .supplier("start")
                .step("a", s -> s.cycleTime(pace(a)))
                .step("b", s -> s.cycleTime(pace(8)))
                .flow("start", "a")
                .flow("a", "b")
                .flow("b", "b", f -> f.probability(0.5).rework(true))
                .flow("b", "shop", f -> f.probability(0.5))
                .build();
    }

    /** No item goes to the step that gets quicker: it allows no rate, so nothing can be too slow for it. */
    @Test
    void judge_aStepThatNobodyVisits_asksForNoCompanion() {
        SubOptimization judged = judge(withUnused(4), withUnused(8));

        assertThat(judged.together().verdict()).isEqualTo(Verdict.SAME);
        assertThat(judged.together().needed()).isEmpty();
    }

    private static ValueStream withUnused(double perDay) {
        return map().demand(10, DAY)
                .supplier("start")
                .step("a", s -> s.cycleTime(pace(8)))
                .step("spare", s -> s.cycleTime(pace(perDay)))
                .flow("start", "a")
                .flow("a", "shop", f -> f.probability(1))
                .flow("a", "spare", f -> f.probability(0))
                .flow("spare", "shop")
                .build();
    }

    /** Steps of which nobody knows the load before have a constraint only after: that is no move. */
    @Test
    void judge_aConstraintKnownOnOneSideOnly_hasNotMoved() {
        ValueStream sketch = twoSteps(map().supplier("start").demand(10, DAY), s -> {}, s -> {});

        assertThat(judge(sketch, fromSupplier(8, 10, 10)).together().constraintMoved())
                .isFalse();
        assertThat(judge(fromSupplier(8, 10, 10), sketch).together().constraintMoved())
                .isFalse();
    }

    /** Without the metric that follows queues in time they are what growth adds: 2 a day for 20 days, 40 ÷ 8 days of waiting. */
    @Test
    void judge_whereQueuesAreNotFollowedInTime_takesWhatGrowthAdds() {
        MetricCatalog growth = MetricCatalog.of(
                List.of(new LeadTime(), new Throughput(), new StepCapacity(), new StepQueueGrowth(), new StepVisits()));

        SubOptimization judged = SubOptimization.of(Comparison.of(
                Analysis.of(growth, fromSupplier(8, 8, 10)), Analysis.of(growth, fromSupplier(10, 8, 10))));

        assertThat(judged.verdict()).isEqualTo(Judgement.SUBOPTIMAL);
        assertThat(change(judged.together(), "step.queue.at-horizon")).isCloseTo(40, within(1e-7));
        assertThat(change(judged.together(), "step.queue.newest-wait"))
                .isCloseTo(Durations.toSeconds(DAY.multipliedBy(5)), within(1e-3));
    }

    /** Of sixty steps the two slowest stand at the end: with forty judged one by one they are among them. */
    @Tag("slow")
    @Test
    void judge_veryManyChanges_judgesThoseOfTheHighestLoadsOneByOne() {
        SubOptimization judged = SubOptimization.of(compare(manySteps(8), manySteps(9)));

        assertThat(judged.unjudged()).hasSize(60 - SubOptimization.MOST);
        assertThat(judged.changes()).hasSize(SubOptimization.MOST);
        assertThat(judged.changes()).extracting(c -> c.element().id()).contains("s58", "s59");
        assertThat(judged.verdict()).isNotEqualTo(Judgement.CANNOT_JUDGE);
        assertThat(SubOptimization.of(compare(manySteps(8), manySteps(8))).unjudged())
                .isEmpty();
    }

    private static ValueStream manySteps(double slowest) {
        ValueStreamBuilder map = map().trigger("start").demand(10, DAY);
        String last = "start";
        for (int i = 0; i < 60; i++) {
            double perDay = i < 58 ? slowest * 2 : slowest;
            map.step("s" + i, s -> s.cycleTime(pace(perDay))).flow(last, "s" + i);
            last = "s" + i;
        }
        return map.flow(last, "shop").build();
    }
}
