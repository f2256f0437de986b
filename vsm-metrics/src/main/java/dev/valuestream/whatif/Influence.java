package dev.valuestream.whatif;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.ElementRef;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a better number in one field of one element does to a measure. Immutable.
 *
 * @param element the element
 * @param parameter the field, such as {@code processTime} or {@code families.LH.cycleTime}; {@code processTime.cv} is how
 *     much that time varies
 * @param unit the unit of the field
 * @param from what the map states
 * @param to the better number that was tried
 * @param effect the measure before and after
 * @param constraint the steps and teams of the highest load after; empty where it is not known
 * @param constraintMoved whether the constraint is known before and after, and is another one
 */
public record Influence(
        ElementRef element,
        String parameter,
        Unit unit,
        double from,
        double to,
        MeasureChange effect,
        List<ElementRef> constraint,
        boolean constraintMoved) {

    /**
     * Copies the list.
     *
     * @param element the element
     * @param parameter the field
     * @param unit the unit of the field
     * @param from what the map states
     * @param to the better number that was tried
     * @param effect the measure before and after
     * @param constraint the steps and teams of the highest load after
     * @param constraintMoved whether the constraint is another one
     */
    public Influence {
        requireNonNull(element);
        requireNonNull(parameter);
        requireNonNull(unit);
        requireNonNull(effect);
        constraint = ImmutableList.copyOf(constraint);
    }

    /**
     * By what share the field was changed: |to − from| ÷ |from|.
     *
     * @return the share; less than the step that was asked for where the field can be no better, more where it takes whole
     *     numbers only
     */
    public double share() {
        return Math.abs(to - from) / Math.abs(from);
    }

    /**
     * How much better the measure gets, in its unit.
     *
     * @return above 0 if better, below if worse; of a measure that neither way is better its change without the sign; empty
     *     if it is unknown before or after
     */
    public OptionalDouble gain() {
        OptionalDouble change = effect.change();
        if (change.isEmpty()) {
            return change;
        }
        double rise = change.getAsDouble();
        return OptionalDouble.of(
                effect.better() == Direction.NEUTRAL
                        ? Math.abs(rise)
                        : effect.better() == Direction.HIGHER ? rise : 0 - rise);
    }

    /**
     * By what share the measure changes for each share of the field: relative change ÷ {@link #share()}.
     *
     * @return the elasticity over this step, 1 where 10 % of the field are 10 % of the measure; empty where there is no change
     *     to know, or from a measure of zero
     */
    public OptionalDouble elasticity() {
        OptionalDouble relative = effect.relative();
        return relative.isPresent() && share() > 0
                ? OptionalDouble.of(Math.abs(relative.getAsDouble()) / share())
                : OptionalDouble.empty();
    }

    /** Whether the measure is known after this, and is not what it was. */
    boolean isMoving() {
        return effect.after().number().isPresent() && effect.verdict() != Verdict.SAME;
    }
}
