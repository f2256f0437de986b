package dev.valuestream.change;

import com.google.common.collect.ImmutableList;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.InvalidValueStreamException;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How one map differs from another: changes in an order in which they can be carried out. Immutable.
 *
 * <p>Elements are matched by id. {@code between(a, b).applyTo(a)} equals {@code b}, and {@code between(a, b).inverse()}
 * leads back. Costs time and space proportional to the two maps.
 */
public final class ValueStreamDiff {

    private final ImmutableList<Change> changes;

    private ValueStreamDiff(List<Change> changes) {
        this.changes = ImmutableList.copyOf(changes);
    }

    /**
     * Changes made by hand.
     *
     * @param changes the changes, in the order in which they are carried out
     * @return the diff
     */
    public static ValueStreamDiff of(List<Change> changes) {
        return new ValueStreamDiff(changes);
    }

    /**
     * How one map differs from another of the same id, nodes matched by id only.
     *
     * @param before the map before, such as the as-is
     * @param after the map after, such as the to-be
     * @return the changes
     */
    public static ValueStreamDiff between(ValueStream before, ValueStream after) {
        return between(before, after, Map.of());
    }

    /**
     * How one map differs from another, where several nodes became one.
     *
     * @param before the map before
     * @param after the map after; its own id does not matter, and is not part of the diff
     * @param merges for the id of a node of the map after, the ids of the nodes of the map before that it replaces
     * @return the changes
     * @throws IllegalArgumentException if a merge names a node that is not there, or names fewer than two
     */
    public static ValueStreamDiff between(ValueStream before, ValueStream after, Map<String, List<String>> merges) {
        return new ValueStreamDiff(Comparing.changes(before, after, merges));
    }

    /**
     * The changes.
     *
     * @return in the order in which they are carried out
     */
    public List<Change> changes() {
        return changes;
    }

    /**
     * Whether nothing changes.
     *
     * @return true if there are no changes
     */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * The map after these changes; the one before stays as it is.
     *
     * @param stream the map before
     * @return the map after, under the same id
     * @throws ChangeConflictException if the map is not what the changes start from; it holds all that does not fit
     * @throws InvalidValueStreamException if what comes out is no valid map
     */
    public ValueStream applyTo(ValueStream stream) {
        Draft draft = new Draft(stream);
        Applier.apply(draft, changes);
        return draft.build();
    }

    /**
     * The way back.
     *
     * @return changes that undo these
     * @throws IllegalStateException if one made by hand does not know what was before
     */
    public ValueStreamDiff inverse() {
        return new ValueStreamDiff(Parts.turnedRound(changes));
    }

    /**
     * These changes, and others after them.
     *
     * @param next the changes that follow, from the map that these give
     * @return both as one
     */
    public ValueStreamDiff then(ValueStreamDiff next) {
        List<Change> both = new ArrayList<>(changes);
        both.addAll(next.changes);
        return new ValueStreamDiff(Shortening.of(both));
    }

    /**
     * Where these changes and others, made to the same map, cannot both be had.
     *
     * @param other the other changes
     * @return each pair that contradicts itself; empty if the order of the two does not matter
     */
    public List<Conflict> conflictsWith(ValueStreamDiff other) {
        return Conflict.between(changes, other.changes);
    }

    /**
     * The changes in words.
     *
     * @return a sentence each
     */
    public List<Text> sentences() {
        return changes.stream().map(Change::text).collect(ImmutableList.toImmutableList());
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof ValueStreamDiff that && changes.equals(that.changes);
    }

    @Override
    public int hashCode() {
        return changes.hashCode();
    }

    @Override
    public String toString() {
        return changes.size() + " changes";
    }
}
