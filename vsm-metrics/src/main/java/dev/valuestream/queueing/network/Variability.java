package dev.valuestream.queueing.network;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.GGc;
import dev.valuestream.queueing.ServiceTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variability of all flows of a network, by one method: arrivals at each point follow from the departures of others, departures from
 * arrivals. One strong component after the other, one with a loop swept until nothing changes.
 */
final class Variability {

    private static final int SWEEPS = 400;
    private static final double SETTLED = 1e-11;

    private final FlowGraph graph;
    private final StationLoad[] loads;
    private final Rhythms rhythms;
    private final Propagation method;
    /** By point, the variability of its arrivals and departures. */
    private final double[][] in;

    private final double[][] out;
    /** By node that is no visit, the variability of its arrivals as if no item had come in a batch. */
    private final Map<Integer, double[]> calmNodes = new HashMap<>();

    /** By point, the streams from outside that come to it as they began, once they were needed. */
    private final Map<Integer, List<Source>> origins = new HashMap<>();

    /** By station, the variability of services in a row, once it was needed. */
    private final double[][] services;

    /** By station, the scv that counts for its wait. */
    final double[] seen;

    final boolean settled;

    Variability(FlowGraph graph, StationLoad[] loads, Rhythms rhythms, Propagation method) {
        this.graph = graph;
        this.loads = loads;
        this.rhythms = rhythms;
        this.method = method;
        this.in = new double[graph.size][];
        this.out = new double[graph.size][];
        this.services = new double[loads.length][0];
        this.seen = new double[loads.length];
        for (int point = 0; point < graph.size; point++) {
            out[point] = method.none();
            method.addStream(out[point], 1, 1, 1);
        }
        boolean still = true;
        for (int[] component : graph.components) {
            still &= settle(component);
        }
        settled = still;
        if (graph.batched) {
            calmDown();
        }
    }

    private void calmDown() {
        for (int point : graph.order) {
            if (point >= loads.length) {
                calmNodes.put(point, arrivals(point, true));
            }
        }
    }

    /** Sweeps over a component until nothing changes; says whether that came to an end. */
    private boolean settle(int[] component) {
        boolean moving = true;
        for (int sweep = 0; moving && sweep < SWEEPS; sweep++) {
            double change = 0;
            for (int point : component) {
                change = Math.max(change, update(point));
            }
            moving = graph.isInLoop(component[0]) && change > SETTLED;
        }
        return !moving;
    }

    /** The greatest relative change of what leaves a point. */
    private double update(int point) {
        in[point] = arrivals(point, false);
        double[] next = point < loads.length ? throughStation(point) : in[point];
        double change = 0;
        for (int i = 0; i < next.length; i++) {
            change = Math.max(change, Math.abs(next[i] - out[point][i]) / (1 + next[i]));
        }
        out[point] = next;
        return change;
    }

    private double[] throughStation(int station) {
        StationLoad load = loads[station];
        if (load.spells() == 0) {
            return out[station];
        }
        seen[station] = load.isSteady() ? method.seen(in[station], load, seen[station]) : 0;
        if (rhythms.isRuled(station)) {
            return in[station];
        }
        return rhythms.before(station) < 0 ? served(station) : servedInRow(station);
    }

    private double[] served(int station) {
        StationLoad load = loads[station];
        if (services[station].length == 0) {
            services[station] = method.services(load);
        }
        return method.passOn(in[station], seen[station], load, services[station], origins(station));
    }

    /**
     * What leaves a row of constant times: what would leave its slowest station, the one that is remembered longest, by itself; exactly so where
     * that rules the others.
     */
    private double[] servedInRow(int station) {
        double[] arrivals = in[rhythms.head(station)];
        StationLoad slowest = rhythms.row(station).stream()
                .map(loads[station]::withConstant)
                .max(Comparator.comparingDouble(load -> load.memory(method.seen(arrivals, load, 0))))
                .orElseThrow();
        double scv = method.seen(arrivals, slowest, 0);
        return method.passOn(arrivals, scv, slowest, method.services(slowest), origins(rhythms.head(station)));
    }

