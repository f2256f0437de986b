package dev.valuestream.io.internal;

/** Which characters a text may have. */
public final class Characters {

    private static final char REPLACEMENT = '\uFFFD';

    private Characters() {}

    /** The text with U+FFFD for every NUL and every half of a surrogate pair; the same text if it has none. */
    public static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBad(text, i)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isBad(text, i)) {
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean.toString();
    }

    public static boolean isBad(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return c == 0 || (Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1))));
    }
}
