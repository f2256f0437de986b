package dev.valuestream.metrics.standard;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.model.ValueStream;
import java.util.List;

/**
 * The built-in metrics, in one list, and the shortest way to an analysis.
 *
 * <p>They are named here and not looked up by a service loader, whose files get lost when jars are merged.
 */
public final class StandardMetrics {

    private static final MetricCatalog CATALOG = MetricCatalog.of(List.<Metric<?>>of(
            new LeadTime()));

    private StandardMetrics() {}

    /**
     * The built-in metrics.
     *
     * @return the catalogue
     */
    public static MetricCatalog catalog() {
        return CATALOG;
    }

    /**
     * Analyses a stream with the built-in metrics.
     *
     * @param stream the value stream
     * @return the analysis; nothing is evaluated yet
     */
    public static Analysis analyze(ValueStream stream) {
        return Analysis.of(CATALOG, stream);
    }

    /**
     * Analyses a stream with the built-in metrics.
     *
     * @param stream the value stream
     * @param options what the caller asks for
     * @return the analysis; nothing is evaluated yet
     */
    public static Analysis analyze(ValueStream stream, AnalysisOptions options) {
        return Analysis.of(CATALOG, stream, options);
    }
}
