package dev.valuestream.metrics.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.capacity.LineSpec;
import dev.valuestream.metrics.standard.StandardMetrics;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(RepeatableDraws.class)
class FactoryPhysicsPropertyTest {

    private static Figure figure(Analysis analysis, String measure) {
        return analysis.measure(measure).orElseThrow().figure();
    }

    /** The rate asks for itself: with so much demand, in the same mix, the bottleneck's load is 1. */
    @Property(tries = 300)
    void rate_askedFor_loadsTheBottleneckFully(@ForAll long seed) {
        LineSpec line = LineSpec.of(seed);
        Analysis before = StandardMetrics.analyze(line.build());
        double demand = Arrays.stream(line.demandPerDay).sum();
        if (demand > 0
                && figure(before, "factory-physics.bottleneck-rate") instanceof Figure.Known rate
                && rate.value() > 0) {
            for (int i = 0; i < line.demandPerDay.length; i++) {
                line.demandPerDay[i] *= rate.value() / demand;
            }
            Figure load = figure(StandardMetrics.analyze(line.build()), "bottleneck.load");
            assertThat(load.number().orElseThrow()).isCloseTo(1, within(1e-9));
        }
    }

    @Property(tries = 300)
    void criticalWip_anyLine_isRateTimesTime(@ForAll long seed) {
        Analysis analysis = StandardMetrics.analyze(LineSpec.of(seed).build());
        if (analysis.result(FactoryPhysics.KEY) instanceof MetricResult.Computed<FactoryPhysics.Result> computed) {
            FactoryPhysics.Result result = computed.value();
            double day = 1 / result.bottleneckRate().perSecond();
            assertThat(result.criticalWip() * day)
                    .isCloseTo(
                            result.rawProcessTime().toNanos() / 1e9, within(1e-8 * result.criticalWip() * day + 1e-9));
            result.today().ifPresent(today -> {
                double ratio = today.observed().throughput().perSecond()
                        / today.practicalWorst().throughput().perSecond();
                assertThat(today.practicalWorstCaseRatio()).isCloseTo(ratio, within(1e-9 * ratio));
            });
        }
    }
}
