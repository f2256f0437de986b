package dev.valuestream.model.internal;

import com.google.common.base.Suppliers;
import java.util.BitSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where items go from each node: by a choice, one of its edges with a probability each; in parallel, all of its edges at once; or nowhere,
 * because the node is a target or has no edge. Immutable, thread-safe.
 */
public final class Routing {
    private static final double ONE = 1e-9;

    private final Digraph graph;
    private final BitSet parallel;
    private final double[] probability;
    private final BitSet targets;
    private volatile @Nullable ChosenFlow last;
    private final Supplier<BitSet> endless = Suppliers.memoize(() -> new EndlessSearch(this).run());
    private final Supplier<StrongComponents> components = Suppliers.memoize(() -> StrongComponents.of(graph()));

    private Routing(Digraph graph, BitSet parallel, double[] probability, BitSet targets) {
        this.graph = graph;
        this.parallel = parallel;
        this.probability = probability;
        this.targets = targets;
    }

    /**
     * The routing on a graph. O(n + m).
     *
     * @param graph nodes and edges; the order of edges at a node settles ties
     * @param parallel the nodes that take all their edges at once; all others choose; copied
     * @param probability the probability of each edge that leaves a choosing node, by edge; edges of probability 0 count as absent; of no
     *     account at parallel nodes; copied
     * @param targets the nodes where time to go ends, whatever leaves them; copied
     * @return the routing
     * @throws IllegalArgumentException if the probabilities are too few, not from 0 to 1, or those of a choosing node differ from 1 in sum
     *     by more than 1e-9 (all 0 is a node without edges)
     */
    public static Routing of(Digraph graph, BitSet parallel, double[] probability, BitSet targets) {
        if (probability.length != graph.edgeCount()) {
            throw new IllegalArgumentException(
                    "needs a probability for each of " + graph.edgeCount() + " edges, found " + probability.length);
        }
        BitSet together = (BitSet) parallel.clone();
        BitSet ends = (BitSet) targets.clone();
        double[] chance = probability.clone();
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (!together.get(node) && !ends.get(node)) {
                checkChoice(graph, chance, node);
            }
        }
        Digraph used = graph.filter(e -> !ends.get(graph.from(e)) && (together.get(graph.from(e)) || chance[e] > 0));
        return new Routing(used, together, chance, ends);
    }

    private static void checkChoice(Digraph graph, double[] chance, int node) {
        double sum = 0;
        for (int i = 0; i < graph.outDegree(node); i++) {
            double p = chance[graph.outEdge(node, i)];
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("probability (" + p + ") at node " + node + " must be from 0 to 1");
            }
            sum += p;
        }
        if (sum > 0 && Math.abs(sum - 1) > ONE) {
            throw new IllegalArgumentException(
                    "probabilities of the choice at node " + node + " add up to " + sum + ", not 1");
        }
    }

    /**
     * The edges that items really take: none from a target, none of probability 0.
     *
     * @return the graph of them; edges keep their ids
     */
    public Digraph graph() {
        return graph;
    }

    /**
     * The nodes that may go on for ever: from them, with one edge taken at each parallel node, it may be that no end is ever reached, so
     * that their time to go is infinite. O(n + m), once.
     *
     * <p>It is the largest set of nodes, none of them an end, which a choice never leaves and a parallel node need not leave.
     *
     * @return a new set, empty if {@link TimeToGo} has a finite answer everywhere
     */
    public BitSet endless() {
        return (BitSet) endless.get().clone();
    }

    boolean isEndless() {
        return !endless.get().isEmpty();
    }

    /** The flow along chosen edges; the last one is kept, since times that differ mostly choose alike. */
    ChosenFlow along(Policy policy) {
        ChosenFlow known = last;
        if (known == null || !known.isOf(policy)) {
            known = new ChosenFlow(this, policy);
            last = known;
        }
        return known;
    }

    /** The loops of {@link #graph()}. */
    StrongComponents components() {
        return components.get();
    }

    boolean isParallel(int node) {
        return parallel.get(node);
    }

    boolean isTarget(int node) {
        return targets.get(node);
    }

    double probability(int edge) {
        return probability[edge];
    }

    /** For each parallel node its first edge; −1 for all others, and where there is none. */
    int[] firstEdges() {
        int[] first = new int[graph.nodeCount()];
        for (int node = 0; node < first.length; node++) {
            first[node] = isParallel(node) && graph.outDegree(node) > 0 ? graph.outEdge(node, 0) : -1;
        }
        return first;
    }
}
