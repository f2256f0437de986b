package dev.valuestream.io.csv;

/** What the cells of a column hold, and so which unit its heading may name. */
enum Kind {
    DURATION("a duration, whose unit is one of ms, s, min, h, d, w"),
    SHARE("a share, whose unit can be %"),
    NUMBER("a number, which has no such unit"),
    OTHER("no number, and so has no unit");

    private final String shown;

    Kind(String shown) {
        this.shown = shown;
    }

    String shown() {
        return shown;
    }
}
