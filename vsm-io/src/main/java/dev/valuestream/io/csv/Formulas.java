package dev.valuestream.io.csv;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running a text as a formula: such a text gets an apostrophe in front, which a reader takes away
 * again. A text that has the apostrophes already gets one more, so that every text comes back as it was. Plain numbers,
 * negative ones too, stay as they are.
 */
final class Formulas {

    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private Formulas() {}

    static String neutralised(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    static String restored(String cell) {
        return cell.startsWith("'") && isDangerous(cell) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String text) {
        return DANGEROUS.matcher(text).matches() && !NUMBER.matcher(text).matches();
    }
}
