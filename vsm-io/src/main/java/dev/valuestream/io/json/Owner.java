package dev.valuestream.io.json;

import dev.valuestream.io.internal.Pointers;
import dev.valuestream.model.UnknownField;
import java.util.function.Consumer;

/**
 * The element whose fields are being read: what messages call it, and where its unknown fields go.
 *
 * @param code the first part of the codes of its problems: {@code step}, or {@code step.batch} within its batch
 * @param path what stands before a field's name in messages: empty, or {@code batch.}
 * @param shown what messages call it: {@code step (weld-1)}
 * @param element the id of the element, empty for the map
 * @param parent where in the element the object stands, as a JSON pointer
 * @param keep takes the unknown fields
 */
record Owner(String code, String path, String shown, String element, String parent, Consumer<UnknownField> keep) {

    static Owner of(String kind, String element, Consumer<UnknownField> keep) {
        String shown = element.isEmpty() ? "a " + kind + " without id" : kind + " (" + JsonText.cut(element) + ")";
        return new Owner(kind, "", shown, element, "", keep);
    }

    static Owner ofMap(Consumer<UnknownField> keep) {
        return new Owner("map", "", "the map", "", "", keep);
    }

    /** The same element, within the object of one of its fields. */
    Owner within(String field) {
        return new Owner(code + "." + field, path + field + ".", shown, element, Pointers.child(parent, field), keep);
    }

    /** The same element, within one entry of an array or of an object of entries, which codes do not name. */
    Owner entry(String entry) {
        return new Owner(code, path, shown, element, Pointers.child(parent, entry), keep);
    }

    /** A part of the map that messages call by its own name. */
    Owner part(String field) {
        return new Owner(field, "", "the " + field, element, Pointers.child(parent, field), keep);
    }
}
