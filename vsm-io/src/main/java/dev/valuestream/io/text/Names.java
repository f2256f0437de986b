package dev.valuestream.io.text;

import dev.valuestream.problem.Visible;

/**
 * Texts of a map, which may come from anybody, as a terminal can be given them: what is not seen is written as its escape, so
 * that no control character moves the cursor, and a word written from right to left turns nothing but itself around.
 */
final class Names {

    private static final String ISOLATE = "\u2068";
    private static final String END_OF_ISOLATE = "\u2069";

    private Names() {}

    static String shown(String text) {
        String seen = Visible.of(text.replace('\n', ' ').replace('\t', ' '));
        return seen.codePoints().anyMatch(Names::isRightToLeft) ? ISOLATE + seen + END_OF_ISOLATE : seen;
    }

    private static boolean isRightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