    /** What comes to a point; calm: as if no item had come to it in a batch. */
    private double[] arrivals(int point, boolean calm) {
        double[] sum = method.none();
        double added = 0;
        double concentration = 0;
        for (Flow flow : graph.into.get(point)) {
            double passed = flow.share() * (calm ? flow.calm() : flow.passed());
            added += flow.share() * (calm ? flow.calmAdded() : flow.added());
            concentration += flow.share() * flow.share();
            double[] from = calm ? calmNodes.getOrDefault(flow.from(), out[flow.from()]) : out[flow.from()];
            for (int i = 0; i < sum.length; i++) {
                sum[i] += passed * from[i];
            }
        }
        for (Source source : graph.outside.get(point)) {
            double weight = source.share() * (calm ? source.calmScale() : source.scale());
            method.addStream(sum, source.rate(), source.scv(), weight);
            concentration += source.share() * source.share();
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] += added;
        }
        FlowGraph.@Nullable Gathering gathering = calm ? null : graph.gatherings.get(point);
        if (gathering != null) {
            gather(sum, gathering);
        }
        if (point < loads.length && loads[point].spells() > 0) {
            method.merge(sum, loads[point], concentration);
        }
        return sum;
    }

    /** Batches come at least as far apart as their items let them: of Poisson items, as an Erlang process. */
    private void gather(double[] sum, FlowGraph.Gathering gathering) {
        double even = 1.0 / gathering.size();
        method.addStream(sum, gathering.rate(), even, 1);
        for (int i = 0; i < sum.length; i++) {
            sum[i] -= even;
        }
    }

    double meanWait(int station) {
        StationLoad load = loads[station];
        FlowGraph.@Nullable Gathering lorry = graph.onlyGathering(station);
        if (lorry != null && load.servers() == 1 && !load.isRevisited()) {
            return behind(lorry, longRunScv(station), load);
        }
        return atMostAtOneServer(station, load, method.meanWait(seen[station], load, origins(station)));
    }

    /** The mean wait at a station if what comes to some point came to it. */
    double meanWait(int point, StationLoad load) {
        return atMostAtOneServer(point, load, waitAt(point, load));
    }

    /** More servers make nobody wait longer than one of them would, if that has time for all. */
    private double atMostAtOneServer(int point, StationLoad load, double wait) {
        StationLoad one = load.withServers(1);
        return load.servers() > 1 && one.isSteady() ? Math.min(wait, waitAt(point, one)) : wait;
    }

    /** The same, whatever it would be at one server. */
    double waitAt(int point, StationLoad load) {
        return method.meanWait(method.seen(in[point], load, 0), load, origins(point));
    }

    private List<Source> origins(int point) {
        return origins.computeIfAbsent(point, p -> graph.origins(p, rhythms::isRuled));
    }

    /** A batch waits like one item of its whole work, then each of its items for those before it in the batch. */
    private static double behind(FlowGraph.Gathering lorry, double arrivalScv, StationLoad load) {
        int size = lorry.size();
        Arrivals batches = new Arrivals(lorry.rate(), arrivalScv / size);
        ServiceTime work = new ServiceTime(size * load.time(), load.scv() / size);
        double wait = new GGc(batches, work, 1).longRun().orElseThrow().waitingTime();
        return wait + (size - 1) * load.time() / 2;
    }

    /** The part of the scv seen that is there because items come in batches, from 0 to 1. */
    double batchPart(int station) {
        if (!graph.batched || seen[station] == 0) {
            return 0;
        }
        double calm = method.seen(arrivals(station, true), loads[station], seen[station]);
        double part = 1 - calm / seen[station];
        return part > SETTLED ? part : 0;
    }

    /** The scv of arrivals in the long run. */
    double longRunScv(int station) {
        return in[station][in[station].length - 1];
    }

    /** The scv that the station would see if it forgot within the time between two arrivals. */
    double shortRunScv(int station) {
        return method.nearby(in[station], loads[station]);
    }
}
