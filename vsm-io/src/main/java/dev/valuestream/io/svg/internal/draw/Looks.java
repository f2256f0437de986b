package dev.valuestream.io.svg.internal.draw;

/**
 * Which colours a picture has.
 *
 * @param dark light on dark
 * @param follows whether it turns dark where the reader's machine prefers that
 * @param ground whether it has a ground
 */
public record Looks(boolean dark, boolean follows, boolean ground) {}
