package dev.valuestream.metrics.simulated;

import dev.valuestream.distribution.Exponential;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.contract.MetricContract;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.ValueStream;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationPlan;
import dev.valuestream.simulation.SimulationReport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulated figures keep the contract of all metrics, on a map that has been simulated. */
@ParameterizedClass
@MethodSource("metrics")
class SimulatedMetricContractTest extends MetricContract {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Two steps with one team, a stock that customers order from, and a promise. */
    private static final ValueStream MAP = ValueStream.builder("shop")
            .demand(d -> d.interarrival(new Exponential(MINUTE.multipliedBy(4))).promise(MINUTE.multipliedBy(5)))
            .team("pair", t -> t.people(2))
            .supplier("from")
            .step("cut", s -> s.processTime(new Exponential(MINUTE)).team("pair"))
            .step("sew", s -> s.processTime(new Exponential(MINUTE)).team("pair"))
            .customer("to")
            .flow("from", "cut")
            .flow("cut", "sew")
            .flow("sew", "to", f -> f.kind(FlowKind.PULL).max(2))
            .build();

    private static final SimulationReport REPORT =
            Simulation.of(MAP).run(SimulationPlan.of(1).replications(2).horizon(Duration.ofHours(20)));

    private final Metric<?> metric;

    SimulatedMetricContractTest(Metric<?> metric) {
        this.metric = metric;
    }

    static List<SimulatedMetric> metrics() {
        return SimulatedMetric.all();
    }

    @Override
    protected Metric<?> metric() {
        return metric;
    }

    @Override
    protected List<ValueStream> maps() {
        return List.of(MAP);
    }

    @Override
    protected AnalysisOptions options() {
        return super.options().withInput(SimulationReport.class, REPORT);
    }

    @Override
    protected boolean isFromElsewhere() {
        return false;
    }
}
