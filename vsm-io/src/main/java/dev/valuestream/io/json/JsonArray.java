package dev.valuestream.io.json;

import java.util.ArrayList;
import java.util.List;

/** An array: values in order. */
final class JsonArray extends JsonValue {

    private final List<JsonValue> values = new ArrayList<>(4);

    JsonArray(Spot spot) {
        super(spot);
    }

    List<JsonValue> values() {
        return values;
    }

    @Override
    String shown() {
        return "[…]";
    }

    @Override
    String kind() {
        return "an array";
    }
}
