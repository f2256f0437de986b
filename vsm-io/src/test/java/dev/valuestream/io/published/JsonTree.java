package dev.valuestream.io.published;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON value of any kind, for tests that read documents which are no maps. A field that is missing, and a null, read as
 * empty; numbers keep their digits.
 */
record JsonTree(Object value) {

    static JsonTree read(Path file) throws IOException {
        try (JsonParser parser =
                JsonFactory.builder().build().createParser(ObjectReadContext.empty(), Files.readString(file))) {
            parser.nextToken();
            return new JsonTree(value(parser));
        }
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BigDecimal(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Optional.empty();
            default -> parser.getString();
        };
    }

    private static Map<String, JsonTree> object(JsonParser parser) {
        Map<String, JsonTree> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.getString();
            parser.nextToken();
            fields.put(name, new JsonTree(value(parser)));
        }
        return fields;
    }

    private static List<JsonTree> array(JsonParser parser) {
        List<JsonTree> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(new JsonTree(value(parser)));
        }
        return values;
    }

    boolean isNull() {
        return value.equals(Optional.empty());
    }

    /** The field of an object, if it is there and not null. */
    Optional<JsonTree> find(String field) {
        return Optional.ofNullable(fields().get(field)).filter(v -> !v.isNull());
    }

    /** The first of several names for the same thing. */
    Optional<JsonTree> findAny(String... names) {
        return Stream.of(names).flatMap(n -> find(n).stream()).findFirst();
    }

    JsonTree get(String field) {
        return find(field).orElseThrow(() -> new AssertionError("no " + field + " in " + value));
    }

    /** The fields of an object; of anything else, none. */
    @SuppressWarnings("unchecked")
    Map<String, JsonTree> fields() {
        return value instanceof Map<?, ?> map ? (Map<String, JsonTree>) map : Map.of();
    }

    /** The entries of an array; anything else is its only entry, and null has none. */
    @SuppressWarnings("unchecked")
    List<JsonTree> entries() {
        if (isNull()) {
            return List.of();
        }
        return value instanceof List<?> list ? (List<JsonTree>) list : List.of(this);
    }

    String text() {
        return (String) value;
    }

    List<String> texts() {
        return entries().stream().map(JsonTree::text).toList();
    }

    BigDecimal decimal() {
        return (BigDecimal) value;
    }

    double number() {
        return decimal().doubleValue();
    }

    boolean isNumber() {
        return value instanceof BigDecimal;
    }

    boolean isText() {
        return value instanceof String;
    }

    boolean truth() {
        return (Boolean) value;
    }

    /** Fails where there is a field that nobody reads, so that a slip in a name cannot pass for an expectation met. */
    JsonTree only(String... known) {
        Set<String> names = Set.of(known);
        fields().keySet().stream().filter(f -> !names.contains(f)).findFirst().ifPresent(f -> {
            throw new AssertionError("unknown field " + f + ", known: " + names);
        });
        return this;
    }
}
