package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Servers;
import dev.valuestream.queueing.internal.Stated;
import java.util.Optional;

/**
 * M/G/1: Poisson arrivals, one server, service times of any shape.
 *
 * <p>Wait = ρ/(1 − ρ) · s(1 + c_s²)/2, the formula of Pollaczek and Khinchine; steady below load 1. Exact, within 1e-9 up to a
 * load of 1 − 1e-12, whatever the shape: mean and variance are all that the mean wait depends on. Constant times (M/D/1) wait half
 * as long as exponential ones. Immutable; constant cost. Source: Gross, Shortle, Thompson, Harris, <i>Fundamentals of
 * Queueing Theory</i>, 4th ed., section 5.1.
 *
 * @param arrivalRate λ, items a unit of time
 * @param service how long one takes
 */
public record MG1(double arrivalRate, ServiceTime service) implements QueueModel {

    /**
     * States the queue.
     *
     * @param arrivalRate items a unit of time, 0 or from 1e-100 to 1e100
     * @param service how long one takes
     * @throws IllegalArgumentException if the rate is outside its range or NaN
     */
    public MG1 {
        arrivalRate = Stated.magnitude(arrivalRate, "arrival rate");
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
        double wait = station.offered() / station.idle() * service.residual();
        return new LongRun.Steady(arrivalRate, wait, service.mean(), Accuracy.EXACT);
    }

    /**
     * Returns the distribution of the wait, first come first served: the right mean and share of items that wait, ρ, and an
     * exponential wait of those.
     *
     * @return exact for exponential times only, so marked approximate; nothing if the queue grows
     */
    public Optional<WaitTail> waitTail() {
        return longRun().steady().map(steady -> WaitTail.of(load(), steady).approximate());
    }

    private Servers station() {
        return Servers.of(arrivalRate, service.mean(), 1);
    }
}
