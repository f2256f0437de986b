package dev.valuestream.model;

import com.google.common.collect.ImmutableList;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.unit.Rate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How much is asked for: what arrives at a trigger, or what customers take where the stream starts at suppliers.
 * Immutable.
 */
public final class Demand implements Element {

    private final String id;
    private final Annotations annotations;
    private final Optional<String> family;
    private final Optional<Rate> statedRate;
    private final Rate rate;
    private final OptionalDouble statedCv;
    private final Optional<TimeDistribution> interarrival;
    private final ImmutableList<ArrivalPhase> schedule;
    private final OptionalInt priority;
    private final Optional<Duration> promise;
    private final Optional<String> at;

    Demand(DemandBuilder from, Optional<Rate> statedRate, Rate rate, Checks checks) {
        id = from.id();
        annotations = from.fields.builtAnnotations(checks);
        family = Optional.ofNullable(from.family);
        this.statedRate = statedRate;
        this.rate = rate;
        statedCv = checks.notNegative("cv", from.cv);
        interarrival = from.interarrival.checked(checks, "interarrival");
        schedule = ImmutableList.copyOf(from.schedule);
        priority = checks.count("priority", from.priority);
        promise = checks.positive("promise", from.promise);
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
     * How many items in how much working time: as stated, or else on average those of the schedule, or one in the mean time
     * between arrivals.
     *
     * @return the rate
     */
    public Rate rate() {
        return rate;
    }

    /**
     * How many items in how much working time, as stated.
     *
     * @return the rate, or empty if it follows from the schedule or the times between arrivals
     */
    public Optional<Rate> statedRate() {
        return statedRate;
    }

    /**
     * The coefficient of variation of the times between arrivals: as stated, or else that of their distribution.
     *
     * @return the coefficient, 0 or more, or empty if unknown
     */
    public OptionalDouble cv() {
        return statedCv.isPresent() ? statedCv : cvOfInterarrival();
    }

    private OptionalDouble cvOfInterarrival() {
        OptionalDouble squared = interarrival
                .map(TimeDistribution::squaredCoefficientOfVariation)
                .orElseGet(OptionalDouble::empty);
        return squared.isPresent() ? OptionalDouble.of(Math.sqrt(squared.getAsDouble())) : squared;
    }

    /**
     * The coefficient of variation of the times between arrivals, as stated.
     *
     * @return the coefficient, 0 or more, or empty if it is not stated by itself
     */
    public OptionalDouble statedCv() {
        return statedCv;
    }

    /**
     * The times between arrivals.
     *
     * @return their distribution, or empty if not stated
     */
    public Optional<TimeDistribution> interarrival() {
        return interarrival;
    }

    /**
     * How arrivals change in time: one phase after the other, and then from the first again.
     *
     * @return the phases, empty if they do not change
     */
    public List<ArrivalPhase> schedule() {
        return schedule;
    }

    /**
     * How urgent it is: 1 goes first.
     *
     * @return the priority, 1 or more, or empty if not stated: then it goes behind all that state one
     */
    public OptionalInt priority() {
        return priority;
    }

    /**
     * The lead time that is promised to who asks.
     *
     * @return the time, more than 0, or empty if none is promised
     */
    public Optional<Duration> promise() {
        return promise;
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
        return List.of(
                id, annotations, family, statedRate, statedCv, interarrival, schedule, priority, promise, rate, at);
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
