package dev.valuestream.io.json;

import dev.valuestream.io.internal.Pointers;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A value of a document that knows where it stands. Built by {@link TreeReader}, then only read. */
abstract sealed class JsonValue permits JsonObject, JsonArray, JsonText, JsonNumber, JsonLiteral {

    private final @Nullable JsonValue parent;
    private final @Nullable String name;
    private final int index;
    private final int offset;

    JsonValue(Spot spot) {
        parent = spot.parent();
        name = spot.name();
        index = spot.index();
        offset = spot.offset();
    }

    /** Where a value stands: in what, by which name or at which index, and at which character of the text. */
    record Spot(@Nullable JsonValue parent, @Nullable String name, int index, int offset) {}

    final int offset() {
        return offset;
    }

    /** Its index in its array; -1 if it is in none. */
    final int index() {
        return index;
    }

    final @Nullable JsonValue parent() {
        return parent;
    }

    /** The value as a message shows it, cut when it is long. */
    abstract String shown();

    /** What a message calls a value of this kind. */
    abstract String kind();

    /** The value and its kind, as a message shows what is of the wrong kind. */
    String described() {
        return shown() + ", " + kind();
    }

    final String pointer() {
        Deque<String> steps = new ArrayDeque<>();
        for (@Nullable JsonValue at = this; at != null && at.parent != null; at = at.parent) {
            steps.push(at.name == null ? Integer.toString(at.index) : Pointers.escape(at.name));
        }
        return steps.isEmpty() ? "" : "/" + String.join("/", steps);
    }
}
