package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Servers;
import dev.valuestream.queueing.internal.Stated;

/**
 * M^[X]/M/c: batches with Poisson arrivals, exponential service times of the single items, c servers.
 *
 * <p>Below c items the probabilities follow from the flow across each level, (n + 1)·p(n + 1) = Λs·Σ p(i)·P(X &gt; n − i) over
 * i = 0…n, scaled by Σ (c − n)·p(n) = c − a, the idle servers. From c items on the same flows, added up, give without any
 * difference but c − a: P(busy)·(c − a) = Λs·Σ p(i)·E[(X − (c − 1 − i))⁺] and wait·(c − a) = s·(P(busy)·E[X(X + 1)]/2 + Σ p(i)·E[(X − (c −
 * i))⁺(X − (c − i) + 1)]/2)/E[X], sums over i &lt; c. Steady below load 1. Exact, within 1e-9. Immutable; cost c². Source: the
 * balance across levels as in Gross, Shortle, Thompson, Harris, <i>Fundamentals of Queueing Theory</i>, 4th ed., section
 * 3.1; M. L. Chaudhry, J. G. C. Templeton, <i>A First Course in Bulk Queues</i> (1983), chapter 4.
 *
 * @param batchRate Λ, batches a unit of time
 * @param batchSize X, items in each
 * @param serviceTime s, the mean time of one item at a server
 * @param servers c, from 1 to 10,000
 */
public record BatchMMc(double batchRate, BatchSize batchSize, double serviceTime, int servers) implements QueueModel {

    private static final int MOST_SERVERS = 10_000;
    private static final double LARGE = 0x1p800;

    /**
     * States the queue.
     *
     * @param batchRate batches a unit of time, 0 or from 1e-100 to 1e100
     * @param batchSize items in each
     * @param serviceTime the mean time of one item at a server, 0 or from 1e-100 to 1e100
     * @param servers from 1 to 10,000
     * @throws IllegalArgumentException if a value is outside its range or NaN
     */
    public BatchMMc {
        batchRate = Stated.magnitude(batchRate, "batch rate");
        serviceTime = Stated.magnitude(serviceTime, "service time");
        Stated.count(servers, 1, MOST_SERVERS, "servers");
    }

    @Override
    public double load() {
        return station().load();
    }

    @Override
    public LongRun longRun() {
        Servers station = station();
        return station.isSteady()
                ? new LongRun.Steady(station.arrivalRate(), wait(station), serviceTime, Accuracy.EXACT)
                : LongRun.Growing.of(station);
    }

    private double wait(Servers station) {
        double[] probabilities = probabilitiesBelowServers(station);
        double busy = 0;
        double lines = 0;
        for (int i = 0; i < servers; i++) {
            busy += probabilities[i] * batchSize.meanBeyond(servers - 1 - i);
            lines += probabilities[i] * batchSize.meanLineBeyond(servers - i);
        }
        busy *= batchRate * serviceTime / station.idle();
        double places = busy * (batchSize.meanAhead() + 1) + lines / batchSize.mean();
        return serviceTime * places / station.idle();
    }

    private double[] probabilitiesBelowServers(Servers station) {
        double[] weights = weightsBelowServers();
        double idle = 0;
        for (int n = 0; n < servers; n++) {
            idle += (servers - n) * weights[n];
        }
        scale(weights, servers, station.idle() / idle);
        return weights;
    }

    private double[] weightsBelowServers() {
        double[] larger = new double[servers];
        double[] weights = new double[servers];
        weights[0] = 1;
        for (int n = 0; n + 1 < servers; n++) {
            larger[n] = batchSize.largerThan(n);
            double flow = 0;
            for (int i = 0; i <= n; i++) {
                flow += weights[i] * larger[n - i];
            }
            weights[n + 1] = batchRate * serviceTime * flow / (n + 1);
            if (weights[n + 1] > LARGE) {
                scale(weights, n + 2, 1 / LARGE);
            }
        }
        return weights;
    }

    private static void scale(double[] weights, int count, double factor) {
        for (int n = 0; n < count; n++) {
            weights[n] *= factor;
        }
    }

    private Servers station() {
        return Servers.ofBatches(batchRate, batchSize.mean(), serviceTime, servers);
    }
}
