package dev.valuestream.model.internal;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which nodes are on the main way, and which only on side-tracks that rework leads into: level 0 is reached from the sources
 * without rework, level k + 1 only by rework out of level k.
 *
 * <p>Also the order of work: level by level, and in each the reverse postorder of a depth-first search, in which a node stands
 * after all that leads to it, but for flows that close a loop. O(n + m). Immutable.
 */
final class SideTracks {

    private final Digraph forward;
    private final int[] level;
    private final int[] order;
    private final int[] next;
    private final int[] path;
    private int ordered;

    private SideTracks(Digraph forward) {
        this.forward = forward;
        level = new int[forward.nodeCount()];
        order = new int[forward.nodeCount()];
        next = new int[forward.nodeCount()];
        path = new int[forward.nodeCount()];
        Arrays.fill(level, -1);
    }

    /**
     * Finds the levels.
     *
     * @param network how a family moves
     * @param forward its flows without rework
     * @param rework its rework flows
     */
    static SideTracks of(FlowNetwork network, Digraph forward, BitSet rework) {
        SideTracks tracks = new SideTracks(forward);
        int[] entries = network.sources();
        for (int l = 0; entries.length > 0; l++) {
            int before = tracks.ordered;
            tracks.searchFrom(entries, l);
            entries = tracks.reworkEntries(network.graph(), rework, before);
        }
        return tracks;
    }

    private void searchFrom(int[] entries, int at) {
        int before = ordered;
        for (int entry : entries) {
            if (level[entry] < 0) {
                searchFrom(entry, at);
            }
        }
        for (int i = before, j = ordered - 1; i < j; i++, j--) {
            int node = order[i];
            order[i] = order[j];
            order[j] = node;
        }
    }

    private void searchFrom(int entry, int at) {
        int length = 1;
        path[0] = entry;
        level[entry] = at;
        while (length > 0) {
            int node = path[length - 1];
            if (next[node] == forward.outDegree(node)) {
                order[ordered++] = node;
                length--;
            } else {
                int to = forward.to(forward.outEdge(node, next[node]++));
                if (level[to] < 0) {
                    level[to] = at;
                    path[length++] = to;
                }
            }
        }
    }

    private int[] reworkEntries(Digraph all, BitSet rework, int before) {
        BitSet entries = new BitSet();
        for (int k = before; k < ordered; k++) {
            for (int i = 0; i < all.outDegree(order[k]); i++) {
                int flow = all.outEdge(order[k], i);
                if (rework.get(flow) && level[all.to(flow)] < 0) {
                    entries.set(all.to(flow));
                }
            }
        }
        return entries.stream().toArray();
    }

    /** The level of a node; −1 where no work comes. */
    int level(int node) {
        return level[node];
    }

    /** How many nodes work reaches. */
    int count() {
        return ordered;
    }

    /** A node that work reaches, from 0 to {@link #count()} − 1 in the order of work. */
    int node(int place) {
        return order[place];
    }
}
