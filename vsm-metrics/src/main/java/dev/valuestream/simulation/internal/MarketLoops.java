package dev.valuestream.simulation.internal;

import dev.valuestream.graph.Routes;
import dev.valuestream.model.Customer;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.Supplier;
import dev.valuestream.model.ValueStream;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Where on the routes of a family the loops of its supermarkets begin, and what lies on them. Immutable. */
final class MarketLoops {

    private final ValueStream stream;
    private final Routes routes;
    private final Set<MaterialFlow> markets;

    MarketLoops(ValueStream stream, Routes routes, Set<MaterialFlow> markets) {
        this.stream = stream;
        this.routes = routes;
        this.markets = markets;
    }

    Set<MaterialFlow> markets() {
        return markets;
    }

    /** Supermarkets between which items choose or are split, so that nobody knows for which to begin work; none if there are none. */
    Set<MaterialFlow> undecided() {
        return entries().stream()
                .map(this::ahead)
                .filter(ahead -> ahead.size() > 1)
                .findFirst()
                .orElse(Set.of());
    }

    /** Where a loop begins: at the steps that take from a supermarket or from a source, and at suppliers that fill one. */
    Set<Node> entries() {
        Set<Node> entries = new LinkedHashSet<>();
        for (Node node : stream.nodes()) {
            boolean begins = routes.sources().contains(node)
                    || routes.flowsTo(node).stream().anyMatch(f -> markets.contains(f) || isSource(f.from()));
            boolean fills = routes.flowsFrom(node).stream().anyMatch(markets::contains);
            if (routes.reaches(node) && (node instanceof ProcessStep ? begins : node instanceof Supplier && fills)) {
                entries.add(node);
            }
        }
        return entries;
    }

    /** Whether a loop of a supermarket begins at a step. */
    boolean isEntry(String step) {
        return entries().stream().anyMatch(n -> n.id().equals(step) && !ahead(n).isEmpty());
    }

    private boolean isSource(String node) {
        return routes.sources().stream().anyMatch(s -> s.id().equals(node) && !(s instanceof ProcessStep));
    }

    /** The supermarkets to which items come from a node through no other one. */
    Set<MaterialFlow> ahead(Node from) {
        Set<MaterialFlow> ahead = new LinkedHashSet<>();
        for (Node node : within(from)) {
            routes.flowsFrom(node).stream().filter(markets::contains).forEach(ahead::add);
        }
        return ahead;
    }

    /** The flows between where a loop begins and its supermarket, that of the supermarket included. */
    Set<MaterialFlow> leading(Node entry, MaterialFlow market) {
        Set<MaterialFlow> leading = new LinkedHashSet<>();
        for (Node node : within(entry)) {
            for (MaterialFlow flow : routes.flowsFrom(node)) {
                boolean leads = flow.equals(market)
                        || (!markets.contains(flow) && ahead(to(flow)).contains(market));
                if (leads && !routes.reworkFlows().contains(flow)) {
                    leading.add(flow);
                }
            }
        }
        return leading;
    }

    /** The supermarkets behind which there is no other. */
    List<MaterialFlow> last() {
        return markets.stream().filter(m -> ahead(to(m)).isEmpty()).toList();
    }

    /** Whether no item comes to a customer but through a flow. */
    boolean isPassedByAll(MaterialFlow market) {
        return reached(routes.sources(), flow -> !flow.equals(market)).stream().noneMatch(Customer.class::isInstance);
    }

    /** A node and those to which items come from it through no supermarket, the first time they pass. */
    private Set<Node> within(Node from) {
        return reached(
                Set.of(from),
                flow -> !markets.contains(flow) && !routes.reworkFlows().contains(flow));
    }

    private Set<Node> reached(Collection<Node> from, Predicate<MaterialFlow> along) {
        Set<Node> seen = new LinkedHashSet<>(from);
        Deque<Node> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (MaterialFlow flow : routes.flowsFrom(open.remove())) {
                if (along.test(flow) && seen.add(to(flow))) {
                    open.add(to(flow));
                }
            }
        }
        return seen;
    }

    private Node to(MaterialFlow flow) {
        return stream.node(flow.to()).orElseThrow();
    }
}
