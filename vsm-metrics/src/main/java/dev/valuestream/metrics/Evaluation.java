package dev.valuestream.metrics;

import dev.valuestream.model.AttributeTypeException;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Suggestions;
import dev.valuestream.problem.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates each metric once, under one lock, and keeps the results; one that is kept is given without the lock, whatever
 * another thread waits for. A metric sees the others through its {@link EvaluationContext}; one that needs itself, by
 * whatever way, fails, and so do all on that way.
 */
final class Evaluation {

    private final ValueStream stream;
    private final AnalysisOptions options;
    private final Map<String, MetricCatalog.Entry> entries = new LinkedHashMap<>();
    private final Map<String, MetricResult<?>> results = new ConcurrentHashMap<>();
    private final Map<String, Text> cycles = new HashMap<>();
    private final Map<Class<?>, Object> shared = new HashMap<>();
    private final EvaluationTimes times;
    private @Nullable Running innermost;

    Evaluation(MetricCatalog catalog, ValueStream stream, AnalysisOptions options) {
        this.stream = stream;
        this.options = options;
        times = new EvaluationTimes(options);
        catalog.entries().forEach(e -> entries.put(e.key().id(), e));
    }

    ValueStream valueStream() {
        return stream;
    }

    AnalysisOptions options() {
        return options;
    }

    MetricDescription description(MetricKey<?> key) {
        return entry(key).description();
    }

    private MetricCatalog.Entry entry(MetricKey<?> key) {
        MetricCatalog.Entry entry = entries.get(key.id());
        if (entry == null) {
            throw new NoSuchElementException("There is no metric " + key + " in the catalogue of this analysis."
                    + Suggestions.among(entries.keySet())
                            .nearest(key.id())
                            .map(n -> " Maybe it is " + n + ".")
                            .orElse("")
                    + " [metric.unknown]");
        }
        if (!entry.key().equals(key)) {
            throw new NoSuchElementException("The value of metric " + key + " is a "
                    + entry.key().type().getName() + ", not a " + key.type().getName() + ". [metric.type]");
        }
        return entry;
    }

    <T> T get(MetricKey<T> key) {
        MetricResult<T> result = result(key);
        if (result instanceof MetricResult.Unavailable<T> unavailable) {
            throw new MetricUnavailableException(key.id(), unavailable.reason(), unavailable.text());
        }
        return ((MetricResult.Computed<T>) result).value();
    }

    <T> MetricResult<T> result(MetricKey<T> key) {
        MetricCatalog.Entry entry = entry(key);
        MetricResult<?> known = results.get(key.id());
        @SuppressWarnings("unchecked") // the key of the entry is equal to the one asked for, its type included
        MetricResult<T> result = (MetricResult<T>) (known == null ? resultOf(entry) : known);
        return result;
    }

    private synchronized MetricResult<?> resultOf(MetricCatalog.Entry entry) {
        String id = entry.key().id();
        MetricResult<?> known = results.get(id);
        if (known != null) {
            return known;
        }
        return Running.has(innermost, id) ? needsItself(id) : evaluate(entry);
    }

    /** Fails all metrics on the way from a metric back to itself, so that it does not matter which is asked first. */
    private MetricResult<?> needsItself(String id) {
        List<String> way = Running.wayFrom(id, innermost);
        for (int i = 0; i < way.size(); i++) {
            List<String> from = new ArrayList<>(way.subList(i, way.size()));
            from.addAll(way.subList(0, i + 1));
            cycles.putIfAbsent(way.get(i), cycle(way.get(i), from));
        }
        return MetricResult.unavailable(Reason.FAILED, cycles.getOrDefault(id, cycle(id, way)));
    }

    private static Text cycle(String id, List<String> way) {
        return Text.of("metric.cycle", "The metric {0} needs itself: {1}.", id, String.join(" → ", way));
    }

    /** What runs is put back by an assignment, which does not fail even where no stack is left to call anything. */
    private MetricResult<?> evaluate(MetricCatalog.Entry entry) {
        checkCancelled(entry.key().id());
        Running outer = innermost;
        try {
            Running inner =
                    new Running(entry.key().id(), times.timeOf(entry.key().id()), outer);
            innermost = inner;
            return evaluate(entry, inner);
        } finally {
            innermost = outer;
        }
    }

    private MetricResult<?> evaluate(MetricCatalog.Entry entry, Running inner) {
        String id = inner.metric();
        EvaluationContext context = new EvaluationContext(this, id);
        inner.begin();
        try {
            MetricResult<?> result = CheckedResult.of(entry, entry.metric().evaluate(context), stream);
            return keep(id, result);
        } catch (MetricUnavailableException e) {
            return keep(id, MetricResult.unavailable(e.reason(), e.text()));
        } catch (AttributeTypeException e) {
            return keep(id, MetricResult.unavailable(Reason.MISSING_INPUT, e.text()));
        } catch (Throwable e) { // whatever a stranger's metric throws, checked exceptions included
            return faulty(inner, e);
        } finally {
            context.close();
            inner.end();
        }
    }

    private MetricResult<?> keep(String id, MetricResult<?> result) {
        Text cycle = cycles.get(id);
        MetricResult<?> kept = cycle == null ? result : MetricResult.unavailable(Reason.FAILED, cycle);
        results.put(id, kept);
        return kept;
    }

    private MetricResult<?> faulty(Running inner, Throwable e) {
        String id = inner.metric();
        Faults.rethrowFatal(e);
        if (e instanceof CancellationException given && options.cancellation().isCancelled()) {
            throw given;
        }
        Text text = e instanceof TimeLimitException slow
                ? slow.text()
                : Text.of("metric.failed", "The metric {0} failed: {1}", id, Faults.describe(e));
        MetricResult<?> failed = new MetricResult.Unavailable<>(Reason.FAILED, text, List.of(), Optional.of(e));
        // The stack may have been used up by the metric that needs this one: tried again when asked for by another.
        return e instanceof StackOverflowError && inner.outer() != null ? failed : keep(id, failed);
    }

    synchronized <T> T once(
            MetricContext context, Class<T> type, Function<? super MetricContext, ? extends T> compute) {
        Object known = shared.get(type);
        if (known == null) {
            known = type.cast(compute.apply(context));
            if (known == null) {
                throw new IllegalStateException("What is computed once (" + type.getName() + ") must not be null.");
            }
            shared.put(type, known);
        }
        return type.cast(known);
    }

    /** The time a metric took so far; empty if it was not evaluated or there is no ticker. */
    Optional<Duration> time(MetricKey<?> key) {
        return times.of(key.id());
    }

    void checkCancelled(String metric) {
        times.check(metric);
        if (options.cancellation().isCancelled()) {
            throw new CancellationException("The analysis of " + stream.id() + " was given up at the metric " + metric
                    + ". [analysis.cancelled]");
        }
    }
}
