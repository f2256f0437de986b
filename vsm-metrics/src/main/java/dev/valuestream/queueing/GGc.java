package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Servers;
import dev.valuestream.queueing.internal.Stated;
import java.util.Optional;

/**
 * G/G/c: any times, of which mean and variability are known, and c servers.
 *
 * <p>{@link #longRun()} is g·((c_a² + c_s²)/2·W_M + (1 − c_s²)⁺·(W_D − W_M/2)), with W_M the wait of {@link MMc}, W_D that of {@link
 * MDc} and g the factor of {@link GG1} for even arrivals. For Poisson arrivals it lies between the two exact waits in
 * proportion to c_s², as Björklund and Elldin, Page, and Cosmetatos have it, and goes on beyond c_s² = 1 as Allen and Cunneen do;
 * with one server it is {@link GG1}. {@link #allenCunneen()} takes constant times for half as long as exponential ones, which
 * many servers do not bear out: for M/D/c at load 0.8 it is 2 % low with two servers, 7 % with ten, 27 % with a hundred. {@link #sakasegawa()}
 * can be reckoned by hand.
 *
 * <p>Accuracy: two moments do not fix a wait. Exact for M/M/c and M/D/c. Steady below load 1; no wait if nothing varies. More
 * servers, less variability and less load never wait longer. Immutable; cost c. Sources: E. Page, <i>Queueing Theory in OR</i>
 * (1972); G. P. Cosmetatos, <i>Some approximate equilibrium results for the multi-server queue (M/G/r)</i>, Operational
 * Research Quarterly 27 (1976) 615–620; A. O. Allen, <i>Probability, Statistics, and Queueing Theory</i>, 2nd ed., section
 * 5.3 (Allen and Cunneen); H. Sakasegawa, <i>An approximation formula L_q ≃ α·ρ^β/(1 − ρ)</i>, Annals of the Institute of
 * Statistical Mathematics 29 (1977) 67–75; Hopp and Spearman, <i>Factory Physics</i>, 3rd ed., section 8.6.
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
                ? steady(variedWait(station) * Variability.evenArrivals(arrivals, service, station))
                : LongRun.Growing.of(station);
    }

    /** Before the factor for even arrivals. */
    private double variedWait(Servers station) {
        double exponential = exponentialWait(station);
        double scaled = exponential * Variability.factor(arrivals, service);
        double evenness = 1 - service.scv();
        if (servers == 1 || evenness <= 0) {
            return scaled;
        }
        return scaled + evenness * Math.max(0, MDc.wait(station) - exponential / 2);
    }

    /**
     * Returns an approximate distribution of the wait, first come first served: the mean of {@link #longRun()}, Erlang's share of
     * items that wait, and an exponential wait of those; with one server that of {@link GG1}.
     *
     * @return marked approximate; nothing if the queue grows
     */
    public Optional<WaitTail> waitTail() {
        return servers == 1
                ? new GG1(arrivals, service).waitTail()
                : longRun().steady().map(steady -> WaitTail.of(Erlang.waiting(station()), steady));
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
