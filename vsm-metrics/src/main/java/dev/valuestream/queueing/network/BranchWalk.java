package dev.valuestream.queueing.network;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Walks a branch of a fork as far as its join, and names the routes that end it there. */
final class BranchWalk {

    private final int[] from;
    private final int[] to;
    private final double[] weight;
    private final int[] branch;

    /** The edges of a node stand together in {@code from}, which rises; {@code branch} is what is written. */
    BranchWalk(int[] from, int[] to, double[] weight, int[] branch) {
        this.from = from;
        this.to = to;
        this.weight = weight;
        this.branch = branch;
    }

    /** Gives the name to all edges to the join that are reached from the start; an edge of two branches is {@link ClassRoutes#TANGLED}. */
    void mark(int fork, int start, int join, int name) {
        if (start == join) {
            markEdges(fork, join, name);
            return;
        }
        Set<Integer> seen = new HashSet<>(Set.of(start));
        Deque<Integer> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            int node = open.pop();
            markEdges(node, join, name);
            for (int e = first(node); e < from.length && from[e] == node; e++) {
                if (weight[e] > 0 && to[e] != join && seen.add(to[e])) {
                    open.push(to[e]);
                }
            }
        }
    }

    private void markEdges(int node, int join, int name) {
        for (int e = first(node); e < from.length && from[e] == node; e++) {
            if (to[e] == join) {
                branch[e] = branch[e] == ClassRoutes.NONE ? name : ClassRoutes.TANGLED;
            }
        }
    }

    private int first(int node) {
        int at = Arrays.binarySearch(from, node);
        while (at > 0 && from[at - 1] == node) {
            at--;
        }
        return at < 0 ? from.length : at;
    }
}
