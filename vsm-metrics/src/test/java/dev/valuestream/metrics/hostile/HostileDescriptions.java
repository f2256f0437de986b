package dev.valuestream.metrics.hostile;

import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.hostile.Hostile.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Metrics that cannot say what they are. */
final class HostileDescriptions {

    private HostileDescriptions() {}

    static List<Hostile> all() {
        List<Hostile> all = new ArrayList<>();
        all.add(leftOut("null-key", "its key is null", described(n -> null, HostileDescriptions::sound)));
        all.add(leftOut("no-key", "no key today", described(n -> fail("no key today"), HostileDescriptions::sound)));
        all.add(leftOut(
                "id-form", "Not An Id", described(n -> Foreign.keyOf("Not An Id"), HostileDescriptions::sound)));
        all.add(leftOut("id-taken", "taken: lead-time", described(n -> Foreign.keyOf("lead-time"), n -> empty("x"))));
        all.add(leftOut("measure-taken", "taken: step.load", new Foreign("hostile.measure-taken", c -> null) {
            @Override
            public MetricDescription description() {
                return MetricDescription.of("t", "f", "s", Foreign.definition("step.load"));
            }
        }));
        all.add(leftOut("null-description", "its description is null", described(HostileDescriptions::key, n -> null)));
        all.add(leftOut("no-description", "gone/Away", described(HostileDescriptions::key, n -> missing("gone/Away"))));
        all.add(answers("id-changes", described(n -> Foreign.keyOf("hostile.id-changes-" + n), n -> empty("x"))));
        all.add(answers("description-changes", described(HostileDescriptions::key, n -> empty("x" + n))));
        all.add(answers(
                "endless-title", described(n -> Foreign.keyOf("hostile.title"), n -> empty("x".repeat(1 << 20)))));
        return all;
    }

    private static Hostile leftOut(String name, String words, Foreign metric) {
        return new Hostile(name, Fate.LEFT_OUT, words, List.of(metric));
    }

    private static Hostile answers(String name, Foreign metric) {
        return new Hostile(name, Fate.ANSWERS, "", List.of(metric));
    }

    /** A metric that describes itself anew at each call. */
    private static Foreign described(IntFunction<MetricKey<Object>> key, IntFunction<MetricDescription> description) {
        return new Foreign("hostile.described", c -> Foreign.answer(1.0)) {
            private int calls;

            @Override
            public MetricKey<Object> key() {
                return key.apply(calls++);
            }

            @Override
            public MetricDescription description() {
                return description.apply(calls++);
            }
        };
    }

    private static MetricKey<Object> key(int call) {
        return Foreign.keyOf("hostile.key");
    }

    private static MetricDescription sound(int call) {
        return empty("Hostile");
    }

    private static MetricDescription empty(String title) {
        return MetricDescription.of(title, "f", "s");
    }

    private static <T> T fail(String words) {
        throw new UnsupportedOperationException(words);
    }

    private static <T> T missing(String type) {
        throw new NoClassDefFoundError(type);
    }
}
