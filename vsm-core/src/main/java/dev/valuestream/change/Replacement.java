package dev.valuestream.change;

import dev.valuestream.change.FlowRerouted.Ends;
import dev.valuestream.model.Element;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Field;
import dev.valuestream.model.Fields;
import dev.valuestream.model.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Some nodes of a draft that are to be replaced by others, and all that is tied to them. */
final class Replacement {

    private static final List<ElementKind> FLOWS = List.of(ElementKind.FLOW, ElementKind.INFORMATION);

    private final Draft draft;
    private final Set<String> members;

    Replacement(Draft draft, List<String> members) {
        this.draft = draft;
        this.members = new HashSet<>(members);
    }

    /** The flows between two different members fall away. */
    List<Change> innerFlowsRemoved() {
        List<Change> parts = new ArrayList<>();
        for (ElementKind kind : FLOWS) {
            List<String> order = Merging.orderOf(draft, kind);
            for (ElementRef flow : flows(kind)) {
                if (isInner(draft.ends(flow))) {
                    parts.add(Merging.removal(draft, flow, order));
                }
            }
        }
        return parts;
    }

    /** The members are taken out, and others stand in the place of the first. */
    List<Change> nodesReplaced(List<Node> by) {
        List<Change> parts = new ArrayList<>();
        List<String> order = Merging.orderOf(draft, ElementKind.NODE);
        int place = order.size();
        for (String id : draft.order(ElementKind.NODE)) {
            if (members.contains(id)) {
                place = Math.min(place, order.indexOf(id));
                parts.add(Merging.removal(draft, ElementRef.node(id), order));
            }
        }
        for (Node node : by) {
            parts.add(new ElementAdded(node, place++));
        }
        return parts;
    }

    /**
     * What left a member leaves one of the new nodes, what led to a member leads to one; of information that said the same
     * to several members, one flow is enough.
     */
    List<Change> flowsMoved(String leaving, String entering) {
        List<Change> parts = new ArrayList<>();
        for (ElementKind kind : FLOWS) {
            List<String> order = Merging.orderOf(draft, kind);
            Set<String> taken = new HashSet<>(order);
            Map<ElementRef, Ends> moved = new LinkedHashMap<>();
            for (ElementRef flow : flows(kind)) {
                Ends before = draft.ends(flow);
                Ends after = new Ends(
                        members.contains(before.from()) ? leaving : before.from(),
                        members.contains(before.to()) ? entering : before.to());
                if (after.equals(before) || falls(before)) {
                    continue;
                }
                if (kind == ElementKind.INFORMATION && isSaid(flow, after, moved)) {
                    parts.add(Merging.removal(draft, flow, order));
                } else {
                    moved.put(flow, after);
                    parts.add(new FlowRerouted(flow, Optional.of(before), after, id(flow, before, after, taken)));
                }
            }
        }
        return parts;
    }

    private boolean isSaid(ElementRef flow, Ends after, Map<ElementRef, Ends> moved) {
        Element original = draft.original(flow).orElseThrow();
        return moved.entrySet().stream()
                .filter(m -> m.getValue().equals(after))
                .map(m -> m.getKey())
                .anyMatch(m -> Fields.ofEither(original, draft.original(m).orElseThrow()).stream()
                        .filter(f -> !Comparing.isEnd(flow, f))
                        .allMatch(f -> draft.value(flow, f).equals(draft.value(m, f))));
    }

    /** Kaizen bursts at a member, or at a flow that falls away, move to a new node. */
    List<Change> burstsMoved(String to) {
        List<Change> parts = new ArrayList<>();
        for (String id : draft.order(ElementKind.KAIZEN)) {
            ElementRef burst = new ElementRef(ElementKind.KAIZEN, id);
            Element element = draft.original(burst).orElseThrow();
            Field<?> at = Fields.named(element, "at").orElseThrow();
            Optional<Object> before = draft.value(burst, at);
            String pinned = (String) before.orElseThrow();
            if (!pinned.equals(to) && (members.contains(pinned) || isInnerFlow(pinned))) {
                parts.add(new FieldChange(burst, at, before, Optional.of(to), true));
            }
        }
        return parts;
    }

    private static String id(ElementRef flow, Ends before, Ends after, Set<String> taken) {
        if (!flow.id().equals(before.id())) {
            return flow.id();
        }
        String becomes = after.id();
        for (int i = 1; !taken.add(becomes); i++) {
            becomes = before.from() + "-" + before.to() + (i > 1 ? "-" + i : "");
        }
        return becomes;
    }

    private boolean isInnerFlow(String id) {
        ElementRef flow = ElementRef.flow(id);
        return draft.has(flow) && falls(draft.ends(flow));
    }

    /** Between members of a merge; a single member that is split keeps its loop. */
    private boolean falls(Ends ends) {
        return members.size() > 1 && isInner(ends);
    }

    private boolean isInner(Ends ends) {
        return members.contains(ends.from()) && members.contains(ends.to());
    }

    private List<ElementRef> flows(ElementKind kind) {
        return draft.order(kind).stream().map(id -> new ElementRef(kind, id)).toList();
    }
}
