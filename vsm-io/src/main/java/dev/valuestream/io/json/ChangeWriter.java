package dev.valuestream.io.json;

import dev.valuestream.change.Change;
import dev.valuestream.change.ElementAdded;
import dev.valuestream.change.ElementRemoved;
import dev.valuestream.change.FieldChange;
import dev.valuestream.change.FlowRerouted;
import dev.valuestream.change.FlowRerouted.Ends;
import dev.valuestream.change.NodeSplit;
import dev.valuestream.change.NodesMerged;
import dev.valuestream.io.json.ChangeVerb.Action;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.WorkCalendar;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes the changes of a plan, each a verb and what goes with it. */
final class ChangeWriter {

    private final PlanBase base;
    private final ElementWriter elements;
    private final PatchWriter patches;

    ChangeWriter(PlanBase base, WorkCalendar calendar) {
        this.base = base;
        elements = new ElementWriter(new TimeWriter(calendar));
        patches = new PatchWriter(base, elements);
    }

    /** Writes the changes that are one in a document. */
    void write(ObjectWriter to, List<Change> group) {
        Change change = group.get(0);
        if (change instanceof FieldChange) {
            patches.write(to, group.stream().map(FieldChange.class::cast).toList());
        } else if (change instanceof ElementAdded added) {
            added(to, added);
        } else if (change instanceof ElementRemoved removed) {
            to.text(
                    word(Action.REMOVE, removed.element().kind()),
                    removed.element().id());
        } else if (change instanceof FlowRerouted rerouted) {
            rerouted(to, rerouted);
        } else if (change instanceof NodesMerged merged) {
            to.texts("merge", merged.members());
            to.put("into", Optional.of(elements.element(merged.into())));
        } else if (change instanceof NodeSplit split) {
            to.text("split", split.node());
            List<AttributeValue> into =
                    split.into().stream().map(elements::element).toList();
            to.put("into", Optional.of(new AttributeValue.Sequence(into)));
        } else {
            throw noForm(change);
        }
    }

    static String word(Action action, ElementKind kind) {
        return new ChangeVerb(action, kind).word();
    }

    static IllegalArgumentException noForm(Change change) {
        return new IllegalArgumentException("The format of projects has no form for this change: "
                + change.text().message() + " [json.change.form]");
    }

    private void added(ObjectWriter to, ElementAdded added) {
        ElementKind kind = ElementKind.of(added.element());
        to.put(word(Action.ADD, kind), Optional.of(elements.element(added.element())));
        boolean last = added.place() == ElementAdded.LAST;
        to.number("place", last ? OptionalDouble.empty() : OptionalDouble.of(added.place()));
    }

    private void rerouted(ObjectWriter to, FlowRerouted rerouted) {
        ElementRef flow = rerouted.flow();
        Ends after = rerouted.after();
        Optional<Ends> before = base.ends(flow);
        to.text(word(Action.REROUTE, flow.kind()), flow.id());
        boolean sameFrom = before.filter(b -> b.from().equals(after.from())).isPresent();
        boolean sameTo = before.filter(b -> b.to().equals(after.to())).isPresent();
        to.text("from", Optional.of(after.from()).filter(f -> !sameFrom));
        to.text("to", Optional.of(after.to()).filter(t -> !sameTo || sameFrom));
        to.text("id", Optional.of(rerouted.becomes()).filter(id -> !id.equals(base.idAfter(flow, after))));
    }
}
