package dev.valuestream.model;

import static java.util.Objects.requireNonNull;

/**
 * A field of a file that this version does not know, kept so that writing loses nothing.
 *
 * @param parent where it stood in its element, as a JSON pointer: empty for the element itself, {@code /inventory} for a
 *     field within the inventory
 * @param after the field it stood behind, empty if it stood first
 * @param name the field's name
 * @param value the field's value
 */
public record UnknownField(String parent, String after, String name, AttributeValue value) {
    /**
     * Checks that nothing is null.
     *
     * @param parent where it stood in its element
     * @param after the field it stood behind
     * @param name the field's name
     * @param value the field's value
     */
    public UnknownField {
        requireNonNull(parent);
        requireNonNull(after);
        requireNonNull(name);
        requireNonNull(value);
    }
}
