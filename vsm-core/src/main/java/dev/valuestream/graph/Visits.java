package dev.valuestream.graph;

import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.internal.ItemFlow;
import dev.valuestream.model.internal.Origins;
import dev.valuestream.model.internal.Topology;

/**
 * How many items pass each node and flow for one unit of demand: v = e + Pᵀ·v, with scrap, rework, splits and joins.
 *
 * <p>An AND-join is visited once for the items of all its branches. Where scrap makes branches unequal, the smallest
 * goes on. Relative accuracy about 1e-12. Immutable, safe to share between threads.
 */
public final class Visits {

    private final Topology topology;
    private final ItemFlow items;
    private final Origins origins;
    private final double[] yields;

    Visits(Topology topology, ItemFlow items, Origins origins, double[] yields) {
        this.topology = topology;
        this.items = items;
        this.origins = origins;
        this.yields = yields;
    }

    /**
     * Expected visits to a node for one unit of demand.
     *
     * @param node a node of the stream
     * @return the visits, 0 or more
     */
    public double of(Node node) {
        return items.visits(topology.nodeIndex(node.id()));
    }

    /**
     * Items that take a flow for one unit of demand: the visits of its origin, times the origin's yield, times the
     * flow's probability.
     *
     * @param flow a flow of the stream
     * @return the items, 0 or more
     */
    public double of(MaterialFlow flow) {
        return items.rate(topology.flowIndex(flow.id()));
    }

    /**
     * Whether the items of a flow wait where it leads to for another branch, which goes on for them.
     *
     * @param flow a flow of the stream
     * @return true at the flows of an AND-join but those of the branch that goes on
     */
    public boolean endsAtJoin(MaterialFlow flow) {
        return items.endsAtJoin(topology.flowIndex(flow.id()));
    }

    /**
     * The yield of a node as it counts here: what the step states, else 1.
     *
     * @param node a node of the stream
     * @return the yield, 0 to 1
     */
    public double yield(Node node) {
        return yields[topology.nodeIndex(node.id())];
    }

    /**
     * Items that reach the customers for one unit of demand; of copies of one item that go to different customers one
     * counts.
     *
     * @return the items, 0 or more
     */
    public double delivered() {
        return items.delivered();
    }

    /**
     * Items that start for one unit of demand; of sources that meet in an AND-join the one that starts most counts.
     *
     * @return the items, 0 or more
     */
    public double started() {
        return origins.started(items);
    }
}
