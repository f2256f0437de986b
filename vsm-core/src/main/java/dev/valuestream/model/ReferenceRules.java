package dev.valuestream.model;

import dev.valuestream.problem.Problems;
import dev.valuestream.problem.Suggestions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ids are unique within a kind of element, and every reference leads to an element that can take it. */
final class ReferenceRules {

    private final Problems problems;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Suggestions names;
    private final Suggestions places;

    private ReferenceRules(ValueStream.Parts parts, Problems problems) {
        this.problems = problems;
        parts.nodes().forEach(n -> nodes.putIfAbsent(n.id(), n));
        names = Suggestions.among(parts.nodes().stream().map(Node::id).toList());
        places = Suggestions.among(parts.nodes().stream()
                .filter(n -> n instanceof Trigger || n instanceof Customer)
                .map(Node::id)
                .toList());
    }

    /** Returns whether the graph holds together, so that questions of shape can be asked. */
    static boolean check(ValueStream.Parts parts, Problems problems) {
        ReferenceRules rules = new ReferenceRules(parts, problems);
        rules.unique("node", parts.nodes());
        rules.unique("team", parts.teams());
        rules.unique("demand", parts.demand());
        rules.unique("information", parts.information());
        rules.unique("kaizen", parts.kaizen());
        int before = problems.size();
        rules.unique("flow", parts.flows());
        parts.flows().forEach(rules::materialFlow);
        boolean sound =
                problems.size() == before && rules.nodes.size() == parts.nodes().size();
        parts.information().forEach(rules::informationFlow);
        rules.demand(parts.demand());
        rules.kaizen(parts);
        return sound;
    }

    private void unique(String kind, List<? extends Element> elements) {
        Set<String> seen = new HashSet<>();
        for (Element element : elements) {
            if (!seen.add(element.id())) {
                String advice = kind.equals("flow") || kind.equals("information")
                        ? " Give flows between the same nodes ids of their own."
                        : "";
                problems.add(
                        kind + ".id.duplicate",
                        element.id(),
                        "The {0} id ({1}) must be used once, and is used again.{2}",
                        kind,
                        Checks.shown(element.id()),
                        advice);
            }
        }
    }

    private void materialFlow(MaterialFlow flow) {
        Node from = known("flow", "from", flow.id(), flow.from());
        Node to = known("flow", "to", flow.id(), flow.to());
        if (from instanceof ControlPoint || to instanceof ControlPoint) {
            wrong(
                    flow,
                    "flow.kind.information",
                    "The material flow ({0}) must not use a control point: no work passes there. Make it an information"
                            + " flow.");
        }
        if (from instanceof Customer) {
            wrong(flow, "flow.from.customer", "The material flow ({0}) must not leave a customer: work ends there.");
        }
        if (to instanceof Supplier || to instanceof Trigger) {
            wrong(
                    flow,
                    "flow.to.source",
                    "The material flow ({0}) must not enter a supplier or trigger: work starts there.");
        }
        if (from != null && flow.from().equals(flow.to()) && flow.probability().isEmpty()) {
            wrong(
                    flow,
                    "flow.self.certain",
                    "The flow ({0}) back to its own node must be part of a choice. Give it a probability, and one to"
                            + " each other flow out of the node.");
        }
    }

    private void wrong(MaterialFlow flow, String code, String template) {
        problems.add(code, flow.id(), template, Checks.shown(flow.id()));
    }

    private void informationFlow(InformationFlow flow) {
        known("information", "from", flow.id(), flow.from());
        known("information", "to", flow.id(), flow.to());
    }

    private @Nullable Node known(String kind, String end, String flow, String id) {
        Node node = nodes.get(id);
        if (node == null) {
            problems.add(
                    kind + "." + end + ".unknown",
                    flow,
                    "The {0} flow ({1}) must go {2} a node of the map, and there is no node ({3}).{4}",
                    kind.equals("flow") ? "material" : "information",
                    Checks.shown(flow),
                    end,
                    Checks.shown(id),
                    suggestion(id));
        }
        return node;
    }

    private String suggestion(String wrong) {
        return names.nearest(wrong).map(n -> " Maybe it is " + n + ".").orElse("");
    }

    private void demand(List<Demand> demand) {
        boolean mixed = demand.stream().anyMatch(d -> d.family().isPresent())
                && demand.stream().anyMatch(d -> d.family().isEmpty());
        if (mixed) {
            problems.add(
                    "demand.family.mixed",
                    "demand",
                    "The demand must name a family in every entry or in none. An entry without a family is the whole"
                            + " demand.");
        }
        for (Demand entry : demand) {
            entry.at().ifPresent(at -> demandAt(entry, at));
        }
    }

    private void demandAt(Demand entry, String at) {
        Node node = nodes.get(at);
        if (!(node instanceof Trigger || node instanceof Customer)) {
            problems.add(
                    "demand.at.unknown",
                    entry.id(),
                    "The demand ({0}) must be at a trigger or customer of the map, and ({1}) is none.{2}",
                    Checks.shown(entry.id()),
                    Checks.shown(at),
                    places.nearest(at).map(n -> " Maybe it is " + n + ".").orElse(""));
        }
    }

    private void kaizen(ValueStream.Parts parts) {
        Set<String> places = new HashSet<>(nodes.keySet());
        parts.flows().forEach(f -> places.add(f.id()));
        parts.information().forEach(f -> places.add(f.id()));
        for (KaizenBurst burst : parts.kaizen()) {
            if (!places.contains(burst.at())) {
                problems.add(
                        "kaizen.at.unknown",
                        burst.id(),
                        "The kaizen burst ({0}) must be at a node or flow of the map, and there is no ({1}).{2}",
                        Checks.shown(burst.id()),
                        Checks.shown(burst.at()),
                        suggestion(burst.at()));
            }
        }
    }
}
