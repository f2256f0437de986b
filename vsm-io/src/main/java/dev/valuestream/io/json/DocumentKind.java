package dev.valuestream.io.json;

import java.util.Locale;

/** What a document can be, and the format it says then. */
enum DocumentKind {
    MAP("vsm/"),
    PROJECT("vsm-project/");

    private final String family;

    DocumentKind(String family) {
        this.family = family;
    }

    /** What the format of every version begins with. */
    String family() {
        return family;
    }

    /** What this version writes. */
    String format() {
        return family + "1";
    }

    boolean isNewerMinor(String format) {
        return format.matches(family + "1\\.[0-9]{1,9}");
    }

    boolean isOfOtherMajor(String format) {
        return format.matches(family + "[0-9.]{1,9}");
    }

    /** What messages call it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
