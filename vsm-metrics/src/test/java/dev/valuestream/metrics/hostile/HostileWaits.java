package dev.valuestream.metrics.hostile;

import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricResult;
import java.util.List;

/** Metrics that never end, but ask now and then whether to stop. */
public final class HostileWaits {

    private HostileWaits() {}

    /**
     * One that never ends, and one that never ends in what it computes once for all.
     *
     * @param pass called in each round, for a clock that somebody has to move on
     */
    @SuppressWarnings("unchecked") // there is no class of a MetricResult of something
    public static List<Metric<?>> metrics(Runnable pass) {
        return List.of(
                new Foreign("hostile.endless", c -> endless(c, pass)),
                new Foreign("hostile.endless-once", c -> c.once(MetricResult.class, x -> endless(x, pass))));
    }

    private static MetricResult<Object> endless(MetricContext context, Runnable pass) {
        while (true) {
            pass.run();
            context.checkCancelled();
        }
    }
}
