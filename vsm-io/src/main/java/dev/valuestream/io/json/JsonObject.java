package dev.valuestream.io.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object: values by name, in the order of the document. */
final class JsonObject extends JsonValue {

    private final Map<String, JsonValue> fields = new LinkedHashMap<>(4);

    JsonObject(Spot spot) {
        super(spot);
    }

    Map<String, JsonValue> fields() {
        return fields;
    }

    @Nullable
    JsonValue get(String name) {
        return fields.get(name);
    }

    @Override
    String shown() {
        return "{…}";
    }

    @Override
    String kind() {
        return "an object";
    }
}
