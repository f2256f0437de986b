package dev.valuestream.io.html;

import static java.util.Objects.requireNonNull;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.whatif.Sensitivity;
import java.util.Optional;

/** What the report of a map is made of: its analysis, and what else is known of it. Immutable. */
public final class ReportInput {

    private final Analysis analysis;
    private final Optional<SimulationReport> simulation;
    private final Optional<Sensitivity> sensitivity;

    private ReportInput(Analysis analysis, Optional<SimulationReport> simulation, Optional<Sensitivity> sensitivity) {
        this.analysis = analysis;
        this.simulation = simulation;
        this.sensitivity = sensitivity;
    }

    /**
     * An analysis alone.
     *
     * @param analysis the map's analysis
     * @return the input
     */
    public static ReportInput of(Analysis analysis) {
        return new ReportInput(requireNonNull(analysis, "analysis"), Optional.empty(), Optional.empty());
    }

    /**
     * With a simulation of the same map.
     *
     * @param report what the simulation found
     * @return an input like this one but for the simulation
     * @throws IllegalArgumentException if it is of another map
     */
    public ReportInput withSimulation(SimulationReport report) {
        if (!report.valueStream().equals(analysis.valueStream())) {
            throw new IllegalArgumentException("The simulation must be of the map that is reported, and is of ("
                    + report.valueStream().id() + "). [report.simulation.other]");
        }
        return new ReportInput(analysis, Optional.of(report), sensitivity);
    }

    /**
     * With what moves a measure of the map.
     *
     * @param moved the sensitivity of the measure
     * @return an input like this one but for the sensitivity
     */
    public ReportInput withSensitivity(Sensitivity moved) {
        return new ReportInput(analysis, simulation, Optional.of(moved));
    }

    /**
     * The analysis.
     *
     * @return the map's analysis
     */
    public Analysis analysis() {
        return analysis;
    }

    /**
     * The simulation.
     *
     * @return what it found, if there is one
     */
    public Optional<SimulationReport> simulation() {
        return simulation;
    }

    /**
     * What moves a measure.
     *
     * @return the sensitivity, if there is one
     */
    public Optional<Sensitivity> sensitivity() {
        return sensitivity;
    }
}
