package dev.valuestream.metrics;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.valuestream.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The metrics an analysis evaluates, in order. Immutable.
 *
 * <p>A faulty metric is left out and named in {@link #problems()}; the others are not harmed.
 */
public final class MetricCatalog {

    private final ImmutableList<Entry> entries;
    private final ImmutableList<Problem> problems;
    private final ImmutableMap<String, Entry> byId;

    /** A metric with its key and description, asked for once. */
    record Entry(Metric<?> metric, MetricKey<?> key, MetricDescription description) {}

    private MetricCatalog(List<Entry> entries, List<Problem> problems) {
        this.entries = ImmutableList.copyOf(entries);
        this.problems = ImmutableList.copyOf(problems);
        byId = byId(this.entries);
    }

    private static ImmutableMap<String, Entry> byId(List<Entry> entries) {
        ImmutableMap.Builder<String, Entry> byId = ImmutableMap.builder();
        entries.forEach(e -> ids(e).forEach(id -> byId.put(id, e)));
        return byId.buildOrThrow();
    }

    /**
     * A catalogue of some metrics; a faulty one is left out and named in {@link #problems()}.
     *
     * @param metrics the metrics
     * @return the catalogue
     */
    public static MetricCatalog of(List<? extends Metric<?>> metrics) {
        return new MetricCatalog(List.of(), List.of()).with(metrics);
    }

    /**
     * This catalogue with more metrics.
     *
     * @param metrics the metrics to add; one whose id is taken is left out and named in {@link #problems()}
     * @return the larger catalogue
     */
    public MetricCatalog with(List<? extends Metric<?>> metrics) {
        List<Entry> all = new ArrayList<>(entries);
        List<Problem> found = new ArrayList<>(problems);
        Set<String> taken = new HashSet<>();
        all.forEach(e -> taken.addAll(ids(e)));
        for (Metric<?> metric : metrics) {
            admit(metric, taken, found).ifPresent(all::add);
        }
        return new MetricCatalog(all, found);
    }

    private static List<String> ids(Entry entry) {
        List<String> ids = new ArrayList<>();
        ids.add(entry.key().id());
        entry.description().measures().stream()
                .map(MeasureDefinition::id)
                .filter(id -> !id.equals(entry.key().id()))
                .forEach(ids::add);
        return ids;
    }

    private static Optional<Entry> admit(@Nullable Metric<?> metric, Set<String> taken, List<Problem> problems) {
        String name = metric == null ? "null" : metric.getClass().getName();
        try {
            requireNonNull(metric, "the metric is null");
            MetricKey<?> key = requireNonNull(metric.key(), "its key is null");
            Entry entry = new Entry(metric, key, requireNonNull(metric.description(), "its description is null"));
            Optional<String> twice = firstTaken(ids(entry), taken);
            twice.ifPresent(id -> problems.add(Problem.of(
                    "metric.id.taken",
                    name,
                    "The metric {0} gives an id that is taken: {1}. It is left out.",
                    name,
                    id)));
            return twice.isEmpty() ? Optional.of(entry) : Optional.empty();
        } catch (Throwable e) { // whatever a stranger's metric throws, checked exceptions included
            Faults.rethrowFatal(e);
            problems.add(Problem.of(
                    "metric.faulty",
                    name,
                    "The metric {0} cannot be described and is left out: {1}",
                    name,
                    Faults.describe(e)));
            return Optional.empty();
        }
    }

    /** Takes the ids, unless one of them is taken already. */
    private static Optional<String> firstTaken(List<String> ids, Set<String> taken) {
        Set<String> own = new HashSet<>();
        for (String id : ids) {
            if (taken.contains(id) || !own.add(id)) {
                return Optional.of(id);
            }
        }
        taken.addAll(own);
        return Optional.empty();
    }

    /**
     * This catalogue with the metrics of every {@link MetricProvider} that a class loader knows, ordered by the
     * provider's class name.
     *
     * @param loader the class loader to ask
     * @return the larger catalogue
     */
    public MetricCatalog withProviders(ClassLoader loader) {
        List<Problem> found = new ArrayList<>(problems);
        SortedMap<String, MetricProvider> providers = new TreeMap<>();
        Iterator<MetricProvider> iterator =
                ServiceLoader.load(MetricProvider.class, loader).iterator();
        while (hasNext(iterator, found)) {
            next(iterator, found).ifPresent(p -> providers.put(p.getClass().getName(), p));
        }
        MetricCatalog catalog = new MetricCatalog(entries, found);
        for (MetricProvider provider : providers.values()) {
            catalog = catalog.with(provider);
        }
        return catalog;
    }

    private static boolean hasNext(Iterator<MetricProvider> providers, List<Problem> problems) {
        for (int attempt = 0; attempt < 100; attempt++) {
            try {
                return providers.hasNext();
            } catch (Throwable e) { // whatever a stranger's jar makes the service loader throw
                problems.add(faulty("", e));
            }
        }
        return false;
    }

    private static Optional<MetricProvider> next(Iterator<MetricProvider> providers, List<Problem> problems) {
        try {
            return Optional.of(providers.next());
        } catch (Throwable e) { // whatever a stranger's jar makes the service loader throw
            problems.add(faulty("", e));
            return Optional.empty();
        }
    }

    private static Problem faulty(String provider, Throwable e) {
        Faults.rethrowFatal(e);
        return Problem.of(
                "metric.provider.faulty",
                provider,
                "A provider of metrics gives none and is left out: {0}",
                Faults.describe(e));
    }

    private MetricCatalog with(MetricProvider provider) {
        List<Metric<?>> metrics;
        try {
            metrics = new ArrayList<>(requireNonNull(provider.metrics(), "its list is null"));
        } catch (Throwable e) { // whatever a stranger's provider throws, checked exceptions included
            List<Problem> found = new ArrayList<>(problems);
            found.add(faulty(provider.getClass().getName(), e));
            return new MetricCatalog(entries, found);
        }
        return with(metrics);
    }

    /**
     * The metrics' keys, in order.
     *
     * @return the keys
     */
    public List<MetricKey<?>> keys() {
        return entries.stream().<MetricKey<?>>map(Entry::key).collect(ImmutableList.toImmutableList());
    }

    /**
     * The metrics themselves, in order, to make another catalogue of some of them.
     *
     * @return the metrics
     */
    public List<Metric<?>> metrics() {
        return entries.stream().<Metric<?>>map(Entry::metric).collect(ImmutableList.toImmutableList());
    }

    /**
     * What a metric means.
     *
     * @param id the id of a metric or of one of its measures
     * @return the description, or empty if the catalogue has no such id
     */
    public Optional<MetricDescription> description(String id) {
        return Optional.ofNullable(byId.get(id)).map(Entry::description);
    }

    /**
     * The metric that gives a measure.
     *
     * @param id the id of a metric or of one of its measures
     * @return the metric's key, or empty if the catalogue has no such id
     */
    public Optional<MetricKey<?>> keyOf(String id) {
        return Optional.ofNullable(byId.get(id)).map(Entry::key);
    }

    /**
     * All measures the metrics give, in order.
     *
     * @return the definitions
     */
    public List<MeasureDefinition> measures() {
        return entries.stream()
                .flatMap(e -> e.description().measures().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Metrics that were left out, and why.
     *
     * @return the problems; empty if none was
     */
    public List<Problem> problems() {
        return problems;
    }

    List<Entry> entries() {
        return entries;
    }
}
