package dev.valuestream.io.json;

import java.util.Locale;

/** One of the words of JSON: true, false or null. */
final class JsonLiteral extends JsonValue {

    enum Word {
        TRUE,
        FALSE,
        NULL
    }

    private final Word word;

    JsonLiteral(Spot spot, Word word) {
        super(spot);
        this.word = word;
    }

    Word word() {
        return word;
    }

    @Override
    String shown() {
        return word.name().toLowerCase(Locale.ROOT);
    }

    @Override
    String kind() {
        return word == Word.NULL ? "nothing" : "a truth value";
    }

    @Override
    String described() {
        return word == Word.NULL ? "null" : super.described();
    }
}
