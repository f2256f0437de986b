package dev.valuestream.metrics.hostile;

import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.hostile.Hostile.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Metrics that need themselves, or make of their context what it is not there for. */
final class HostileNeeds {

    private HostileNeeds() {}

    static List<Hostile> all() {
        List<Hostile> all = new ArrayList<>();
        all.add(cycle("alone"));
        all.add(cycle("two-a", "two-b"));
        all.add(cycle("three-a", "three-b", "three-c"));
        all.add(failing("asks-nobody", "no metric hostile.not-there", c -> asked(c, "hostile.not-there")));
        all.add(failing("once-null", "must not be null", c -> Foreign.answer(c.once(Hostile.class, x -> null))));
        all.add(failing("once-itself", "StackOverflowError", HostileNeeds::onceWithinItself));
        all.add(failing("thread", "must be used by the thread that evaluates it", HostileNeeds::askedByAThread));
        all.add(keeping());
        all.add(swallowing());
        return all;
    }

    private static Hostile failing(String name, String words, Function<MetricContext, MetricResult<Object>> answer) {
        return new Hostile(name, Fate.FAILED, words, List.of(new Foreign("hostile." + name, answer)));
    }

    private static MetricResult<Object> asked(MetricContext context, String id) {
        return Foreign.answer(context.get(Foreign.keyOf(id)));
    }

    /** Each needs the next, and the last the first. */
    private static Hostile cycle(String... names) {
        List<Metric<?>> metrics = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            String next = "hostile." + names[(i + 1) % names.length];
            metrics.add(new Foreign("hostile." + names[i], c -> asked(c, next)));
        }
        return new Hostile("cycle of " + names.length, Fate.FAILED, "needs itself", metrics);
    }

    @SuppressWarnings("unchecked") // there is no class of a MetricResult of something
    private static MetricResult<Object> onceWithinItself(MetricContext context) {
        return context.once(MetricResult.class, HostileNeeds::onceWithinItself);
    }

    private static MetricResult<Object> askedByAThread(MetricContext context) {
        return CompletableFuture.supplyAsync(() -> asked(context, "hostile.throws"))
                .join();
    }

    /** One keeps its context; another, while it is evaluated, waits for a thread that uses it. */
    private static Hostile keeping() {
        AtomicReference<MetricContext> kept = new AtomicReference<>();
        Metric<?> keeper = new Foreign("hostile.keeper", c -> {
            kept.set(c);
            return Foreign.answer(1.0);
        });
        Metric<?> user = new Foreign("hostile.keepers-friend", c -> {
            c.result(Foreign.keyOf("hostile.keeper"));
            return CompletableFuture.supplyAsync(() -> asked(kept.get(), "hostile.keeper"))
                    .join();
        });
        return new Hostile("keeper", Fate.FAILED, "must not be kept", List.of(user, keeper));
    }

    /** Asks for a metric that fails, and for itself, and does not care. */
    private static Hostile swallowing() {
        Metric<?> metric = new Foreign("hostile.swallows", c -> {
            try {
                c.get(Foreign.keyOf("hostile.swallows"));
            } catch (RuntimeException e) {
                // the fault that is planted
            }
            return Foreign.answer(1.0);
        });
        return new Hostile("swallows", Fate.FAILED, "needs itself", List.of(metric));
    }
}
