package dev.valuestream.io.json;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.io.internal.Limits;
import dev.valuestream.model.AttributeValue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Reads the fields of one object: a field that is right goes to its receiver, one that is not there goes nowhere, and one
 * that is wrong is reported with its place and left out, so that all problems of a document come to light together.
 */
final class Fields extends TimeFields {

    Fields(Reading reading, JsonObject object, KnownFields known, Owner owner) {
        super(reading, object, known, owner);
    }

    /** A plain duration, or an object that says more of its distribution. */
    void time(String field, Consumer<TimeDistribution> to) {
        if (object().get(field) instanceof JsonObject stated) {
            new TimeReader(new Fields(reading(), stated, KnownFields.TIME, owner().within(field))).read(to);
        } else {
            duration(field, duration -> to.accept(TimeDistribution.ofMean(duration)));
        }
    }

    /** An object, whose unknown fields stay with the element. */
    void object(String field, KnownFields known, Consumer<Fields> to) {
        object(field, known, owner().within(field), to);
    }

    void object(String field, KnownFields known, Owner of, Consumer<Fields> to) {
        read(field, JsonObject.class, "an object", value -> to.accept(new Fields(reading(), value, known, of)));
    }

    /** An object of objects by free names. */
    void objects(String field, KnownFields known, BiConsumer<String, Fields> to) {
        read(
                field,
                JsonObject.class,
                "an object",
                values -> values.fields().forEach((name, value) -> {
                    if (value instanceof JsonObject each) {
                        to.accept(
                                name,
                                new Fields(
                                        reading(),
                                        each,
                                        known,
                                        owner().within(field).entry(name)));
                    } else {
                        reportType(value, field, "an object for each name");
                    }
                }));
    }

    /** An array of objects that are no elements of their own. */
    void entries(String field, KnownFields known, Consumer<Fields> to) {
        elements(field, Integer.MAX_VALUE, "", value -> {
            Owner of = owner().within(field).entry(Integer.toString(value.index()));
            to.accept(new Fields(reading(), value, known, of));
        });
    }

    /** An array of objects. */
    void elements(String field, int limit, String setting, Consumer<JsonObject> to) {
        read(field, JsonArray.class, "an array", array -> {
            if (array.values().size() > limit) {
                throw Limits.broken(
                        reading().text(),
                        array.offset(),
                        array.pointer(),
                        setting,
                        limit,
                        "The " + label(field) + " of " + owner().shown() + " must be at most {0}");
            }
            for (JsonValue value : array.values()) {
                if (value instanceof JsonObject element) {
                    to.accept(element);
                } else {
                    reportType(value, field, "an object, as each entry");
                }
            }
        });
    }

    void attributes(BiConsumer<String, AttributeValue> to) {
        read(
                "attributes",
                JsonObject.class,
                "an object",
                values -> values.fields().forEach((name, value) -> attribute(name, value, to)));
    }

    private void attribute(String name, JsonValue value, BiConsumer<String, AttributeValue> to) {
        if (name.length() > LONGEST_TEXT) {
            report(
                    value,
                    "attributes",
                    "length",
                    name.length() + " characters of a name",
                    "at most " + LONGEST_TEXT + " characters long",
                    "");
        } else {
            to.accept(name, AttributeReader.read(value));
        }
    }
}
