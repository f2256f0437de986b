package dev.valuestream.io.json;

import dev.valuestream.change.Change;
import dev.valuestream.change.FieldChange;
import dev.valuestream.model.Demand;
import dev.valuestream.model.Element;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Field;
import dev.valuestream.model.UnknownField;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.problem.Problem;
import dev.valuestream.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a change states anew of an element, by the code that reads the element of a map: an element of which only
 * that is stated, whose fields are then the changes.
 */
final class PatchReader {

    /** Stands for the element while the patch is read. */
    private static final String STAND_IN = "patch";

    /** What a patch cannot change, as it is what the element is. */
    private static final Set<String> FIXED = Set.of("id", "type", "from", "to", "family", "at");

    private final Reading reading;
    private final PlanBase base;
    private final ElementRef element;
    private final String verb;
    private final JsonObject object;
    private final String nodeKind;
    private final ValueStreamBuilder scratch = ValueStream.builder(STAND_IN);
    private final Places places;
    private final List<UnknownField> unknown = new ArrayList<>();

    PatchReader(Reading reading, PlanBase base, ElementRef element, String verb, JsonObject object, String nodeKind) {
        this.reading = reading;
        this.base = base;
        this.element = element;
        this.verb = verb;
        this.object = object;
        this.nodeKind = nodeKind;
        places = new Places(object);
    }

    List<Change> read() {
        int before = reading.problemCount();
        ElementRef standIn = fill();
        Problems problems = new Problems();
        Optional<Element> patch = scratch.element(standIn, problems);
        List<Problem> own =
                problems.toList().stream().filter(p -> !isOfTheWhole(p)).toList();
        ModelProblems.report(own, reading, places);
        return reading.problemCount() > before
                ? List.of()
                : patch.map(this::changes).orElse(List.of());
    }

    /** What a whole element must have, a patch need not. */
    private static boolean isOfTheWhole(Problem problem) {
        return problem.code().equals("flow.inventory.max.missing");
    }

    private List<Change> changes(Element patch) {
        List<Change> changes = new ArrayList<>();
        for (Field<?> field : dev.valuestream.model.Fields.of(patch)) {
            Optional<Object> value = field.of(patch).map(v -> (Object) v);
            if (value.isPresent() && isStated(field)) {
                changes.add(new FieldChange(element, field, Optional.empty(), value, false));
            }
        }
        if (!unknown.isEmpty()) {
            changes.add(FieldChange.set(
                    element, unknownFields(patch), PatchedUnknown.over(base.unknownFields(element), unknown)));
        }
        return changes;
    }

    @SuppressWarnings("unchecked") // the field of that name holds a list
    private static Field<List<?>> unknownFields(Element patch) {
        return (Field<List<?>>)
                dev.valuestream.model.Fields.named(patch, "unknownFields").orElseThrow();
    }

    /** Whether the patch, and not only the stand-in, states the field. */
    private boolean isStated(Field<?> field) {
        if (field.name().equals("families") && element.kind() == ElementKind.NODE) {
            return false; // the families themselves stay, whatever is said of some
        } else if (element.kind() == ElementKind.DEMAND && field.name().equals("quantity")) {
            return object.get("quantity") != null || object.get("per") != null;
        }
        return !FIXED.contains(field.name());
    }

    private ElementRef fill() {
        switch (element.kind()) {
            case NODE -> node();
            case FLOW ->
                scratch.flow(STAND_IN, STAND_IN, b -> {
                    FlowReader.material(fields(KnownFields.FLOW, "flow"), b);
                    b.id(STAND_IN); // whatever id the patch states
                });
            case INFORMATION ->
                scratch.information(STAND_IN, STAND_IN, b -> {
                    FlowReader.information(fields(KnownFields.INFORMATION, "information"), b);
                    b.id(STAND_IN);
                });
            case TEAM -> scratch.team(STAND_IN, b -> FrameReader.team(fields(KnownFields.TEAM, "team"), b));
            case KAIZEN ->
                scratch.kaizen(STAND_IN, STAND_IN, b -> FlowReader.kaizen(fields(KnownFields.KAIZEN, "kaizen"), b));
            case DEMAND -> demand();
            case MAP -> throw new IllegalArgumentException("A map is no element of a map.");
        }
        return new ElementRef(element.kind(), element.kind() == ElementKind.DEMAND ? "demand" : STAND_IN);
    }

    private void node() {
        KnownFields known = NodeReader.known(nodeKind);
        if (nodeKind.equals("step")) {
            scratch.step(STAND_IN, b -> StepReader.read(fields(known, nodeKind), b));
        } else if (nodeKind.equals("control")) {
            scratch.control(STAND_IN, b -> NodeReader.other(fields(known, nodeKind), b));
        } else if (nodeKind.equals("customer")) {
            scratch.customer(STAND_IN, b -> NodeReader.other(fields(known, nodeKind), b));
        } else {
            scratch.supplier(STAND_IN, b -> NodeReader.other(fields(known, nodeKind), b));
        }
    }

    private void demand() {
        Optional<Demand> before = base.demand(element.id());
        scratch.demand(b -> {
            before.filter(d -> needsRate())
                    .ifPresent(d ->
                            b.quantity(d.rate().quantity().value()).per(d.rate().period()));
            FrameReader.demand(fields(KnownFields.DEMAND, "demand"), b);
        });
    }

    /** Whether the patch does not say how much is asked for, or but a part of it. */
    private boolean needsRate() {
        boolean implied = object.get("interarrival") != null || object.get("schedule") != null;
        return !implied || object.get("quantity") != null || object.get("per") != null;
    }

    /** The fields of the patch; what it cannot change is reported. */
    private Fields fields(KnownFields known, String kind) {
        places.add(kind, kind.equals("demand") ? "demand" : STAND_IN, object);
        Owner owner = Owner.of(kind, element.id(), u -> unknown.add(behindId(u)));
        Fields fields = new Fields(reading, object, known.behind(verb), owner);
        for (String fixed : FIXED) {
            if (known.contains(fixed) && fields.has(fixed)) {
                reportFixed(fields, fixed);
            }
        }
        return fields;
    }

    private static void reportFixed(Fields fields, String fixed) {
        JsonValue value = java.util.Objects.requireNonNull(fields.object().get(fixed));
        boolean end = fixed.equals("from") || fixed.equals("to");
        String way = end ? "Use reroute." : "Remove the element and add another.";
        fields.report(value, fixed, "fixed", value.shown(), "left as it is by a change of fields", " " + way);
    }

    /** In the element, the verb's place is that of the id. */
    private UnknownField behindId(UnknownField field) {
        return field.parent().isEmpty() && field.after().equals(verb)
                ? new UnknownField("", "id", field.name(), field.value())
                : field;
    }
}
