package dev.valuestream.io.svg.internal.draw;

import java.util.Locale;

/**
 * Ids of the picture's own elements: a prefix of the caller, the kind, and the model's id.
 *
 * @param prefix what all ids start with, so that two pictures may share a page
 */
public record Ids(String prefix) {

    /** The id of the root. */
    String root() {
        return prefix + "map";
    }

    /**
     * The id of an element.
     *
     * @param kind the kind of element
     * @param id the model's id
     * @return an XML name; different for different kinds and ids
     */
    String of(String kind, String id) {
        StringBuilder out = new StringBuilder(prefix).append(kind).append('-');
        for (int i = 0; i < id.length(); i += Character.charCount(id.codePointAt(i))) {
            append(out, id.codePointAt(i));
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        boolean plain =
                (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
        if (plain) {
            out.append((char) c);
        } else {
            out.append('_')
                    .append(Integer.toHexString(c).toUpperCase(Locale.ROOT))
                    .append('_');
        }
    }
}
