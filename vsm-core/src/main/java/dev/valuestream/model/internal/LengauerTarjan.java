package dev.valuestream.model.internal;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The state of one run of Lengauer and Tarjan's dominator search, and its steps.
 *
 * <p>All arrays but {@code number} go by depth-first number: the virtual root is 0, reached nodes are 1, 2, …. Used once, by one thread.
 */
final class LengauerTarjan {
    private static final int NONE = -1;

    private final Digraph graph;
    private final int[] number;
    private final int[] node;
    private final int[] parent;
    private int count = 1;

    private final int[] semi;
    private final int[] label;
    private final int[] ancestor;
    private final int[] immediate;
    private final int[] bucket;
    private final int[] nextInBucket;
    private final int[] stack;
    private final BitSet entry = new BitSet();

    LengauerTarjan(Digraph graph, int[] sources) {
        int size = graph.nodeCount() + 1;
        this.graph = graph;
        this.number = new int[graph.nodeCount()];
        this.node = new int[size];
        this.parent = new int[size];
        this.stack = new int[size];
        numberFrom(sources);
        this.semi = upTo(count);
        this.label = upTo(count);
        this.ancestor = filled(count);
        this.immediate = new int[count];
        this.bucket = filled(count);
        this.nextInBucket = filled(count);
        for (int source : sources) {
            entry.set(number[source]);
        }
    }

    private static int[] upTo(int count) {
        int[] array = new int[count];
        Arrays.setAll(array, i -> i);
        return array;
    }

    private static int[] filled(int count) {
        int[] array = new int[count];
        Arrays.fill(array, NONE);
        return array;
    }

    int node(int number) {
        return node[number];
    }

    /** The immediate dominator of each number, as a number; entry 0 means nothing. */
    int[] immediateByNumber() {
        for (int w = count - 1; w > 0; w--) {
            findSemidominator(w);
            nextInBucket[w] = bucket[semi[w]];
            bucket[semi[w]] = w;
            ancestor[w] = parent[w];
            emptyBucket(parent[w]);
        }
        for (int w = 1; w < count; w++) {
            if (immediate[w] != semi[w]) {
                immediate[w] = immediate[immediate[w]];
            }
        }
        return immediate;
    }

    private void findSemidominator(int w) {
        semi[w] = entry.get(w) ? 0 : w;
        for (int i = 0; i < graph.inDegree(node[w]); i++) {
            int v = number[graph.from(graph.inEdge(node[w], i))];
            if (v > 0) {
                semi[w] = Math.min(semi[w], semi[lowest(v)]);
            }
        }
    }

    private void emptyBucket(int p) {
        for (int v = bucket[p]; v != NONE; v = nextInBucket[v]) {
            int u = lowest(v);
            immediate[v] = semi[u] < semi[v] ? u : p;
        }
        bucket[p] = NONE;
    }

    /** The number with the least semidominator on the way from v up to the root of its tree in the forest, that root left out. */
    private int lowest(int v) {
        if (ancestor[v] == NONE) {
            return label[v];
        }
        compress(v);
        return label[v];
    }

    private void compress(int v) {
        int depth = 0;
        for (int x = v; ancestor[ancestor[x]] != NONE; x = ancestor[x]) {
            stack[depth++] = x;
        }
        while (depth > 0) {
            int x = stack[--depth];
            int above = ancestor[x];
            if (semi[label[above]] < semi[label[x]]) {
                label[x] = label[above];
            }
            ancestor[x] = ancestor[above];
        }
    }

    private void numberFrom(int[] sources) {
        int[] next = new int[graph.nodeCount()];
        for (int source : sources) {
            if (number[source] == 0) {
                enter(source, 0);
                walk(source, next);
            }
        }
    }

    private void walk(int root, int[] next) {
        int depth = 0;
        stack[depth++] = root;
        while (depth > 0) {
            int from = stack[depth - 1];
            if (next[from] == graph.outDegree(from)) {
                depth--;
                continue;
            }
            int to = graph.to(graph.outEdge(from, next[from]++));
            if (number[to] == 0) {
                enter(to, number[from]);
                stack[depth++] = to;
            }
        }
    }

    private void enter(int reached, int parentNumber) {
        number[reached] = count;
        node[count] = reached;
        parent[count++] = parentNumber;
    }
}
