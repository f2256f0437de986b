package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.DoubleSum;
import dev.valuestream.queueing.internal.Stated;
import java.util.ArrayList;
import java.util.List;

/**
 * Priorities at one server: the waiting item of the highest class is next, but nobody is interrupted.
 *
 * <p>Wait of class k = R/((1 − σ(k−1))(1 − σ(k))), with σ(k) the load of the classes 1…k, 1 the highest, and R = Σ λ_i·s_i²(1 + c_i²)/2 over
 * all classes, what is left of the service that an arrival comes upon. Exact, within 1e-9, for service times of any shape.
 * A class is steady while σ(k) &lt; 1, though lower ones grow. Then the server is never idle, and R holds of each class what is
 * served: all of those above, of the first that grows the rest of the time, of those below nothing. Such a class grows by what is not served.
 * Immutable; cost in proportion to the classes. Source: A. Cobham, <i>Priority Assignment in Waiting Line Problems</i>, Operations Research 2
 * (1954) 70–76; with overload: T. E. Phipps, Operations Research 4 (1956) 76–85, and N. K. Jaiswal, <i>Priority Queues</i> (1968).
 *
 * @param classes at least one, the highest priority first
 */
public record NonPreemptivePriority(List<PriorityClass> classes) {

    /**
     * States the queue.
     *
     * @param classes at least one, the highest priority first; copied
     * @throws IllegalArgumentException if there is no class
     */
    public NonPreemptivePriority {
        classes = List.copyOf(classes);
        Stated.count(classes.size(), 1, "classes");
    }

    /**
     * Returns the load of all classes.
     *
     * @return Σ λ_i·s_i, 0 or more
     */
    public double load() {
        DoubleSum load = new DoubleSum(0);
        classes.forEach(c -> load.add(c.arrivalRate(), c.service().mean()));
        return load.value();
    }

    /**
     * Returns what becomes of each class.
     *
     * @return one answer a class, in their order; immutable
     */
    public List<LongRun> longRun() {
        double residual = residual();
        DoubleSum left = new DoubleSum(1);
        List<LongRun> answers = new ArrayList<>(classes.size());
        for (PriorityClass each : classes) {
            double above = Math.max(0, left.value());
            left.add(-each.arrivalRate(), each.service().mean());
            answers.add(answer(each, above, left.value(), residual));
        }
        return List.copyOf(answers);
    }

    private static LongRun answer(PriorityClass each, double above, double left, double residual) {
        double mean = each.service().mean();
        if (left > 0) {
            return new LongRun.Steady(each.arrivalRate(), residual / above / left, mean, Accuracy.EXACT);
        }
        return new LongRun.Growing(above > 0 ? -left / mean + 0.0 : each.arrivalRate());
    }

    /** What is left, on the mean, of the service that an arrival comes upon; 0 counted where the server is idle. */
    private double residual() {
        DoubleSum left = new DoubleSum(1);
        double residual = 0;
        for (PriorityClass each : classes) {
            double above = Math.max(0, left.value());
            left.add(-each.arrivalRate(), each.service().mean());
            double share =
                    left.value() > 0 ? each.arrivalRate() * each.service().mean() : above;
            residual += share * each.service().residual();
        }
        return residual;
    }
}
