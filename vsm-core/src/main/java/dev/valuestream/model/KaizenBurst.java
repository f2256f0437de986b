package dev.valuestream.model;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An opportunity pinned to a node or a flow, with the waste it names; its note says what to do. Immutable. */
public final class KaizenBurst implements Element {

    private final String id;
    private final String name;
    private final Annotations annotations;
    private final String at;
    private final ImmutableSet<Waste> waste;

    KaizenBurst(KaizenBuilder b, Checks checks) {
        checks.id();
        id = b.id;
        name = b.fields.builtName(checks, id);
        annotations = b.fields.builtAnnotations(checks);
        at = b.at;
        waste = ImmutableSet.copyOf(b.waste);
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
     * Where it is pinned.
     *
     * @return the id of a node, a material flow or an information flow
     */
    public String at() {
        return at;
    }

    /**
     * The wastes it names.
     *
     * @return the wastes, in the order they were given
     */
    public Set<Waste> waste() {
        return waste;
    }

    private List<Object> fields() {
        return List.of(id, name, annotations, at, waste);
    }

    /** Two are equal if all they hold is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof KaizenBurst that && fields().equals(that.fields()));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "kaizen " + id;
    }
}
