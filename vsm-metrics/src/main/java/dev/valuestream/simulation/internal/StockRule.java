package dev.valuestream.simulation.internal;

import dev.valuestream.graph.Routes;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.Supplier;
import java.util.List;
import java.util.Map;

/**
 * Whether customers are served from stock: where all that they get is taken from one last supermarket, and where nothing comes into the
 * stream but for a card. Then demand is what customers ask for, not what is started.
 */
final class StockRule {

    private final Map<String, Integer> nodes;
    private final NetworkParts parts;

    StockRule(Map<String, Integer> nodes, NetworkParts parts) {
        this.nodes = nodes;
        this.parts = parts;
    }

    /** Whether the customers of a family are served from its last supermarket. */
    boolean holds(int family, Routes its, MarketLoops loops) {
        List<MaterialFlow> last = loops.last();
        return last.size() == 1
                && parts.wholes == Network.UNLIMITED
                && its.sources().stream().allMatch(s -> isControlled(family, its, loops, s))
                && loops.isPassedByAll(last.get(0));
    }

    /**
     * Whether items of a source come in only for a card: a supplier that fills a supermarket, or from which one step takes them, one at a
     * time.
     */
    private boolean isControlled(int family, Routes its, MarketLoops loops, Node source) {
        List<MaterialFlow> out = its.flowsFrom(source);
        if (!(source instanceof Supplier) || out.size() != 1) {
            return false;
        }
        int at = family * parts.nodeIds.length + nodes.getOrDefault(out.get(0).to(), 0);
        Work work = parts.work[at];
        boolean isTaken = work != null
                && work.together() == 1
                && out.get(0).transfer().time().isEmpty()
                && loops.isEntry(out.get(0).to());
        return parts.branches[at] == 0 && (isTaken || loops.markets().contains(out.get(0)));
    }
}
