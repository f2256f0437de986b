package dev.valuestream.io.svg.internal.glyph;

/**
 * Where one visible character ends and the next begins.
 *
 * <p>Close to the extended grapheme clusters of Unicode Annex 29, for marks, variation selectors, joined emoji, skin
 * tones and flags. Written out because the JDK's own rule changed in JDK 20, and pictures must not differ by JDK.
 */
public final class Graphemes {

    private static final int JOINER = 0x200d;
    private static final int MOST_MARKS = 2;

    /** No mark comes before it. */
    private static final int FIRST_MARK = 0x300;

    private Graphemes() {}

    /**
     * Returns the end of the visible character that starts at an index.
     *
     * @param text any text
     * @param start an index in it
     * @return the index behind the character
     */
    public static int end(String text, int start) {
        int first = text.codePointAt(start);
        int end = start + Character.charCount(first);
        if (isRegional(first) && end < text.length() && isRegional(text.codePointAt(end))) {
            end += 2;
        }
        while (end < text.length() && extendsCluster(text.codePointAt(end))) {
            boolean joins = text.charAt(end) == JOINER;
            end += Character.charCount(text.codePointAt(end));
            if (joins && end < text.length()) {
                end += Character.charCount(text.codePointAt(end));
            }
        }
        return end;
    }

    /**
     * Returns a text without marks heaped upon marks, which would run over its neighbours: a letter keeps two.
     *
     * @param text any text
     * @return the text without the third and further marks in a row
     */
    public static String calm(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_MARK) {
                return calmed(text);
            }
        }
        return text;
    }

    private static String calmed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int heap = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            heap = isMark(c) ? heap + 1 : 0;
            if (heap <= MOST_MARKS) {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    static boolean extendsCluster(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            case Character.FORMAT -> c != 0xad;
            default -> (c >= 0x1f3fb && c <= 0x1f3ff) || (c >= 0x1160 && c <= 0x11ff);
        };
    }

    private static boolean isRegional(int c) {
        return c >= 0x1f1e6 && c <= 0x1f1ff;
    }
}
