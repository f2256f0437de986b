package dev.valuestream.metrics.standard;

import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.contract.MetricContract;
import dev.valuestream.metrics.simulated.SimulatedMetric;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The built-in metrics keep the contract that strangers' keep; those that read a simulation do so in a test of their own. */
@ParameterizedClass
@MethodSource("metrics")
@Tag("slow")
class StandardMetricsContractTest extends MetricContract {

    private final Metric<?> metric;

    StandardMetricsContractTest(Metric<?> metric) {
        this.metric = metric;
    }

    static List<Metric<?>> metrics() {
        return StandardMetrics.catalog().metrics().stream()
                .filter(m -> !(m instanceof SimulatedMetric))
                .toList();
    }

    @Override
    protected Metric<?> metric() {
        return metric;
    }

    @Override
    protected boolean isFromElsewhere() {
        return false;
    }
}
