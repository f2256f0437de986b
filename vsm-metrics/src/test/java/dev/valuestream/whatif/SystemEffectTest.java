package dev.valuestream.whatif;

import static dev.valuestream.whatif.Lines.DAY;
import static dev.valuestream.whatif.Lines.compare;
import static dev.valuestream.whatif.Lines.fromSupplier;
import static dev.valuestream.whatif.Lines.fromTrigger;
import static dev.valuestream.whatif.Lines.map;
import static dev.valuestream.whatif.Lines.pace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.Exponential;
import dev.valuestream.model.ValueStream;
import org.junit.jupiter.api.Test;

/** What a change does to the whole, by hand: paces in items a day of eight hours, a demand of 10, twenty days ahead. */
class SystemEffectTest {

    private static SystemEffect effect(ValueStream before, ValueStream after) {
        return SubOptimization.of(compare(before, after)).together();
    }

    private static double change(SystemEffect effect, String measure) {
        return effect.measure(measure).orElseThrow().change().orElseThrow();
    }

    /** A new step of 8 a day gets 10, of which 2 pile up before it. */
    @Test
    void queueBuildsAt_aStepThatIsNew_isThatStep() {
        ValueStream after = fromTrigger(10, 10, 10).toBuilder()
                .step("check", s -> s.cycleTime(pace(8)))
                .removeFlow("b->shop")
                .flow("b", "check")
                .flow("check", "shop")
                .build();

        SystemEffect effect = effect(fromTrigger(10, 10, 10), after);

        assertThat(effect.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(effect.queueBuildsAt()).contains("check");
        assertThat(effect.relieved()).isEmpty();
        assertThat(change(effect, "step.queue.growth[check]")).isCloseTo(2, within(1e-9));
        assertThat(change(effect, "throughput")).isCloseTo(-2, within(1e-9));
    }

    /** The step of 8 a day is left out, and with it the queue before it. */
    @Test
    void relieved_aStepThatIsLeftOut_isThatStep() {
        ValueStream after = map().trigger("start")
                .demand(10, DAY)
                .step("b", s -> s.cycleTime(pace(10)))
                .flow("start", "b")
                .flow("b", "shop")
                .build();

        SystemEffect effect = effect(fromTrigger(8, 10, 10), after);

        assertThat(effect.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(effect.relieved()).contains("a");
        assertThat(effect.queueBuildsAt()).isEmpty();
        assertThat(change(effect, "step.queue.growth[a]")).isCloseTo(-2, within(1e-9));
    }

    /** Before B lie 16 items that it never gets to at the pace at which more come; of 10 a day it gets to two of them each day. */
    @Test
    void measures_stockThatIsWorkedOff_isFollowedInTime() {
        ValueStream before = withStock(8);
        SystemEffect effect = effect(before, withStock(10));

        assertThat(change(effect, "step.queue.growth")).isCloseTo(0, within(1e-9));
        assertThat(change(effect, "step.queue.at-horizon")).isCloseTo(-16, within(1e-7));
    }

    private static ValueStream withStock(double b) {
        return fromSupplier(8, b, 10).toBuilder()
                .editFlow("a->b", f -> f.inventory(16))
                .build();
    }

    /** What grows as before is not told; nor is the observed lead time where another queue grows, as it cannot know that. */
    @Test
    void measures_ofQueues_areThoseThatGrowOtherwise() {
        SystemEffect same = effect(fromTrigger(8, 9, 10), fromTrigger(8, 10, 10));
        assertThat(same.measure("step.queue.growth[a]")).isEmpty();
        assertThat(same.measure("lead-time")).isPresent();

        SystemEffect other = effect(fromTrigger(8, 8, 10), fromTrigger(9, 8, 10));
        assertThat(change(other, "step.queue.growth[a]")).isCloseTo(-1, within(1e-9));
        assertThat(change(other, "step.queue.growth[b]")).isCloseTo(1, within(1e-9));
        assertThat(other.measure("lead-time")).isEmpty();
    }

    /** Both steps are M/M/1, A at a load of 0.8 with 0.8² ÷ 0.2 = 3.2 items that wait, then 0.5² ÷ 0.5 = 0.5; B sees the same as before. */
    @Test
    void measures_predictedQueues_areThoseThatChange() {
        SystemEffect effect = effect(fromSupplierByChance(12.5), fromSupplierByChance(20));

        assertThat(effect.decidedBy()).contains("lead-time.predicted");
        assertThat(change(effect, "step.queue.predicted[a]")).isCloseTo(0.5 - 3.2, within(1e-6));
        assertThat(effect.measure("step.queue.predicted[b]")).isEmpty();
    }

    private static ValueStream fromSupplierByChance(double a) {
        return Lines.twoSteps(
                map().trigger("start").demand(d -> d.quantity(10).per(DAY).cv(1)),
                s -> s.processTime(new Exponential(pace(a))),
                s -> s.processTime(new Exponential(pace(15))));
    }

    /** B of 7 a day is the constraint before A of 7.5; at 9 a day it is so no more, and A is. */
    @Test
    void constraint_isMovedWhereAnotherStepHasTheHighestLoad() {
        assertThat(effect(fromSupplier(7.5, 7, 6), fromSupplier(7.5, 9, 6)).constraintMoved())
                .isTrue();
        assertThat(effect(fromSupplier(9, 7, 6), fromSupplier(9, 7.5, 6)).constraintMoved())
                .isFalse();
    }
}
