package dev.valuestream.model.internal;

import java.util.regex.Pattern;

/** The rules for ids and free texts, each in one place. */
public final class Texts {

    /** The longest name, note or other free text of an element or of a plan. */
    public static final int MAX_LENGTH = 10_000;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private Texts() {}

    public static boolean isId(String text) {
        return text.length() <= 128 && ID.matcher(text).matches();
    }

    public static boolean isJsonNumber(String text) {
        return text.length() <= 100_000 && NUMBER.matcher(text).matches();
    }

    /** Whether a text has neither a NUL nor half of a surrogate pair. */
    public static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    public static String requireClean(String text) {
        if (!isClean(text)) {
            throw new IllegalArgumentException("A text must have no NUL and no unpaired surrogate. [text.character]");
        }
        return text;
    }
}
