package dev.valuestream.io.csv;

import dev.valuestream.io.DurationText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as spreadsheets write them: with a unit in the cell, or as a number under a heading that has one. */
final class DurationCell {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

    private DurationCell() {}

    /** The duration with the symbols of units, or null if it has none; that is then reported. */
    static @Nullable String text(Value value, String cell, String unit) {
        @Nullable String text = NumberCell.withPoint(value, cell);
        if (text == null || text.startsWith("P")) {
            return text;
        } else if (!NumberCell.isNumber(text)) {
            return WORD.matcher(text)
                    .replaceAll(w -> DurationText.unitMeantBy(w.group()).orElse(w.group()));
        } else if (unit.isEmpty() && !isZero(text)) {
            value.must(
                    "unit",
                    "with a unit: ms, s, min, h, d or w",
                    " Write, for instance, \"" + cell + " min\" in the cell, or \"" + value.headingName()
                            + " (min)\" in the heading.");
            return null;
        }
        return plain(text) + " " + (unit.isEmpty() ? "s" : unit);
    }

    private static boolean isZero(String number) {
        return number.matches("[0.]+");
    }

    /** Without what a text of a duration does not have: an exponent, a plus, and nothing before the point. */
    private static String plain(String number) {
        java.math.BigDecimal decimal = new java.math.BigDecimal(number);
        return Math.abs((long) decimal.scale()) > 100 ? number : decimal.toPlainString();
    }
}
