package dev.valuestream.graph;

import dev.valuestream.model.Customer;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.Trigger;
import dev.valuestream.model.ValueStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The plainest way to the figures of a map with one trigger and no joins: rework by its definition, mass pushed along until
 * hardly any is left, times to go by iteration. No equations are solved.
 */
final class BruteRoutes {

    private static final double LEFT = 1e-15;

    private final ValueStream stream;
    private final Map<String, List<MaterialFlow>> out = new HashMap<>();

    BruteRoutes(ValueStream stream) {
        this(stream, f -> f.probability().orElse(1) > 0);
    }

    private BruteRoutes(ValueStream stream, Predicate<MaterialFlow> keep) {
        this.stream = stream;
        stream.nodes()
                .forEach(n -> out.put(
                        n.id(),
                        stream.flows().stream()
                                .filter(f -> f.from().equals(n.id()) && keep.test(f))
                                .toList()));
    }

    private String start() {
        return stream.nodes().stream()
                .filter(Trigger.class::isInstance)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private boolean isCustomer(String id) {
        return stream.node(id).orElseThrow() instanceof Customer;
    }

    /** What can be reached from a node without entering the forbidden ones. */
    private Set<String> reach(String from, Set<String> forbidden) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        if (!forbidden.contains(from)) {
            seen.add(from);
            open.add(from);
        }
        while (!open.isEmpty()) {
            for (MaterialFlow flow : out.get(open.remove())) {
                if (!forbidden.contains(flow.to()) && seen.add(flow.to())) {
                    open.add(flow.to());
                }
            }
        }
        return seen;
    }

    private boolean delivers(String from, Set<String> forbidden) {
        return reach(from, forbidden).stream().anyMatch(this::isCustomer);
    }

    private boolean dies(String from, Set<String> forbidden) {
        return reach(from, forbidden).stream().anyMatch(n -> out.get(n).isEmpty());
    }

    /** The node and all that every way to it passes. */
    private Set<String> passed(String node) {
        return stream.nodes().stream()
                .map(Node::id)
                .filter(n -> n.equals(node) || !reach(start(), Set.of(n)).contains(node))
                .collect(Collectors.toSet());
    }

    Set<String> rework() {
        Set<String> reached = reach(start(), Set.of());
        return stream.flows().stream()
                .filter(f -> reached.contains(f.from()) && out.get(f.from()).contains(f))
                .filter(f -> f.rework().orElseGet(() -> f.probability().isPresent() && isRework(f)))
                .map(MaterialFlow::id)
                .collect(Collectors.toSet());
    }

    private boolean isRework(MaterialFlow flow) {
        Set<String> passed = passed(flow.from());
        if (passed.contains(flow.to())) {
            return true;
        }
        if (delivers(flow.from(), Set.of())) {
            return delivers(flow.to(), Set.of())
                    && !delivers(flow.to(), passed)
                    && out.get(flow.from()).stream().anyMatch(f -> delivers(f.to(), passed));
        }
        return dies(flow.to(), Set.of())
                && !dies(flow.to(), passed)
                && out.get(flow.from()).stream().anyMatch(f -> dies(f.to(), passed));
    }

    BruteRoutes without(Set<String> flows) {
        return new BruteRoutes(stream, f -> f.probability().orElse(1) > 0 && !flows.contains(f.id()));
    }

    /** Only what leads to a customer. */
    BruteRoutes delivering() {
        Set<String> leading = stream.nodes().stream()
                .map(Node::id)
                .filter(n -> delivers(n, Set.of()))
                .collect(Collectors.toSet());
        return new BruteRoutes(stream, f -> out.get(f.from()).contains(f) && leading.contains(f.to()));
    }

    boolean delivers() {
        return delivers(start(), Set.of());
    }

    private double share(MaterialFlow flow) {
        if (flow.probability().isEmpty()) {
            return 1;
        }
        double sum = out.get(flow.from()).stream()
                .mapToDouble(f -> f.probability().orElse(0))
                .sum();
        return flow.probability().orElse(0) / sum;
    }

    /** By node and flow id. */
    Map<String, Double> visits(boolean scrap) {
        Map<String, Double> total = new HashMap<>();
        Map<String, Double> moving = Map.of(start(), 1.0);
        double left = 1;
        while (left > LEFT) {
            Map<String, Double> next = new LinkedHashMap<>();
            moving.forEach((node, mass) -> {
                total.merge(node, mass, Double::sum);
                for (MaterialFlow flow : out.get(node)) {
                    double passing = mass * (scrap ? yieldOf(node) : 1) * share(flow);
                    total.merge(flow.id(), passing, Double::sum);
                    next.merge(flow.to(), passing, Double::sum);
                }
            });
            moving = next;
            left = moving.values().stream().mapToDouble(m -> m).sum();
        }
        return total;
    }

    private double yieldOf(String node) {
        return stream.node(node).orElseThrow() instanceof ProcessStep step
                ? step.figures().yield().orElseThrow().value()
                : 1;
    }

    /** The time to go from the start. */
    double seconds(Map<String, Double> times) {
        Map<String, Double> toGo = new HashMap<>();
        stream.nodes().forEach(n -> toGo.put(n.id(), 0.0));
        double change = 1;
        while (change > LEFT * toGo.get(start())) {
            change = 0;
            for (Node node : stream.nodes()) {
                double before = toGo.get(node.id());
                double now = isCustomer(node.id()) ? 0 : times.get(node.id()) + onward(node.id(), times, toGo);
                toGo.put(node.id(), now);
                change = Math.max(change, Math.abs(now - before));
            }
        }
        return toGo.get(start());
    }

    private double onward(String node, Map<String, Double> times, Map<String, Double> toGo) {
        double onward = 0;
        for (MaterialFlow flow : out.get(node)) {
            double along = times.get(flow.id()) + toGo.get(flow.to());
            onward = flow.probability().isPresent() ? onward + share(flow) * along : Math.max(onward, along);
        }
        return onward;
    }

    /** The least fixed point of the product, from 0 upwards; 0 along the given rework. */
    double product(Map<String, Double> factors, Set<String> rework) {
        Map<String, Double> value = new HashMap<>();
        stream.nodes().forEach(n -> value.put(n.id(), isCustomer(n.id()) ? 1.0 : 0.0));
        double change = 1;
        while (change > LEFT / 10) {
            change = 0;
            for (Node node : stream.nodes()) {
                if (!isCustomer(node.id())) {
                    double now = factors.get(node.id()) * branches(node.id(), value, rework);
                    change = Math.max(change, now - value.get(node.id()));
                    value.put(node.id(), now);
                }
            }
        }
        return value.get(start());
    }

    private double branches(String node, Map<String, Double> value, Set<String> rework) {
        boolean choice = out.get(node).stream().anyMatch(f -> f.probability().isPresent());
        double product = choice || out.get(node).isEmpty() ? 0 : 1;
        for (MaterialFlow flow : out.get(node)) {
            double along = rework.contains(flow.id()) ? 0 : value.get(flow.to());
            product = choice ? product + share(flow) * along : product * along;
        }
        return product;
    }
}
