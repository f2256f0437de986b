package dev.valuestream.change;

import com.google.common.collect.ImmutableList;
import dev.valuestream.change.FlowRerouted.Ends;
import dev.valuestream.model.Element;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Field;
import dev.valuestream.model.Fields;
import dev.valuestream.model.Node;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the changes between two maps, carrying each out on a draft of the first as it is found. */
final class Comparing {

    /** What refers to others goes before what it refers to. */
    private static final List<ElementKind> KINDS = List.of(
            ElementKind.KAIZEN,
            ElementKind.INFORMATION,
            ElementKind.FLOW,
            ElementKind.NODE,
            ElementKind.TEAM,
            ElementKind.DEMAND);

    private static final Set<String> ENDS = Set.of("from", "to");

    private final Draft draft;
    private final Map<ElementRef, Element> after = new LinkedHashMap<>();
    private final ValueStream target;
    private final List<Change> changes = new ArrayList<>();

    private Comparing(ValueStream before, ValueStream target) {
        draft = new Draft(before);
        this.target = target;
        for (ElementKind kind : KINDS) {
            elements(target, kind).forEach(e -> after.put(ElementRef.of(e), e));
        }
    }

    static List<Change> changes(ValueStream before, ValueStream target, Map<String, List<String>> merges) {
        Comparing comparing = new Comparing(before, target);
        merges.forEach(comparing::merge);
        KINDS.forEach(comparing::kind);
        comparing.fields(new ElementRef(ElementKind.MAP, before.id()), target);
        KINDS.forEach(comparing::order);
        return ImmutableList.copyOf(comparing.changes);
    }

    static List<? extends Element> elements(ValueStream stream, ElementKind kind) {
        return switch (kind) {
            case MAP -> List.of(stream);
            case DEMAND -> stream.demand();
            case TEAM -> stream.teams();
            case NODE -> stream.nodes();
            case FLOW -> stream.flows();
            case INFORMATION -> stream.information();
            case KAIZEN -> stream.kaizen();
        };
    }

    private void merge(String into, List<String> members) {
        Node node = target.node(into)
                .orElseThrow(() -> new IllegalArgumentException("The map after has no node (" + into
                        + ") for the merge of " + members + ". [diff.merge.into]"));
        List<String> missing =
                members.stream().filter(m -> !draft.has(ElementRef.node(m))).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "The map before has no nodes " + missing + " to become " + into + ". [diff.merge.members]");
        }
        NodesMerged merge = NodesMerged.of(members, node);
        note(new NodesMerged(merge.members(), node, Merging.parts(draft, merge)));
    }

    private void note(Change change) {
        changes.add(change);
        Applier.apply(draft, List.of(change));
    }

    private void kind(ElementKind kind) {
        Map<ElementRef, ElementRef> rerouted = Rerouting.pairs(draft, target, kind);
        for (String id : draft.order(kind)) {
            ElementRef now = new ElementRef(kind, id);
            ElementRef then = rerouted.getOrDefault(now, now);
            Element counterpart = after.get(then);
            if (counterpart == null || !isSameKindOfNode(now, counterpart)) {
                remove(now);
            } else {
                ends(now, counterpart);
            }
        }
        List<? extends Element> wanted = elements(target, kind);
        for (int place = 0; place < wanted.size(); place++) {
            ElementRef element = ElementRef.of(wanted.get(place));
            if (draft.has(element)) {
                fields(element, wanted.get(place));
            } else {
                note(new ElementAdded(wanted.get(place), place));
            }
        }
    }

    private boolean isSameKindOfNode(ElementRef element, Element counterpart) {
        return draft.original(element).orElseThrow().getClass() == counterpart.getClass();
    }

    /** Takes an element out, in the state in which it was added, so that the way back is exact. */
    private void remove(ElementRef element) {
        Element original = draft.original(element).orElseThrow();
        fields(element, original);
        ElementRef there = ends(element, original);
        int place = draft.order(element.kind()).indexOf(there.id());
        note(new ElementRemoved(there, Optional.of(original), place));
    }

    private ElementRef ends(ElementRef flow, Element counterpart) {
        Optional<Ends> wanted = Draft.endsOf(counterpart);
        ElementRef then = ElementRef.of(counterpart);
        if (wanted.isPresent() && !(wanted.get().equals(draft.ends(flow)) && then.equals(flow))) {
            note(new FlowRerouted(flow, Optional.of(draft.ends(flow)), wanted.get(), then.id()));
        }
        return then;
    }

    private void fields(ElementRef element, Element wanted) {
        for (Field<?> field : Fields.ofEither(draft.original(element).orElseThrow(), wanted)) {
            Optional<Object> before = draft.value(element, field);
            Optional<Object> then = field.of(wanted).map(v -> (Object) v);
            if (!isEnd(element, field) && !before.equals(then)) {
                note(new FieldChange(element, field, before, then, true));
            }
        }
    }

    static boolean isEnd(ElementRef element, Field<?> field) {
        boolean flow = element.kind() == ElementKind.FLOW || element.kind() == ElementKind.INFORMATION;
        return flow && ENDS.contains(field.name());
    }

    private void order(ElementKind kind) {
        List<String> now = draft.order(kind);
        List<String> wanted = elements(target, kind).stream().map(e -> e.id()).collect(ImmutableList.toImmutableList());
        if (!now.equals(wanted)) {
            note(new ElementsReordered(kind, now, wanted));
        }
    }
}
