package dev.valuestream.model;

import static java.util.Objects.requireNonNull;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.unit.Quantity;
import dev.valuestream.unit.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Builds one entry of demand. */
public final class DemandBuilder extends ElementBuilder<DemandBuilder> {

    @Nullable
    String family;

    @Nullable
    Double quantity;

    @Nullable
    Duration per;

    @Nullable
    Double cv;

    TimeInput interarrival = TimeInput.NONE;
    List<ArrivalPhase> schedule = List.of();

    @Nullable
    Integer priority;

    @Nullable
    Duration promise;

    @Nullable
    String at;

    DemandBuilder() {}

    DemandBuilder(Demand demand) {
        fields.copy(demand);
        family = demand.family().orElse(null);
        demand.statedRate().ifPresent(this::rate);
        OptionalDouble statedCv = demand.statedCv();
        cv = statedCv.isPresent() ? Double.valueOf(statedCv.getAsDouble()) : null;
        interarrival = TimeInput.of(demand.interarrival());
        schedule = demand.schedule();
        priority = demand.priority().isPresent()
                ? Integer.valueOf(demand.priority().getAsInt())
                : null;
        promise = demand.promise().orElse(null);
        at = demand.at().orElse(null);
    }

    /**
     * Sets the item family; without one it is the whole demand.
     *
     * @param family the family
     * @return this builder
     */
    public DemandBuilder family(String family) {
        this.family = requireNonNull(family, "family");
        return this;
    }

    /**
     * Sets how many items.
     *
     * @param items items, 0 or more
     * @return this builder
     */
    public DemandBuilder quantity(double items) {
        quantity = items;
        return this;
    }

    /**
     * Sets in how much working time.
     *
     * @param period the period, more than 0
     * @return this builder
     */
    public DemandBuilder per(Duration period) {
        per = requireNonNull(period, "period");
        return this;
    }

    /**
     * Sets the coefficient of variation of the times between arrivals.
     *
     * @param cv the coefficient, 0 or more
     * @return this builder
     */
    public DemandBuilder cv(double cv) {
        this.cv = cv;
        return this;
    }

    /**
     * Sets the times between arrivals, whose mean then needs no quantity beside it.
     *
     * @param time the distribution, its mean more than 0
     * @return this builder
     */
    public DemandBuilder interarrival(TimeDistribution time) {
        interarrival = TimeInput.of(time);
        return this;
    }

    /**
     * Adds a phase to the schedule of arrivals, which then needs no quantity beside it.
     *
     * @param length how long it lasts, more than 0
     * @param items how many items arrive in it, 0 or more
     * @return this builder
     */
    public DemandBuilder phase(Duration length, double items) {
        return phase(new ArrivalPhase(length, Quantity.of(items)));
    }

    /**
     * Adds a phase to the schedule of arrivals.
     *
     * @param phase the phase
     * @return this builder
     */
    public DemandBuilder phase(ArrivalPhase phase) {
        List<ArrivalPhase> phases = new ArrayList<>(schedule);
        phases.add(requireNonNull(phase, "phase"));
        schedule = phases;
        return this;
    }

    /**
     * Sets how urgent it is.
     *
     * @param priority 1 or more; 1 goes first
     * @return this builder
     */
    public DemandBuilder priority(int priority) {
        this.priority = priority;
        return this;
    }

    /**
     * Sets the lead time that is promised.
     *
     * @param leadTime the time, more than 0
     * @return this builder
     */
    public DemandBuilder promise(Duration leadTime) {
        promise = requireNonNull(leadTime, "leadTime");
        return this;
    }

    /**
     * Sets where it arrives or is taken, for a stream with several triggers or customers.
     *
     * @param node the id of a trigger or customer
     * @return this builder
     */
    public DemandBuilder at(String node) {
        at = requireNonNull(node, "node");
        return this;
    }

    @Override
    DemandBuilder self() {
        return this;
    }

    String id() {
        return (family == null ? "demand" : family) + (at == null ? "" : "@" + at);
    }

    void rate(@Nullable Rate rate) {
        quantity = rate == null ? null : (Double) rate.quantity().value();
        per = rate == null ? null : rate.period();
    }

    Optional<Demand> build(Checks checks) {
        if (family != null) {
            checks.family("family", family);
        }
        DemandRates rates = new DemandRates(this, checks);
        Optional<Rate> stated = rates.stated();
        Optional<Rate> rate = stated.isPresent() ? stated : rates.implied();
        return rate.map(r -> new Demand(this, stated, r, checks));
    }
}
