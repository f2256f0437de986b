package dev.valuestream.simulation;

/** Thrown when a run was stopped before any replication had come past its warm-up, so that there is nothing to report. */
public final class SimulationStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why it ended. */
    private final RunEnding ending;

    /**
     * Says why a run was stopped.
     *
     * @param stream the id of the map
     * @param ending why it ended
     */
    public SimulationStoppedException(String stream, RunEnding ending) {
        super("The simulation of (" + stream + ") was stopped (" + ending
                + ") before anything was measured. Allow more, or shorten the warm-up. [simulation.stopped]");
        this.ending = ending;
    }

    /**
     * Why the run ended.
     *
     * @return the reason
     */
    public RunEnding ending() {
        return ending;
    }
}
