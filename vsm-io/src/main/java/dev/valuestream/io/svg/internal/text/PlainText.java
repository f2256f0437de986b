package dev.valuestream.io.svg.internal.text;

import dev.valuestream.problem.Visible;

/**
 * Free text made safe to stand in a picture beside other text.
 *
 * <p>Line breaks and tabs become blanks, what is not seen becomes its escape ({@link Visible}), and what XML 1.0 cannot hold
 * even so becomes U+FFFD. A text from right to left is put between U+2068 and U+2069, so that it ends where it ends; these two
 * are left alone, so that a safe text is as safe as part of another.
 */
public final class PlainText {

    private static final char REPLACEMENT = '\ufffd';
    private static final char ISOLATE = '\u2068';
    private static final char POP = '\u2069';

    private PlainText() {}

    /**
     * Returns a text that XML can hold and that leaves its neighbours alone.
     *
     * @param text any text
     * @return the safe text
     */
    public static String safe(String text) {
        if (isAscii(text)) {
            return text;
        }
        String legal = legal(text);
        return legal.chars().anyMatch(PlainText::turns) ? ISOLATE + balanced(legal) + POP : legal;
    }

    /**
     * Returns a text with characters that XML can hold and that are seen, direction untouched.
     *
     * @param text any text
     * @return the text with blanks for breaks, escapes for what is not seen, and U+FFFD for what XML forbids
     */
    public static String legal(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            append(out, c);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        if (c == '\t' || c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) {
            out.append(' ');
        } else if (isSurrogate(c) || (c & 0xfffe) == 0xfffe) {
            out.append(REPLACEMENT);
        } else if (c == ISOLATE || c == POP) {
            out.appendCodePoint(c);
        } else {
            out.append(Visible.of(Character.toString(c)));
        }
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** Whether it holds nothing but printable ASCII, as most texts do. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 0x20 || text.charAt(i) >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** Whether a UTF-16 unit belongs to a right-to-left script or isolates a text. */
    private static boolean turns(int c) {
        return (c >= 0x0590 && c <= 0x08ff)
                || c == ISOLATE
                || c == POP
                || (c >= 0xfb1d && c <= 0xfdff)
                || (c >= 0xfe70 && c <= 0xfeff)
                || (c >= 0xd802 && c <= 0xd803)
                || (c >= 0xd83a && c <= 0xd83b);
    }

    /** Drops a pop that nothing opened, and closes what is open at the end. */
    private static String balanced(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ISOLATE) {
                open++;
            } else if (c == POP && --open < 0) {
                open = 0;
                continue;
            }
            out.append(c);
        }
        return out.append(String.valueOf(POP).repeat(open)).toString();
    }
}
