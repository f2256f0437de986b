package dev.valuestream.model.internal;

import java.math.BigDecimal;
import java.util.List;

/**
 * Random routing on a graph: each edge and the exit of each node have a whole number as share, of up to 10^9, so that rework comes as near
 * to certain as 1 − 1e-9.
 */
final class Chances {
    private static final long[] SHARES = {1, 1, 2, 3, 7, 10, 100, 1_000_000_000L};

    private final Digraph graph;
    private final long[] edgeShare;
    private final long[] exitShare;

    private Chances(Digraph graph, long[] edgeShare, long[] exitShare) {
        this.graph = graph;
        this.edgeShare = edgeShare;
        this.exitShare = exitShare;
    }

    static Chances of(Digraph graph, List<Integer> codes) {
        long[] edgeShare = new long[graph.edgeCount()];
        long[] exitShare = new long[graph.nodeCount()];
        for (int e = 0; e < edgeShare.length; e++) {
            edgeShare[e] = SHARES[codes.get(e % codes.size()) / (e + 1) % SHARES.length];
        }
        for (int n = 0; n < exitShare.length; n++) {
            int code = codes.get(n % codes.size()) / (n + 3) % (2 * SHARES.length);
            exitShare[n] = code < SHARES.length ? SHARES[code] : 0;
        }
        return new Chances(graph, edgeShare, exitShare);
    }

    private long total(int node) {
        long total = exitShare[node];
        for (int edge : Graphs.outEdges(graph, node)) {
            total += edgeShare[edge];
        }
        return total;
    }

    double[] weights() {
        double[] weight = new double[edgeShare.length];
        for (int e = 0; e < weight.length; e++) {
            weight[e] = (double) edgeShare[e] / total(graph.from(e));
        }
        return weight;
    }

    double[] exits() {
        double[] exit = new double[exitShare.length];
        for (int n = 0; n < exit.length; n++) {
            exit[n] = total(n) == 0 ? 1 : (double) exitShare[n] / total(n);
        }
        return exit;
    }

    BigDecimal[] exactWeights() {
        BigDecimal[] weight = new BigDecimal[edgeShare.length];
        for (int e = 0; e < weight.length; e++) {
            weight[e] = BigDecimal.valueOf(edgeShare[e])
                    .divide(BigDecimal.valueOf(total(graph.from(e))), ExactSystem.DIGITS);
        }
        return weight;
    }
}
