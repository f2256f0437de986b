package dev.valuestream.metrics.simulated;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.problem.Text;
import dev.valuestream.simulation.SimulatedMeasure;
import dev.valuestream.simulation.SimulationReport;
import java.util.List;
import java.util.Optional;

/** The simulation that the caller of an analysis brings, if it is one of the map that is analysed. */
final class GivenSimulation {

    private static final Text NOT_ASKED = Text.of(
            "simulated.not-asked",
            "Not simulated: give the analysis a report of a simulation of this map (AnalysisOptions.withInput; --simulate).");

    private static final Text OTHER_MAP = Text.of(
            "simulated.other-map",
            "Not simulated: the simulation that was given is of another map, or of this one before a change.");

    private final Optional<SimulationReport> report;
    private final Text absent;
    private final ImmutableListMultimap<String, SimulatedMeasure> measures;

    private GivenSimulation(MetricContext context) {
        Optional<SimulationReport> given = context.options().input(SimulationReport.class);
        report = given.filter(r -> r.valueStream().equals(context.valueStream()));
        absent = given.isEmpty() ? NOT_ASKED : OTHER_MAP;
        measures = Multimaps.index(report.map(SimulationReport::measures).orElse(List.of()), SimulatedMeasure::id);
    }

    static GivenSimulation of(MetricContext context) {
        return context.once(GivenSimulation.class, GivenSimulation::new);
    }

    Optional<SimulationReport> report() {
        return report;
    }

    /** Why there is no report. */
    Text absent() {
        return absent;
    }

    List<SimulatedMeasure> measures(String id) {
        return measures.get(id);
    }
}
