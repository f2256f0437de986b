package dev.valuestream.queueing.fluid;

/** Puts nodes in an order in which each comes before those it leads to, but for flows that lead back. */
final class FluidOrder {

    private final int[] outStart;
    private final int[] outTarget;
    private final int[] order;
    private final boolean[] seen;
    private final int[] stack;
    private final int[] next;
    private int free;

    private FluidOrder(int[] from, int[] to, int nodes) {
        outStart = new int[nodes + 1];
        outTarget = new int[to.length];
        for (int origin : from) {
            outStart[origin + 1]++;
        }
        for (int n = 1; n <= nodes; n++) {
            outStart[n] += outStart[n - 1];
        }
        int[] at = outStart.clone();
        for (int flow = 0; flow < from.length; flow++) {
            outTarget[at[from[flow]]++] = to[flow];
        }
        order = new int[nodes];
        free = nodes;
        seen = new boolean[nodes];
        stack = new int[nodes];
        next = outStart.clone();
    }

    /** The reverse of the order in which a depth-first search leaves the nodes; O(nodes + flows), no recursion. */
    static int[] of(int[] from, int[] to, int nodes) {
        FluidOrder search = new FluidOrder(from, to, nodes);
        boolean[] entered = new boolean[nodes];
        for (int target : to) {
            entered[target] = true;
        }
        for (int n = nodes - 1; n >= 0; n--) {
            if (!entered[n]) {
                search.visit(n);
            }
        }
        for (int n = nodes - 1; n >= 0; n--) {
            search.visit(n);
        }
        return search.order;
    }

    private void visit(int root) {
        if (seen[root]) {
            return;
        }
        int depth = 0;
        stack[depth++] = root;
        seen[root] = true;
        while (depth > 0) {
            int node = stack[depth - 1];
            if (next[node] == outStart[node + 1]) {
                order[--free] = node;
                depth--;
            } else {
                int target = outTarget[next[node]++];
                if (!seen[target]) {
                    seen[target] = true;
                    stack[depth++] = target;
                }
            }
        }
    }
}
