package dev.valuestream.plan;

import static java.util.Objects.requireNonNull;

import dev.valuestream.change.Change;
import dev.valuestream.model.Annotations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** States one improvement. What is wrong is reported when the plan is built. */
public final class ImprovementBuilder {

    final String id;

    @Nullable
    String name;

    @Nullable
    String owner;

    @Nullable
    Double cost;

    @Nullable
    LocalDate start;

    @Nullable
    LocalDate due;

    @Nullable
    ImprovementStatus status;

    final Set<String> after = new LinkedHashSet<>();
    final List<Expectation> expects = new ArrayList<>();
    final List<Change> changes = new ArrayList<>();
    Annotations annotations = Annotations.NONE;

    ImprovementBuilder(String id) {
        this.id = requireNonNull(id, "id");
    }

    ImprovementBuilder copy() {
        ImprovementBuilder copy = new ImprovementBuilder(id);
        copy.name = name;
        copy.owner = owner;
        copy.cost = cost == null ? null : cost + 0.0;
        copy.start = start;
        copy.due = due;
        copy.status = status;
        copy.after.addAll(after);
        copy.expects.addAll(expects);
        copy.changes.addAll(changes);
        copy.annotations = annotations;
        return copy;
    }

    /**
     * Names it for people.
     *
     * @param name the name
     * @return this builder
     */
    public ImprovementBuilder name(String name) {
        this.name = requireNonNull(name, "name");
        return this;
    }

    /**
     * Says who answers for it.
     *
     * @param owner a person or a role
     * @return this builder
     */
    public ImprovementBuilder owner(String owner) {
        this.owner = requireNonNull(owner, "owner");
        return this;
    }

    /**
     * Says what it costs.
     *
     * @param cost the cost in the plan's currency, 0 or more
     * @return this builder
     */
    public ImprovementBuilder cost(double cost) {
        this.cost = cost;
        return this;
    }

    /**
     * Says when it begins.
     *
     * @param day the day
     * @return this builder
     */
    public ImprovementBuilder start(LocalDate day) {
        start = requireNonNull(day, "day");
        return this;
    }

    /**
     * Says by when it is to be done.
     *
     * @param day the day, not before the start
     * @return this builder
     */
    public ImprovementBuilder due(LocalDate day) {
        due = requireNonNull(day, "day");
        return this;
    }

    /**
     * Says how far it is.
     *
     * @param status the status
     * @return this builder
     */
    public ImprovementBuilder status(ImprovementStatus status) {
        this.status = requireNonNull(status, "status");
        return this;
    }

    /**
     * Says what must be made before it.
     *
     * @param improvement the id of another improvement of the plan
     * @return this builder
     */
    public ImprovementBuilder after(String improvement) {
        after.add(requireNonNull(improvement, "improvement"));
        return this;
    }

    /**
     * Says what it is expected to do to a measure.
     *
     * @param measure the full name of the measure
     * @param change by how much it is expected to change, with its sign
     * @return this builder
     */
    public ImprovementBuilder expects(String measure, StatedValue change) {
        expects.add(new Expectation(measure, change));
        return this;
    }

    /**
     * Adds a change behind those it has.
     *
     * @param change what it changes
     * @return this builder
     */
    public ImprovementBuilder change(Change change) {
        changes.add(requireNonNull(change, "change"));
        return this;
    }

    /**
     * Sets what it carries beside its own fields.
     *
     * @param annotations note, attributes and unknown fields
     * @return this builder
     */
    public ImprovementBuilder annotations(Annotations annotations) {
        this.annotations = requireNonNull(annotations, "annotations");
        return this;
    }
}
