package dev.valuestream.io.text;

/**
 * Texts of a map, which may come from anybody, as a terminal can be given them: no control character moves the cursor, and
 * a word written from right to left turns nothing but itself around.
 */
final class Names {

    private static final char REPLACEMENT = '\uFFFD';
    private static final String ISOLATE = "\u2068";
    private static final String END_OF_ISOLATE = "\u2069";

    private Names() {}

    static String shown(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean turned = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            clean.append(c == '\n' || c == '\t' ? ' ' : isUnsafe(c) ? REPLACEMENT : c);
            turned |= isRightToLeft(text.codePointAt(i));
        }
        return turned ? ISOLATE + clean + END_OF_ISOLATE : clean.toString();
    }

    private static boolean isUnsafe(char c) {
        return Character.isISOControl(c)
                || (c >= '\u2028' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u061C';
    }

    private static boolean isRightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
