package dev.valuestream.queueing.network;

import java.util.BitSet;
import java.util.List;

/**
 * Where arrivals are Poisson, or come to queues of which the means are as if they were: product-form networks, and Poisson streams through
 * delays and random choices. Found as the greatest set that no station, batch or join spoils.
 */
final class PoissonFlows {

    private final FlowGraph graph;
    private final StationLoad[] loads;
    private final NodeKind[] kind;
    private final BitSet poisson = new BitSet();
    /** Points of a branch between fork and join, where what comes together again need not be independent. */
    private final BitSet copied = new BitSet();

    private PoissonFlows(FlowGraph graph, StationLoad[] loads, NodeKind[] kind) {
        this.graph = graph;
        this.loads = loads;
        this.kind = kind;
    }

    /** By point, whether its arrivals count as Poisson. */
    static BitSet arrivals(FlowGraph graph, StationLoad[] loads, NodeKind[] kind) {
        PoissonFlows flows = new PoissonFlows(graph, loads, kind);
        flows.poisson.set(0, graph.size);
        while (flows.followCopies()) {
            // until no more is found
        }
        while (flows.narrow()) {
            // until nothing is spoilt any more
        }
        return flows.poisson;
    }

    private boolean followCopies() {
        int before = copied.cardinality();
        for (int point : graph.order) {
            if (!is(point, NodeKind.JOIN)) {
                boolean copy = graph.into.get(point).stream()
                        .anyMatch(f -> is(f.from(), NodeKind.FORK) || copied.get(f.from()));
                copied.set(point, copy || copied.get(point));
            }
        }
        return copied.cardinality() > before;
    }

    private boolean narrow() {
        int before = poisson.cardinality();
        for (int point : graph.order) {
            poisson.set(point, poisson.get(point) && comesPoisson(point));
        }
        return poisson.cardinality() < before;
    }

    private boolean comesPoisson(int point) {
        List<Flow> flows = graph.into.get(point);
        boolean mixed =
                copied.get(point) && flows.size() + graph.outside.get(point).size() > 1;
        return !mixed
                && !is(point, NodeKind.JOIN)
                && graph.outside.get(point).stream().allMatch(Source::isPoisson)
                && flows.stream().allMatch(this::isPoisson);
    }

    private boolean isPoisson(Flow flow) {
        boolean kept = flow.from() >= loads.length || (loads[flow.from()].alike() && loads[flow.from()].isSteady());
        return kept
                && poisson.get(flow.from())
                && !flow.isBatched()
                && Math.abs(flow.passed() + flow.added() - 1) < 1e-9;
    }

    private boolean is(int point, NodeKind other) {
        return point >= loads.length && kind[point - loads.length] == other;
    }
}
