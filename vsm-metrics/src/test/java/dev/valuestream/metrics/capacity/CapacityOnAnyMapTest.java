package dev.valuestream.metrics.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.fixture.ValueStreamArbitraries;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.ElementFigures;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.organisation.LabourRequired;
import dev.valuestream.metrics.organisation.People;
import dev.valuestream.metrics.queue.InventoryTurns;
import dev.valuestream.metrics.queue.StepQueueGrowth;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds on any valid map, however odd. */
@AddLifecycleHook(RepeatableDraws.class)
class CapacityOnAnyMapTest {

    private static final List<MetricKey<?>> KEYS = List.of(
            TaktTime.KEY,
            StepVisits.KEY,
            StepCapacity.KEY,
            StepCapacityWithoutChangeover.KEY,
            StepLoad.KEY,
            StepLoadWithoutChangeover.KEY,
            TeamLoad.KEY,
            Bottleneck.KEY,
            Throughput.KEY,
            ChangeoverBudget.KEY,
            EveryPartEvery.KEY,
            OperatorsNeeded.KEY,
            Pitch.KEY,
            OverallEquipmentEffectiveness.KEY,
            People.KEY,
            LabourRequired.KEY,
            InventoryTurns.KEY,
            StepQueueGrowth.KEY);

    @Provide
    Arbitrary<ValueStream> maps() {
        return ValueStreamArbitraries.valueStreams();
    }

    private static Figure figure(Analysis analysis, MetricKey<ElementFigures> key, ProcessStep step) {
        return analysis.measure(key.id() + "[" + step.id() + "]").orElseThrow().figure();
    }

    @Property(tries = 500)
    void everyMetric_anyMap_givesFiguresOfZeroOrMoreOrSaysWhyNot(@ForAll("maps") ValueStream map) {
        Analysis analysis = StandardMetrics.analyze(map);
        for (MetricKey<?> key : KEYS) {
            for (Measure measure : analysis.measures(key)) {
                if (measure.figure() instanceof Figure.Unknown unknown) {
                    assertThat(unknown.reason())
                            .as(measure.name() + " " + unknown.text().message())
                            .isNotEqualTo(Reason.FAILED);
                    assertThat(unknown.text().message()).isNotBlank();
                } else {
                    assertThat(measure.figure().number().orElseThrow())
                            .as(measure.name())
                            .isNotNegative();
                }
            }
            assertThat(analysis.explain(key).toText()).doesNotContain("NaN").doesNotContain("Infinity");
            assertThat(analysis.explain(key).terms()).noneMatch(t -> t.name().equals("failed"));
        }
    }

    @Property(tries = 1000)
    void longestWait_anyMap_isTheGreatestOfTheWaits(@ForAll("maps") ValueStream map) {
        Analysis analysis = StandardMetrics.analyze(map);
        if (analysis.result(Bottleneck.KEY) instanceof MetricResult.Computed<Bottleneck.Result> result) {
            double longest = 0;
            for (MaterialFlow flow : map.flows()) {
                Figure wait = analysis.measure("flow.wait[" + flow.id() + "]")
                        .orElseThrow()
                        .figure();
                longest = Math.max(longest, wait.number().orElse(0));
            }
            double most = longest;
            result.value().longestWait().ifPresent(c -> {
                assertThat(c.value()).isEqualTo(most);
                assertThat(c.elements()).isNotEmpty();
            });
        }
    }

    @Property(tries = 500)
    void growth_ownStepBelowFullLoad_isZero(@ForAll("maps") ValueStream map) {
        Analysis analysis = StandardMetrics.analyze(map);
        for (ProcessStep step : map.steps()) {
            Figure growth = figure(analysis, StepQueueGrowth.KEY, step);
            Figure load = figure(analysis, StepLoad.KEY, step);
            boolean own = step.team().isEmpty();
            if (growth.number().isPresent()
                    && load.number().isPresent()
                    && own
                    && load.number().getAsDouble() < 1) {
                assertThat(growth.number().getAsDouble()).as(step.id()).isZero();
            }
        }
    }

    @Property(tries = 500)
    void load_withoutChangeovers_isNeverMore(@ForAll("maps") ValueStream map) {
        Analysis analysis = StandardMetrics.analyze(map);
        for (ProcessStep step : map.steps()) {
            Figure with = figure(analysis, StepLoad.KEY, step);
            Figure without = figure(analysis, StepLoadWithoutChangeover.KEY, step);
            if (with.number().isPresent()) {
                double load = with.number().getAsDouble();
                assertThat(without.number().orElseThrow()).isLessThanOrEqualTo(load * (1 + 1e-12));
            }
        }
    }

    /** With the stated demand of every family 10 % higher, loads are 10 % higher and nobody can do less. */
    @Property(tries = 500)
    void load_tenPercentMoreDemand_isTenPercentMore(@ForAll("maps") ValueStream map) {
        ValueStreamBuilder more = map.toBuilder().clearDemand();
        map.demand()
                .forEach(d -> more.demand(b -> {
                    b.quantity(d.rate().quantity().value() * 1.1).per(d.rate().period());
                    d.family().ifPresent(b::family);
                    d.at().ifPresent(b::at);
                }));
        Analysis before = StandardMetrics.analyze(map);
        Analysis after = StandardMetrics.analyze(more.build());
        for (ProcessStep step : map.steps()) {
            Figure load = figure(before, StepLoad.KEY, step);
            if (load.number().isPresent()) {
                double expected = 1.1 * load.number().getAsDouble();
                assertThat(figure(after, StepLoad.KEY, step).number().orElseThrow())
                        .isCloseTo(expected, within(1e-9 * expected));
            }
        }
        if (before.result(Throughput.KEY) instanceof MetricResult.Computed<?>) {
            double once = before.get(Throughput.KEY).value();
            assertThat(after.get(Throughput.KEY).value()).isGreaterThanOrEqualTo(once * (1 - 1e-9));
        }
    }
}
