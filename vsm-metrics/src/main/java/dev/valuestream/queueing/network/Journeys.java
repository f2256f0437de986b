package dev.valuestream.queueing.network;

import dev.valuestream.traffic.TrafficEquations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long the items of a class are still in the network from each node on ({@link StaysToGo}). A fork takes until its last branch has come to the join (or has left the network, where there is none),
 * from where the item goes on.
 */
final class Journeys {

    private final Wiring wiring;
    private final ClassRoutes routes;
    private final Stay[] stay;
    private final TrafficEquations ways;
    private StaysToGo toGo;

    /** The stays at nodes are changed: those of forks become known. */
    Journeys(Wiring wiring, int itemClass, Stay[] stay) {
        this.wiring = wiring;
        this.routes = wiring.routes[itemClass];
        this.stay = stay;
        this.ways = ways();
        toGo = solve();
        for (int round = 0; round < wiring.nodes.size() && lengthenForks(); round++) {
            toGo = solve();
        }
    }

    /** The routes with a jump from each fork to its join instead of its branches. */
    private TrafficEquations ways() {
        int[] joinOf = new int[wiring.nodes.size()];
        Arrays.fill(joinOf, -1);
        for (int node = 0; node < joinOf.length; node++) {
            if (wiring.kind[node] == NodeKind.JOIN) {
                joinOf[wiring.partner[node]] = node;
            }
        }
        int[] to = routes.to().clone();
        double[] weight = routes.weight().clone();
        double[] exit = routes.exit().clone();
        for (int e = 0; e < to.length; e++) {
            int from = routes.from()[e];
            if (wiring.kind[from] == NodeKind.FORK) {
                boolean first = e == 0 || routes.from()[e - 1] != from;
                weight[e] = first && joinOf[from] >= 0 ? 1 : 0;
                to[e] = joinOf[from] >= 0 ? joinOf[from] : to[e];
                exit[from] = joinOf[from] >= 0 ? 0 : 1;
            } else if (routes.branch()[e] >= 0) {
                exit[from] += weight[e];
                weight[e] = 0;
            }
        }
        return TrafficEquations.of(wiring.nodes.size(), routes.from(), to, weight, exit);
    }

    private StaysToGo solve() {
        return StaysToGo.of(ways, Arrays.asList(stay));
    }

    private boolean lengthenForks() {
        boolean changed = false;
        for (int node = 0; node < stay.length; node++) {
            if (wiring.kind[node] == NodeKind.FORK) {
                Stay longest = Synchronisation.of(branches(node));
                changed |= !longest.equals(stay[node]);
                stay[node] = longest;
            }
        }
        return changed;
    }

    /** The times of the branches of a fork, until they end. */
    List<Stay> branches(int fork) {
        List<Stay> branches = new ArrayList<>();
        for (int e = 0; e < routes.count(); e++) {
            if (routes.from()[e] == fork) {
                branches.add(routes.branch()[e] >= 0 ? Stay.NONE : from(routes.to()[e]));
            }
        }
        return branches;
    }

    /** The time from the arrival at a node on. */
    Stay from(int node) {
        return toGo.from(node);
    }

    /** The stay at a node, of a fork that until its join. */
    Stay at(int node) {
        return stay[node];
    }
}
