package dev.valuestream.simulation.internal;

import com.google.common.collect.ImmutableSet;
import dev.valuestream.graph.Routes;
import dev.valuestream.metrics.internal.Assumptions;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.Supplier;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Problem;
import dev.valuestream.unit.Quantity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the supermarkets of a map: the pull flows that say how many cards they have, or how much they hold at most. The cards of one let
 * work begin where its loop begins: at the steps behind the supermarket before it, or behind the source, from which items come to it
 * through no other one. Used once.
 */
final class MarketCompiler {

    private static final int MOST = 1_000_000;
    private static final String NOT_FILLED = "A supermarket that no step fills, or on a way back, is run as push";

    private final ValueStream stream;
    private final Map<String, Integer> nodes;
    private final Map<String, Integer> flows;
    private final NetworkParts parts;
    private final List<Problem> problems;
    private final Assumptions assumptions;
    private final StockRule stock;

    MarketCompiler(
            ValueStream stream,
            Map<String, Integer> nodes,
            Map<String, Integer> flows,
            NetworkParts parts,
            List<Problem> problems,
            Assumptions assumptions) {
        this.stream = stream;
        this.nodes = nodes;
        this.flows = flows;
        this.parts = parts;
        this.problems = problems;
        this.assumptions = assumptions;
        stock = new StockRule(nodes, parts);
    }

    void compile(List<Routes> routes) {
        stream.flows().stream()
                .filter(f -> f.kind() == FlowKind.PULL && !isFilledByNoStep(f))
                .forEach(this::assume);
        double[][] rates = new double[routes.size()][];
        for (int family = 0; family < rates.length; family++) {
            rates[family] = rates(routes.get(family));
        }
        for (int family = 0; family < rates.length; family++) {
            compile(family, routes.get(family), rates);
        }
        stream.flows().stream() // of those it is known now whether they are run
                .filter(this::isFilledByNoStep)
                .forEach(this::assumeOfSupplier);
    }

    private boolean isFilledByNoStep(MaterialFlow flow) {
        return flow.kind() == FlowKind.PULL && stream.step(flow.from()).isEmpty();
    }

    private boolean isMarket(MaterialFlow flow) {
        return IntStream.range(0, parts.familyIds.length)
                .anyMatch(family -> parts.most[family * parts.flowIds.length + index(flow)] > 0);
    }

    private void assume(MaterialFlow flow) {
        boolean comesBack =
                Routes.all(stream).stream().anyMatch(its -> its.reworkFlows().contains(flow));
        if (comesBack) {
            assumptions.add(NOT_FILLED, flow.id());
        } else if (flow.most().isEmpty()) {
            assumptions.add(
                    "Pull from a supermarket of unknown size (no inventory.max, no kanban.cards) is run as push",
                    flow.id());
        } else {
            assumeCards(flow);
        }
    }

    private void assumeOfSupplier(MaterialFlow flow) {
        if (isMarket(flow)) {
            assumeCards(flow);
        } else {
            assumptions.add(NOT_FILLED, flow.id());
        }
    }

    private void assumeCards(MaterialFlow flow) {
        if (flow.inventory()
                .max()
                .filter(max -> !flow.most().equals(Optional.of(max)))
                .isPresent()) {
            assumptions.add("Cards say how much a supermarket holds, not its max", flow.id());
        }
    }

    private double[] rates(Routes its) {
        double demand = stream.demand().stream()
                .filter(d -> its.family().isEmpty() || d.family().equals(its.family()))
                .mapToDouble(d -> d.rate().perSecond())
                .sum();
        return stream.flows().stream()
                .mapToDouble(flow -> demand * its.visits().map(v -> v.of(flow)).orElse(0.0))
                .toArray();
    }

    private void compile(int family, Routes its, double[][] rates) {
        MarketLoops loops = loops(family, its, filledBySuppliers(its), rates);
        if (!stock.holds(family, its, loops)) {
            loops = loops(family, its, Set.of(), rates);
        }
        for (MaterialFlow market : loops.markets()) {
            size(family, market, rates);
        }
        for (Node entry : loops.entries()) {
            for (MaterialFlow market : loops.ahead(entry)) {
                loop(family, loops, entry, market);
            }
        }
        loops.markets().forEach(market -> check(family, market));
        order(family, its, loops);
    }

