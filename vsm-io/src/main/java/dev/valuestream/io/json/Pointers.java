package dev.valuestream.io.json;

/** JSON pointers (RFC 6901), which name a place within a document or an element. */
final class Pointers {

    private Pointers() {}

    static String child(String pointer, String name) {
        return pointer + "/" + escape(name);
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
