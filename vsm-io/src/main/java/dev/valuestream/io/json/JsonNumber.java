package dev.valuestream.io.json;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A number as it was written. */
final class JsonNumber extends JsonValue {

    private static final Pattern SHORT_EXPONENT = Pattern.compile("[-0-9.]{1,16}[eE][+-]?[0-9]{1,2}");
    private static final int MOST_DIGITS = 20;

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

    /** The number without an exponent; empty if it has one and that would be long. */
    String digits() {
        if (text.indexOf('e') < 0 && text.indexOf('E') < 0) {
            return shown();
        }
        String digits = SHORT_EXPONENT.matcher(text).matches() ? new BigDecimal(text).toPlainString() : "";
        return digits.length() > MOST_DIGITS ? "" : digits;
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
