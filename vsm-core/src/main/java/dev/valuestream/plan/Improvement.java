package dev.valuestream.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.valuestream.change.Change;
import dev.valuestream.change.ValueStreamDiff;
import dev.valuestream.model.Annotations;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A named set of changes that are made together, with who makes them, when and at what cost. Immutable. */
public final class Improvement {

    private final ImprovementBuilder stated;
    private final ImmutableSet<String> after;
    private final ImmutableList<Expectation> expects;
    private final ImmutableList<Change> changes;

    Improvement(ImprovementBuilder builder) {
        stated = builder.copy();
        after = ImmutableSet.copyOf(stated.after);
        expects = ImmutableList.copyOf(stated.expects);
        changes = ImmutableList.copyOf(stated.changes);
    }

    /**
     * Its id, unique in the plan.
     *
     * @return the id
     */
    public String id() {
        return stated.id;
    }

    /**
     * Its name for people; the id where none was given.
     *
     * @return the name
     */
    public String name() {
        return stated.name == null ? stated.id : stated.name;
    }

    /**
     * Who answers for it.
     *
     * @return the owner, if stated
     */
    public Optional<String> owner() {
        return Optional.ofNullable(stated.owner);
    }

    /**
     * What it costs, in the plan's currency.
     *
     * @return the cost, 0 or more, if stated
     */
    public OptionalDouble cost() {
        return stated.cost == null ? OptionalDouble.empty() : OptionalDouble.of(stated.cost);
    }

    /**
     * The day it begins.
     *
     * @return the day, if stated
     */
    public Optional<LocalDate> start() {
        return Optional.ofNullable(stated.start);
    }

    /**
     * The day by which it is to be done.
     *
     * @return the day, not before the start, if stated
     */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(stated.due);
    }

    /**
     * How far it is.
     *
     * @return the status, if stated
     */
    public Optional<ImprovementStatus> status() {
        return Optional.ofNullable(stated.status);
    }

    /**
     * Whether it was given up, and so is no part of what the plan leads to.
     *
     * @return true if its status is {@code dropped}
     */
    public boolean isDropped() {
        return stated.status == ImprovementStatus.DROPPED;
    }

    /**
     * The improvements that must be made before it.
     *
     * @return their ids, in the order stated
     */
    public Set<String> after() {
        return after;
    }

    /**
     * What it is expected to do.
     *
     * @return an expectation for each measure named
     */
    public List<Expectation> expects() {
        return expects;
    }

    /**
     * What it changes.
     *
     * @return the changes, in the order in which they are carried out; may be empty while it is but an idea
     */
    public List<Change> changes() {
        return changes;
    }

    /**
     * What it changes, as a diff.
     *
     * @return the changes as one
     */
    public ValueStreamDiff diff() {
        return ValueStreamDiff.of(changes);
    }

    /**
     * The map after this improvement alone; the one before stays as it is.
     *
     * @param stream the map before, in which all that it needs is made
     * @return the map after, of the same id and, where anything was to be changed, in the state to-be
     * @throws PlanConflictException if it does not fit; it names all that does not
     */
    public ValueStream applyTo(ValueStream stream) {
        return PlanApplication.apply(stream, List.of(this));
    }

    /**
     * What it changes, in words.
     *
     * @return a sentence for each change
     */
    public List<Text> sentences() {
        return diff().sentences();
    }

    /**
     * What it carries beside its own fields.
     *
     * @return note, attributes and unknown fields
     */
    public Annotations annotations() {
        return stated.annotations;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Improvement that
                && id().equals(that.id())
                && name().equals(that.name())
                && owner().equals(that.owner())
                && cost().equals(that.cost())
                && start().equals(that.start())
                && due().equals(that.due())
                && status().equals(that.status())
                && after.equals(that.after)
                && expects.equals(that.expects)
                && changes.equals(that.changes)
                && annotations().equals(that.annotations());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return id();
    }
}
