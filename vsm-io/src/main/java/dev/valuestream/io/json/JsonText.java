package dev.valuestream.io.json;

import dev.valuestream.io.internal.ShownText;

/** A text. */
final class JsonText extends JsonValue {

    private final String text;

    JsonText(Spot spot, String text) {
        super(spot);
        this.text = text;
    }

    String text() {
        return text;
    }

    @Override
    String shown() {
        return cut(text);
    }

    @Override
    String kind() {
        return "a text";
    }

    /** A text as a message shows it: cut, but not in the middle of a surrogate pair. */
    static String cut(String text) {
        return ShownText.cut(text);
    }
}
