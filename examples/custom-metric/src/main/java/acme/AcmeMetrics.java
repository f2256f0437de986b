package acme;

import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricProvider;
import java.util.List;

/** The metrics of this jar. */
public final class AcmeMetrics implements MetricProvider {

    /** Made by the service loader. */
    public AcmeMetrics() {}

    @Override
    public List<Metric<?>> metrics() {
        return List.of(new CostOfDelay());
    }
}
