package dev.valuestream.change;

import dev.valuestream.model.ElementRef;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import java.util.ArrayList;
import java.util.List;

/** What the split of a node into a chain does to a map, part by part. */
final class Splitting {

    private Splitting() {}

    static List<Change> parts(Draft draft, NodeSplit split) {
        ElementRef node = ElementRef.node(split.node());
        if (!draft.has(node)) {
            draft.problem(node, "change.element.missing", "There is no {0} to split.", node);
            return List.of();
        }
        String first = split.into().get(0).id();
        String last = split.into().get(split.into().size() - 1).id();
        Replacement replacement = new Replacement(draft, List.of(split.node()));
        List<Change> parts = new ArrayList<>(replacement.nodesReplaced(split.into()));
        parts.addAll(replacement.flowsMoved(last, first));
        parts.addAll(chain(split.into()));
        parts.addAll(replacement.burstsMoved(first));
        return parts;
    }

    private static List<Change> chain(List<Node> nodes) {
        List<Change> flows = new ArrayList<>();
        for (int i = 1; i < nodes.size(); i++) {
            flows.add(ElementAdded.last(
                    MaterialFlow.of(nodes.get(i - 1).id(), nodes.get(i).id(), f -> {})));
        }
        return flows;
    }
}
