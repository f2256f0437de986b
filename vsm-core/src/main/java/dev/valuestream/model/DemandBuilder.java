package dev.valuestream.model;

import static java.util.Objects.requireNonNull;

import dev.valuestream.unit.Rate;
import java.time.Duration;
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

    @Nullable
    String at;

    DemandBuilder() {}

    DemandBuilder(Demand demand) {
        fields.copy(demand);
        family = demand.family().orElse(null);
        quantity = demand.rate().quantity().value();
        per = demand.rate().period();
        cv = demand.cv().isPresent() ? Double.valueOf(demand.cv().getAsDouble()) : null;
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

    Optional<Demand> build(Checks checks) {
        if (family != null) {
            checks.family("family", family);
        }
        if (quantity == null || per == null) {
            String missing = quantity == null ? "quantity" : "per";
            checks.add(missing, "missing", "The demand ({0}) must have a {1}.", Checks.shown(id()), missing);
            return Optional.empty();
        }
        OptionalDouble items = checks.notNegative("quantity", quantity);
        Optional<Duration> period = checks.positive("per", per);
        if (items.isEmpty() || period.isEmpty()) {
            return Optional.empty();
        }
        return rate(items.getAsDouble(), period.get(), checks).map(rate -> new Demand(this, rate, checks));
    }

    private static Optional<Rate> rate(double items, Duration period, Checks checks) {
        try {
            return Optional.of(Rate.of(items, period));
        } catch (IllegalArgumentException e) {
            checks.report(
                    "quantity",
                    "range",
                    Checks.number(items) + " per " + period,
                    "a rate that can be computed with",
                    "");
            return Optional.empty();
        }
    }
}
