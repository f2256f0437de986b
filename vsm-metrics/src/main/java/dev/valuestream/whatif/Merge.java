package dev.valuestream.whatif;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Several nodes of the map before that became one of the map after. Immutable.
 *
 * @param into the id of the node they became
 * @param members the ids of the nodes that it replaces, in the order of the map before
 * @param inferred whether this was concluded from where they stand, and not said by the caller
 */
public record Merge(String into, List<String> members, boolean inferred) {

    /**
     * Copies the list.
     *
     * @param into the id of the node they became
     * @param members the ids of the nodes that it replaces
     * @param inferred whether this was concluded
     */
    public Merge {
        requireNonNull(into);
        members = ImmutableList.copyOf(members);
    }
}
