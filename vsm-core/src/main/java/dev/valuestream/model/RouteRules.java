package dev.valuestream.model;

import dev.valuestream.model.internal.EndlessLoop;
import dev.valuestream.model.internal.FamilyRouting;
import dev.valuestream.model.internal.Topology;
import dev.valuestream.problem.Problems;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Work reaches every customer, and all work comes to an end. */
final class RouteRules {

    private static final int SHOWN_NODES = 12;

    private final Topology topology;
    private final Problems problems;
    private final BitSet reached = new BitSet();
    private final Set<String> reported = new LinkedHashSet<>();

    private RouteRules(ValueStream.Parts parts, Problems problems) {
        topology = Topology.of(parts.nodes(), parts.flows());
        this.problems = problems;
    }

    static void check(ValueStream.Parts parts, Problems problems) {
        RouteRules rules = new RouteRules(parts, problems);
        List<@Nullable String> families = new ArrayList<>(parts.families());
        if (families.isEmpty()) {
            families.add(null);
        }
        families.stream().map(rules.topology::routing).distinct().forEach(rules::check);
        rules.customersAreReached();
    }

    private void check(FamilyRouting routing) {
        reached.or(routing.reached());
        routing.endlessLoops().forEach(this::report);
    }

    private void report(EndlessLoop loop) {
        String first = topology.nodes().get(loop.cycle().get(0)).id();
        String cycle = loop.cycle().stream()
                .limit(SHOWN_NODES)
                .mapToObj(n -> topology.nodes().get(n).id())
                .collect(Collectors.joining(" -> "));
        String shown = cycle + (loop.cycle().length() > SHOWN_NODES ? " -> …" : "") + " -> " + first;
        if (reported.add(loop.kind() + shown)) {
            problems.add(code(loop.kind()), first, template(loop.kind()), shown);
        }
    }

    private static String code(EndlessLoop.Kind kind) {
        return switch (kind) {
            case CLOSED -> "node.cycle.closed";
            case MULTIPLYING -> "node.cycle.multiplying";
            case ENDLESS -> "node.cycle.endless";
            case TANGLED -> "node.cycle.tangled";
        };
    }

    private static String template(EndlessLoop.Kind kind) {
        return switch (kind) {
            case CLOSED ->
                "Work must be able to leave every cycle, and never leaves this one: {0}. Give one of its nodes a"
                        + " flow out of it, with a probability.";
            case MULTIPLYING ->
                "Work must not multiply, and each round of this cycle sends out as much as it took in, or"
                        + " more: {0}. Join the branches of the split (join: all), or make it a choice.";
            case ENDLESS ->
                "Every branch of a parallel split must come to an end, and for an item that reaches a customer one never"
                        + " does: {0}. Make it a choice, or join its branches.";
            case TANGLED ->
                "The flows of a cycle must be few enough to be solved, and these are too many: {0}. A map shows"
                        + " key processes; leave single transitions out.";
        };
    }

    private void customersAreReached() {
        for (int n = 0; n < topology.nodes().size(); n++) {
            if (topology.nodes().get(n) instanceof Customer customer && !reached.get(n)) {
                problems.add(
                        "customer.route.missing",
                        customer.id(),
                        "The customer ({0}) must be reached from a supplier or trigger, and no way leads there. Add the"
                                + " flows between.",
                        Checks.shown(customer.id()));
            }
        }
    }
}
