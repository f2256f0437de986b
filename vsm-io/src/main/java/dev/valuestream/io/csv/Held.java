package dev.valuestream.io.csv;

import dev.valuestream.model.AttributeValue;
import java.util.Optional;

/** Which attributes a table can hold: texts that are not empty, by names that mean nothing else to it. */
final class Held {

    private Held() {}

    static Optional<String> text(AttributeValue value) {
        return value instanceof AttributeValue.Text text && !text.value().isEmpty()
                ? Optional.of(text.value())
                : Optional.empty();
    }

    /** Whether an attribute of a step can head a column. */
    static boolean isAttribute(String name) {
        HeadingText heading = HeadingText.of(Formulas.neutralised(name));
        return !name.isEmpty()
                && KnownColumns.named(heading.name()).isEmpty()
                && KnownColumns.named(heading.withLastWordAsUnit().name()).isEmpty();
    }

    /** Whether an attribute of the map can stand above the table. */
    static boolean isNote(String name) {
        return !name.isEmpty() && name.equals(name.strip()) && name.indexOf(':') < 0 && !NoteReader.isKnown(name);
    }
}
