package dev.valuestream.whatif;

import static java.util.Objects.requireNonNull;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Unit;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One measure before and after. Immutable.
 *
 * @param id the measure's id in the catalogue
 * @param element the element it is about, by its id in the map after; empty for the whole stream
 * @param family the item family it is about, empty for all items together
 * @param unit its unit
 * @param better which way it gets better
 * @param before its value before, or why there is none
 * @param after its value after, or why there is none
 * @param origin the element of the map before that {@code before} is about, where that has another id: one that was
 *     merged or replaced, or a flow that was rerouted
 */
public record MeasureChange(
        String id,
        Optional<String> element,
        Optional<String> family,
        Unit unit,
        Direction better,
        Figure before,
        Figure after,
        Optional<String> origin) {

    /** A change by a smaller share of the larger value is none. */
    private static final double ROUNDING = 1e-9;

    /**
     * Checks that nothing is null.
     *
     * @param id the measure's id
     * @param element the element it is about
     * @param family the item family it is about
     * @param unit its unit
     * @param better which way it gets better
     * @param before its value before
     * @param after its value after
     * @param origin the element of the map before
     */
    public MeasureChange {
        requireNonNull(id);
        requireNonNull(element);
        requireNonNull(family);
        requireNonNull(unit);
        requireNonNull(better);
        requireNonNull(before);
        requireNonNull(after);
        requireNonNull(origin);
    }

    /** What a measure of the map after was before. */
    static MeasureChange of(Measure after, Figure before, Optional<String> origin) {
        return new MeasureChange(
                after.id(),
                after.element(),
                after.family(),
                after.unit(),
                after.better(),
                before,
                after.figure(),
                origin);
    }

    /** What becomes of a measure of the map before. */
    static MeasureChange gone(Measure before, Figure after) {
        return of(
                new Measure(before.id(), before.element(), before.family(), before.unit(), before.better(), after),
                before.figure(),
                Optional.empty());
    }

    /**
     * The full name, such as {@code step.load[weld-1]{LH}}.
     *
     * @return the name, unique within a comparison
     */
    public String name() {
        return new Measure(id, element, family, unit, better, after).name();
    }

    /**
     * By how much it changed: after − before, in its unit.
     *
     * @return the change; empty if one of the two is not known, or the difference is beyond the largest number
     */
    public OptionalDouble change() {
        return before instanceof Figure.Known b && after instanceof Figure.Known a
                ? finite(a.value() - b.value())
                : OptionalDouble.empty();
    }

    /**
     * By what share it changed: (after − before) ÷ |before|.
     *
     * @return the share, 0.1 for ten percent more; empty where there is no change to know, or from a baseline of zero
     */
    public OptionalDouble relative() {
        OptionalDouble change = change();
        double baseline = Math.abs(before.number().orElse(0));
        return change.isPresent() && baseline > 0 ? finite(change.getAsDouble() / baseline) : OptionalDouble.empty();
    }

    /**
     * By how many percentage points a ratio changed: 100 · (after − before).
     *
     * @return the points; empty where there is no change to know, and for every unit but {@link Unit#RATIO}
     */
    public OptionalDouble percentagePoints() {
        OptionalDouble change = change();
        return unit.equals(Unit.RATIO) && change.isPresent()
                ? finite(change.getAsDouble() * 100)
                : OptionalDouble.empty();
    }

    /**
     * Whether it got better.
     *
     * @return the verdict; {@link Verdict#UNKNOWN} too where it changed and neither way is better
     */
    public Verdict verdict() {
        if (before instanceof Figure.Unknown || after instanceof Figure.Unknown) {
            return Verdict.UNKNOWN;
        }
        double was = before.number().orElseThrow();
        double is = after.number().orElseThrow();
        if (Math.abs(is - was) <= ROUNDING * Math.max(Math.abs(is), Math.abs(was))) {
            return Verdict.SAME;
        } else if (better == Direction.NEUTRAL) {
            return Verdict.UNKNOWN;
        }
        return is < was == (better == Direction.LOWER) ? Verdict.BETTER : Verdict.WORSE;
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value + 0.0) : OptionalDouble.empty();
    }
}
