package dev.valuestream.io.json;

import dev.valuestream.change.FieldChange;
import dev.valuestream.io.json.ChangeVerb.Action;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.Demand;
import dev.valuestream.model.Element;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Field;
import dev.valuestream.model.UnknownField;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Problems;
import dev.valuestream.unit.Rate;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes what changes state anew of an element, by the code that writes the element: one of which only that is stated. */
final class PatchWriter {

    /** What the stand-in has, and the patch does not state. */
    private static final Set<String> OF_THE_STAND_IN = Set.of("id", "type", "from", "to", "family", "at");

    private final PlanBase base;
    private final ElementWriter elements;

    PatchWriter(PlanBase base, ElementWriter elements) {
        this.base = base;
        this.elements = elements;
    }

    void write(ObjectWriter to, List<FieldChange> changes) {
        FieldChange first = changes.get(0);
        ElementRef element = first.element();
        if (element.kind() == ElementKind.MAP) {
            calendar(to, first);
        } else if (first.after().isEmpty()) {
            boolean plain = base.meant(element.id()).equals(element);
            ElementKind said = plain ? ElementKind.NODE : element.kind();
            to.text(ChangeWriter.word(Action.UNSET, said), element.id());
            to.texts("fields", changes.stream().map(c -> c.field().name()).toList());
        } else {
            to.text(ChangeWriter.word(Action.SET, element.kind()), element.id());
            fields(element, changes).forEach((field, value) -> to.put(field, Optional.of(value)));
        }
    }

    private Map<String, AttributeValue> fields(ElementRef element, List<FieldChange> changes) {
        String nodeKind = changes.stream()
                .map(PatchWriter::nodeKind)
                .max(String::compareTo)
                .orElse("");
        Element standIn = UnsetReader.standIn(element.kind(), nodeKind);
        ElementRef ref = ElementRef.of(standIn);
        ValueStreamBuilder scratch = ValueStream.builder("scratch").add(standIn);
        changes.forEach(c -> write(scratch, ref, c));
        Element patch = scratch.element(ref, new Problems()).orElseThrow();
        Map<String, AttributeValue> written =
                new LinkedHashMap<>(((AttributeValue.Mapping) elements.element(patch)).values());
        written.keySet().removeAll(OF_THE_STAND_IN);
        if (patch instanceof Demand) {
            rate(written, element, changes);
        }
        return written;
    }

    private static String nodeKind(FieldChange change) {
        return switch (change.field().name()) {
            case "system" -> "control";
            case "packOut" -> "customer";
            default -> "";
        };
    }

    private <T> void write(ValueStreamBuilder scratch, ElementRef ref, FieldChange change) {
        @SuppressWarnings("unchecked") // the value is of the type of its field
        Field<T> field = (Field<T>) change.field();
        if (OF_THE_STAND_IN.contains(field.name()) || isNamesOfFamilies(change)) {
            throw ChangeWriter.noForm(change);
        }
        T value = field.type().cast(change.after().orElseThrow());
        scratch.set(
                ref, field, field.name().equals("unknownFields") ? field.type().cast(ownUnknown(change)) : value);
    }

    private static boolean isNamesOfFamilies(FieldChange change) {
        return change.element().kind() == ElementKind.NODE
                && change.field().name().equals("families");
    }

    private List<UnknownField> ownUnknown(FieldChange change) {
        List<?> after = (List<?>) change.after().orElseThrow();
        return PatchedUnknown.between(
                base.unknownFields(change.element()),
                after.stream().map(UnknownField.class::cast).toList());
    }

    /** The rate of a demand is one field in code and two in documents; the period is written where it is another. */
    private void rate(Map<String, AttributeValue> written, ElementRef element, List<FieldChange> changes) {
        Optional<Rate> stated = changes.stream()
                .filter(c -> c.field().name().equals("quantity"))
                .map(c -> (Rate) c.after().orElseThrow())
                .findFirst();
        if (stated.isEmpty()) {
            written.remove("quantity");
        }
        Optional<Duration> before = base.demand(element.id()).map(d -> d.rate().period());
        if (stated.isEmpty() || before.equals(stated.map(Rate::period))) {
            written.remove("per");
        }
    }

    /** What the calendar states otherwise than that of the as-is. */
    private void calendar(ObjectWriter to, FieldChange change) {
        Optional<WorkCalendar> after = change.after().map(WorkCalendar.class::cast);
        if (!change.field().equals(PlanBase.CALENDAR) || after.isEmpty()) {
            throw ChangeWriter.noForm(change);
        }
        ObjectWriter before = new ObjectWriter(List.of());
        ObjectWriter now = new ObjectWriter(List.of());
        FrameWriter.calendar(before, base.calendar());
        FrameWriter.calendar(now, after);
        Map<String, AttributeValue> stated = before.toValue().values();
        Map<String, AttributeValue> written = now.toValue().values();
        if (!written.keySet().containsAll(stated.keySet())) {
            throw ChangeWriter.noForm(change);
        }
        Map<String, AttributeValue> differing = new LinkedHashMap<>(written);
        differing.entrySet().removeIf(e -> e.getValue().equals(stated.get(e.getKey())));
        to.object(
                ChangeVerb.SET_CALENDAR.word(),
                true,
                inner -> differing.forEach((field, value) -> inner.put(field, Optional.of(value))));
    }
}
