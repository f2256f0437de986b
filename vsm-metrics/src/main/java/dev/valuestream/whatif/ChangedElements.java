package dev.valuestream.whatif;

import dev.valuestream.change.Change;
import dev.valuestream.change.ElementAdded;
import dev.valuestream.change.ElementRemoved;
import dev.valuestream.change.FieldChange;
import dev.valuestream.change.FlowRerouted;
import dev.valuestream.change.NodesMerged;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sorts the changes of a diff by the element whose department would report them: a step, a team, a flow, a merge;
 * what else is added, taken out and rerouted goes together, as none of it stands alone. Used once.
 */
final class ChangedElements {

    private static final Set<ElementKind> OWNERS = Set.of(ElementKind.NODE, ElementKind.TEAM, ElementKind.FLOW);

    private final ValueStream before;
    private final ValueStream after;
    private final Map<ElementRef, List<Change>> groups = new LinkedHashMap<>();
    private final Map<String, ElementRef> rerouted = new HashMap<>();
    private final List<Change> structure = new ArrayList<>();

    private ChangedElements(Comparison comparison) {
        before = comparison.before().valueStream();
        after = comparison.after().valueStream();
        comparison.diff().changes().forEach(this::sort);
    }

    static List<ChangedElement> of(Comparison comparison) {
        return new ChangedElements(comparison).elements();
    }

    private List<ChangedElement> elements() {
        List<ChangedElement> elements = new ArrayList<>();
        groups.forEach((element, changes) -> elements.add(new ChangedElement(element, steps(element), changes)));
        if (!structure.isEmpty()) {
            Set<String> added = newSteps();
            ElementRef first = added.stream()
                    .map(ElementRef::node)
                    .findFirst()
                    .orElseGet(() -> structure.get(0).elements().get(0));
            elements.add(new ChangedElement(first, added, structure));
        }
        return elements;
    }

    private Set<String> steps(ElementRef element) {
        Set<String> steps = new LinkedHashSet<>();
        for (ProcessStep step : after.steps()) {
            boolean own = element.kind() == ElementKind.NODE && step.id().equals(element.id());
            boolean ofTeam = element.kind() == ElementKind.TEAM
                    && step.team().filter(element.id()::equals).isPresent();
            if (own || ofTeam) {
                steps.add(step.id());
            }
        }
        return steps;
    }

    private Set<String> newSteps() {
        Set<String> steps = new LinkedHashSet<>();
        for (Change change : structure) {
            if (change instanceof ElementAdded added && added.element() instanceof ProcessStep step) {
                steps.add(step.id());
            }
        }
        steps.removeIf(id -> after.step(id).isEmpty());
        return steps;
    }

    private void sort(Change change) {
        if (change instanceof FieldChange field) {
            owner(field.element()).ifPresent(owner -> add(owner, field));
        } else if (change instanceof NodesMerged merged) {
            ElementRef into = ElementRef.node(merged.into().id());
            merged.parts().forEach(part -> remember(part, into));
            add(into, merged);
        } else if (isOfWork(change)) {
            structure.add(change);
        }
    }

    private void remember(Change part, ElementRef into) {
        if (part instanceof FlowRerouted flow) {
            rerouted.put(flow.becomes(), into);
        }
    }

    /** Whose change it is: the element's own, or that of the merge which brought it; empty for what has no department. */
    private Optional<ElementRef> owner(ElementRef element) {
        ElementRef into = element.kind() == ElementKind.FLOW ? rerouted.get(element.id()) : null;
        return into != null
                ? Optional.of(into)
                : Optional.of(element)
                        .filter(e -> OWNERS.contains(e.kind()) && e.in(before).isPresent());
    }

    private void add(ElementRef owner, Change change) {
        groups.computeIfAbsent(owner, o -> new ArrayList<>()).add(change);
    }

    private static boolean isOfWork(Change change) {
        boolean shape =
                change instanceof ElementAdded || change instanceof ElementRemoved || change instanceof FlowRerouted;
        return shape && change.elements().stream().anyMatch(e -> OWNERS.contains(e.kind()));
    }
}
