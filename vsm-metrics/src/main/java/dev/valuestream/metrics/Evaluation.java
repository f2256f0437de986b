package dev.valuestream.metrics;

import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * Evaluates each metric once, under one lock, and keeps the results. A metric sees the others through it; one that needs
 * itself, by whatever way, fails and is named.
 */
final class Evaluation implements MetricContext {

    private final ValueStream stream;
    private final AnalysisOptions options;
    private final Map<String, MetricCatalog.Entry> entries = new LinkedHashMap<>();
    private final Map<String, MetricResult<?>> results = new HashMap<>();
    private final Set<String> running = new HashSet<>();
    private final Map<Class<?>, Object> shared = new HashMap<>();

    Evaluation(MetricCatalog catalog, ValueStream stream, AnalysisOptions options) {
        this.stream = stream;
        this.options = options;
        catalog.entries().forEach(e -> entries.put(e.key().id(), e));
    }

    @Override
    public ValueStream valueStream() {
        return stream;
    }

    @Override
    public AnalysisOptions options() {
        return options;
    }

    MetricDescription description(MetricKey<?> key) {
        return entry(key).description();
    }

    private MetricCatalog.Entry entry(MetricKey<?> key) {
        MetricCatalog.Entry entry = entries.get(key.id());
        if (entry == null || !entry.key().equals(key)) {
            throw new NoSuchElementException("There is no metric " + key + " in the catalogue of this analysis.");
        }
        return entry;
    }

    @Override
    public <T> T get(MetricKey<T> key) {
        MetricResult<T> result = result(key);
        if (result instanceof MetricResult.Unavailable<T> unavailable) {
            throw new MetricUnavailableException(key.id(), unavailable.reason(), unavailable.text());
        }
        return ((MetricResult.Computed<T>) result).value();
    }

    @Override
    public synchronized <T> MetricResult<T> result(MetricKey<T> key) {
        MetricCatalog.Entry entry = entry(key);
        MetricResult<?> known = results.get(key.id());
        if (known == null) {
            known = evaluate(entry);
            results.put(key.id(), known);
        }
        @SuppressWarnings("unchecked") // the key of the entry is equal to the one asked for, its type included
        MetricResult<T> result = (MetricResult<T>) known;
        return result;
    }

    private MetricResult<?> evaluate(MetricCatalog.Entry entry) {
        String id = entry.key().id();
        if (!running.add(id)) {
            throw new IllegalStateException("The metric " + id + " needs itself.");
        }
        try {
            checkCancelled();
            return checked(entry, entry.metric().evaluate(this));
        } catch (CancellationException e) {
            throw e;
        } catch (MetricUnavailableException e) {
            return MetricResult.unavailable(e.reason(), e.text());
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            return failed(id, e);
        } finally {
            running.remove(id);
        }
    }

    private static MetricResult<?> checked(MetricCatalog.Entry entry, MetricResult<?> result) {
        Set<String> declared = new HashSet<>();
        entry.description().measures().forEach(m -> declared.add(m.id()));
        Set<String> names = new HashSet<>();
        for (Measure measure : result.measures()) {
            if (!declared.contains(measure.id())) {
                throw new IllegalStateException("It gives a measure that it does not declare: " + measure.id());
            }
            if (!names.add(measure.name())) {
                throw new IllegalStateException("It gives a measure twice: " + measure.name());
            }
        }
        if (result instanceof MetricResult.Computed<?> computed
                && !entry.key().type().isInstance(computed.value())) {
            throw new IllegalStateException(
                    "Its value is no " + entry.key().type().getName());
        }
        return result;
    }

    private static MetricResult<?> failed(String id, Throwable e) {
        Text text = Text.of("metric.failed", "The metric {0} failed: {1}", id, e.toString());
        return new MetricResult.Unavailable<>(Reason.FAILED, text, List.of(), Optional.of(e));
    }

    @Override
    public synchronized <T> T once(Class<T> type, Function<? super MetricContext, ? extends T> compute) {
        Object known = shared.get(type);
        if (known == null) {
            known = compute.apply(this);
            shared.put(type, known);
        }
        return type.cast(known);
    }

    @Override
    public void checkCancelled() {
        if (options.cancellation().isCancelled()) {
            throw new CancellationException("The analysis of " + stream.id() + " was given up.");
        }
    }
}
