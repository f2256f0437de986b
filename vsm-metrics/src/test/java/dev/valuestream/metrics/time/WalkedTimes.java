package dev.valuestream.metrics.time;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.Customer;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import dev.valuestream.model.Supplier;
import dev.valuestream.model.Trigger;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A second route to the lead time of one family: improves every node's time to go again and again by its definition until
 * nothing changes any more. No equations are solved, and nothing of the library's own routes is used. For maps that state
 * every time, whose waits are stated as waits, and whose sources share one first step or meet.
 */
final class WalkedTimes {

    private final ValueStream stream;
    private final Optional<String> family;
    private final Map<String, List<MaterialFlow>> out = new HashMap<>();
    private final Map<String, Double> toGo = new HashMap<>();

    private WalkedTimes(ValueStream stream, Optional<String> family) {
        this.stream = stream;
        this.family = family;
        Set<String> arriving = arriving();
        for (MaterialFlow flow : taken()) {
            if (arriving.contains(flow.to())) {
                out.computeIfAbsent(flow.from(), n -> new ArrayList<>()).add(flow);
            }
        }
    }

    /** The lead time in seconds. */
    static double leadTime(ValueStream stream, Optional<String> family) {
        WalkedTimes times = new WalkedTimes(stream, family);
        double change = 1;
        for (int round = 0; change > 0 && round < 100_000; round++) {
            change = times.improve();
        }
        double longest = 0;
        for (Node node : stream.nodes()) {
            if ((node instanceof Supplier || node instanceof Trigger) && times.out.containsKey(node.id())) {
                longest = Math.max(longest, times.toGo.getOrDefault(node.id(), 0.0));
            }
        }
        return longest;
    }

    private List<MaterialFlow> taken() {
        return stream.flows().stream()
                .filter(f -> family.isEmpty()
                        || f.families().isEmpty()
                        || f.families().contains(family.get()))
                .filter(f -> f.probability().orElse(1) > 0)
                .toList();
    }

    /** The nodes from which a way leads to a customer. */
    private Set<String> arriving() {
        Set<String> arriving = new HashSet<>();
        stream.nodes().stream().filter(Customer.class::isInstance).forEach(n -> arriving.add(n.id()));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (MaterialFlow flow : taken()) {
                grown |= arriving.contains(flow.to()) && arriving.add(flow.from());
            }
        }
        return arriving;
    }

    private double improve() {
        double change = 0;
        for (int i = stream.nodes().size() - 1; i >= 0; i--) {
            Node node = stream.nodes().get(i);
            double time = process(node) + onward(out.getOrDefault(node.id(), List.of()));
            Double before = toGo.put(node.id(), time);
            double gap = before == null ? 1 : Math.abs(time - before);
            change = Math.max(change, gap > 1e-13 * time ? gap : 0);
        }
        return change;
    }

    private double onward(List<MaterialFlow> flows) {
        double sum = 0;
        double weights = 0;
        double longest = 0;
        for (MaterialFlow flow : flows) {
            double rest = wait(flow) + seconds(flow.transfer().time()) + toGo.getOrDefault(flow.to(), 0.0);
            double weight = flow.probability().orElse(0);
            sum += weight * rest;
            weights += weight;
            longest = Math.max(longest, rest);
        }
        return weights > 0 ? sum / weights : longest;
    }

    private double wait(MaterialFlow flow) {
        if (stream.node(flow.to()).orElseThrow() instanceof ProcessStep step
                && figures(step).leadTime().isPresent()) {
            return seconds(figures(step).leadTime()) - process(step);
        }
        return seconds(flow.inventory().waitTime());
    }

    private double process(Node node) {
        return node instanceof ProcessStep step ? seconds(figures(step).processTimeOrCycleTime()) : 0;
    }

    private StepFigures figures(ProcessStep step) {
        return family.map(step::figures).orElse(step.figures());
    }

    private static double seconds(Optional<TimeDistribution> time) {
        return time.map(TimeDistribution::meanSeconds).orElse(0.0);
    }
}
