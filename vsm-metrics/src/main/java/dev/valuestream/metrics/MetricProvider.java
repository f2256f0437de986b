package dev.valuestream.metrics;

import java.util.List;

/**
 * Gives metrics of a third party to {@link MetricCatalog#withProviders(ClassLoader)}.
 *
 * <p>Declare it in {@code module-info} ({@code provides}) and in {@code META-INF/services}, so that it is found on the
 * module path and on the class path.
 */
public interface MetricProvider {

    /**
     * The metrics.
     *
     * @return stateless, thread-safe metrics, with ids that start with a name of the provider's own
     */
    List<Metric<?>> metrics();
}
