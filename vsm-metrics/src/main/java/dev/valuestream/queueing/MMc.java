package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Servers;
import dev.valuestream.queueing.internal.Stated;
import java.util.Optional;

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

    /**
     * Returns the distribution of the wait, first come first served.
     *
     * @return P(W &gt; t) = C·e^(−(c − a)t/s), exact; nothing if the queue grows
     */
    public Optional<WaitTail> waitTail() {
        return longRun().steady().map(steady -> WaitTail.of(waitProbability(), steady));
    }

    /**
     * Returns the distribution of the time from arrival to departure, first come first served.
     *
     * @return exact; nothing if the queue grows
     */
    public Optional<SojournTail> timeInSystemTail() {
        Servers station = station();
        return station.isSteady()
                ? Optional.of(new SojournTail(waitProbability(), station.idle(), serviceTime))
                : Optional.empty();
    }

    /**
     * Returns how many items are there.
     *
     * @return the probability of each number, exact; nothing if the queue grows
     */
    public Optional<NumberInSystem> numberInSystem() {
        Servers station = station();
        return station.isSteady()
                ? Optional.of(NumberInSystem.unlimited(station.offered(), servers, station.idle()))
                : Optional.empty();
    }

    private Servers station() {
        return Servers.of(arrivalRate, serviceTime, servers);
    }
}
