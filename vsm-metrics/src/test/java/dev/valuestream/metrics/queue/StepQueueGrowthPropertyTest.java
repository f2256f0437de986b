package dev.valuestream.metrics.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.capacity.DayBook;
import dev.valuestream.metrics.capacity.LineSpec;
import dev.valuestream.metrics.standard.StandardMetrics;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** The growth of queues against the same fluid followed in time. */
@AddLifecycleHook(RepeatableDraws.class)
class StepQueueGrowthPropertyTest {

    @Property(tries = 1000)
    void growth_randomLine_isThatOfTheFluidInTime(@ForAll long seed) {
        LineSpec line = LineSpec.of(seed);
        FluidInTime time = new FluidInTime(line, new DayBook(line), 3000);
        double scale = Arrays.stream(line.demandPerDay).sum();
        Statistics.label("settled").collect(time.drift < 1e-11 * scale);
        if (time.drift >= 1e-11 * scale) {
            return; // a loop that takes longer than these days to fill
        }
        Analysis analysis = StandardMetrics.analyze(line.build());
        Statistics.label("queues that grow").collect(growing(time, 1e-9 * scale));
        for (int n = 0; n < line.customer(); n++) {
            for (int f = 0; f < line.members(); f++) {
                String name =
                        "step.queue.growth[" + LineSpec.name(n) + "]" + (line.families == 0 ? "" : "{f" + f + "}");
                Figure growth = analysis.measure(name).orElseThrow().figure();
                if (growth instanceof Figure.Known known) {
                    assertThat(known.value()).as(name).isCloseTo(time.growth[f][n], within(1e-9 * scale));
                } else {
                    assertThat(n).as(name + " " + growth).isZero();
                    assertThat(line.trigger).isFalse();
                    assertThat(((Figure.Unknown) growth).reason()).isEqualTo(Reason.NOT_APPLICABLE);
                }
            }
        }
    }

    private static int growing(FluidInTime time, double least) {
        return (int) Arrays.stream(time.growth)
                .flatMapToDouble(Arrays::stream)
                .filter(g -> g > least)
                .count();
    }
}
