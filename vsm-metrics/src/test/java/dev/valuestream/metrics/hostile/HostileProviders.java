package dev.valuestream.metrics.hostile;

import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricProvider;
import dev.valuestream.metrics.MetricResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Hands the hostile metrics over as jars do. */
public final class HostileProviders {

    private HostileProviders() {}

    /** Gives all but those that never end. */
    public static final class All implements MetricProvider {
        @Override
        public List<Metric<?>> metrics() {
            List<Metric<?>> metrics = new ArrayList<>();
            Hostile.all().forEach(h -> metrics.addAll(h.metrics()));
            return metrics;
        }
    }

    /** Gives null among its metrics. */
    public static final class Holed implements MetricProvider {
        @Override
        public List<Metric<?>> metrics() {
            return Arrays.asList((Metric<?>) null);
        }
    }

    /** Throws when it is asked. */
    public static final class Throwing implements MetricProvider {
        @Override
        public List<Metric<?>> metrics() {
            throw new NoClassDefFoundError("gone/Away");
        }
    }

    /** Cannot be made. */
    public static final class Unmakable implements MetricProvider {
        /** Throws. */
        public Unmakable() {
            throw new IllegalStateException("no provider today");
        }

        @Override
        public List<Metric<?>> metrics() {
            return List.of();
        }
    }

    /** Gives those that never end. */
    public static final class Waiting implements MetricProvider {
        @Override
        public List<Metric<?>> metrics() {
            return HostileWaits.metrics(() -> {});
        }
    }

    /** Gives one that is sound, but takes more than a second. */
    public static final class Slow implements MetricProvider {
        @Override
        public List<Metric<?>> metrics() {
            return List.of(new Foreign("hostile.slow", c -> afterASecond()));
        }

        private static MetricResult<Object> afterASecond() {
            long start = System.nanoTime();
            while (System.nanoTime() - start < 1_100_000_000L) {
                Thread.onSpinWait();
            }
            return Foreign.answer(1.0, Foreign.measure("hostile.slow", 1));
        }
    }
}