    /** The loops of a family, of those supermarkets only of which it is clear for which of them work is to begin. */
    private MarketLoops loops(int family, Routes its, Set<MaterialFlow> bySuppliers, double[][] rates) {
        Set<MaterialFlow> markets = new LinkedHashSet<>(stream.flows().stream()
                .filter(f -> f.kind() == FlowKind.PULL && f.most().isPresent())
                .filter(f -> stream.step(f.from()).isPresent() || bySuppliers.contains(f))
                .filter(f -> !its.reworkFlows().contains(f) && rates[family][index(f)] > 0)
                .toList());
        MarketLoops loops = new MarketLoops(stream, its, ImmutableSet.copyOf(markets));
        while (!loops.undecided().isEmpty()) {
            loops.undecided()
                    .forEach(m -> assumptions.add(
                            "Supermarkets between which items choose or are split are run as push", m.id()));
            markets.removeAll(loops.undecided());
            loops = new MarketLoops(stream, its, ImmutableSet.copyOf(markets)); // fewer supermarkets make longer loops
        }
        return loops;
    }

    /** Supermarkets that suppliers of the family fill: those run only where nothing else comes into the stream. */
    private Set<MaterialFlow> filledBySuppliers(Routes its) {
        return its.sources().stream()
                .filter(Supplier.class::isInstance)
                .flatMap(s -> its.flowsFrom(s).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    private int index(MaterialFlow flow) {
        return flows.getOrDefault(flow.id(), Items.NONE);
    }

    /** A supermarket is shared by the families as they ask for it, at least one place, or container, each. */
    private void size(int family, MaterialFlow market, double[][] rates) {
        int flow = index(market);
        double all = 0;
        for (double[] its : rates) {
            all += its[flow];
        }
        int at = family * parts.flowIds.length + flow;
        double share = rates[family][flow] / all;
        parts.container[flow] =
                places(market.kanban().quantity().map(Quantity::value).orElse(1.0), 1);
        parts.most[at] = places(market.most().map(Quantity::value).orElse(0.0) * share, parts.container[flow]);
        double least = market.inventory().min().map(Quantity::value).orElse(Double.MAX_VALUE) * share;
        parts.least[at] = (int) Math.min(parts.most[at] - 1.0, Math.rint(least));
    }

    /** Marks where a loop begins, and what lies between there and its supermarket. */
    private void loop(int family, MarketLoops loops, Node entry, MaterialFlow market) {
        parts.gate[family * parts.nodeIds.length + nodes.getOrDefault(entry.id(), 0)] = index(market);
        for (MaterialFlow flow : loops.leading(entry, market)) {
            parts.leadsTo[family * parts.flowIds.length + index(flow)] = index(market);
        }
    }

    /** A supermarket too small for what is taken, carried and begun at once would never be filled up. */
    private void check(int family, MaterialFlow market) {
        int flow = index(market);
        int begun = 1;
        int waiting = 0;
        for (MaterialFlow along : stream.flows()) {
            if (parts.leadsTo[family * parts.flowIds.length + index(along)] == flow) {
                int from = parts.flowFrom[index(along)];
                boolean begins = parts.gate[family * parts.nodeIds.length + from] == flow;
                begun = Math.max(begun, begins ? together(family, from) : 1);
                waiting += together(family, parts.flowTo[index(along)]) + parts.carried[index(along)] - 2;
            }
        }
        int at = family * parts.flowIds.length + flow;
        parts.least[at] = Math.max(parts.least[at], waiting);
        if (parts.most[at] < waiting + begun) {
            problems.add(
                    RoomRules.tooSmall(market.id(), "supermarket " + market.id(), parts.most[at], waiting + begun));
        }
    }

    private int together(int family, int node) {
        Work work = parts.work[family * parts.nodeIds.length + node];
        return work == null ? 1 : work.together();
    }

    /** Whole containers of items, at least one. */
    private static int places(double items, int container) {
        int most = Math.max(1, MOST / container);
        return container * (int) Math.max(1, Math.min(most, Math.rint(items / container)));
    }

    /** Orders come at the last supermarket where customers are served from it. */
    private void order(int family, Routes its, MarketLoops loops) {
        if (stock.holds(family, its, loops)) {
            parts.orders[family] = index(loops.last().get(0));
        } else {
            loops.last()
                    .forEach(m -> assumptions.add(
                            "Demand starts work at the source, and cards only hold it back: customers are not served from"
                                    + " stock",
                            m.id()));
        }
    }
}
