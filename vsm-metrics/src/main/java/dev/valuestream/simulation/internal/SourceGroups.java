package dev.valuestream.simulation.internal;

import dev.valuestream.graph.Routes;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ValueStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sources of a family, those whose parts meet in an AND-join together: one item starts at all of them at once. */
final class SourceGroups {

    private final Routes routes;
    private final ValueStream stream;
    private final Map<Node, Set<Node>> reached = new HashMap<>();

    SourceGroups(Routes routes, ValueStream stream) {
        this.routes = routes;
        this.stream = stream;
    }

    List<List<Node>> all() {
        List<List<Node>> groups = new ArrayList<>();
        for (Node source : routes.sources()) {
            reached.put(source, from(source));
            groups.add(List.of(source));
        }
        for (Node node : stream.nodes()) {
            List<Set<MaterialFlow>> branches = routes.reaches(node) ? routes.joinedBranches(node) : List.of();
            if (!branches.isEmpty()) {
                groups = merged(groups, branches);
            }
        }
        return groups;
    }

    private Set<Node> from(Node source) {
        Set<Node> found = new HashSet<>(Set.of(source));
        Deque<Node> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (MaterialFlow flow : routes.flowsFrom(open.remove())) {
                Node to = stream.node(flow.to()).orElseThrow();
                if (found.add(to)) {
                    open.add(to);
                }
            }
        }
        return found;
    }

    /** Groups that bring some branches of a join and not all of them belong together. */
    private List<List<Node>> merged(List<List<Node>> groups, List<Set<MaterialFlow>> branches) {
        List<List<Node>> result = new ArrayList<>();
        List<Node> together = new ArrayList<>();
        for (List<Node> group : groups) {
            long brought = branches.stream().filter(b -> brings(group, b)).count();
            if (brought > 0 && brought < branches.size()) {
                together.addAll(group);
            } else {
                result.add(group);
            }
        }
        if (!together.isEmpty()) {
            result.add(together);
        }
        return result;
    }

    private boolean brings(List<Node> group, Set<MaterialFlow> branch) {
        return branch.stream()
                .map(flow -> stream.node(flow.from()).orElseThrow())
                .anyMatch(from -> group.stream()
                        .anyMatch(s -> reached.getOrDefault(s, Set.of()).contains(from)));
    }
}
