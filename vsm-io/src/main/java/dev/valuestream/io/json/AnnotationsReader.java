package dev.valuestream.io.json;

import dev.valuestream.model.Annotations;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.UnknownField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what an object of a plan carries beside its own fields. */
final class AnnotationsReader {

    private final List<UnknownField> unknown = new ArrayList<>();

    void keep(UnknownField field) {
        unknown.add(field);
    }

    /** Reads note and attributes; to be called last, when all unknown fields are kept. */
    Annotations read(Fields fields) {
        List<String> note = new ArrayList<>(1);
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        fields.text("note", note::add);
        fields.attributes(attributes::put);
        return new Annotations(note.stream().findFirst(), attributes, unknown);
    }
}
