package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Servers;
import dev.valuestream.queueing.internal.Stated;

/**
 * G/G/c: any times, of which mean and variability are known, and c servers.
 *
 * <p>{@link #longRun()} scales the exact wait of {@link MMc} by (c_a² + c_s²)/2, as {@link #allenCunneen()} does, and by the factor
 * g of {@link GG1} for even arrivals; with one server it is {@link GG1}. More servers, less variability and less load never
 * wait longer. {@link #sakasegawa()} needs no Erlang formula and can be reckoned by hand.
 *
 * <p>Accuracy: two moments do not fix a wait. Exact for M/M/c. Steady below load 1; no wait if nothing varies. Immutable; cost c
 * steps. Sources: A. O. Allen, <i>Probability, Statistics, and Queueing Theory</i>, 2nd ed., section 5.3.5 (Allen and
 * Cunneen); H. Sakasegawa, <i>An approximation formula L_q ≃ α·ρ^β/(1 − ρ)</i>, Annals of the Institute of Statistical
 * Mathematics 29 (1977) 67–75; Hopp and Spearman, <i>Factory Physics</i>, section 8.6.
 *
 * @param arrivals how items come
 * @param service how long one takes at a server
 * @param servers c, from 1 to a million
 */
public record GGc(Arrivals arrivals, ServiceTime service, int servers) implements QueueModel {

    /**
     * States the queue.
     *
     * @param arrivals how items come
     * @param service how long one takes at a server
     * @param servers from 1 to a million
     * @throws IllegalArgumentException if there is no server, or more than a million
     */
    public GGc {
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
                ? steady(exponentialWait(station)
                        * Variability.factor(arrivals, service)
                        * Variability.evenArrivals(arrivals, service, station))
                : LongRun.Growing.of(station);
    }

    /**
     * Returns the answer of Allen and Cunneen: the wait of M/M/c · (c_a² + c_s²)/2.
     *
     * @return steady, or growing from load 1 on
     */
    public LongRun allenCunneen() {
        Servers station = station();
        return station.isSteady()
                ? steady(exponentialWait(station) * Variability.factor(arrivals, service))
                : LongRun.Growing.of(station);
    }

    /**
     * Returns the answer of Sakasegawa: (c_a² + c_s²)/2 · u^(√(2(c + 1)) − 1)/(c(1 − u)) · s, with u the load.
     *
     * <p>Within some percent of {@link #allenCunneen()} at loads from 0.7 on and up to ten servers; too long for many
     * servers with a light load.
     *
     * @return steady, or growing from load 1 on
     */
    public LongRun sakasegawa() {
        Servers station = station();
        if (!station.isSteady()) {
            return LongRun.Growing.of(station);
        }
        double queueing = StrictMath.pow(station.load(), StrictMath.sqrt(2 * (servers + 1.0)) - 1);
        return steady(Variability.factor(arrivals, service) * queueing / station.idle() * service.mean());
    }

    private LongRun steady(double wait) {
        return new LongRun.Steady(arrivals.rate(), wait, service.mean(), Accuracy.APPROXIMATE);
    }

    private static double exponentialWait(Servers station) {
        return Erlang.waiting(station) * station.serviceTime() / station.idle();
    }

    private Servers station() {
        return Servers.of(arrivals.rate(), service.mean(), servers);
    }
}
