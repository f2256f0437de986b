package dev.valuestream.change;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Node;
import dev.valuestream.problem.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * One node becomes several, in its place: a chain in the order given, with a flow from each to the next. What led to the
 * node leads to the first of them, what left it leaves the last, and kaizen bursts move to the first.
 *
 * @param node the id of the node that is split
 * @param into the nodes it becomes, one of which may keep its id
 * @param parts the split taken apart into what it does; empty for one made by hand, which finds that out on the map it is
 *     applied to
 */
public record NodeSplit(String node, List<Node> into, List<Change> parts) implements Change {

    /**
     * Checks that there are several.
     *
     * @param node the id of the node that is split
     * @param into the nodes it becomes
     * @param parts the split taken apart
     * @throws IllegalArgumentException if there are fewer than two nodes, or one id twice
     */
    public NodeSplit {
        requireNonNull(node);
        into = ImmutableList.copyOf(into);
        long different = into.stream().map(Node::id).distinct().count();
        if (different < 2 || different < into.size()) {
            throw new IllegalArgumentException("A split must name two or more different nodes, found: "
                    + into.stream().map(Node::id).toList() + ". [change.split.members]");
        }
        parts = ImmutableList.copyOf(parts);
    }

    /**
     * Lets a node become several.
     *
     * @param node the id of the node
     * @param into the nodes it becomes, in the order of the work
     * @return the change
     */
    public static NodeSplit of(String node, List<Node> into) {
        return new NodeSplit(node, into, List.of());
    }

    @Override
    public NodesMerged inverse() {
        List<String> members = into.stream().map(Node::id).toList();
        Node before = Parts.removed(parts, List.of(node)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The split of " + node
                        + " does not say what was before, so it has no way back. [change.before.open]"));
        return new NodesMerged(members, before, Parts.turnedRound(parts));
    }

    @Override
    public Text text() {
        String names = String.join(", ", into.stream().map(Node::id).toList());
        return Text.of("change.split", "{0} becomes several: {1}.", node, names);
    }

    @Override
    public List<ElementRef> elements() {
        return Stream.concat(Stream.of(node), into.stream().map(Node::id))
                .distinct()
                .map(ElementRef::node)
                .collect(ImmutableList.toImmutableList());
    }
}
