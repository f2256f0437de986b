package dev.valuestream.io.svg.layout;

/**
 * What has become of a step, under its box, where two maps are held against each other.
 *
 * @param step the step's id
 * @param change what has become of it
 * @param rect the tag's shape
 * @param text the change in a word
 */
public record PlacedTag(String step, Change change, Rect rect, PlacedText text) {

    /** What may become of a step. */
    public enum Change {
        /** Only the map after has it. */
        NEW,
        /** Both maps have it, not with the same figures. */
        CHANGED,
        /** Only the map before has it. */
        REMOVED
    }
}
