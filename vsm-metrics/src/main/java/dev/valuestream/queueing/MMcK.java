package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Stated;
import java.util.OptionalInt;

/**
 * M/M/c/K: Poisson arrivals, exponential service times, c servers, and room for K items in all; who finds it full goes away.
 *
 * <p>Steady under any load, as nobody can queue beyond K. The states of n = 0…K items have the weights w(0) = 1 and
 * w(n) = w(n−1)·λs/min(n, c); the share turned away is w(K)/Σw(n), the mean queue Σ(n − c)⁺·w(n)/Σw(n). Nothing is subtracted:
 * within 1e-9. Waits and times are those of the items let in. Immutable; cost K steps. Source: Gross, Shortle, Thompson, Harris, <i>Fundamentals of
 * Queueing Theory</i>, 4th ed., section 2.4.
 *
 * @param arrivalRate λ, items a unit of time that come, let in or not
 * @param serviceTime s, the mean time of one item at a server
 * @param servers c, from 1 to a million
 * @param capacity K, the most items in the queue and in service together, from c to a million
 */
public record MMcK(double arrivalRate, double serviceTime, int servers, int capacity) implements QueueModel {

    /**
     * States the queue.
     *
     * @param arrivalRate items a unit of time that come, 0 or from 1e-100 to 1e100
     * @param serviceTime the mean time of one item at a server, 0 or from 1e-100 to 1e100
     * @param servers from 1 to a million
     * @param capacity the most items in the queue and in service together, from the servers to a million
     * @throws IllegalArgumentException if a value is outside its range or NaN
     */
    public MMcK {
        arrivalRate = Stated.magnitude(arrivalRate, "arrival rate");
        serviceTime = Stated.magnitude(serviceTime, "service time");
        Stated.count(servers, 1, "servers");
        Stated.count(capacity, servers, "places");
    }

    /** {@inheritDoc} Of what comes, let in or not; may be above 1. */
    @Override
    public double load() {
        return offered() / servers;
    }

    /**
     * Returns the share of items that find no room and go away.
     *
     * @return the probability, from 0 to 1
     */
    public double blockingProbability() {
        return filled().blocking();
    }

    /** {@inheritDoc} Here always steady. */
    @Override
    public LongRun longRun() {
        Filling filled = filled();
        return new LongRun.Steady(
                arrivalRate * filled.admitted(), filled.wait(arrivalRate), serviceTime, Accuracy.EXACT);
    }

    /**
     * Returns the most places that keep the mean wait of this queue, however many places it has itself, within a bound. More
     * places never make the wait of those let in shorter. Cost: a step for each of these places.
     *
     * @param wait the longest mean wait that is good enough, 0 or more
     * @param most places beyond which it does not look
     * @return the largest capacity, from the servers on, with a mean wait of at most that; empty where the wait is still within
     *     the bound with {@code most} places
     */
    public OptionalInt mostPlacesWithin(double wait, int most) {
        Filling filling = new Filling();
        for (int n = 1; n <= most; n++) {
            filling.addPlace(offered() / Math.min(n, servers), Math.max(0, n - servers));
            if (n > servers && filling.waitIsLonger(wait * arrivalRate)) {
                return OptionalInt.of(n - 1);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Returns how many items are there.
     *
     * @return the probability of each number, exact
     */
    public NumberInSystem numberInSystem() {
        return NumberInSystem.limited(offered(), servers, capacity);
    }

    private double offered() {
        return arrivalRate * serviceTime;
    }

    private Filling filled() {
        Filling filling = new Filling();
        double offered = offered();
        for (int n = 1; n <= capacity; n++) {
            filling.addPlace(offered / Math.min(n, servers), Math.max(0, n - servers));
        }
        return filling;
    }

    /** The weights of the states, added up place by place, and scaled before they grow too large. */
    private static final class Filling {

        private static final double LARGE = 1e100;

        /** Of the state in which no place is open, and of all others. */
        private double full = 1;

        private double open;

        /** The sum over all states of how many wait, by weight. */
        private double queue;

        /** One place more: where it is taken, this many wait. */
        private void addPlace(double ratio, int waiting) {
            open += full;
            full *= ratio;
            queue += waiting * full;
            if (full > LARGE) {
                open /= full;
                queue /= full;
                full = 1;
            }
        }

        private double blocking() {
            return full / (open + full);
        }

        private double admitted() {
            return open / (open + full);
        }

        /** The mean wait of what is let in. */
        private double wait(double arrivalRate) {
            double throughput = arrivalRate * open;
            return throughput == 0 ? 0 : queue / throughput;
        }

        /** Whether that is longer than it takes for so many items to come: without a division, as it is asked place by place. */
        private boolean waitIsLonger(double items) {
            return queue > items * open;
        }
    }
}
