package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Servers;
import dev.valuestream.queueing.internal.Stated;

/**
 * M/M/c: Poisson arrivals, exponential service times, c servers, room for all.
 *
 * <p>With a = λs and Erlang's C(c, a): wait = C·s/(c − a), steady below load 1. Exact, within 1e-9 up to a load of 1 − 1e-12. An
 * arrival rate or a service time of 0 gives no wait. Immutable; cost c steps. Source: Gross, Shortle, Thompson, Harris,
 * <i>Fundamentals of Queueing Theory</i>, 4th ed., section 2.3.
 *
 * @param arrivalRate λ, items a unit of time
 * @param serviceTime s, the mean time of one item at a server
 * @param servers c, from 1 to a million
 */
public record MMc(double arrivalRate, double serviceTime, int servers) implements QueueModel {

    /**
     * States the queue.
     *
     * @param arrivalRate items a unit of time, 0 or from 1e-100 to 1e100
     * @param serviceTime the mean time of one item at a server, 0 or from 1e-100 to 1e100
     * @param servers from 1 to a million
     * @throws IllegalArgumentException if a value is outside its range or NaN
     */
    public MMc {
        arrivalRate = Stated.magnitude(arrivalRate, "arrival rate");
        serviceTime = Stated.magnitude(serviceTime, "service time");
        Stated.count(servers, 1, "servers");
    }

    @Override
    public double load() {
        return station().load();
    }

    /**
     * Returns the share of items that have to wait.
     *
     * @return C(c, a) of Erlang; 1 from load 1 on
     */
    public double waitProbability() {
        return Erlang.waiting(station());
    }

    @Override
    public LongRun longRun() {
        Servers station = station();
        if (!station.isSteady()) {
            return LongRun.Growing.of(station);
        }
        double wait = waitProbability() * serviceTime / station.idle();
        return new LongRun.Steady(arrivalRate, wait, serviceTime, Accuracy.EXACT);
    }

    private Servers station() {
        return new Servers(arrivalRate, serviceTime, servers);
    }
}
