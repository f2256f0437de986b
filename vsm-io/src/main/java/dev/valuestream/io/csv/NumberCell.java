package dev.valuestream.io.csv;

import dev.valuestream.io.DurationText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as spreadsheets write them. The decimal point is a point, or a comma too where semicolons stand between the
 * cells; what could as well separate thousands is refused and never guessed.
 */
final class NumberCell {

    private static final int LONGEST = 100;
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,9})?");
    private static final Pattern COMMA = Pattern.compile("(?<=[0-9]),(?=[0-9])");
    private static final Pattern THOUSANDS = Pattern.compile("(?<![0-9.,])[1-9][0-9]{0,2}(?:[.,][0-9]{3})+(?![0-9.,])");
    private static final Pattern WITH_UNIT = Pattern.compile("[+-]?[0-9.,]+\\s*(\\p{L}+)");

    private NumberCell() {}

    /** The number with a decimal point, or null if it is none; that is then reported. */
    static @Nullable String plain(Value value, String text) {
        @Nullable String plain = withPoint(value, text);
        if (plain == null) {
            return null;
        } else if (!isNumber(plain)) {
            value.must("type", "a plain number", advice(text));
            return null;
        }
        return plain;
    }

    static boolean isNumber(String text) {
        return text.length() <= LONGEST && NUMBER.matcher(text).matches();
    }

    /** A text with the decimal points of its numbers, or null if one could mean thousands; that is then reported. */
    static @Nullable String withPoint(Value value, String text) {
        if (text.length() > LONGEST) {
            value.must("length", "at most " + LONGEST + " characters long", "");
            return null;
        }
        Matcher thousands = THOUSANDS.matcher(text);
        boolean comma = value.hasDecimalComma();
        while (thousands.find()) {
            String found = thousands.group();
            if (found.indexOf(comma ? '.' : ',') >= 0) {
                String all = found.replace(".", "").replace(",", "");
                value.must("thousands", "without a sign between thousands", " Write " + all + " if that is meant.");
                return null;
            }
        }
        return comma ? COMMA.matcher(text).replaceAll(".") : text;
    }

    private static String advice(String text) {
        Matcher unit = WITH_UNIT.matcher(text);
        if (!unit.matches()) {
            return text.endsWith("%") ? " Write it without %." : "";
        }
        return DurationText.unitMeantBy(unit.group(1)).isPresent()
                ? " A time goes into a column for times, such as wait."
                : " Write it without (" + unit.group(1) + ").";
    }
}
