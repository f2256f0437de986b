package dev.valuestream.problem;

import java.util.Set;

/**
 * Texts that may come from anybody, so that all of them is seen: control characters, marks that turn the direction of what
 * follows, and characters without width or ink are written as their escapes, {@code \}{@code u202e} or, beyond 16 bits,
 * {@code \}{@code u{e0041}}. Nothing is hidden in such a text, and it moves no cursor, starts no line and turns none of its
 * neighbours around.
 *
 * <p>What scripts need to be read stays: the joiner and non-joiner (U+200D, U+200C), variation selectors, combining marks, and
 * the Arabic number signs, which have ink. Halves of surrogate pairs stay as well: whether a text may hold them depends on
 * where it goes.
 */
public final class Visible {

    /** Letters by Unicode that are drawn as nothing: the Hangul fillers, and the blank of Braille. */
    private static final Set<Integer> BLANK = Set.of(0x115f, 0x1160, 0x2800, 0x3164, 0xffa0);

    private Visible() {}

    /**
     * Returns the text with escapes for what is not seen.
     *
     * @param text any text
     * @return the same text if all of it is seen
     */
    public static String of(String text) {
        StringBuilder shown = null;
        int at = 0;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (isHidden(c)) {
                shown = shown == null ? new StringBuilder(text.length() + 16) : shown;
                appendEscape(shown.append(text, at, i), c);
                at = i + Character.charCount(c);
            }
        }
        return shown == null ? text : shown.append(text, at, text.length()).toString();
    }

    /**
     * Whether a character is not seen by itself, though it is no blank.
     *
     * @param c a code point
     * @return true for controls, marks of direction, line and paragraph separators, and characters without width or ink
     */
    public static boolean isHidden(int c) {
        if (c >= 0x20 && c < 0x7f) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> !isJoiner(c) && !isNumberSign(c);
            default -> BLANK.contains(c);
        };
    }

    private static boolean isJoiner(int c) {
        return c == 0x200c || c == 0x200d;
    }

    private static boolean isNumberSign(int c) {
        return (c >= 0x0600 && c <= 0x0605) || c == 0x06dd || c == 0x08e2 || c == 0x110bd || c == 0x110cd;
    }

    private static void appendEscape(StringBuilder shown, int c) {
        String hex = Integer.toHexString(c);
        if (c > Character.MAX_VALUE) {
            shown.append("\\u{").append(hex).append('}');
        } else {
            shown.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
        }
    }
}
