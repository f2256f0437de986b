package dev.valuestream.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where material comes from, pulled by what customers take: a source of the stream. Immutable. */
public final class Supplier implements Node {

    private final String id;
    private final String name;
    private final Annotations annotations;

    Supplier(NodeBuilder from, Checks checks) {
        checks.id();
        id = from.id;
        name = from.fields.builtName(checks, id);
        annotations = from.fields.builtAnnotations(checks);
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

    private List<Object> fields() {
        return List.of(id, name, annotations);
    }

    /** Two are equal if all they hold is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Supplier that && id.equals(that.id) && fields().equals(that.fields()));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "supplier " + id;
    }
}
