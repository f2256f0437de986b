package dev.valuestream.whatif;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import dev.valuestream.change.ValueStreamDiff;
import dev.valuestream.metrics.Analysis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every measure of two analyses side by side, such as those of the as-is and of the to-be. Immutable.
 *
 * <p>Elements are matched by id, rerouted flows by what the {@link #diff() diff} says, and nodes that became one by a {@link
 * Merge}. Before a merge stands the figure of the member that was worst by the measure's direction, the pace of a chain
 * being that of its slowest link; {@link MeasureChange#origin()} names it, and the figures of the other members are listed
 * as gone. Where neither way is better it is the largest. Works on {@link Analysis#measures()} alone, so that measures of
 * plug-ins take part. A day in {@code items/d} is that of each map's own calendar.
 *
 * <p>Costs the two analyses, and time in proportion to the maps.
 */
public final class Comparison {

    private final Analysis before;
    private final Analysis after;
    private final ImmutableList<Merge> merges;
    private final ValueStreamDiff diff;
    private final Origins origins;
    private final Map<String, MeasureChange> measures;

    private Comparison(Analysis before, Analysis after, List<Merge> replaced) {
        this.before = requireNonNull(before, "before");
        this.after = requireNonNull(after, "after");
        merges = replaced.stream()
                .filter(m -> !m.inferred() || m.members().size() > 1)
                .collect(ImmutableList.toImmutableList());
        Map<String, List<String>> merged = new LinkedHashMap<>();
        merges.forEach(m -> merged.put(m.into(), m.members()));
        diff = ValueStreamDiff.between(before.valueStream(), after.valueStream(), merged);
        origins = Origins.of(replaced, diff);
        List<MeasureChange> changes = MeasurePairs.of(before.measures(), after.measures(), origins);
        measures = Maps.uniqueIndex(changes, MeasureChange::name);
    }

    /**
     * Compares two analyses, and concludes what became one: steps that hang together and are there no more, where one new
     * step takes from the same nodes and gives to the same nodes. Such a merge says that it is inferred. A single step
     * replaced by a single new one is matched the same way.
     *
     * @param before the analysis before, such as that of the as-is
     * @param after the analysis after
     * @return the comparison
     */
    public static Comparison of(Analysis before, Analysis after) {
        return new Comparison(before, after, Neighbourhood.replacements(before.valueStream(), after.valueStream()));
    }

    /**
     * Compares two analyses where the caller knows what became one; nothing is concluded.
     *
     * @param before the analysis before, such as that of the as-is
     * @param after the analysis after
     * @param merges for the id of a node after, the ids of the nodes before that it replaces
     * @return the comparison
     * @throws IllegalArgumentException if a merge names a node that is not there, or names fewer than two
     */
    public static Comparison of(Analysis before, Analysis after, Map<String, List<String>> merges) {
        List<Merge> said = new ArrayList<>();
        merges.forEach((into, members) -> said.add(new Merge(into, members, false)));
        return new Comparison(before, after, said);
    }

    /**
     * The analysis before.
     *
     * @return the analysis
     */
    public Analysis before() {
        return before;
    }

    /**
     * The analysis after.
     *
     * @return the analysis
     */
    public Analysis after() {
        return after;
    }

    /**
     * How the map after differs from the map before.
     *
     * @return the changes
     */
    public ValueStreamDiff diff() {
        return diff;
    }

    /**
     * The nodes that became one.
     *
     * @return the merges, in the order of the map after
     */
    public List<Merge> merges() {
        return merges;
    }

    /**
     * Every measure before and after, known or not.
     *
     * @return those of the analysis after in its order, then those that only the one before has
     */
    public List<MeasureChange> measures() {
        return ImmutableList.copyOf(measures.values());
    }

    /**
     * Finds a measure by its full name.
     *
     * @param name the name, such as {@code lead-time} or {@code step.load[weld-1]}
     * @return the measure before and after, or empty if neither analysis has it
     */
    public Optional<MeasureChange> measure(String name) {
        return Optional.ofNullable(measures.get(name));
    }

    /** Which elements before those after stand for. */
    Origins origins() {
        return origins;
    }
}
