package dev.valuestream.io.json;

import dev.valuestream.model.ElementBuilder;
import dev.valuestream.model.StepBuilder;

/** Reads what every element may have: a name, a note and attributes. */
final class ElementReader {

    private ElementReader() {}

    static void read(Fields fields, ElementBuilder<?> to) {
        fields.text("name", to::name);
        readAnnotations(fields, to);
    }

    /** For elements that have no name of their own. */
    static void readAnnotations(Fields fields, ElementBuilder<?> to) {
        fields.text("note", to::note);
        fields.attributes(to::attribute);
    }

    static void read(Fields fields, StepBuilder to) {
        fields.text("name", to::name);
        fields.text("note", to::note);
        fields.attributes(to::attribute);
    }
}
