package dev.valuestream.io.svg.internal.draw;

/**
 * Which colours a picture has.
 *
 * @param dark light on dark
 * @param follows whether it turns dark where the reader's machine prefers that
 * @param ground whether it has a ground
 * @param mono whether it is black and white only
 * @param plain whether it has words in place of the symbols of the notation
 */
public record Looks(boolean dark, boolean follows, boolean ground, boolean mono, boolean plain) {

    /**
     * The usual looks.
     *
     * @param dark light on dark
     * @param follows whether it turns dark where the reader's machine prefers that
     * @param ground whether it has a ground
     */
    public Looks(boolean dark, boolean follows, boolean ground) {
        this(dark, follows, ground, false, false);
    }
}
