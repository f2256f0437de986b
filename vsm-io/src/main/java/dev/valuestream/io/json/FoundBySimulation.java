package dev.valuestream.io.json;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.simulated.SimulatedMetric;
import dev.valuestream.problem.Text;
import dev.valuestream.simulation.SimulatedMeasure;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.whatif.Comparison;
import dev.valuestream.whatif.MeasureChange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The simulated measures of two maps that were simulated, also those that only one of them has, or none. */
final class FoundBySimulation {

    private static final Set<String> SIMULATED = SimulatedMetric.all().stream()
            .map(SimulatedMetric::key)
            .map(MetricKey::id)
            .collect(Collectors.toSet());

    private final Map<String, Double> before;
    private final Map<String, Double> after;

    private FoundBySimulation(SimulationComparison simulated) {
        before = means(simulated.before());
        after = means(simulated.after());
    }

    private static Map<String, Double> means(SimulationReport report) {
        return report.measures().stream()
                .collect(Collectors.toMap(
                        SimulatedMeasure::name, m -> m.estimate().mean(), (first, same) -> first));
    }

    /** The measures of a comparison; of simulated ones each side with what its simulation found, or that it found nothing. */
    static List<MeasureChange> in(Comparison comparison, SimulationComparison simulated) {
        FoundBySimulation found = new FoundBySimulation(simulated);
        return comparison.measures().stream()
                .map(m -> SIMULATED.stream().anyMatch(id -> isOf(m, id)) ? found.of(m) : m)
                .toList();
    }

    private static boolean isOf(MeasureChange measure, String metric) {
        return measure.id().equals(metric) || measure.id().startsWith(metric + ".");
    }

    private MeasureChange of(MeasureChange measure) {
        return new MeasureChange(
                measure.id(),
                measure.element(),
                measure.family(),
                measure.unit(),
                measure.better(),
                figure(nameBefore(measure), before),
                figure(measure.name(), after),
                measure.origin());
    }

    /** The name of a measure on the map before, whose element may have had another id. */
    private static String nameBefore(MeasureChange measure) {
        return new Measure(
                        measure.id(),
                        measure.origin().or(measure::element),
                        measure.family(),
                        measure.unit(),
                        measure.better(),
                        measure.before())
                .name();
    }

    private static Figure figure(String measure, Map<String, Double> means) {
        Double mean = means.get(measure);
        return mean == null
                ? Figure.unknown(
                        Reason.NOT_APPLICABLE,
                        Text.of(
                                "simulated.nothing",
                                "The simulation of this map found nothing to tell of {0}: it does not apply here.",
                                measure))
                : Figure.of(mean);
    }
}
