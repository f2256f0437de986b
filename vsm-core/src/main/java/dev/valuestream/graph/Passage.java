package dev.valuestream.graph;

import com.google.common.base.Suppliers;
import dev.valuestream.model.Node;
import dev.valuestream.model.internal.FamilyRouting;
import dev.valuestream.model.internal.FlowNetwork;
import dev.valuestream.model.internal.Sourcing;
import dev.valuestream.model.internal.Topology;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How many items pass where: the same for all families that take the same flows, lose as much at each step, and start in the
 * same shares. Immutable, safe to share between threads.
 */
final class Passage {

    private final Topology topology;
    private final FamilyRouting routing;
    private final double[] yields;
    private final Map<Integer, Double> demandAt;
    final List<Node> sourcesOfUnknownShare;
    final Optional<Visits> visits;
    final Supplier<Optional<Visits>> withoutRework = Suppliers.memoize(this::solveWithoutRework);
    final Journey delivering;
    final Journey firstPass;

    Passage(Topology topology, FamilyRouting routing, double[] yields, Map<Integer, Double> demandAt) {
        this.topology = topology;
        this.routing = routing;
        this.yields = yields;
        this.demandAt = demandAt;
        Sourcing.Result sourcing = routing.sourcing(yields, demandAt);
        sourcesOfUnknownShare =
                sourcing.unknown().stream().map(topology.nodes()::get).toList();
        visits = visits(sourcing);
        FlowNetwork all = routing.delivering();
        FlowNetwork first = routing.firstPass();
        delivering = new Journey(topology, routing, all, sourcing.origins());
        firstPass = first == all ? delivering : new Journey(topology, routing, first, sourcing.origins());
    }

    /** Whether it is that of a family with this routing, these yields and this demand. */
    boolean isOf(FamilyRouting its, double[] yield, Map<Integer, Double> demand) {
        return its == routing && Arrays.equals(yield, yields) && demand.equals(demandAt);
    }

    private Optional<Visits> solveWithoutRework() {
        BitSet rework = routing.rework();
        return rework.isEmpty() ? visits : visits(Sourcing.solve(routing.withoutRework(), rework, yields, demandAt));
    }

    private Optional<Visits> visits(Sourcing.Result sourcing) {
        return sourcing.items().map(items -> new Visits(topology, items, sourcing.origins(), yields));
    }
}
