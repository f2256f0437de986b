package dev.valuestream.io.internal;

/** Texts of a document as messages show them. */
public final class ShownText {

    private static final int LONGEST = 60;

    private ShownText() {}

    /** The text cut where it is long, but not in the middle of a surrogate pair. */
    public static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
