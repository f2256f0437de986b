package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Servers;
import dev.valuestream.queueing.internal.SlottedQueue;
import dev.valuestream.queueing.internal.Stated;

/**
 * M/D/c: Poisson arrivals, a service time that is always the same, c servers.
 *
 * <p>Looked at once in a service time, the queue is that of a slotted line: who is in service now is gone then, so the number in the
 * system is Q + what came, and the next queue what of it is beyond c. Wait = E[Q]/λ. Steady below load 1. Exact, within
 * 1e-9 up to a load of 1 − 1e-12. Immutable; cost c. Source: C. D. Crommelin, <i>Delay probability formulae when the holding times
 * are constant</i>, Post Office Electrical Engineers' Journal 25 (1932) 41–50; G. J. Franx, <i>A simple solution for the M/D/c
 * waiting time distribution</i>, Operations Research Letters 29 (2001) 221–229.
 *
 * @param arrivalRate λ, items a unit of time
 * @param serviceTime D, the time of each item at a server
 * @param servers c, from 1 to a million
 */
public record MDc(double arrivalRate, double serviceTime, int servers) implements QueueModel {

    /**
     * States the queue.
     *
     * @param arrivalRate items a unit of time, 0 or from 1e-100 to 1e100
     * @param serviceTime the time of each item at a server, 0 or from 1e-100 to 1e100
     * @param servers from 1 to a million
     * @throws IllegalArgumentException if a value is outside its range or NaN
     */
    public MDc {
        arrivalRate = Stated.magnitude(arrivalRate, "arrival rate");
        serviceTime = Stated.magnitude(serviceTime, "service time");
        Stated.count(servers, 1, "servers");
    }

    @Override
    public double load() {
        return station().load();
    }

    @Override
    public LongRun longRun() {
        Servers station = station();
        return station.isSteady()
                ? new LongRun.Steady(arrivalRate, wait(station), serviceTime, Accuracy.EXACT)
                : LongRun.Growing.of(station);
    }

    /** The wait of a steady station. */
    static double wait(Servers station) {
        double offered = station.offered();
        return offered == 0 ? 0 : SlottedQueue.meanQueue(station) / offered * station.serviceTime();
    }

    private Servers station() {
        return Servers.of(arrivalRate, serviceTime, servers);
    }
}
