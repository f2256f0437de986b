package dev.valuestream.queueing.network;

import dev.valuestream.traffic.EndlessTrafficException;
import dev.valuestream.traffic.TrafficEquations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many items come to each node, a unit of time: λ = e + λ·P for each class, where an AND-join takes one item from each of its branches and a
 * station without time for all passes on what it can.
 *
 * <p>A station with load above 1 passes on the share 1 ÷ load of each class that comes. That makes the equations λ = e + min(λ, μ)·P, solved
 * from above: stations that cannot do all that would come become sources of what they can do, until none of them turns out to have time
 * enough (J. Goodman, W. Massey, <i>The non-ergodic Jackson network</i>, J. Appl. Prob. 21 (1984) 860–869).
 */
final class Traffic {

    private static final int ROUNDS = 2000;
    private static final double SETTLED = 1e-14;

    private final Wiring wiring;
    /** By class and node, the items that come. */
    final double[][] rate;
    /** By station, the share of what comes that it can serve: 1 if it is steady. */
    final double[] passing;
    /** By class and node, the branch of a join whose items go on. */
    private final int[][] carrier;

    private Traffic(Wiring wiring) {
        this.wiring = wiring;
        rate = new double[wiring.classes.size()][];
        carrier = new int[wiring.classes.size()][wiring.nodes.size()];
        passing = new double[wiring.stations.size()];
        Arrays.fill(passing, 1);
    }

    static Traffic of(Wiring wiring) {
        Traffic traffic = new Traffic(wiring);
        boolean moving = true;
        for (int round = 0; moving && round < ROUNDS; round++) {
            traffic.solve();
            boolean otherBranches = traffic.narrowestBranches();
            moving = traffic.limit() || otherBranches;
        }
        return traffic;
    }

    /** Every loop that has no end, class by class, in words. */
    static List<String> endless(Wiring wiring) {
        Traffic traffic = new Traffic(wiring);
        List<String> problems = new ArrayList<>();
        for (int k = 0; k < wiring.classes.size(); k++) {
            try {
                traffic.equations(k);
            } catch (EndlessTrafficException e) {
                String loop =
                        Arrays.stream(e.cycle()).mapToObj(wiring.nodes::get).collect(Collectors.joining("->"));
                problems.add("Items of class " + wiring.classes.get(k) + " never leave the loop " + loop
                        + ", or become more in it. Let some of them out. [network.endless]");
            }
        }
        return problems;
    }

    /** What goes along an edge, a unit of time. */
    double along(int itemClass, int edge) {
        ClassRoutes routes = wiring.routes[itemClass];
        int from = routes.from()[edge];
        return rate[itemClass][from] * passing(from) * routes.weight()[edge];
    }

    /** By station, the mean servers that would be busy if all that comes were served. */
    double[] offered() {
        double[] offered = new double[wiring.stations.size()];
        for (int node = 0; node < wiring.nodes.size(); node++) {
            if (wiring.stationOf(node) >= 0) {
                offered[wiring.stationOf(node)] += work(node);
            }
        }
        return offered;
    }

    private double work(int node) {
        double sum = 0;
        for (int k = 0; k < rate.length; k++) {
            sum += rate[k][node] * wiring.time[k][node].mean();
        }
        return sum / wiring.batch[node];
    }

    private double passing(int node) {
        int station = wiring.stationOf(node);
        return station < 0 ? 1 : passing[station];
    }

    private void solve() {
        for (int k = 0; k < rate.length; k++) {
            rate[k] = equations(k).visits(entering(k));
        }
    }

    private TrafficEquations equations(int k) {
        ClassRoutes routes = wiring.routes[k];
        double[] weight = routes.weight().clone();
        double[] exit = routes.exit().clone();
        for (int e = 0; e < weight.length; e++) {
            if (!counts(k, e) || passing(routes.from()[e]) < 1) {
                exit[routes.from()[e]] += weight[e];
                weight[e] = 0;
            }
        }
        return TrafficEquations.of(wiring.nodes.size(), routes.from(), routes.to(), weight, exit);
    }

    /** Whether what goes along an edge comes to its end as an item of its own, which it does not where another branch goes on for it. */
    private boolean counts(int k, int edge) {
        ClassRoutes routes = wiring.routes[k];
        int to = routes.to()[edge];
        return wiring.kind[to] != NodeKind.JOIN || routes.branch()[edge] == carrier[k][to];
    }

    /** What comes from outside, and from stations that pass on less than comes. */
    private double[] entering(int k) {
        double[] entering = new double[wiring.nodes.size()];
        for (Wiring.Stream stream : wiring.streams) {
            entering[stream.node()] += stream.itemClass() == k ? stream.itemRate() : 0;
        }
        ClassRoutes routes = wiring.routes[k];
        for (int e = 0; e < routes.count(); e++) {
            if (passing(routes.from()[e]) < 1 && counts(k, e)) {
                entering[routes.to()[e]] += along(k, e);
            }
        }
        return entering;
    }

    /** Lets the branch go on that brings the fewest items; says whether that is another one than before. */
    private boolean narrowestBranches() {
        boolean changed = false;
        for (int k = 0; k < rate.length; k++) {
            for (Map.Entry<Integer, double[]> join :
                    Branches.rates(this, wiring, k).entrySet()) {
                int soFar = carrier[k][join.getKey()];
                int narrowest = Branches.narrowest(join.getValue(), soFar);
                changed |= narrowest != soFar;
                carrier[k][join.getKey()] = narrowest;
            }
        }
        return changed;
    }

    /** Limits what stations pass on; says whether that is another share than before. */
    private boolean limit() {
        boolean changed = false;
        double[] offered = offered();
        for (int s = 0; s < passing.length; s++) {
            double share = Math.min(1, wiring.servers[s] / offered[s]);
            if (passing[s] < 1 || share < 1) {
                changed |= Math.abs(share - passing[s]) > SETTLED * share;
                passing[s] = share;
            }
        }
        return changed;
    }
}
