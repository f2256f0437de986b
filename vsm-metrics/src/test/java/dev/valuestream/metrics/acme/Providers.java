package dev.valuestream.metrics.acme;

import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricProvider;
import dev.valuestream.metrics.MetricResult;
import java.util.Arrays;
import java.util.List;

/** Providers of metrics. */
public final class Providers {

    private Providers() {}

    private record Three(String id) implements Metric<Double> {
        @Override
        public MetricKey<Double> key() {
            return MetricKey.of(id, Double.class);
        }

        @Override
        public MetricDescription description() {
            return MetricDescription.of("Three", "3", "arithmetic");
        }

        @Override
        public MetricResult<Double> evaluate(MetricContext context) {
            return MetricResult.of(3.0, Explanation.of(description(), List.of(), List.of()), List.of());
        }
    }

    /** Gives what it should. */
    public static final class Sound implements MetricProvider {
        @Override
        public List<Metric<?>> metrics() {
            return List.of(new Three("acme.sound"));
        }
    }

    /** Gives null among its metrics. */
    public static final class Holed implements MetricProvider {
        @Override
        @SuppressWarnings("NullAway")
        public List<Metric<?>> metrics() {
            return Arrays.asList(null, new Three("acme.behind-hole"));
        }
    }

    /** Gives no list. */
    public static final class Null implements MetricProvider {
        @Override
        @SuppressWarnings("NullAway")
        public List<Metric<?>> metrics() {
            return null;
        }
    }

    /** Throws. */
    public static final class Throwing implements MetricProvider {
        @Override
        public List<Metric<?>> metrics() {
            throw new UnsupportedOperationException("no metrics today");
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

    /** Exhausts the machine when it is made. */
    public static final class Fatal implements MetricProvider {
        /** Throws. */
        public Fatal() {
            throw new OutOfMemoryError("test");
        }

        @Override
        public List<Metric<?>> metrics() {
            return List.of();
        }
    }
}
