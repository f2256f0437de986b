package dev.valuestream.queueing.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the {@link FlowGraph} of a network from its traffic. */
final class FlowGraphs {

    /** Routes whose items run together: same origin (the visit itself where it serves batches), same point and batch ahead, same branch. */
    private record Bundle(int origin, int to, int gathered, int branch) {}

    private final Wiring wiring;
    private final Traffic traffic;
    private final StationLoad[] loads;
    private final int stations;
    private final Map<Bundle, Double> bundles = new LinkedHashMap<>();
    /** By node, items of all classes that come a unit of time. */
    private final double[] items;

    private final Map<Integer, double[]> branches = new LinkedHashMap<>();

    private FlowGraphs(Wiring wiring, Traffic traffic, StationLoad[] loads) {
        this.wiring = wiring;
        this.traffic = traffic;
        this.loads = loads;
        this.stations = loads.length;
        this.items = new double[wiring.nodes.size()];
        for (int k = 0; k < wiring.classes.size(); k++) {
            for (int n = 0; n < items.length; n++) {
                items[n] += traffic.rate[k][n];
            }
            bundle(k);
            Branches.rates(traffic, wiring, k).forEach((join, rates) -> branches.merge(join, rates, FlowGraphs::sum));
        }
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    static FlowGraph of(Wiring wiring, Traffic traffic, StationLoad[] loads) {
        FlowGraphs graphs = new FlowGraphs(wiring, traffic, loads);
        List<List<Flow>> into = graphs.lists();
        graphs.bundles.forEach((bundle, rate) -> into.get(bundle.to()).add(graphs.flow(bundle, rate)));
        List<List<Source>> outside = graphs.lists();
        wiring.streams.forEach(s -> outside.get(graphs.point(s.node())).add(graphs.source(s)));
        return new FlowGraph(graphs.stations, into, outside, graphs.gatherings(), graphs.open(), graphs.steady());
    }

    /** Nodes that hold every item for the same time, or for none. */
    private BitSet steady() {
        BitSet steady = new BitSet();
        for (int n = 0; n < items.length; n++) {
            steady.set(stations + n, wiring.kind[n] != NodeKind.JOIN && wiring.batch[n] == 1 && isConstant(n));
        }
        return steady;
    }

    private boolean isConstant(int node) {
        return Arrays.stream(wiring.time)
                                .mapToDouble(ofClass -> ofClass[node].mean())
                                .distinct()
                                .count()
                        == 1
                && Arrays.stream(wiring.time).allMatch(ofClass -> ofClass[node].variance() == 0);
    }

    /** Nodes that let every item go on by itself, as it came. */
    private BitSet open() {
        BitSet open = new BitSet();
        for (int n = 0; n < items.length; n++) {
            boolean passes = wiring.kind[n] == NodeKind.DELAY || wiring.kind[n] == NodeKind.FORK;
            open.set(stations + n, passes && wiring.batch[n] == 1);
        }
        return open;
    }

    /** By point, what delays gather. */
    private Map<Integer, FlowGraph.Gathering> gatherings() {
        Map<Integer, FlowGraph.Gathering> all = new LinkedHashMap<>();
        for (int n = 0; n < items.length; n++) {
            if (wiring.stationOf(n) < 0 && wiring.batch[n] > 1 && items[n] > 0) {
                all.put(stations + n, new FlowGraph.Gathering(wiring.batch[n], coming(stations + n)));
            }
        }
        return all;
    }

    private <T> List<List<T>> lists() {
        List<List<T>> lists = new ArrayList<>();
        for (int i = 0; i < stations + wiring.nodes.size(); i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private int point(int node) {
        int station = wiring.stationOf(node);
        return station < 0 ? stations + node : station;
    }

    private void bundle(int k) {
        ClassRoutes routes = wiring.routes[k];
        for (int e = 0; e < routes.count(); e++) {
            int from = routes.from()[e];
            int to = routes.to()[e];
            double rate = traffic.along(k, e);
            if (rate > 0 && !wiring.staysAtStation(from, to)) {
                int origin = wiring.batch[from] > 1 ? stations + from : point(from);
                bundles.merge(new Bundle(origin, point(to), wiring.batch[to], routes.branch()[e]), rate, Double::sum);
            }
        }
    }

    private Flow flow(Bundle bundle, double rate) {
        int node = bundle.origin() - stations;
        boolean batched = node >= 0 && wiring.batch[node] > 1;
        int from = batched ? point(node) : bundle.origin();
        int together = batched ? wiring.batch[node] : 1;
        double leaving = leaving(from);
        double out = batched ? items[node] * passing(from) : leaving;
        double part = batched ? Math.min(1, out / together / leaving) : 1;
        double taken = Math.min(1, rate / out);
        double passed = taken * part;
        double gathered = bundle.gathered();
        return new Flow(
                from,
                bundle.to(),
                share(bundle, rate),
                passed * together / gathered,
                (taken * together * (1 - part) + 1 - taken) / gathered,
                passed / calmly(bundle.to(), gathered),
                (1 - passed) / calmly(bundle.to(), gathered));
    }

    /** What is gathered if nothing is carried in batches: what a station serves together, as that is one service. */
    private double calmly(int point, double gathered) {
        return point < stations ? gathered : 1;
    }

    /** What leaves a point a unit of time: spells, or batches of items. */
    private double leaving(int point) {
        return coming(point) * passing(point);
    }

    private double passing(int point) {
        return point < stations ? traffic.passing[point] : 1;
    }

    private double share(Bundle bundle, double rate) {
        if (bundle.branch() >= 0) {
            double[] rates = branches.getOrDefault(bundle.to() - stations, new double[0]);
            return rate / rates[bundle.branch()] / rates.length;
        }
        return rate / bundle.gathered() / coming(bundle.to());
    }

    private double coming(int point) {
        return point < stations ? loads[point].spells() : items[point - stations] / wiring.batch[point - stations];
    }

    private Source source(Wiring.Stream stream) {
        double gathered = wiring.batch[stream.node()];
        int to = point(stream.node());
        double share = stream.itemRate() / gathered / coming(to);
        return new Source(
                stream.batches().rate(),
                stream.batches().scv(),
                share,
                stream.batch() / gathered,
                1 / calmly(to, gathered));
    }
}
