package dev.valuestream.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields that every element may have, while it is being built. */
final class ElementFields {

    private @Nullable String name;
    private @Nullable String note;
    private Map<String, AttributeValue> attributes = Map.of(); // most elements have none, and a map may have a million
    private List<UnknownField> unknownFields = List.of();

    void copy(Element element) {
        name = element.name().equals(element.id()) ? null : element.name();
        note = element.annotations().note().orElse(null);
        element.annotations().attributes().forEach(this::attribute);
        element.annotations().unknownFields().forEach(this::unknownField);
    }

    void name(String value) {
        name = requireNonNull(value, "name");
    }

    void note(String value) {
        note = requireNonNull(value, "note");
    }

    void attribute(String key, AttributeValue value) {
        requireNonNull(key, "name");
        requireNonNull(value, "value");
        attributes = attributes.isEmpty() ? new LinkedHashMap<>() : attributes;
        attributes.put(key, value);
    }

    void unknownField(UnknownField field) {
        requireNonNull(field, "field");
        unknownFields = unknownFields.isEmpty() ? new ArrayList<>() : unknownFields;
        unknownFields.add(field);
    }

    void nameOrNone(@Nullable String value) {
        name = value;
    }

    void noteOrNone(@Nullable String value) {
        note = value;
    }

    void attributeOrNone(String key, @Nullable AttributeValue value) {
        if (value != null) {
            attribute(key, value);
        } else if (attributes.containsKey(key)) {
            attributes.remove(key);
        }
    }

    void unknownFields(@Nullable List<?> fields) {
        unknownFields = List.of();
        if (fields != null) {
            fields.forEach(f -> unknownField((UnknownField) f));
        }
    }

    String builtName(Checks checks, String id) {
        return checks.text("name", name).orElse(id);
    }

    Annotations builtAnnotations(Checks checks) {
        Optional<String> builtNote = checks.text("note", note);
        if (builtNote.isEmpty() && attributes.isEmpty() && unknownFields.isEmpty()) {
            return Annotations.NONE;
        }
        Map<String, AttributeValue> named = new LinkedHashMap<>(attributes);
        named.keySet().removeIf(key -> checks.text("attributes", key).isEmpty());
        return new Annotations(builtNote, named, unknownFields);
    }
}
