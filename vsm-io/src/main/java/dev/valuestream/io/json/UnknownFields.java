package dev.valuestream.io.json;

import dev.valuestream.model.UnknownField;
import dev.valuestream.problem.Finding;
import dev.valuestream.problem.Suggestions;
import java.util.Optional;

/** Keeps the fields of an object that this version does not know, and says so, as each could be a slip. */
final class UnknownFields {

    private UnknownFields() {}

    static void keep(Reading reading, JsonObject object, KnownFields known, Owner owner) {
        String after = "";
        for (var field : object.fields().entrySet()) {
            String name = field.getKey();
            if (!known.contains(name)) {
                owner.keep()
                        .accept(new UnknownField(owner.parent(), after, name, AttributeReader.read(field.getValue())));
                notice(reading, field.getValue(), name, known, owner);
            }
            after = name;
        }
    }

    private static void notice(Reading reading, JsonValue value, String name, KnownFields known, Owner owner) {
        if (reading.isFullOfFindings()) {
            return;
        }
        Optional<String> nearest = Suggestions.nearest(name, known.names());
        String template = "The field ({0}) of {1} at {2} is not known; it is kept as it is.";
        reading.notice(
                nearest.isPresent()
                        ? Finding.warning(
                                "json.field.unknown",
                                owner.element(),
                                template + " Maybe it is {3}.",
                                JsonText.cut(name),
                                owner.shown(),
                                JsonText.cut(value.pointer()),
                                nearest.get())
                        : Finding.info(
                                "json.field.unknown",
                                owner.element(),
                                template,
                                JsonText.cut(name),
                                owner.shown(),
                                JsonText.cut(value.pointer())));
    }
}
