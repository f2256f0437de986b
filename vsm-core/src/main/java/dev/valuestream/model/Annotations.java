package dev.valuestream.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What any element may carry beside its own fields: a note, attributes of the embedder, and fields of a file that this
 * version does not know.
 *
 * @param note a free text
 * @param attributes the embedder's own data by name, in the order they were given
 * @param unknownFields fields of a file that this version does not know
 */
public record Annotations(
        Optional<String> note, Map<String, AttributeValue> attributes, List<UnknownField> unknownFields) {

    /** Nothing at all. */
    public static final Annotations NONE = new Annotations(Optional.empty(), Map.of(), List.of());

    /**
     * Copies the collections.
     *
     * @param note a free text
     * @param attributes the embedder's own data by name
     * @param unknownFields fields of a file that this version does not know
     */
    public Annotations {
        attributes = ImmutableMap.copyOf(attributes);
        unknownFields = ImmutableList.copyOf(unknownFields);
    }

    /**
     * Reads one attribute.
     *
     * @param key the attribute's name and type
     * @param <T> the type in code
     * @return the value, or empty if it is not there
     * @throws AttributeTypeException if it is there and of another type
     */
    public <T> Optional<T> attribute(AttributeKey<T> key) {
        return Optional.ofNullable(attributes.get(key.name())).map(key::read);
    }
}
