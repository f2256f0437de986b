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
    private final Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    private final List<UnknownField> unknownFields = new ArrayList<>();

    void copy(Element element) {
        name = element.name().equals(element.id()) ? null : element.name();
        note = element.annotations().note().orElse(null);
        attributes.putAll(element.annotations().attributes());
        unknownFields.addAll(element.annotations().unknownFields());
    }

    void name(String value) {
        name = requireNonNull(value, "name");
    }

    void note(String value) {
        note = requireNonNull(value, "note");
    }

    void attribute(String key, AttributeValue value) {
        attributes.put(requireNonNull(key, "name"), requireNonNull(value, "value"));
    }

    void unknownField(UnknownField field) {
        unknownFields.add(requireNonNull(field, "field"));
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
