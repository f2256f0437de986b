package dev.valuestream.change;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Node;
import dev.valuestream.problem.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * Several nodes become one. The flows between them fall away; the others, of material and of information, lead to or from
 * the new node and keep what they state, and kaizen bursts at a member move to it; of information that said the same to several members, one flow stays. Of two
 * flows between the same nodes the later one gets an id made of its old ends, such as {@code control-assembly-1}.
 *
 * @param members the ids of the nodes that become one
 * @param into the node they become, whose id may be that of a member
 * @param parts the merge taken apart into what it does; empty for one made by hand, which finds that out on the map it is
 *     applied to
 */
public record NodesMerged(List<String> members, Node into, List<Change> parts) implements Change {

    /**
     * Checks that there are several.
     *
     * @param members the ids of the nodes that become one
     * @param into the node they become
     * @param parts the merge taken apart
     * @throws IllegalArgumentException if there are fewer than two members, or one twice
     */
    public NodesMerged {
        members = ImmutableList.copyOf(members);
        if (members.stream().distinct().count() < 2
                || members.stream().distinct().count() < members.size()) {
            throw new IllegalArgumentException(
                    "A merge must name two or more different nodes, found: " + members + ". [change.merge.members]");
        }
        requireNonNull(into);
        parts = ImmutableList.copyOf(parts);
    }

    /**
     * Lets several nodes become one.
     *
     * @param members the ids of the nodes
     * @param into the node they become
     * @return the change
     */
    public static NodesMerged of(List<String> members, Node into) {
        return new NodesMerged(members, into, List.of());
    }

    @Override
    public NodeSplit inverse() {
        if (parts.isEmpty()) {
            throw new IllegalStateException("The merge into " + into.id()
                    + " does not say what was before, so it has no way back. [change.before.open]");
        }
        return new NodeSplit(into.id(), Parts.removed(parts, members), Parts.turnedRound(parts));
    }

    @Override
    public Text text() {
        return Text.of("change.merged", "{0} become one: {1}.", String.join(", ", members), into.id());
    }

    @Override
    public List<ElementRef> elements() {
        return Stream.concat(members.stream(), Stream.of(into.id()))
                .distinct()
                .map(ElementRef::node)
                .collect(ImmutableList.toImmutableList());
    }
}
