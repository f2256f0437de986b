package dev.valuestream.io.json;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.ReadLimits;
import dev.valuestream.io.internal.Characters;
import dev.valuestream.io.internal.DocumentText;
import dev.valuestream.io.internal.Limits;
import dev.valuestream.io.json.JsonLiteral.Word;
import dev.valuestream.io.json.JsonValue.Spot;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** Turns the text of a document into a tree of values with places, without recursion and within the limits. */
final class TreeReader {

    private final Reading reading;
    private final ReadLimits limits;
    private final DocumentText text;
    private @Nullable JsonValue root;
    private @Nullable JsonValue open;
    private @Nullable String name;
    private int nameOffset;
    private int depth;
    private int values;
    private int lastToken;

    private TreeReader(Reading reading, ReadLimits limits) {
        this.reading = reading;
        this.limits = limits;
        text = reading.text();
    }

    /**
     * Reads the whole text. Duplicate names and texts that no element may have are reported to the reading; the first
     * error of syntax ends it.
     */
    static JsonValue read(Reading reading, ReadLimits limits) {
        return new TreeReader(reading, limits).read();
    }

    private JsonValue read() {
        try (JsonParser parser = factory(limits).createParser(ObjectReadContext.empty(), text.characters())) {
            readTokens(parser);
        } catch (JacksonException e) {
            throw refused(e);
        }
        if (root == null) {
            throw text.exception(
                    text.characters().length, "", "json.syntax", "The document must hold a map, and it is empty.");
        }
        return root;
    }

    private static JsonFactory factory(ReadLimits limits) {
        return JsonFactory.builder()
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth() + 1)
                        .maxNumberLength(limits.maxNumberLength())
                        .maxStringLength(limits.maxStringLength())
                        .maxNameLength(limits.maxStringLength())
                        .build())
                .build();
    }

    private void readTokens(JsonParser parser) {
        @Nullable JsonToken token = parser.nextToken();
        while (token != null) {
            int offset = (int) parser.currentTokenLocation().getCharOffset();
            lastToken = offset;
            take(parser, token, offset);
            token = parser.nextToken();
        }
    }

    private void take(JsonParser parser, JsonToken token, int offset) {
        switch (token) {
            case PROPERTY_NAME -> {
                name = name(parser.getString(), offset);
                nameOffset = offset;
            }
            case END_OBJECT, END_ARRAY -> close();
            default -> add(value(parser, token, spot(offset)));
        }
    }

    private Spot spot(int offset) {
        if (open == null && root != null) {
            throw text.exception(
                    offset, "", "json.syntax", "The document must end with its map, and there is more text after it.");
        }
        values++;
        if (values > limits.maxValues()) {
            throw limit(offset, "maxValues", limits.maxValues(), "The document must have at most {0} values");
        }
        int index = open instanceof JsonArray array ? array.values().size() : -1;
        return new Spot(open, index < 0 ? name : null, index, offset);
    }

    private JsonValue value(JsonParser parser, JsonToken token, Spot spot) {
        return switch (token) {
            case START_OBJECT -> new JsonObject(spot);
            case START_ARRAY -> new JsonArray(spot);
            case VALUE_STRING -> text(parser.getString(), spot);
            case VALUE_TRUE -> new JsonLiteral(spot, Word.TRUE);
            case VALUE_FALSE -> new JsonLiteral(spot, Word.FALSE);
            case VALUE_NULL -> new JsonLiteral(spot, Word.NULL);
            default -> new JsonNumber(spot, parser.getString());
        };
    }

    private void add(JsonValue value) {
        if (open instanceof JsonObject object) {
            addField(object, value);
        } else if (open instanceof JsonArray array) {
            array.values().add(value);
        } else {
            root = value;
        }
        if (value instanceof JsonObject || value instanceof JsonArray) {
            open = value;
            depth++;
            if (depth > limits.maxDepth()) {
                throw limit(
                        value.offset(),
                        "maxDepth",
                        limits.maxDepth(),
                        "The document must be nested at most {0} levels deep");
            }
        }
    }

    private void addField(JsonObject object, JsonValue value) {
        String field = name == null ? "" : name;
        if (object.fields().putIfAbsent(field, value) != null) {
            reading.report(
                    nameOffset,
                    value.pointer(),
                    "json.duplicate",
                    "The field ({0}) must stand once in its object, and it stands there again.",
                    JsonText.cut(field));
        }
    }

    private void close() {
        if (open != null) {
            open = open.parent();
            depth--;
        }
    }

    private JsonText text(String found, Spot spot) {
        String clean = Characters.clean(found);
        JsonText value = new JsonText(spot, clean);
        if (!clean.equals(found)) {
            reportCharacters(spot.offset(), value.pointer(), clean);
        }
        return value;
    }

    private String name(String found, int offset) {
        String clean = Characters.clean(found);
        if (!clean.equals(found)) {
            reportCharacters(offset, pointer(), clean);
        }
        return clean;
    }

    private void reportCharacters(int offset, String pointer, String clean) {
        reading.report(
                offset,
                pointer,
                "json.character",
                "The text ({0}) must have no NUL and no half of a surrogate pair.",
                JsonText.cut(clean));
    }

    /** Where the object or array stands that is being read. */
    private String pointer() {
        return open == null ? "" : open.pointer();
    }

    private DocumentException refused(JacksonException e) {
        return SyntaxErrors.of(e, text, limits, lastToken, pointer());
    }

    private DocumentException limit(int offset, String setting, int limit, String what) {
        return Limits.broken(text, offset, pointer(), setting, limit, what);
    }
}
