package dev.valuestream.io.internal;

/** JSON pointers (RFC 6901), which name a place within a document or an element. */
public final class Pointers {

    private Pointers() {}

    public static String child(String pointer, String name) {
        return pointer + "/" + escape(name);
    }

    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
