package dev.valuestream.simulation.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is counted in a replication, from the end of the warm-up on: levels over time as areas, and times of items as sums.
 *
 * <p>Queues are measured twice, once as the area under the number waiting and once as the sum of what each item waited within the
 * time measured, so that Little's law can be held against both.
 */
final class Tally {

    private final Network network;
    private final State state;
    private final Tracer tracer;

    /** What servers do where steps have hours of their own; else null. */
    final @Nullable ShiftTally shifts;

    /** The levels: parts that wait at a node, its servers at work, and those that hold finished parts. */
    final int[] waiting;

    final int[] working;
    final int[] holding;

    private final double[] since;
    final double[] waitingArea;
    final double[] workingArea;
    final double[] holdingArea;

    /** The people of teams at work. */
    final double[] peopleArea;

    private final double[] peopleSince;

    /** Of parts that began to be served: how many, their whole waits, and what of their waits was in the time measured. */
    final long[] begun;

    final double[] waits;
    final double[] waitsWithin;

    /** Parts that a node has finished. */
    final long[] finished;

    /** Whole items in the stream, by area and by their time in it. */
    long inside;

    private double insideSince;
    double insideArea;
    double staysWithin;

    /** Whole items since the beginning, which the warm-up does not wipe out. */
    long entered;

    long left;

    /** By family, whole items delivered, scrapped, and ended elsewhere, and the lead times of those delivered. */
    final long[] delivered;

    final long[] scrapped;
    final long[] ended;
    /** Of those delivered, the ones that entered in the run. */
    final long[] timed;

    /** Of those timed, the ones that took longer than was promised. */
    final long[] late;

    final double[] leadTimes;
    final TimeHistogram[] leadTimeShares;
    double windowStart;

    Tally(Network network, State state, Tracer tracer) {
        this.network = network;
        this.state = state;
        this.tracer = tracer;
        shifts = network.shifts == null ? null : new ShiftTally(network, network.shifts, state);
        int nodes = network.nodes;
        waiting = new int[nodes];
        working = new int[nodes];
        holding = new int[nodes];
        since = new double[nodes];
        waitingArea = new double[nodes];
        workingArea = new double[nodes];
        holdingArea = new double[nodes];
        peopleArea = new double[network.people.length];
        peopleSince = new double[network.people.length];
        begun = new long[nodes];
        waits = new double[nodes];
        waitsWithin = new double[nodes];
        finished = new long[nodes];
        delivered = new long[network.families];
        scrapped = new long[network.families];
        ended = new long[network.families];
        timed = new long[network.families];
        late = new long[network.families];
        leadTimes = new double[network.families];
        leadTimeShares = new TimeHistogram[network.families];
        Arrays.setAll(leadTimeShares, f -> new TimeHistogram());
    }

    /** What is counted of supermarkets and orders. */
    StockTally stocks() {
        return state.stocks;
    }

    /** Tells what happens to a part at its node. */
    void trace(int part, int kind) {
        if (tracer == Tracer.NOBODY) {
            return;
        }
        Items items = state.items;
        tracer.happened(state.now, items.number[items.whole[part]], items.family[part], kind, items.node[part]);
    }

    /** Brings the areas of a node up to now; to be called before one of its levels changes. */
    void touch(int node) {
        if (shifts != null) {
            shifts.touch(node, working[node], holding[node]);
        }
        double time = state.now - since[node];
        if (time > 0) {
            since[node] = state.now;
            waitingArea[node] += waiting[node] * time;
            workingArea[node] += working[node] * time;
            holdingArea[node] += holding[node] * time;
        }
    }

    private void touchInside() {
        insideArea += inside * (state.now - insideSince);
        insideSince = state.now;
    }

    /** A part begins to be served. */
    void begins(int node, double arrived) {
        begun[node]++;
        waits[node] += state.now - arrived;
        waitsWithin[node] += state.now - (arrived > windowStart ? arrived : windowStart);
    }

    /** A part leaves the queue without being served. */
    void gives(int node, double arrived) {
        waitsWithin[node] += state.now - Math.max(arrived, windowStart);
    }

    /** Brings the area of a team's people up to now; to be called before some begin or end their work. */
    void touchTeam(int team) {
        double busy = network.people[team] - state.freePeople[team];
        peopleArea[team] += busy * (state.now - peopleSince[team]);
        peopleSince[team] = state.now;
    }

    void enters() {
        touchInside();
        inside++;
        entered++;
    }

    /** A whole item has left: delivered, scrapped, or ended where no way leads on. */
    void leaves(int item) {
        touchInside();
        Items items = state.items;
        int family = items.family[item];
        boolean isDelivered = !items.lost[item] && !Double.isNaN(items.delivered[item]);
        goes(items.entered[item], state.now);
        if (items.lost[item]) {
            scrapped[family]++;
        } else if (!isDelivered) {
            ended[family]++;
        } else if (items.found[item]) {
            delivered[family]++;
            state.orders.delivered(item);
        } else {
            state.orders.delivered(item);
            delivers(
                    family,
                    items.delivered[item] - items.entered[item],
                    items.delivered[item] - state.orders.promisedSince(item));
        }
    }

    /** A whole item is no longer inside. */
    void goes(double itsEntry, double now) {
        inside--;
        left++;
        staysWithin += now - (itsEntry > windowStart ? itsEntry : windowStart);
    }

    /** An item is delivered whose lead time is known, for which nobody waited longer. */
    void delivers(int family, double leadTime) {
        delivers(family, leadTime, leadTime);
    }

    private void delivers(int family, double leadTime, double wait) {
        delivered[family]++;
        timed[family]++;
        late[family] += wait > network.promise[family] ? 1 : 0;
        leadTimes[family] += leadTime;
        leadTimeShares[family].add(leadTime);
    }

    /** Begins to measure anew, as at the end of the warm-up. */
    void restart() {
        touchAll();
        stocks().restart(state.onFlow, state.now);
        if (shifts != null) {
            shifts.restart();
        }
        windowStart = state.now;
        for (double[] sums :
                new double[][] {waitingArea, workingArea, holdingArea, waits, waitsWithin, leadTimes, peopleArea}) {
            Arrays.fill(sums, 0);
        }
        for (long[] counts : new long[][] {begun, finished, delivered, timed, late, scrapped, ended}) {
            Arrays.fill(counts, 0);
        }
        for (TimeHistogram shares : leadTimeShares) {
            shares.clear();
        }
        insideArea = 0;
        staysWithin = 0;
    }

    /** Brings all areas up to now. */
    void touchAll() {
        for (int node = 0; node < network.nodes; node++) {
            touch(node);
        }
        for (int team = 0; team < network.people.length; team++) {
            touchTeam(team);
        }
        stocks().touchAll(state.onFlow, state.now);
        touchInside();
    }
}
