package dev.valuestream.simulation;

import dev.valuestream.simulation.internal.Replication;
import dev.valuestream.simulation.internal.statistics.Precision;
import dev.valuestream.simulation.internal.statistics.Sample;
import java.util.List;

/** How sure a plan wants mean lead time, throughput and work in process to be, and what is missing of it. */
final class PrecisionGoal {

    private final SimulationPlan plan;

    PrecisionGoal(SimulationPlan plan) {
        this.plan = plan;
    }

    /** Whether the plan asks for no precision, or its replications have it. */
    boolean isReached(List<Replication> found) {
        return plan.precision().isEmpty() || wanted().isReached(measures(found));
    }

    /** How many more replications are to be made; at most as many again as there are. */
    int missing(List<Replication> all) {
        if (isReached(all)) {
            return 0;
        }
        long expected = all.size() < 2 ? 10 : wanted().expected(measures(all));
        long upTo = Math.min(Math.min(expected, 2L * Math.max(5, all.size())), plan.mostReplications());
        return (int) Math.max(upTo - all.size(), all.size() < plan.mostReplications() ? 1 : 0);
    }

    private Precision wanted() {
        return new Precision(plan.precision().orElseThrow(), plan.confidence());
    }

    private List<Sample> measures(List<Replication> all) {
        Estimates<Replication> estimates = new Estimates<>(all, plan.confidence());
        return List.of(
                estimates.sample(Replication::leadTime),
                estimates.sample(Replication::delivered),
                estimates.sample(Replication::inside));
    }
}
