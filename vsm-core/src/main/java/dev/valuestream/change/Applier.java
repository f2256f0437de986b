package dev.valuestream.change;

import dev.valuestream.model.Element;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Fields;
import java.util.List;
import java.util.Optional;

/** Carries changes out on a draft, and notes those that do not fit. */
final class Applier {

    private Applier() {}

    static void apply(Draft draft, List<Change> changes) {
        changes.forEach(change -> apply(draft, change));
    }

    private static void apply(Draft draft, Change change) {
        if (change instanceof FieldChange field) {
            field(draft, field);
        } else if (change instanceof ElementAdded added) {
            added(draft, added);
        } else if (change instanceof ElementRemoved removed) {
            removed(draft, removed);
        } else if (change instanceof FlowRerouted rerouted) {
            rerouted(draft, rerouted);
        } else if (change instanceof ElementsReordered reordered) {
            draft.reorder(reordered.kind(), reordered.after());
        } else if (change instanceof NodesMerged merged) {
            apply(draft, merged.parts().isEmpty() ? Merging.parts(draft, merged) : merged.parts());
        } else if (change instanceof NodeSplit split) {
            apply(draft, split.parts().isEmpty() ? Splitting.parts(draft, split) : split.parts());
        }
    }

    private static void field(Draft draft, FieldChange change) {
        ElementRef element = change.element();
        if (isMissing(draft, element)) {
            return;
        }
        Element original = draft.original(element).orElseThrow();
        Optional<Object> now = draft.value(element, change.field());
        if (Fields.named(original, change.field().name()).isEmpty()) {
            draft.problem(element, "change.field.unknown", "The {0} has no field {1}.", element, change.field());
        } else if (change.checked() && !now.equals(change.before()) && !now.equals(change.after())) {
            draft.problem(
                    element,
                    "change.before",
                    "The {0} states {1} as its {2}, but the change starts from {3}.",
                    element,
                    stated(now),
                    change.field(),
                    stated(change.before()));
        } else {
            write(draft, change);
        }
    }

    private static void write(Draft draft, FieldChange change) {
        try {
            draft.write(change.element(), change.field(), change.after());
        } catch (IllegalArgumentException e) { // a field that must have a value
            draft.problem(
                    change.element(),
                    "change.field.required",
                    "The {0} must state its {1}.",
                    change.element(),
                    change.field());
        }
    }

    private static String stated(Optional<Object> value) {
        return value.map(Values::text).orElse("nothing");
    }

    private static void added(Draft draft, ElementAdded change) {
        ElementRef element = ElementRef.of(change.element());
        if (draft.has(element)) {
            draft.problem(element, "change.element.exists", "There is a {0} already.", element);
        } else {
            draft.add(change.element(), change.place());
        }
    }

    private static void removed(Draft draft, ElementRemoved change) {
        ElementRef element = change.element();
        if (isMissing(draft, element)) {
            return;
        }
        boolean other = change.before().filter(b -> !draft.isNow(element, b)).isPresent();
        if (other) {
            draft.problem(element, "change.before", "The {0} is not as it was when its removal was noted.", element);
        } else {
            draft.remove(element);
        }
    }

    private static void rerouted(Draft draft, FlowRerouted change) {
        ElementRef flow = change.flow();
        if (isMissing(draft, flow)) {
            return;
        }
        ElementRef after = new ElementRef(flow.kind(), change.becomes());
        if (change.before().isPresent() && !change.before().get().equals(draft.ends(flow))) {
            draft.problem(
                    flow,
                    "change.before",
                    "The {0} leads from {1} to {2}, but the change starts from other ends.",
                    flow,
                    draft.ends(flow).from(),
                    draft.ends(flow).to());
        } else if (!after.equals(flow) && draft.has(after)) {
            draft.problem(flow, "change.element.exists", "There is a {0} already.", after);
        } else {
            draft.reroute(flow, change.after(), change.becomes());
        }
    }

    private static boolean isMissing(Draft draft, ElementRef element) {
        if (draft.has(element)) {
            return false;
        }
        draft.problem(element, "change.element.missing", "There is no {0} to change.", element);
        return true;
    }
}
