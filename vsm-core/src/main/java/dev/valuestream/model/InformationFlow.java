package dev.valuestream.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Information that goes from one node to another and tells it what to do next. Immutable. */
public final class InformationFlow implements Element {

    private final String id;
    private final String from;
    private final String to;
    private final String name;
    private final Annotations annotations;
    private final Optional<InformationKind> kind;
    private final Optional<String> content;
    private final Optional<Duration> every;

    InformationFlow(InformationBuilder b, Checks checks) {
        id = b.id();
        from = b.from;
        to = b.to;
        name = b.fields.builtName(checks, id);
        annotations = b.fields.builtAnnotations(checks);
        kind = Optional.ofNullable(b.kind);
        content = checks.text("content", b.content);
        every = checks.positive("every", b.every);
    }

    @Override
    public String id() {
        return id;
    }

    /**
     * The node the information comes from.
     *
     * @return the node's id
     */
    public String from() {
        return from;
    }

    /**
     * The node the information goes to.
     *
     * @return the node's id
     */
    public String to() {
        return to;
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
     * How the information travels.
     *
     * @return the kind, or empty if unknown
     */
    public Optional<InformationKind> kind() {
        return kind;
    }

    /**
     * What it says.
     *
     * @return free text, or empty if not stated
     */
    public Optional<String> content() {
        return content;
    }

    /**
     * How often it is sent.
     *
     * @return the working time between two messages, or empty if not stated
     */
    public Optional<Duration> every() {
        return every;
    }

    private List<Object> fields() {
        return List.of(id, from, to, name, annotations, kind, content, every);
    }

    /** Two are equal if all they hold is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof InformationFlow that && fields().equals(that.fields()));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "information " + id;
    }
}
