package dev.valuestream.queueing.network;

import java.util.LinkedHashMap;
import java.util.Map;

/** What comes to joins along their branches. */
final class Branches {

    private static final double ROUNDING = 1e-12;

    private Branches() {}

    /** By join, the items of a class a unit of time that come along each branch. */
    static Map<Integer, double[]> rates(Traffic traffic, Wiring wiring, int itemClass) {
        ClassRoutes routes = wiring.routes[itemClass];
        Map<Integer, double[]> rates = new LinkedHashMap<>();
        for (int join = 0; join < wiring.nodes.size(); join++) {
            if (wiring.kind[join] == NodeKind.JOIN) {
                rates.put(join, new double[wiring.branches[wiring.partner[join]]]);
            }
        }
        for (int e = 0; !rates.isEmpty() && e < routes.count(); e++) {
            double[] rate = rates.get(routes.to()[e]);
            if (rate != null && routes.branch()[e] >= 0) {
                rate[routes.branch()[e]] += traffic.along(itemClass, e);
            }
        }
        return rates;
    }

    /** The branch along which the fewest come; the one so far unless another is less by more than rounding. */
    static int narrowest(double[] rate, int soFar) {
        int narrowest = soFar;
        for (int b = 0; b < rate.length; b++) {
            if (rate[b] < rate[narrowest] * (1 - ROUNDING)) {
                narrowest = b;
            }
        }
        return narrowest;
    }
}
