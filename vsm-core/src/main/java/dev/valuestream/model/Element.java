package dev.valuestream.model;

import java.util.Optional;

/** Anything on a map that has an identity, and on which an embedder may hang attributes. */
public sealed interface Element permits ValueStream, Demand, Team, Node, MaterialFlow, InformationFlow, KaizenBurst {

    /**
     * The element's id, stable from as-is to to-be, and unique among the elements of its kind.
     *
     * @return the id
     */
    String id();

    /**
     * The element's name for people; the id where none was given.
     *
     * @return the name
     */
    String name();

    /**
     * The element's note, attributes and unknown fields.
     *
     * @return what it carries beside its own fields
     */
    Annotations annotations();

    /**
     * Reads one attribute of this element.
     *
     * @param key the attribute's name and type
     * @param <T> the type in code
     * @return the value, or empty if it is not there
     * @throws AttributeTypeException if it is there and of another type
     */
    default <T> Optional<T> attribute(AttributeKey<T> key) {
        return Optional.ofNullable(annotations().attributes().get(key.name()))
                .map(value -> key.read(value, Optional.of(this)));
    }
}
