package dev.valuestream.io.svg.internal.text;

/**
 * Free text made safe to stand in a picture beside other text.
 *
 * <p>Characters that XML 1.0 cannot hold become U+FFFD, line breaks and tabs become blanks. A text that could turn the
 * direction of its neighbours is put between U+2068 and U+2069, so that it ends where it ends.
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
     * Returns a text with characters that XML can hold, direction untouched.
     *
     * @param text any text
     * @return the text with U+FFFD for what XML forbids and blanks for breaks
     */
    public static String legal(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            out.appendCodePoint(legal(c));
        }
        return out.toString();
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

    private static int legal(int c) {
        if (c == '\t' || c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) {
            return ' ';
        }
        boolean control = c < 0x20 || (c >= 0x7f && c < 0xa0);
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return control || surrogate || (c & 0xfffe) == 0xfffe ? REPLACEMENT : c;
    }

    /** Whether a UTF-16 unit belongs to a right-to-left script or controls direction. */
    private static boolean turns(int c) {
        return (c >= 0x0590 && c <= 0x08ff)
                || (c >= 0x200e && c <= 0x200f)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
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
            if (c >= 0x2066 && c <= ISOLATE) {
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
