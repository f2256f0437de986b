package dev.valuestream.io.json;

import dev.valuestream.change.Change;
import dev.valuestream.io.internal.Pointers;
import dev.valuestream.io.internal.Range;
import dev.valuestream.model.Annotations;
import dev.valuestream.model.UnknownField;
import dev.valuestream.plan.ImprovementBuilder;
import dev.valuestream.plan.ImprovementStatus;
import java.util.ArrayList;
import java.util.List;

/** Reads one improvement of a plan, and remembers where its changes stand. */
final class ImprovementReader {

    /** A change as it stands in the document, and what it states. */
    record Stated(JsonObject object, List<Change> changes) {}

    private final Reading reading;
    private final ChangeReader changes;
    private final JsonObject object;
    private final String id;
    private final AnnotationsReader annotations = new AnnotationsReader();
    private final List<Stated> stated = new ArrayList<>();
    private final List<UnknownField> ofChanges = new ArrayList<>();
    private final ChangeGroups groups = new ChangeGroups();

    ImprovementReader(Reading reading, ChangeReader changes, JsonObject object) {
        this.reading = reading;
        this.changes = changes;
        this.object = object;
        id = object.get("id") instanceof JsonText text ? text.text() : "";
    }

    String id() {
        return id;
    }

    JsonObject object() {
        return object;
    }

    List<Stated> stated() {
        return stated;
    }

    void read(ImprovementBuilder to) {
        Owner owner = Owner.of("improvement", id, annotations::keep);
        Fields fields = new Fields(reading, object, KnownPlanFields.IMPROVEMENT, owner);
        fields.required("id");
        fields.text("name", to::name);
        fields.text("owner", to::owner);
        fields.number("cost", Range.NOT_NEGATIVE, to::cost);
        fields.date("start", to::start);
        fields.date("due", to::due);
        fields.token("status", ImprovementStatus.class, to::status);
        fields.distinctTexts("after", t -> to.after(t.text()));
        fields.entries("expects", KnownPlanFields.EXPECTATION, e -> expectation(e, to));
        fields.elements("changes", Integer.MAX_VALUE, "", c -> change(c, owner, to));
        Annotations read = annotations.read(fields);
        List<UnknownField> unknown = new ArrayList<>(read.unknownFields());
        unknown.addAll(ofChanges);
        to.annotations(new Annotations(read.note(), read.attributes(), unknown));
    }

    private static void expectation(Fields fields, ImprovementBuilder to) {
        String measure = fields.required("measure");
        if (!fields.has("change")) {
            fields.reportMissing("change");
        }
        StatedValueReader.read(fields, "change", v -> {
            if (measure != null) {
                to.expects(measure, v);
            }
        });
    }

    private void change(JsonObject change, Owner owner, ImprovementBuilder to) {
        List<UnknownField> unknown = new ArrayList<>();
        Owner own = new Owner(owner.code() + ".changes", "changes.", owner.shown(), id, "", unknown::add);
        List<Change> read = changes.read(change, own);
        read.forEach(to::change);
        stated.add(new Stated(change, read));
        String place = Pointers.child("/changes", Integer.toString(groups.addAll(read)));
        for (UnknownField field : unknown) {
            String parent = place + field.parent();
            ofChanges.removeIf(u -> u.parent().equals(parent) && u.name().equals(field.name()));
            ofChanges.add(new UnknownField(parent, field.after(), field.name(), field.value()));
        }
    }
}
