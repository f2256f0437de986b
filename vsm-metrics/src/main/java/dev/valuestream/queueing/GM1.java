package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Servers;
import dev.valuestream.queueing.internal.Stated;
import java.util.Optional;

/**
 * GI/M/1: arrivals with independent times of a stated shape in between, one server with exponential times.
 *
 * <p>An arrival waits with the probability σ that solves σ = A*((1 − σ)/s), the transform of the time between arrivals; its wait is
 * σ·s/(1 − σ). With x = 1 − σ the equation is solved as (1 − ρ)·x/ρ = A*(x/s) − 1 + x/ρ, of which either side keeps its digits near
 * load 1, by halving. Steady below load 1. Exact, within 1e-9 up to a load of 1 − 1e-12. Immutable; cost about a hundred
 * steps. Source: Gross, Shortle, Thompson, Harris, <i>Fundamentals of Queueing Theory</i>, 4th ed., section 5.3.
 *
 * @param arrivals how items come
 * @param serviceTime s, the mean time of one item
 */
public record GM1(Renewal arrivals, double serviceTime) implements QueueModel {

    /**
     * States the queue.
     *
     * @param arrivals how items come
     * @param serviceTime the mean time of one item, 0 or from 1e-100 to 1e100
     * @throws IllegalArgumentException if the time is outside its range or NaN
     */
    public GM1 {
        serviceTime = Stated.magnitude(serviceTime, "service time");
    }

    @Override
    public double load() {
        return station().load();
    }

    @Override
    public LongRun longRun() {
        Servers station = station();
        if (!station.isSteady()) {
            return LongRun.Growing.of(station);
        }
        double notWaiting = notWaiting(station);
        double wait = waitProbability(notWaiting, station) / notWaiting * serviceTime;
        return new LongRun.Steady(station.arrivalRate(), wait, serviceTime, Accuracy.EXACT);
    }

    /**
     * Returns the distribution of the wait, first come first served.
     *
     * @return P(W &gt; t) = σ·e^(−(1 − σ)t/s), exact; nothing if the queue grows
     */
    public Optional<WaitTail> waitTail() {
        Servers station = station();
        return longRun().steady().map(steady -> WaitTail.of(waitProbability(notWaiting(station), station), steady));
    }

    private double waitProbability(double notWaiting, Servers station) {
        return station.offered() == 0 ? 0 : arrivals.transform(notWaiting / station.offered());
    }

    /** x = 1 − σ. */
    private double notWaiting(Servers station) {
        double load = station.offered();
        if (load == 0) {
            return 1;
        }
        double slope = station.idle() / load;
        // A* is below its parabola, so x is not below where that meets the line.
        double low = 2 * load * station.idle() / (1 + arrivals.arrivals().scv());
        double high = 1;
        for (double x = (low + high) / 2; x > low && x < high; x = (low + high) / 2) {
            if (arrivals.transformAboveTangent(x / load) < slope * x) {
                low = x;
            } else {
                high = x;
            }
        }
        return high;
    }

    private Servers station() {
        return Servers.of(arrivals.arrivals().rate(), serviceTime, 1);
    }
}
