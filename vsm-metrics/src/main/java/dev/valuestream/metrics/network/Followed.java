package dev.valuestream.metrics.network;

/**
 * Which limits of a map its predictions follow.
 *
 * @param stream that of the whole stream
 * @param line those of steps, and of lanes between them
 */
record Followed(boolean stream, boolean line) {

    static final Followed NONE = new Followed(false, false);

    boolean any() {
        return stream || line;
    }
}
