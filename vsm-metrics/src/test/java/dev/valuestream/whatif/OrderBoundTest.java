package dev.valuestream.whatif;

import static dev.valuestream.whatif.Lines.DAY;
import static dev.valuestream.whatif.Lines.map;
import static dev.valuestream.whatif.Lines.pace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.change.Change;
import dev.valuestream.change.ElementRemoved;
import dev.valuestream.change.FieldChange;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Fields;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.plan.Project;
import dev.valuestream.plan.TransformationPlan;
import dev.valuestream.plan.TransformationPlanBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * What no order of many improvements exceeds: ten waits of 1, 2, … 10 hours are taken away, the shortest first in the plan, each
 * for 2. Paid for from the longest on and evenly, 10 h · 2 is half gained on the way: 2 · (0 + 10 ÷ 2), then 2 · (10 + 9 ÷ 2), …
 */
class OrderBoundTest {

    private static final double HOUR = 3600;

    private static final ValueStream LINE = line();

    private static ValueStream line() {
        ValueStreamBuilder map = map().trigger("start").demand(20, DAY);
        String last = "start";
        for (int i = 1; i <= 10; i++) {
            Duration wait = Duration.ofHours(i);
            String flow = "f" + i;
            map.step("s" + i, s -> s.cycleTime(pace(40)))
                    .flow(last, "s" + i, f -> f.id(flow).wait(wait));
            last = "s" + i;
        }
        return map.flow(last, "shop").build();
    }

    private static Change without(int hours) {
        ElementRef flow = ElementRef.flow("f" + hours);
        return new FieldChange(
                flow,
                Fields.named(flow.in(LINE).orElseThrow(), "inventory.wait").orElseThrow(),
                Optional.empty(),
                Optional.of(TimeDistribution.ofMean(Duration.ZERO)),
                false);
    }

    private static TransformationPlanBuilder plan() {
        TransformationPlanBuilder plan = TransformationPlan.builder("plan");
        for (int i = 1; i <= 10; i++) {
            int hours = i;
            plan.improvement("i" + i, b -> b.cost(2).change(without(hours)));
        }
        return plan;
    }

    private static PlanSearch search(TransformationPlanBuilder plan, double budget) {
        MetricCatalog needed = MetricCatalog.of(List.of(new LeadTime()));
        return PlanSearch.of(
                Project.of(LINE, plan.build()), m -> Analysis.of(needed, m), "lead-time", OptionalDouble.of(budget));
    }

    /** Seven whole and half of the eighth, that of 3 h: 399 + 1 · (49 + 1.5 ÷ 2) hours times money, over 15. */
    @Test
    void bound_ofABudgetForSevenAndAHalf_paysTheEighthInPart() {
        PlanSearch search = search(plan(), 15);

        assertThat(search.measure()).isEqualTo("lead-time");
        assertThat(search.bound().orElseThrow()).isCloseTo((399 + 49.75) / 15 * HOUR, within(1e-6));
        assertThat(search.meanGain().orElseThrow()).isLessThan(search.bound().orElseThrow());
    }

    /** All ten, 715, and their 55 h while the last 5 are not spent. */
    @Test
    void bound_ofMoneyLeftOver_keepsTheWholeGain() {
        assertThat(search(plan(), 25).bound().orElseThrow()).isCloseTo((715 + 5 * 55) / 25.0 * HOUR, within(1e-6));
    }

    /** What is free is gained at once: the 10 h from the start, 18 units of money long, then the nine others. */
    @Test
    void bound_ofWhatIsFree_gainsItFromTheStart() {
        TransformationPlanBuilder plan = TransformationPlan.builder("plan");
        for (int i = 1; i <= 10; i++) {
            int hours = i;
            plan.improvement("i" + i, b -> b.cost(hours == 10 ? 0 : 2).change(without(hours)));
        }

        double paid = 2 * (9 / 2.0 + 13 + 20.5 + 27 + 32.5 + 37 + 40.5 + 43 + 44.5);

        assertThat(search(plan, 18).bound().orElseThrow()).isCloseTo((18 * 10 + paid) / 18 * HOUR, within(1e-6));
    }

    @Test
    void bound_withOneThatDoesNotFit_isNotKnown() {
        PlanSearch search = search(
                plan().improvement("misfit", b -> b.cost(2).change(ElementRemoved.of(ElementRef.node("s1")))), 40);

        assertThat(search.order()).hasSize(10);
        assertThat(search.isDiminishing()).isTrue();
        assertThat(search.bound()).isEmpty();
    }
}
