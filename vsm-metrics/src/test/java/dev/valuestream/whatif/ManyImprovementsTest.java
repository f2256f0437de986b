package dev.valuestream.whatif;

import static dev.valuestream.whatif.Lines.DAY;
import static dev.valuestream.whatif.Lines.map;
import static dev.valuestream.whatif.Lines.pace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.change.Change;
import dev.valuestream.change.FieldChange;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.capacity.Bottleneck;
import dev.valuestream.metrics.capacity.StepVisits;
import dev.valuestream.metrics.capacity.Throughput;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Fields;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.plan.Project;
import dev.valuestream.plan.TransformationPlan;
import dev.valuestream.plan.TransformationPlanBuilder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Plans too long to look at every order: ten steps in a row, asked for 20 a day, each improvement costs 1. */
class ManyImprovementsTest {

    private static final MetricCatalog NEEDED =
            MetricCatalog.of(List.of(new Throughput(), new Bottleneck(), new StepVisits()));

    /** Every step can do 40 a day, but these of them 10. */
    private static ValueStream line(List<Integer> slow) {
        return line(slow, List.of());
    }

    /** Every step can do 40 a day, but some 10 and some 15. */
    private static ValueStream line(List<Integer> slow, List<Integer> halfSlow) {
        ValueStreamBuilder map = map().trigger("start").demand(20, DAY);
        String last = "start";
        for (int i = 0; i < 10; i++) {
            double perDay = slow.contains(i) ? 10 : halfSlow.contains(i) ? 15 : 40;
            map.step("s" + i, s -> s.cycleTime(pace(perDay))).flow(last, "s" + i);
            last = "s" + i;
        }
        return map.flow(last, "shop").build();
    }

    private static Change quicker(ValueStream line, int step) {
        ElementRef element = ElementRef.node("s" + step);
        return new FieldChange(
                element,
                Fields.named(element.in(line).orElseThrow(), "cycleTime").orElseThrow(),
                Optional.empty(),
                Optional.of(TimeDistribution.ofMean(pace(50))),
                false);
    }

    private static PlanSearch search(ValueStream line, OptionalDouble budget) {
        TransformationPlanBuilder plan = TransformationPlan.builder("plan");
        for (int i = 0; i < 10; i++) {
            int step = i;
            plan.improvement("i" + i, b -> b.cost(1).change(quicker(line, step)));
        }
        return PlanSearch.of(Project.of(line, plan.build()), m -> Analysis.of(NEEDED, m), "throughput", budget);
    }

    private static List<String> ids(PlanSearch search) {
        return search.order().stream().map(p -> p.improvement().id()).toList();
    }

    private static double gain(PlanSearch search) {
        return search.order().stream().mapToDouble(PlanSearch.Placed::change).sum();
    }

    /** The one constraint first: 10 a day more from the first unit of cost on, of ten. */
    @Test
    void order_ofOneConstraint_takesItFirst() {
        PlanSearch search = search(line(List.of(7)), OptionalDouble.of(10));

        assertThat(ids(search)).startsWith("i7");
        assertThat(search.isExact()).isFalse();
        assertThat(gain(search)).isCloseTo(10, within(1e-9));
        assertThat(search.meanGain().orElseThrow()).isCloseTo(10 * 9 / 10.0, within(1e-9));
    }

    /** Two constraints: neither gains alone, both together do. */
    @Test
    void order_ofTwoConstraints_triesWhatGainsNothingAloneTogether() {
        PlanSearch search = search(line(List.of(2, 3)), OptionalDouble.of(10));

        assertThat(ids(search)).contains("i2", "i3");
        assertThat(gain(search)).isCloseTo(10, within(1e-9));
    }

    /** From 10 to 15 by one, which is made first; then from 15 to 20 by two more that do nothing alone. */
    @Test
    void order_ofOneConstraintAndTwoBehindIt_triesTheRestTogetherWithoutTheFirst() {
        PlanSearch search = search(line(List.of(7), List.of(2, 3)), OptionalDouble.of(10));

        assertThat(ids(search)).startsWith("i7").contains("i2", "i3").doesNotHaveDuplicates();
        assertThat(gain(search)).isCloseTo(10, within(1e-9));
    }

    @Test
    void order_whatTogetherCannotBePaidFor_isLeftOut() {
        PlanSearch search = search(line(List.of(2, 3)), OptionalDouble.of(5));

        assertThat(gain(search)).isZero();
    }

    @Test
    void order_ofNothingToGain_gainsNothing() {
        PlanSearch search = search(line(List.of()), OptionalDouble.of(10));

        assertThat(gain(search)).isZero();
    }
}
