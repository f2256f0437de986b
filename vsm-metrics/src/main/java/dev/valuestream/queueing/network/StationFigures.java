package dev.valuestream.queueing.network;

import dev.valuestream.queueing.Erlang;
import dev.valuestream.queueing.LongRun;
import dev.valuestream.queueing.WaitTail;
import java.util.List;
import java.util.Optional;

/** What is predicted for a station: all its visits and classes together. Immutable. */
public final class StationFigures {

    private static final int HALVINGS = 200;
    private static final int MOST_SERVERS = 1_000_000;

    private final String id;
    private final StationLoad load;
    private final double arrivalScv;
    private final LongRun queue;
    private final Optional<WaitTail> wait;
    private final Confidence confidence;
    private final List<Caution> cautions;

    StationFigures(
            String id,
            StationLoad load,
            double arrivalScv,
            LongRun queue,
            Optional<WaitTail> wait,
            Confidence confidence,
            List<Caution> cautions) {
        this.id = id;
        this.load = load;
        this.arrivalScv = arrivalScv;
        this.queue = queue;
        this.wait = wait;
        this.confidence = confidence;
        this.cautions = cautions;
    }

    /**
     * Returns the id.
     *
     * @return the id of the station
     */
    public String id() {
        return id;
    }

    /**
     * Returns the number of servers.
     *
     * @return c
     */
    public int servers() {
        return load.servers();
    }

    /**
     * Returns how many items or, where it serves batches, batches come from elsewhere.
     *
     * @return λ, spells a unit of time: what comes back to the station at once counts as one
     */
    public double arrivalRate() {
        return load.spells();
    }

    /**
     * Returns the load.
     *
     * @return ρ, what comes · service time ÷ servers; 1 or more where the queue grows
     */
    public double load() {
        return load.load();
    }

    /**
     * Returns the variability of arrivals that counts for the wait.
     *
     * @return c_a² at the time scale of this queue; of the counts in the long run where the queue grows
     */
    public double arrivalScv() {
        return arrivalScv;
    }

    /**
     * Returns the mean time that one item, or batch, holds a server, in all visits until it goes elsewhere.
     *
     * @return T, 0 or more
     */
    public double serviceTime() {
        return load.time();
    }

    /**
     * Returns the variability of that time.
     *
     * @return c_s²
     */
    public double serviceScv() {
        return load.scv();
    }

    /**
     * Returns what becomes of the queue: throughput, wait and service time of a visit, or items by which it grows.
     *
     * @return steady, or growing from load 1 on
     */
    public LongRun queue() {
        return queue;
    }

    /**
     * Returns how long items, or batches, wait for a server.
     *
     * @return the distribution, with its accuracy; the share that waits is Whitt's approximation (The Queueing Network Analyzer, 1983,
     *     equations 49 and 50; scaled by Erlang's C ÷ load with several servers), exact for M/M/c and M/G/1; empty where the queue grows
     */
    public Optional<WaitTail> waitTail() {
        return wait;
    }

    /**
     * Returns how far the wait can be trusted.
     *
     * @return exact, good or low
     */
    public Confidence confidence() {
        return confidence;
    }

    /**
     * Returns why the wait is to be taken with care. An exact wait may have cautions too, as it depends on what was stated.
     *
     * @return the reasons, in the order of the enum; maybe none
     */
    public List<Caution> cautions() {
        return cautions;
    }

    /**
     * Returns what would halve the wait in this queue, after W ∝ C(c, ρc)/(1 − ρ)·(c_a² + c_s²)/c with Erlang's C. O(c) a step.
     *
     * @return load, variability or servers; empty where there is no wait, or the queue grows
     */
    public Optional<Halving> halving() {
        double mean = wait.map(WaitTail::mean).orElse(0.0);
        if (mean == 0) {
            return Optional.empty();
        }
        double variability = (arrivalScv + load.scv()) / 2;
        return Optional.of(new Halving(halfLoad(), variability, halfServers()));
    }

    private double halfLoad() {
        double goal = congestion(load.servers(), load.offered(), load.idle()) / 2;
        double low = 0;
        double high = load.load();
        for (int i = 0; i < HALVINGS && low < high; i++) {
            double middle = (low + high) / 2;
            double offered = middle * load.servers();
            if (congestion(load.servers(), offered, load.servers() - offered) > goal) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private int halfServers() {
        double goal = congestion(load.servers(), load.offered(), load.idle()) / 2;
        int servers = load.servers() + 1;
        while (servers < MOST_SERVERS && congestion(servers, load.offered(), servers - load.offered()) > goal) {
            servers++;
        }
        return servers;
    }

    private static double congestion(int servers, double offered, double idle) {
        return Erlang.waiting(servers, offered) / idle;
    }
}
