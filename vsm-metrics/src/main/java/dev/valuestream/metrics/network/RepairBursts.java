package dev.valuestream.metrics.network;

import com.google.common.collect.ImmutableSetMultimap;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Where items come that a machine further upstream held up while it was repaired, and sent on one behind the other. The network follows how much the
 * times of a machine vary, but not that all that comes meanwhile is held up together.
 *
 * @param behind by id, the nodes that such items reach
 */
record RepairBursts(Set<String> behind) {

    /** As one of all items sees it, how many are held up with it in the same repair; up to this many the step behind is within 10 % or so. */
    private static final double MANY = 0.4;

    static RepairBursts of(PredictedQueues queues) {
        ValueStream stream = queues.model().stream();
        ImmutableSetMultimap<String, String> next = stream.flows().stream()
                .collect(ImmutableSetMultimap.toImmutableSetMultimap(MaterialFlow::from, MaterialFlow::to));
        Set<String> behind = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        stream.steps().stream()
                .filter(step -> heldTogether(queues, step) > MANY)
                .forEach(step -> open.add(step.id()));
        while (!open.isEmpty()) {
            for (String to : next.get(open.remove())) {
                if (behind.add(to)) {
                    open.add(to);
                }
            }
        }
        return new RepairBursts(behind);
    }

    /** The share of time one machine is down · how many items come to it in a repair, seen by one of them. */
    private static double heldTogether(PredictedQueues queues, ProcessStep step) {
        StepPlan plan = queues.plan(step);
        if (!plan.is(Standing.QUEUED)) {
            return 0;
        }
        double failing = RepairsFound.isAt(step, queues) ? 1 : plan.load();
        return failing * 2 * RepairsFound.left(step, queues, plan) * queues.totalRate(step) / plan.servers();
    }

    boolean isBehind(ProcessStep step) {
        return behind.contains(step.id());
    }
}
