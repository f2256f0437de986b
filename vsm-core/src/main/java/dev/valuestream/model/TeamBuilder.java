package dev.valuestream.model;

import static java.util.Objects.requireNonNull;

import dev.valuestream.unit.Ratio;
import org.jspecify.annotations.Nullable;

/** Builds a team. */
public final class TeamBuilder extends ElementBuilder<TeamBuilder> {

    final String id;

    @Nullable
    Double people;

    @Nullable
    Double share;

    @Nullable
    ServiceRule serves;

    TeamBuilder(String id) {
        this.id = requireNonNull(id, "id");
    }

    TeamBuilder(Team team) {
        this(team.id());
        fields.copy(team);
        people = team.people().isPresent() ? Double.valueOf(team.people().getAsDouble()) : null;
        share = team.share().map(Ratio::value).orElse(null);
        serves = team.serves().orElse(null);
    }

    /**
     * Sets how many people (or machines) the team has.
     *
     * @param people the number, 0 or more
     * @return this builder
     */
    public TeamBuilder people(double people) {
        this.people = people;
        return this;
    }

    /**
     * Sets the share of their time that is there for this stream.
     *
     * @param share the share, 0 to 1
     * @return this builder
     */
    public TeamBuilder share(double share) {
        this.share = share;
        return this;
    }

    /**
     * Sets which of the queues before its steps the team serves first.
     *
     * @param rule the rule
     * @return this builder
     */
    public TeamBuilder serves(ServiceRule rule) {
        serves = requireNonNull(rule, "rule");
        return this;
    }

    @Override
    TeamBuilder self() {
        return this;
    }

    Team build(Checks checks) {
        return new Team(this, checks);
    }
}
