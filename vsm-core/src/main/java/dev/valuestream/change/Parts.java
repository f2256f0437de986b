package dev.valuestream.change;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.valuestream.model.Node;
import java.util.List;

/** The parts of a change that does several things at once. */
final class Parts {

    private Parts() {}

    /** The way back: each part turned round, the last first. */
    static ImmutableList<Change> turnedRound(List<Change> parts) {
        return Lists.reverse(parts).stream().map(Change::inverse).collect(ImmutableList.toImmutableList());
    }

    /** The nodes of these ids that the parts take out and know. */
    static List<Node> removed(List<Change> parts, List<String> ids) {
        return parts.stream()
                .filter(ElementRemoved.class::isInstance)
                .flatMap(p -> ((ElementRemoved) p).before().stream())
                .filter(e -> e instanceof Node && ids.contains(e.id()))
                .map(Node.class::cast)
                .toList();
    }
}
