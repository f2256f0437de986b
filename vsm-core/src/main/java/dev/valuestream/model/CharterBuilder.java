package dev.valuestream.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds a charter. */
public final class CharterBuilder {

    private @Nullable String trigger;
    private @Nullable String outcome;
    private @Nullable String objective;
    private @Nullable String scopeIn;
    private @Nullable String scopeOut;
    private @Nullable String sponsor;
    private final List<Participant> participants = new ArrayList<>();

    CharterBuilder() {}

    CharterBuilder(Charter charter) {
        trigger = charter.trigger().orElse(null);
        outcome = charter.outcome().orElse(null);
        objective = charter.objective().orElse(null);
        scopeIn = charter.scopeIn().orElse(null);
        scopeOut = charter.scopeOut().orElse(null);
        sponsor = charter.sponsor().orElse(null);
        participants.addAll(charter.participants());
    }

    /**
     * Sets what sets the stream in motion.
     *
     * @param text free text
     * @return this builder
     */
    public CharterBuilder trigger(String text) {
        trigger = requireNonNull(text, "text");
        return this;
    }

    /**
     * Sets what the stream ends with.
     *
     * @param text free text
     * @return this builder
     */
    public CharterBuilder outcome(String text) {
        outcome = requireNonNull(text, "text");
        return this;
    }

    /**
     * Sets what the mapping is to reach.
     *
     * @param text free text
     * @return this builder
     */
    public CharterBuilder objective(String text) {
        objective = requireNonNull(text, "text");
        return this;
    }

    /**
     * Sets what belongs to the stream.
     *
     * @param text free text
     * @return this builder
     */
    public CharterBuilder scopeIn(String text) {
        scopeIn = requireNonNull(text, "text");
        return this;
    }

    /**
     * Sets what does not belong to it.
     *
     * @param text free text
     * @return this builder
     */
    public CharterBuilder scopeOut(String text) {
        scopeOut = requireNonNull(text, "text");
        return this;
    }

    /**
     * Sets who answers for the stream.
     *
     * @param text free text
     * @return this builder
     */
    public CharterBuilder sponsor(String text) {
        sponsor = requireNonNull(text, "text");
        return this;
    }

    /**
     * Adds somebody who takes part.
     *
     * @param role the role
     * @return this builder
     */
    public CharterBuilder participant(String role) {
        return participant(new Participant(Optional.of(role), Optional.empty()));
    }

    /**
     * Adds somebody who takes part.
     *
     * @param participant who
     * @return this builder
     */
    public CharterBuilder participant(Participant participant) {
        participants.add(requireNonNull(participant, "participant"));
        return this;
    }

    Charter build(Checks checks) {
        List<Participant> checked = new ArrayList<>();
        for (Participant p : participants) {
            checked.add(new Participant(
                    p.role().flatMap(r -> checks.text("participants", r)),
                    p.name().flatMap(n -> checks.text("participants", n))));
        }
        return new Charter(
                checks.text("trigger", trigger),
                checks.text("outcome", outcome),
                checks.text("objective", objective),
                checks.text("scopeIn", scopeIn),
                checks.text("scopeOut", scopeOut),
                checks.text("sponsor", sponsor),
                checked);
    }
}
