package dev.valuestream.model;

import dev.valuestream.unit.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Who does the work: people who may serve several steps, or a machine that several steps share. Immutable. */
public final class Team implements Element {

    private final String id;
    private final String name;
    private final Annotations annotations;
    private final OptionalDouble people;
    private final Optional<Ratio> share;
    private final Optional<ServiceRule> serves;

    Team(TeamBuilder from, Checks checks) {
        checks.id();
        id = from.id;
        name = from.fields.builtName(checks, id);
        annotations = from.fields.builtAnnotations(checks);
        people = checks.notNegative("people", from.people);
        share = checks.share("share", from.share);
        serves = Optional.ofNullable(from.serves);
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
     * How many people (or machines) the team has.
     *
     * @return the number, or empty if not stated
     */
    public OptionalDouble people() {
        return people;
    }

    /**
     * The share of their time that is there for this stream.
     *
     * @return the share, or empty if not stated (read as 1, an assumption)
     */
    public Optional<Ratio> share() {
        return share;
    }

    /**
     * Which of the queues before its steps the team serves first.
     *
     * @return the rule, or empty if not stated (read as first come, first served, an assumption)
     */
    public Optional<ServiceRule> serves() {
        return serves;
    }

    private List<Object> fields() {
        return List.of(id, name, annotations, people, share, serves);
    }

    /** Two are equal if all they hold is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Team that && fields().equals(that.fields()));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "team " + id;
    }
}
