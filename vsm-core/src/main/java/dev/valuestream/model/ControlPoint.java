package dev.valuestream.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who plans the work and tells the steps what to do next: a node of the information flow only. Immutable. */
public final class ControlPoint implements Node {

    private final String id;
    private final String name;
    private final Annotations annotations;
    private final Optional<String> system;

    ControlPoint(NodeBuilder from, Checks checks) {
        checks.id();
        id = from.id;
        name = from.fields.builtName(checks, id);
        annotations = from.fields.builtAnnotations(checks);
        system = checks.text("system", from.system);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Annotations annotations() {
        return annotations;
    }

    /**
     * The system the planning runs on, such as MRP or a tracker.
     *
     * @return the system, or empty if not stated
     */
    public Optional<String> system() {
        return system;
    }

    private List<Object> fields() {
        return List.of(id, name, annotations, system);
    }

    /** Two are equal if all they hold is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ControlPoint that && fields().equals(that.fields()));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "control " + id;
    }
}
