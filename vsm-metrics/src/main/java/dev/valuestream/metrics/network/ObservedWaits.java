package dev.valuestream.metrics.network;

import dev.valuestream.graph.Visits;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.Wait;
import dev.valuestream.model.Join;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.problem.Text;
import java.util.List;
import java.util.Optional;

/**
 * The wait found before each step, over all flows into it: their mean, weighted by items; at a join of branches the longest. A
 * flow of which nothing is stated counts as no wait, as long as something was found on another.
 */
public final class ObservedWaits {

    private final List<FamilyTimes> times;

    private ObservedWaits(MetricContext context) {
        times = ObservedTimes.of(context).families();
    }

    /**
     * The waits found on a map.
     *
     * @param context the analysis
     * @return the waits
     */
    public static ObservedWaits of(MetricContext context) {
        return new ObservedWaits(context);
    }

    /**
     * The wait of one family.
     *
     * @param step a step of the stream
     * @param family the family's place in the mix
     * @return seconds; not applicable where nobody looked
     */
    public Figure of(ProcessStep step, int family) {
        FamilyTimes its = times.get(family);
        Optional<Wait> start = its.startWait(step).filter(Wait::isObserved);
        if (start.isPresent()) {
            return start.get().figure();
        }
        Optional<Visits> visits = its.routes().visits();
        double items = 0;
        double sum = 0;
        double longest = 0;
        boolean observed = false;
        for (MaterialFlow flow : its.routes().flowsTo(step)) {
            Wait wait = its.wait(flow);
            double taken = visits.map(v -> v.of(flow)).orElse(0.0);
            if (wait.isObserved() && wait.figure() instanceof Figure.Unknown unknown) {
                return unknown;
            }
            double seconds = wait.isObserved() ? wait.known() : 0;
            observed |= wait.isObserved() && taken > 0;
            items += taken;
            sum += taken * seconds;
            longest = Math.max(longest, seconds);
        }
        if (!observed) {
            return nobodyLooked(step);
        }
        return Figure.of(step.join() == Join.ALL ? longest : sum / items);
    }

    /**
     * The wait of all items that come, weighted by their rates.
     *
     * @param queues the predicted queues, for the rates
     * @param step a step of the stream
     * @return seconds; not applicable where nobody looked
     */
    public Figure of(PredictedQueues queues, ProcessStep step) {
        if (times.size() == 1) {
            return of(step, 0);
        }
        double rate = 0;
        double sum = 0;
        for (int f = 0; f < times.size(); f++) {
            double own = queues.rate(step, f);
            if (own > 0) {
                Figure wait = of(step, f);
                if (wait instanceof Figure.Unknown) {
                    return wait;
                }
                rate += own;
                sum += own * wait.number().orElseThrow();
            }
        }
        return rate == 0 ? nobodyLooked(step) : Figure.of(sum / rate);
    }

    private static Figure nobodyLooked(ProcessStep step) {
        return Figure.unknown(
                Reason.NOT_APPLICABLE,
                Text.of(
                        "step.wait.unobserved",
                        "No wait, inventory or lead time is stated before step {0}, so there is nothing to compare. Count"
                                + " what lies there.",
                        step.id()));
    }
}
