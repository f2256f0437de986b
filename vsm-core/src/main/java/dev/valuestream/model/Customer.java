package dev.valuestream.model;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Who the work is for: where items leave the stream. Immutable. */
public final class Customer implements Node {

    private final String id;
    private final String name;
    private final Annotations annotations;
    private final OptionalDouble packOut;

    Customer(NodeBuilder from, Checks checks) {
        checks.id();
        id = from.id;
        name = from.fields.builtName(checks, id);
        annotations = from.fields.builtAnnotations(checks);
        packOut = checks.positive("packOut", from.packOut);
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
     * How many items the customer takes in one container.
     *
     * @return items, more than 0, or empty if not stated
     */
    public OptionalDouble packOut() {
        return packOut;
    }

    private List<Object> fields() {
        return List.of(id, name, annotations, packOut);
    }

    /** Two are equal if all they hold is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Customer that && id.equals(that.id) && fields().equals(that.fields()));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "customer " + id;
    }
}
