package dev.valuestream.model;

import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Rate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * How much an entry of demand asks for, said in one way or another: a quantity in a time, the times between arrivals, or a
 * schedule. What is said twice must agree, up to the rounding of a duration.
 */
final class DemandRates {

    private static final double ROUNDING = 1e-3;

    private final DemandBuilder from;
    private final Checks checks;

    DemandRates(DemandBuilder from, Checks checks) {
        this.from = from;
        this.checks = checks;
    }

    /** The rate that is stated as a quantity; what stands beside it is held against it. */
    Optional<Rate> stated() {
        if (isImplied() && from.quantity == null && from.per == null) {
            return Optional.empty();
        }
        if (from.quantity == null || from.per == null) {
            String missing = from.quantity == null ? "quantity" : "per";
            checks.add(missing, "missing", "The demand ({0}) must have a {1}.", Checks.shown(from.id()), missing);
            return Optional.empty();
        }
        OptionalDouble items = checks.notNegative("quantity", from.quantity);
        Optional<Duration> period = checks.positive("per", from.per);
        if (items.isEmpty() || period.isEmpty()) {
            return Optional.empty();
        }
        Optional<Rate> rate = rate("quantity", items.getAsDouble(), period::get);
        rate.ifPresent(this::compare);
        return rate;
    }

    private boolean isImplied() {
        return from.interarrival.isStated() || !from.schedule.isEmpty();
    }

    private void compare(Rate stated) {
        implied()
                .filter(implied -> !agree(stated, implied))
                .ifPresent(implied -> checks.add(
                        "quantity",
                        "disagree",
                        "The quantity of {0} comes to {1} items a second, its {2} to {3}. Leave one of them out.",
                        checks.subject(),
                        Checks.number(stated.perSecond()),
                        from.schedule.isEmpty() ? "interarrival" : "schedule",
                        Checks.number(implied.perSecond())));
    }

    private static boolean agree(Rate one, Rate other) {
        double most = Math.max(one.perSecond(), other.perSecond());
        return Math.abs(one.perSecond() - other.perSecond()) <= ROUNDING * most;
    }

    /** The rate that follows from the times between arrivals or from the schedule. */
    Optional<Rate> implied() {
        once();
        return from.schedule.isEmpty() ? ofInterarrival() : ofSchedule();
    }

    /** How arrivals vary is said once. */
    private void once() {
        if (!from.interarrival.isStated()) {
            return;
        }
        if (from.cv != null) {
            twice("cv", "which says how the times between arrivals vary");
        }
        if (!from.schedule.isEmpty()) {
            twice("schedule", "as a schedule has a rate of its own in each phase. A cv may stand beside it");
        }
    }

    private void twice(String field, String why) {
        checks.add(
                field,
                "twice",
                "The {0} of {1} must not stand beside its interarrival, {2}.",
                field,
                checks.subject(),
                why);
    }

    private Optional<Rate> ofInterarrival() {
        Optional<Duration> mean = from.interarrival.mean();
        return mean.isEmpty()
                ? Optional.empty()
                : checks.positive("interarrival", mean.get()).flatMap(m -> rate("interarrival", 1, () -> m));
    }

    private Optional<Rate> ofSchedule() {
        double items =
                from.schedule.stream().mapToDouble(p -> p.items().value()).sum();
        return rate("schedule", items, () -> Durations.sum(lengths(from.schedule)));
    }

    private static List<Duration> lengths(List<ArrivalPhase> schedule) {
        return schedule.stream().map(ArrivalPhase::length).toList();
    }

    private Optional<Rate> rate(String field, double items, Supplier<Duration> period) {
        try {
            return Optional.of(Rate.of(items, period.get()));
        } catch (IllegalArgumentException e) {
            checks.report(field, "range", Checks.number(items) + " items", "a rate that can be computed with", "");
            return Optional.empty();
        }
    }
}
