package dev.valuestream.whatif;

import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the steps of a map that were replaced by one step of another, from where they stand: steps that hang together and
 * are there no more, and a new one that takes from the same nodes and gives to the same nodes.
 */
final class Neighbourhood {

    private final ValueStream before;
    private final ValueStream after;

    private Neighbourhood(ValueStream before, ValueStream after) {
        this.before = before;
        this.after = after;
    }

    /** The nodes that a group of nodes takes from, and those that it gives to, without its own. */
    private record Ends(Set<String> from, Set<String> to) {

        static Ends of(ValueStream stream, Collection<String> group) {
            Set<String> from = new LinkedHashSet<>();
            Set<String> to = new LinkedHashSet<>();
            for (MaterialFlow flow : stream.flows()) {
                if (group.contains(flow.to()) && !group.contains(flow.from())) {
                    from.add(flow.from());
                } else if (group.contains(flow.from()) && !group.contains(flow.to())) {
                    to.add(flow.to());
                }
            }
            return new Ends(from, to);
        }
    }

    /** What became of steps that are gone, one step for one too; only where it can be told which for which. */
    static List<Merge> replacements(ValueStream before, ValueStream after) {
        return new Neighbourhood(before, after).replacements();
    }

    private List<Merge> replacements() {
        List<List<String>> gone = connected(missing(before, after));
        List<String> fresh = missing(after, before);
        List<Merge> found = new ArrayList<>();
        for (String step : fresh) {
            Ends ends = Ends.of(after, List.of(step));
            List<List<String>> like =
                    gone.stream().filter(g -> Ends.of(before, g).equals(ends)).toList();
            long rivals = fresh.stream()
                    .filter(f -> Ends.of(after, List.of(f)).equals(ends))
                    .count();
            if (like.size() == 1 && rivals == 1) {
                found.add(new Merge(step, like.get(0), true));
            }
        }
        return found;
    }

    private static List<String> missing(ValueStream stream, ValueStream elsewhere) {
        return stream.steps().stream()
                .map(ProcessStep::id)
                .filter(id -> elsewhere.node(id).isEmpty())
                .toList();
    }

    /** The groups of nodes that hang together by flows, each in the order of the map. */
    private List<List<String>> connected(List<String> nodes) {
        List<List<String>> groups = new ArrayList<>();
        Set<String> left = new LinkedHashSet<>(nodes);
        while (!left.isEmpty()) {
            Set<String> group = reached(left.iterator().next(), left);
            left.removeAll(group);
            groups.add(nodes.stream().filter(group::contains).toList());
        }
        return groups;
    }

    private Set<String> reached(String start, Set<String> within) {
        Set<String> group = new LinkedHashSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(group);
        while (!open.isEmpty()) {
            String node = open.pop();
            for (String next : neighbours(node)) {
                if (within.contains(next) && group.add(next)) {
                    open.push(next);
                }
            }
        }
        return group;
    }

    private Set<String> neighbours(String node) {
        return before.flows().stream()
                .filter(f -> f.from().equals(node) || f.to().equals(node))
                .map(f -> f.from().equals(node) ? f.to() : f.from())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
