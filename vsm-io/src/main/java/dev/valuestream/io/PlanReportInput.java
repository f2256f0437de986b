package dev.valuestream.io;

import static java.util.Objects.requireNonNull;

import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.whatif.PlanPath;
import dev.valuestream.whatif.PlanSearch;
import java.util.Optional;

/**
 * What the report of a project is of, whether a page of HTML or of Markdown: the way of its plan, and its best order and simulations if there are
 * any. Immutable.
 */
public final class PlanReportInput {

    private final PlanPath path;
    private final Optional<PlanSearch> order;
    private final Optional<SimulationComparison> simulated;

    private PlanReportInput(PlanPath path, Optional<PlanSearch> order, Optional<SimulationComparison> simulated) {
        this.path = path;
        this.order = order;
        this.simulated = simulated;
    }

    /**
     * A report of a plan alone.
     *
     * @param path the way of the project's plan
     * @return what the report is of
     */
    public static PlanReportInput of(PlanPath path) {
        return new PlanReportInput(requireNonNull(path, "path"), Optional.empty(), Optional.empty());
    }

    /**
     * Adds the order that gives most.
     *
     * @param search the best order of the same plan
     * @return this input with that order
     */
    public PlanReportInput withOrder(PlanSearch search) {
        return new PlanReportInput(path, Optional.of(search), simulated);
    }

    /**
     * Adds simulations. A report refuses those of other maps.
     *
     * @param comparison the maps of today and of the future state, simulated with the same chance
     * @return this input with these
     */
    public PlanReportInput withSimulation(SimulationComparison comparison) {
        return new PlanReportInput(path, order, Optional.of(comparison));
    }

    /**
     * The way of the plan.
     *
     * @return what {@link #of(PlanPath)} was given
     */
    public PlanPath path() {
        return path;
    }

    /**
     * The order that gives most.
     *
     * @return the order, if one was added
     */
    public Optional<PlanSearch> order() {
        return order;
    }

    /**
     * The simulations.
     *
     * @return the maps of today and of the future state, simulated, if these were added
     */
    public Optional<SimulationComparison> simulated() {
        return simulated;
    }
}
