package dev.valuestream.io.json;

import com.google.common.collect.Lists;
import dev.valuestream.model.AttributeValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns any value of a document into the same value as an attribute, without recursion. */
final class AttributeReader {

    /** Values that wait for the one they are part of, its first part on top. */
    private final Deque<AttributeValue> done = new ArrayDeque<>();

    private AttributeReader() {}

    static AttributeValue read(JsonValue value) {
        AttributeReader reader = new AttributeReader();
        for (JsonValue each : Lists.reverse(outerFirst(value))) {
            reader.done.push(reader.convert(each));
        }
        return reader.done.pop();
    }

    /** The value and all within it; every value stands before its parts, and these in their order. */
    private static List<JsonValue> outerFirst(JsonValue value) {
        List<JsonValue> order = new ArrayList<>();
        Deque<JsonValue> open = new ArrayDeque<>();
        open.push(value);
        while (!open.isEmpty()) {
            JsonValue next = open.pop();
            order.add(next);
            if (next instanceof JsonObject object) {
                pushAll(open, List.copyOf(object.fields().values()));
            } else if (next instanceof JsonArray array) {
                pushAll(open, array.values());
            }
        }
        return order;
    }

    private static void pushAll(Deque<JsonValue> open, List<JsonValue> parts) {
        Lists.reverse(parts).forEach(open::push);
    }

    private AttributeValue convert(JsonValue value) {
        if (value instanceof JsonObject object) {
            return mapping(object);
        } else if (value instanceof JsonArray array) {
            return sequence(array);
        } else if (value instanceof JsonText text) {
            return new AttributeValue.Text(text.text());
        } else if (value instanceof JsonNumber number) {
            return new AttributeValue.Number(number.text());
        }
        return literal((JsonLiteral) value);
    }

    private static AttributeValue literal(JsonLiteral literal) {
        return switch (literal.word()) {
            case TRUE -> new AttributeValue.Bool(true);
            case FALSE -> new AttributeValue.Bool(false);
            case NULL -> new AttributeValue.Null();
        };
    }

    private AttributeValue sequence(JsonArray array) {
        List<AttributeValue> values = new ArrayList<>(array.values().size());
        for (int i = 0; i < array.values().size(); i++) {
            values.add(done.pop());
        }
        return new AttributeValue.Sequence(values);
    }

    private AttributeValue mapping(JsonObject object) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        for (String name : object.fields().keySet()) {
            values.put(name, done.pop());
        }
        return new AttributeValue.Mapping(values);
    }
}
