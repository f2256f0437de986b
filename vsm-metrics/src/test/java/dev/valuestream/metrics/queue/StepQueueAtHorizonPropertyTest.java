package dev.valuestream.metrics.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.capacity.LineSpec;
import dev.valuestream.metrics.standard.StandardMetrics;
import java.time.Duration;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** On a map where nothing is found and no place has an end, the queue at the horizon is growth · horizon. */
@AddLifecycleHook(RepeatableDraws.class)
class StepQueueAtHorizonPropertyTest {

    private static final double DAYS = 35;

    @Property(tries = 1000)
    void atHorizon_randomLineFromEmpty_isGrowthTimesHorizon(@ForAll long seed) {
        LineSpec line = LineSpec.of(seed);
        Duration horizon = Duration.ofMillis(Math.round(line.dayHours * 3_600_000 * DAYS));
        Analysis analysis = StandardMetrics.analyze(line.build(), AnalysisOptions.DEFAULT.withHorizon(horizon));
        double scale = Arrays.stream(line.demandPerDay).sum() * DAYS;
        for (int n = 0; n < line.customer(); n++) {
            for (int f = -1; f < line.families; f++) {
                String element = "[" + LineSpec.name(n) + "]" + (f < 0 ? "" : "{f" + f + "}");
                Figure growth = analysis.measure("step.queue.growth" + element)
                        .orElseThrow()
                        .figure();
                Figure queue = analysis.measure("step.queue.at-horizon" + element)
                        .orElseThrow()
                        .figure();
                if (growth instanceof Figure.Known known) {
                    assertThat(queue.number().orElseThrow())
                            .as(element)
                            .isCloseTo(known.value() * DAYS, within(1e-9 * scale));
                } else {
                    assertThat(queue).isInstanceOf(Figure.Unknown.class);
                }
            }
        }
    }
}
