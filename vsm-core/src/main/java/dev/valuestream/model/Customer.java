package dev.valuestream.model;

/** Who the work is for: where items leave the stream. Immutable. */
public final class Customer implements Node {

    private final String id;
    private final String name;
    private final Annotations annotations;

    Customer(NodeBuilder from, Checks checks) {
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

    @Override
    public String toString() {
        return "customer " + id;
    }
}
