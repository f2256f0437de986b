package dev.valuestream.metrics.internal;

import static dev.valuestream.metrics.Answers.min;
import static dev.valuestream.metrics.internal.OneStream.DAY;
import static dev.valuestream.metrics.internal.OneStream.demand;
import static dev.valuestream.metrics.internal.OneStream.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.ElementFigures;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.capacity.StepLoad;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.Batch;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.problem.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How figures of families become one, and what is said where they are missing. */
class FamilyFiguresTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final Text WHY = Text.of("test.why", "Nobody knows.");

    private static ValueStreamBuilder single() {
        return map().step("do", s -> s.cycleTime(min(4)).families("B", f -> f.cycleTime(min(9))))
                .flow("ask", "do")
                .flow("do", "out");
    }

    private static FamilyMix mix(ValueStreamBuilder map) {
        return FamilyMix.of(OneStream.of(map));
    }

    private static FamilyMix ofBoth() {
        return mix(demand(demand(single(), "A", 30), "B", 20));
    }

    private static Figure unknown(OptionalDouble atLeast) {
        return new Figure.Unknown(Reason.MISSING_INPUT, WHY, atLeast);
    }

    @Test
    void sharesAreThoseOfTheDemand() {
        FamilyMix mix = ofBoth();
        assertThat(mix.members()).extracting(mix::share).containsExactly(0.6, 0.4);
    }

    @Test
    void familiesNobodyAsksFor_haveEqualShares() {
        FamilyMix mix = mix(demand(demand(single(), "A", 0), "B", 0));
        assertThat(mix.members()).extracting(mix::share).containsExactly(0.5, 0.5);
    }

    /** 0.6 · 5 + 0.4 · 10; where the second is at least 10, so is the mean at least 7. */
    @Test
    void meanCountsByDemand() {
        assertThat(ofBoth().mean(List.of(Figure.of(5), Figure.of(10))).number().orElseThrow())
                .isCloseTo(7, EXACT);
        Figure bounded = ofBoth().mean(List.of(Figure.of(5), unknown(OptionalDouble.of(10))));
        assertThat(((Figure.Unknown) bounded).atLeast().orElseThrow()).isCloseTo(7, EXACT);
    }

    @Test
    void meanOfWhatHasNoBound_hasNone() {
        Figure one = unknown(OptionalDouble.of(10));
        Figure other = unknown(OptionalDouble.empty());
        assertThat(((Figure.Unknown) ofBoth().mean(List.of(one, other))).atLeast())
                .isEmpty();
        assertThat(((Figure.Unknown) ofBoth().mean(List.of(other, one))).atLeast())
                .isEmpty();
    }

    /** The demand for B is not stated; 1,000 is the same but for 12 digits, whatever the weights. */
    @Test
    void meanWithoutWeights_isThatOfEqualFiguresOnly() {
        FamilyMix mix = mix(demand(single(), "A", 30).editStep("do", s -> s.families("B", f -> f.cycleTime(min(9)))));
        Figure same = mix.mean(List.of(Figure.of(1_000), Figure.of(1_000 + 5e-10)));
        assertThat(same.number()).hasValue(1_000);
        Figure differ = mix.mean(List.of(Figure.of(1_000), Figure.of(1_000 + 5e-9)));
        assertThat(((Figure.Unknown) differ).text().message()).startsWith("Family B has no demand");
        assertThat(((Figure.Unknown) differ).atLeast()).hasValue(1_000);
        Figure without = mix.mean(List.of(Figure.of(1_000), unknown(OptionalDouble.empty())));
        assertThat(((Figure.Unknown) without).atLeast()).isEmpty();
    }

    /** 30 · 4 and 20 · 9 of 480 min. */
    @Test
    void figuresOfAMetric_areOfEachFamily() {
        ElementFigures loads = StandardMetrics.analyze(
                        demand(demand(single(), "A", 30), "B", 20).build())
                .get(StepLoad.KEY);
        assertThat(loads.families()).containsOnlyKeys("A", "B");
        assertThat(loads.families().get("A").get("do").number().orElseThrow()).isCloseTo(0.25, EXACT);
        assertThat(loads.families().get("B").get("do").number().orElseThrow()).isCloseTo(0.375, EXACT);
    }

    /** The same sum of times in another order: 0.3 ÷ (0.1 + 0.2) is below 1 by a digit. */
    @Test
    void ratioOfAllToAll_isOne() {
        FamilyMix mix = mix(single());
        Quotient quotient = new Quotient(total(mix, 0.3), total(mix, 0.1 + 0.2));
        assertThat(quotient.result(mix).all().number()).hasValue(1);
        assertThat(new Quotient(total(mix, 3), total(mix, 4)).result(mix).all().number())
                .hasValue(0.75);
    }

    private static Quotient.Total total(FamilyMix mix, double value) {
        return new Quotient.Total("time", "a sum", StreamResult.of(mix, m -> Figure.of(value), Figure.of(value)));
    }

    /** Four cycles of 2 min with 3 items each make a batch of 12, which its process time of 8 min covers. */
    @Test
    void itemOfABatchThatIsRunAsOne_hasItsShareOfTheRun() {
        OneStream stream = OneStream.of(map().step(
                        "do",
                        s -> s.cycleTime(min(2))
                                .quantityPerCycle(3)
                                .batch(Batch.ofItems(12))
                                .processTime(min(8)))
                .flow("ask", "do")
                .flow("do", "out"));
        FamilyTimes times = ObservedTimes.of(stream).families().get(0);
        assertThat(times.touch(stream.step("do").step())).isCloseTo(8 * 60 / 12.0, EXACT);
        assertThat(times.wait(stream.flow("ask->do")).figure().number()).hasValue(0);
    }

    @Test
    void noItemsCounted_areNoWaitThoughNobodyKnowsTheDemand() {
        OneStream stream = OneStream.of(single().editFlow("ask->do", f -> f.inventory(0)));
        Wait wait = ObservedTimes.of(stream).families().get(0).wait(stream.flow("ask->do"));
        assertThat(wait.figure().number()).hasValue(0);
        assertThat(wait.kind()).isEqualTo(Wait.Kind.INVENTORY);
    }

    /** 30 · 0.8 of A and 20 · 0.4 of B pass: three to one. */
    @Test
    void itemsCounted_areThoseOfTheFamiliesAsTheyPass() {
        OneStream stream = OneStream.of(demand(demand(counted(), "A", 30), "B", 20));
        StartingItems items = StartingItems.of(stream);
        assertThat(items.on(stream.flow("a->b"), 0)).isCloseTo(48, EXACT);
        assertThat(items.on(stream.flow("a->b"), 1)).isCloseTo(16, EXACT);
    }

    @Test
    void itemsCountedOfFamiliesNobodyAsksFor_areOfNone() {
        OneStream stream = OneStream.of(demand(demand(counted(), "A", 0), "B", 0));
        assertThat(StartingItems.of(stream).on(stream.flow("a->b"), 0)).isZero();
        assertThat(StartingItems.of(stream).on(stream.flow("a->b"), 1)).isZero();
    }

    private static ValueStreamBuilder counted() {
        return map().step("a", s -> s.families("A", f -> f.yield(0.8)).families("B", f -> f.yield(0.4)))
                .step("b")
                .flow("ask", "a")
                .flow("a", "b", f -> f.inventory(64))
                .flow("b", "out");
    }

    @Test
    void familyWithoutAChangeover_hasNeitherBudgetNorInterval() {
        ValueStreamBuilder map = map().step(
                        "do",
                        s -> s.cycleTime(min(4))
                                .families("A", f -> f.changeover(min(9)))
                                .families("B", f -> f.cycleTime(min(2))))
                .flow("ask", "do")
                .flow("do", "out");
        OneStream stream = OneStream.of(demand(demand(map, "A", 30), "B", 20));
        StepModel step = stream.step("do");
        ChangeoverTime time = ChangeoverTime.of(stream.capacities(), step, () -> Figure.of(0));
        for (Figure none : List.of(
                time.budget(step.families().get(1)),
                time.interval(step.families().get(1)))) {
            assertThat(((Figure.Unknown) none).reason()).isEqualTo(Reason.NOT_APPLICABLE);
            assertThat(((Figure.Unknown) none).text().message())
                    .startsWith("The step do states no changeover to family B.");
        }
        // 480 − 30 · 4 − 20 · 2 = 320 min
        assertThat(time.budget(step.families().get(0)).number().orElseThrow()).isCloseTo(320 / 9.0, EXACT);
    }

    @Test
    void horizonOfADayWithoutTime_isNeverReached() {
        OneStream stream = OneStream.of(
                single().calendar(c -> c.workingTimePerDay(Duration.ZERO).daysPerWeek(5))
                        .demand(d -> d.family("A").quantity(30).per(DAY))
                        .demand(d -> d.family("B").quantity(20).per(DAY)));
        HorizonQueues queues = HorizonQueues.of(stream);
        for (Figure none : List.of(queues.of(stream.step("do"), 1), queues.of(stream.step("do")))) {
            assertThat(((Figure.Unknown) none).text().message()).contains("no horizon is ever reached");
        }
    }

    @Test
    void scrapOfOneFamily_isToldByItsName() {
        ValueStreamBuilder map = map().supplier("mine")
                .step("do", s -> s.cycleTime(min(3)).families("B", f -> f.yield(0)))
                .flow("mine", "do")
                .flow("do", "out")
                .removeNode("ask");
        OneStream stream = OneStream.of(demand(demand(map, "A", 30), "B", 20));
        Figure visits = stream.step("do").families().get(1).visits();
        assertThat(((Figure.Unknown) visits).text().message()).contains("nothing reaches a customer for family B:");
    }

    /** The process time of a is asked for already by what asks for either time; that of b is not. */
    @Test
    void timesThatAreMissing_areAskedForOnce() {
        Optional<String> none = Optional.empty();
        String message = Missing.all(List.of(
                        Missing.time("a", none),
                        Missing.field("step", "b", "processTime", none),
                        Missing.field("step", "a", "processTime", none)))
                .message();
        assertThat(message)
                .startsWith("The step a has neither cycleTime nor processTime.")
                .contains("The step b has no processTime.")
                .doesNotContain("The step a has no processTime.")
                .doesNotContain("more like these");
    }

    /** 30 a day come to the web and 10 to the shop, where 24 and 7.5 can be done. */
    @Test
    void growth_isOfWhatComesToEachSource() {
        OneStream stream = OneStream.of(map().trigger("shop")
                .step("do", s -> s.cycleTime(min(20)))
                .step("sell", s -> s.cycleTime(min(480 / 7.5)))
                .flow("ask", "do")
                .flow("do", "out")
                .flow("shop", "sell")
                .flow("sell", "out")
                .demand(d -> d.at("ask").quantity(30).per(DAY))
                .demand(d -> d.at("shop").quantity(10).per(DAY)));
        QueueGrowth growth = QueueGrowth.of(stream);
        assertThat(growth.of(stream.step("do")).number().orElseThrow()).isCloseTo(6, within(1e-7));
        assertThat(growth.of(stream.step("sell")).number().orElseThrow()).isCloseTo(2.5, within(1e-7));
    }
}
