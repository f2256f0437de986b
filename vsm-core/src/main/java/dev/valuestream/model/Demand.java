package dev.valuestream.model;

import dev.valuestream.unit.Rate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How much is asked for: what arrives at a trigger, or what customers take where the stream starts at suppliers.
 * Immutable.
 */
public final class Demand implements Element {

    private final String id;
    private final Annotations annotations;
    private final Optional<String> family;
    private final Rate rate;
    private final OptionalDouble cv;
    private final Optional<String> at;

    Demand(DemandBuilder from, Rate rate, Checks checks) {
        id = from.id();
        annotations = from.fields.builtAnnotations(checks);
        family = Optional.ofNullable(from.family);
        this.rate = rate;
        cv = checks.notNegative("cv", from.cv);
        at = Optional.ofNullable(from.at);
    }

    /** The family, or {@code demand} where it is the whole demand, then {@code @} and the node where it says one. */
    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return id;
    }

    @Override
    public Annotations annotations() {
        return annotations;
    }

    /**
     * The item family that is asked for.
     *
     * @return the family, or empty for the whole demand
     */
    public Optional<String> family() {
        return family;
    }

    /**
     * How many items in how much working time.
     *
     * @return the rate, as stated
     */
    public Rate rate() {
        return rate;
    }

    /**
     * The coefficient of variation of the times between arrivals.
     *
     * @return the coefficient, 0 or more, or empty if unknown
     */
    public OptionalDouble cv() {
        return cv;
    }

    /**
     * The trigger at which it arrives, or the customer who takes it, where there are several.
     *
     * @return the node's id, or empty if not stated
     */
    public Optional<String> at() {
        return at;
    }

    private List<Object> fields() {
        return List.of(id, annotations, family, rate, cv, at);
    }

    /** Two are equal if all they hold is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Demand that && fields().equals(that.fields()));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "demand " + id;
    }
}
