package dev.valuestream.whatif;

import dev.valuestream.change.Change;
import dev.valuestream.change.ChangeConflictException;
import dev.valuestream.change.FieldChange;
import dev.valuestream.change.ValueStreamDiff;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Measure;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Fields;
import dev.valuestream.model.State;
import dev.valuestream.model.ValueStream;
import dev.valuestream.plan.Improvement;
import dev.valuestream.problem.InvalidValueStreamException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Sets of improvements of a plan, and what each does to a measure of the whole stream: what is in a set is made in the order
 * of the plan. Each set is analysed once.
 */
final class PlanSets {

    private final ValueStream start;
    private final List<Improvement> improvements;
    private final List<BitSet> needed = new ArrayList<>();
    private final double[] costs;
    private final Function<ValueStream, Analysis> analyse;
    private final String measure;
    private final Map<BitSet, Optional<Measure>> measures = new HashMap<>();

    /**
     * Sets of some improvements.
     *
     * @param start the map on which none of them is made
     * @param improvements the improvements, in the order of the plan
     * @param costs what each costs
     */
    PlanSets(
            ValueStream start,
            List<Improvement> improvements,
            double[] costs,
            Function<ValueStream, Analysis> analyse,
            String measure) {
        this.start = start;
        this.improvements = improvements;
        this.costs = costs.clone();
        this.analyse = analyse;
        this.measure = measure;
        List<String> ids = improvements.stream().map(Improvement::id).toList();
        for (Improvement improvement : improvements) {
            BitSet before = new BitSet();
            improvement.after().stream().map(ids::indexOf).filter(i -> i >= 0).forEach(before::set);
            needed.add(before);
        }
    }

    int size() {
        return improvements.size();
    }

    Improvement improvement(int i) {
        return improvements.get(i);
    }

    double cost(int i) {
        return costs[i];
    }

    double cost(BitSet set) {
        return set.stream().mapToDouble(i -> costs[i]).sum();
    }

    /** Whether all that an improvement needs is in a set, and it is not. */
    boolean isNext(BitSet set, int i) {
        BitSet missing = (BitSet) needed.get(i).clone();
        missing.andNot(set);
        return !set.get(i) && missing.isEmpty();
    }

    /** An improvement and all that it needs, which stands before it in the plan. */
    BitSet withNeeded(int i) {
        BitSet all = new BitSet();
        all.set(i);
        for (int at = i; at >= 0; at--) {
            if (all.get(at)) {
                all.or(needed.get(at));
            }
        }
        return all;
    }

    static BitSet with(BitSet set, int i) {
        BitSet more = (BitSet) set.clone();
        more.set(i);
        return more;
    }

    /** How many sets were analysed. */
    int analysed() {
        return measures.size();
    }

    /** The measure after a set; empty if its improvements do not fit together. */
    Optional<Measure> measure(BitSet set) {
        return measures.computeIfAbsent((BitSet) set.clone(), this::analysed);
    }

    private Optional<Measure> analysed(BitSet set) {
        List<Change> changes = new ArrayList<>();
        set.stream().forEach(i -> changes.addAll(improvements.get(i).changes()));
        if (!changes.isEmpty()) {
            changes.add(toBe());
        }
        try {
            return analyse.apply(ValueStreamDiff.of(changes).applyTo(start)).measure(measure);
        } catch (ChangeConflictException | InvalidValueStreamException e) {
            return Optional.empty();
        }
    }

    private Change toBe() {
        return new FieldChange(
                new ElementRef(ElementKind.MAP, start.id()),
                Fields.named(start, "state").orElseThrow(),
                Optional.empty(),
                Optional.of(State.TO_BE),
                false);
    }

    /** How much better the measure is after a set; empty if it cannot be made or the measure has no value then. */
    OptionalDouble gain(BitSet set) {
        Optional<Measure> before = measure(new BitSet());
        OptionalDouble was = number(before);
        OptionalDouble is = number(measure(set));
        if (was.isEmpty() || is.isEmpty()) {
            return OptionalDouble.empty();
        }
        double rise = is.getAsDouble() - was.getAsDouble();
        return OptionalDouble.of(before.orElseThrow().better() == Direction.LOWER ? 0 - rise : rise);
    }

    private static OptionalDouble number(Optional<Measure> found) {
        return found.map(m -> m.figure().number()).orElseGet(OptionalDouble::empty);
    }
}
