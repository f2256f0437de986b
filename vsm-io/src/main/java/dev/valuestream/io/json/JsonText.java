package dev.valuestream.io.json;

/** A text. */
final class JsonText extends JsonValue {

    private static final int SHOWN = 60;

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
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }
}
