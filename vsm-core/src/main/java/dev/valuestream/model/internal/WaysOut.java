package dev.valuestream.model.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * For each flow, whether from where it leads a target can be reached without passing again its origin or a node that
 * dominates its origin. Where it cannot, the flow leads into a side-track that only comes back.
 *
 * <p>Method: a subtree of the dominator tree is entered by its root only. So for the children of one node b it is enough
 * to know, from the top down, which child leads to which other child and which leads out of b's subtree to the targets
 * ({@code leaving}); a flow from the subtree of child c to child w has a way out if w leads out without c, that is, if c does not
 * post-dominate w among the children. Each flow counts at one b only, so all of it is O(m log n). Used once.
 */
final class WaysOut {

    private final Digraph graph;
    private final Dominators dominators;
    private final int root;
    private final List<List<Integer>> children;
    private final int[] depth;
    private final BitSet leaving = new BitSet();
    private final BitSet open = new BitSet();

    private WaysOut(Digraph graph, Dominators dominators) {
        this.graph = graph;
        this.dominators = dominators;
        root = graph.nodeCount();
        children = new ArrayList<>();
        depth = new int[root + 1];
        growTree();
    }

    /**
     * Finds the flows with a way out.
     *
     * @param graph the flows
     * @param dominators the dominators of the same graph
     * @param targets the nodes to be reached, which no flow leaves
     * @return the flows, of those that leave a reachable node
     */
    static BitSet of(Digraph graph, Dominators dominators, int[] targets) {
        WaysOut search = new WaysOut(graph, dominators);
        for (int target : targets) {
            if (dominators.reachable(target)) {
                search.leaveFrom(target, -1);
            }
        }
        search.descend();
        return search.open;
    }

    private void growTree() {
        Integer[] nodes = new Integer[dominators.reachableCount()];
        for (int n = 0; n <= root; n++) {
            children.add(List.of());
            if (n < root && dominators.reachable(n)) {
                nodes[dominators.position(n)] = n;
            }
        }
        for (int n : nodes) {
            int parent = parent(n);
            depth[n] = depth[parent] + 1;
            if (children.get(parent).isEmpty()) {
                children.set(parent, new ArrayList<>(1));
            }
            children.get(parent).add(n);
        }
    }

    private int parent(int node) {
        int immediate = dominators.immediate(node);
        return immediate < 0 ? root : immediate;
    }

    /** Marks that the subtrees around a node lead out of those of their parents, as far down as depth {@code from} + 2. */
    private void leaveFrom(int node, int from) {
        for (int x = node; depth[x] >= from + 2 && !leaving.get(x); x = parent(x)) {
            leaving.set(x);
        }
    }

    private void descend() {
        Deque<Integer> queue = new ArrayDeque<>();
        queue.add(root);
        while (!queue.isEmpty()) {
            int parent = queue.remove();
            if (!children.get(parent).isEmpty()) {
                settle(parent, children.get(parent));
                queue.addAll(children.get(parent));
            }
        }
    }

    private void settle(int parent, List<Integer> among) {
        int[][] sources = new int[among.size()][];
        for (int w = 0; w < sources.length; w++) {
            sources[w] = childrenBefore(parent, among, w);
        }
        Dominators ways = among.size() == 1 ? null : backwards(among, sources);
        for (int w = 0; w < sources.length; w++) {
            boolean out = ways == null ? leaving.get(among.get(w)) : ways.reachable(w);
            for (int i = 0; out && i < sources[w].length; i++) {
                int c = sources[w][i];
                if (c < 0 || (c != w && ways != null && !ways.dominates(c, w))) {
                    open(graph.inEdge(among.get(w), i), parent);
                }
            }
        }
    }

    private void open(int flow, int parent) {
        open.set(flow);
        if (graph.from(flow) != parent) {
            leaveFrom(graph.from(flow), depth[parent]);
        }
    }

    /** For each flow into a child the child whose subtree it comes from: −1 for the parent itself, the child itself for none. */
    private int[] childrenBefore(int parent, List<Integer> among, int w) {
        int node = among.get(w);
        int[] before = new int[graph.inDegree(node)];
        for (int i = 0; i < before.length; i++) {
            int from = graph.from(graph.inEdge(node, i));
            if (!dominators.reachable(from)) {
                before[i] = w;
            } else {
                before[i] = from == parent ? -1 : childAbove(among, from);
            }
        }
        return before;
    }

    private int childAbove(List<Integer> among, int node) {
        int low = 0;
        int high = among.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (dominators.position(among.get(middle)) <= dominators.position(node)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The children against their flows, starting at the way out, which is the last node. */
    private Dominators backwards(List<Integer> among, int[][] sources) {
        int out = among.size();
        int[] from =
                new int[out + Arrays.stream(sources).mapToInt(s -> s.length).sum()];
        int[] to = new int[from.length];
        int edges = 0;
        for (int w = 0; w < out; w++) {
            if (leaving.get(among.get(w))) {
                from[edges] = out;
                to[edges++] = w;
            }
            for (int c : sources[w]) {
                if (c >= 0 && c != w) {
                    from[edges] = w;
                    to[edges++] = c;
                }
            }
        }
        return Dominators.of(Digraph.of(out + 1, Arrays.copyOf(from, edges), Arrays.copyOf(to, edges)), out);
    }
}
