package dev.valuestream.metrics.hostile;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.hostile.Hostile.Fate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/** Metrics that throw, or answer what is no answer. */
final class HostileAnswers {

    private HostileAnswers() {}

    static List<Hostile> all() {
        List<Hostile> all = new ArrayList<>();
        all.add(failing("throws", "boom", c -> Foreign.sneak(new IllegalStateException("boom"))));
        all.add(failing("error", "some error", c -> Foreign.sneak(new Error("some error"))));
        all.add(failing("missing-class", "gone/Away", c -> Foreign.sneak(new NoClassDefFoundError("gone/Away"))));
        all.add(failing("linkage", "LinkageError", c -> Foreign.sneak(new LinkageError())));
        all.add(failing("assertion", "never", c -> Foreign.sneak(new AssertionError("never"))));
        all.add(failing("checked", "on the sly", c -> Foreign.sneak(new IOException("on the sly"))));
        all.add(failing("cancels", "nobody asked", c -> Foreign.sneak(new CancellationException("nobody asked"))));
        all.add(failing("wordless", "Wordless", c -> Foreign.sneak(new Wordless())));
        all.add(failing("overflow", "StackOverflowError", HostileAnswers::endless));
        all.add(failing("null-answer", "no result (null)", c -> null));
        all.add(failing("null-value", "NullPointerException", c -> Foreign.answer(null)));
        all.add(failing("nan", "finite", c -> Foreign.answer(1.0, Foreign.measure("hostile.nan", 0.0 / 0))));
        all.add(failing("infinite", "finite", c -> Foreign.answer(1.0, Foreign.measure("hostile.infinite", 1.0 / 0))));
        all.add(failing(
                "undeclared", "not declare: lead-time", c -> Foreign.answer(1.0, Foreign.measure("lead-time", 1))));
        all.add(failing("twice", "twice: hostile.twice", c -> {
            Measure measure = Foreign.measure("hostile.twice", 1);
            return Foreign.answer(1.0, measure, measure);
        }));
        all.add(failing(
                "of-nothing",
                "nothing on the map",
                c -> measured("of-nothing", Optional.of("no-such-step"), Unit.COUNT)));
        all.add(failing("other-unit", "another unit", c -> measured("other-unit", Optional.empty(), Unit.SECONDS)));
        all.add(wrongType());
        return all;
    }

    private static Hostile failing(String name, String words, Function<MetricContext, MetricResult<Object>> answer) {
        return new Hostile(name, Fate.FAILED, words, List.of(new Foreign("hostile." + name, answer)));
    }

    private static MetricResult<Object> measured(String name, Optional<String> element, Unit unit) {
        return Foreign.answer(
                1.0, new Measure("hostile." + name, element, Optional.empty(), unit, Direction.LOWER, Figure.of(1)));
    }

    @SuppressWarnings("InfiniteRecursion") // the fault that is planted
    private static MetricResult<Object> endless(MetricContext context) {
        return endless(context).measures().isEmpty() ? endless(context) : endless(context);
    }

    /** Says that it gives whole numbers and gives a text, as an unchecked cast lets it. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Hostile wrongType() {
        Foreign lying = new Foreign("hostile.type", c -> Foreign.answer("seven")) {
            @Override
            public MetricKey<Object> key() {
                return (MetricKey) MetricKey.of("hostile.type", Integer.class);
            }
        };
        return new Hostile("type", Fate.FAILED, "java.lang.String", List.<Metric<?>>of(lying));
    }

    /** An exception that fails when it is to say what happened. */
    static final class Wordless extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String toString() {
            throw new AssertionError("no words");
        }
    }
}
