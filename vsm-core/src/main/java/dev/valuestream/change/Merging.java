package dev.valuestream.change;

import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a merge of nodes does to a map, part by part. */
final class Merging {

    private Merging() {}

    static List<Change> parts(Draft draft, NodesMerged merge) {
        List<String> missing = merge.members().stream()
                .filter(m -> !draft.has(ElementRef.node(m)))
                .toList();
        missing.forEach(m -> draft.problem(
                ElementRef.node(m), "change.element.missing", "There is no {0} to merge.", ElementRef.node(m)));
        if (!missing.isEmpty()) {
            return List.of();
        }
        Replacement replacement = new Replacement(draft, merge.members());
        List<Change> parts = new ArrayList<>(replacement.innerFlowsRemoved());
        parts.addAll(replacement.nodesReplaced(List.of(merge.into())));
        parts.addAll(replacement.flowsMoved(merge.into().id(), merge.into().id()));
        parts.addAll(replacement.burstsMoved(merge.into().id()));
        return parts;
    }

    /** The removal of an element as it stands in the draft. */
    static ElementRemoved removal(Draft draft, ElementRef element, List<String> order) {
        boolean known = draft.isAsAdded(element);
        int place = order.indexOf(element.id());
        order.remove(element.id());
        return new ElementRemoved(element, known ? draft.original(element) : Optional.empty(), place);
    }

    static List<String> orderOf(Draft draft, ElementKind kind) {
        return new ArrayList<>(draft.order(kind));
    }
}
