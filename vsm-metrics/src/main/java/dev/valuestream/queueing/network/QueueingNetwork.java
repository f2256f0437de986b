package dev.valuestream.queueing.network;

import java.util.List;

/**
 * An open network of stations: items come from outside, queue, are served, go on at random or along all branches of a fork, come back for
 * rework, and leave. Immutable, safe to share between threads.
 *
 * <p><b>Rates.</b> λ = e + λ·P for each class, within 1e-12; a closed loop is refused. A station with load 1 or more passes on what it can, and
 * has no wait but a growth; what is downstream gets the limited rate.
 *
 * <p><b>Waits</b> ({@link Approximation#DISPERSION}). Each flow carries its index of dispersion for counts I(t) = Var N(t) ÷ E N(t) at all
 * time scales t. Streams from outside are renewal processes with the scv stated (hyperexponential with balanced means above 1, Erlang
 * below). Merged flows add their variances; a random part p of a flow has p·I + 1 − p; batches of n multiply by n. A station sees
 * c_a² = E I(τ·N²), N standard normal, at its own relaxation time τ = ρ(c_a² + c_s²)/(λ(1 − ρ)²), and passes on
 * w*(t/τ)·I(t) + (1 − w*(t/τ))·I_s(ρt), as reflected Brownian motion does (Whitt and You, Naval Research Logistics 69 (2022) 36–56),
 * with a shorter τ below a load of 0.6 and none below 0.3. The mean
 * work ρ·s(c_a² + c_s²)/(2(1 − ρ)) less what is in service gives the wait; with several servers times Erlang's C ÷ ρ of one as fast as all.
 * Where arrivals are one stream from outside with scv below 1 the wait is that of {@link dev.valuestream.queueing.GGc}.
 *
 * <p><b>Accuracy.</b> Exact for Jackson networks (Poisson streams, exponential times that do not differ at a station), with classes and
 * rework; exact for single M/G/1 stations, batch Poisson arrivals included (whose mean wait is told as approximate all the same). Else time
 * in the line within 2 % at the median, 6 % in nineteen cases of twenty and 12 % at the worst on 129 simulated lines of up to nine
 * stations (docs/queueing.md), where QNA errs by 9 %, 41 % and 64 %; single stations err more, mostly light ones. Less load and less
 * variable arrivals never make the line longer; nor do more servers the wait at their station. Classes share a queue first come first
 * served, so all wait alike.
 *
 * <p><b>Cost</b> O((stations + routes) · time scales), times the sweeps that loops need to settle.
 */
public final class QueueingNetwork {

    private final Wiring wiring;

    QueueingNetwork(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Starts a network.
     *
     * @return an empty builder
     */
    public static QueueingNetworkBuilder builder() {
        return new QueueingNetworkBuilder();
    }

    /**
     * Returns the stations.
     *
     * @return their ids, in the order in which they were stated
     */
    public List<String> stations() {
        return wiring.stations;
    }

    /**
     * Returns the nodes: visits, delays, forks and joins.
     *
     * @return their ids, in the order in which they were stated
     */
    public List<String> nodes() {
        return wiring.nodes;
    }

    /**
     * Returns the classes of items.
     *
     * @return their names, in the order of their first streams
     */
    public List<String> classes() {
        return wiring.classes;
    }

    /**
     * Predicts what happens in the long run, by indices of dispersion.
     *
     * @return the figures of stations, visits and the network
     */
    public NetworkSolution solve() {
        return solve(Approximation.DISPERSION);
    }

    /**
     * Predicts what happens in the long run.
     *
     * @param approximation how variability is followed
     * @return the figures of stations, visits and the network
     */
    public NetworkSolution solve(Approximation approximation) {
        return new NetworkSolver(wiring, approximation).solution();
    }
}
