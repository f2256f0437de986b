package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.DoubleSum;
import dev.valuestream.queueing.internal.Stated;
import java.util.ArrayList;
import java.util.List;

/**
 * Priorities at c servers, exponential service times with the same mean in all classes; nobody is interrupted.
 *
 * <p>Wait of class k = C·s·c/((c − a(k−1))(c − a(k))), with a(k) = s·(λ_1 + … + λ_k), class 1 the highest, and C Erlang's share of
 * items that wait, of all classes together; 1 if they overload the servers, as then none is ever idle. A class is steady
 * while a(k) &lt; c, though lower ones grow. Exact, within 1e-9. Immutable; cost c steps. Source: A. Cobham, <i>Priority
 * Assignment in Waiting Line Problems</i>, Operations Research 2 (1954) 70–76.
 *
 * @param arrivalRates λ_k, items a unit of time of each class, the highest priority first; at least one class
 * @param serviceTime s, the mean time of one item at a server
 * @param servers c, from 1 to a million
 */
public record MMcPriority(List<Double> arrivalRates, double serviceTime, int servers) {

    /**
     * States the queue.
     *
     * @param arrivalRates items a unit of time of each class, each 0 or from 1e-100 to 1e100; copied
     * @param serviceTime the mean time of one item at a server, 0 or from 1e-100 to 1e100
     * @param servers from 1 to a million
     * @throws IllegalArgumentException if there is no class, or a value is outside its range or NaN
     */
    public MMcPriority {
        arrivalRates = arrivalRates.stream()
                .map(rate -> Stated.magnitude(rate, "arrival rate"))
                .toList();
        Stated.count(arrivalRates.size(), 1, "classes");
        serviceTime = Stated.magnitude(serviceTime, "service time");
        Stated.count(servers, 1, "servers");
    }

    /**
     * Returns the load of all classes.
     *
     * @return s·Σ λ_k ÷ c, 0 or more
     */
    public double load() {
        return offered() / servers;
    }

    /**
     * Returns what becomes of each class.
     *
     * @return one answer a class, in their order; immutable
     */
    public List<LongRun> longRun() {
        double pace = waitingOfAll() * serviceTime * servers;
        DoubleSum left = new DoubleSum(servers);
        List<LongRun> answers = new ArrayList<>(arrivalRates.size());
        for (double rate : arrivalRates) {
            double above = Math.max(0, left.value());
            left.add(-rate, serviceTime);
            answers.add(answer(rate, above, left.value(), pace));
        }
        return List.copyOf(answers);
    }

    private LongRun answer(double rate, double above, double left, double pace) {
        return left > 0
                ? new LongRun.Steady(rate, pace / above / left, serviceTime, Accuracy.EXACT)
                : new LongRun.Growing(above > 0 ? -left / serviceTime + 0.0 : rate);
    }

    private double waitingOfAll() {
        DoubleSum idle = new DoubleSum(servers);
        arrivalRates.forEach(rate -> idle.add(-rate, serviceTime));
        return Erlang.waiting(servers, offered(), idle.value());
    }

    private double offered() {
        DoubleSum offered = new DoubleSum(0);
        arrivalRates.forEach(rate -> offered.add(rate, serviceTime));
        return offered.value();
    }
}
