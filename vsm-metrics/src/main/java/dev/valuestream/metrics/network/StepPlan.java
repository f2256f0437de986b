package dev.valuestream.metrics.network;

import dev.valuestream.metrics.internal.StepModel;

/**
 * How a step stands in the network.
 *
 * @param step the step
 * @param standing what becomes of its items
 * @param station the station that serves them, where they queue
 * @param servers its servers
 * @param stretch how many times as long a server takes as if it worked for this step without a rest
 * @param load the share of the station's time that is asked for
 */
record StepPlan(StepModel step, Standing standing, String station, int servers, double stretch, double load) {

    StepPlan(StepModel step, Standing standing) {
        this(step, standing, "", 1, 1, 0);
    }

    String id() {
        return step.step().id();
    }

    boolean is(Standing other) {
        return standing == other;
    }

    /** Whether its items queue for servers of its own. */
    boolean isAlone() {
        return station.startsWith("step ");
    }
}
