package dev.valuestream.io.json;

/** A number as it was written. */
final class JsonNumber extends JsonValue {

    private final String text;

    JsonNumber(Spot spot, String text) {
        super(spot);
        this.text = text;
    }

    String text() {
        return text;
    }

    boolean isNegative() {
        return text.startsWith("-");
    }

    @Override
    String shown() {
        return JsonText.cut(text);
    }

    @Override
    String kind() {
        return "a number";
    }
}
