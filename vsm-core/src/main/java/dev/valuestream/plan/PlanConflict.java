package dev.valuestream.plan;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.valuestream.change.Change;
import dev.valuestream.change.Conflict;
import dev.valuestream.change.ValueStreamDiff;
import dev.valuestream.model.ElementRef;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two improvements that contradict each other.
 *
 * @param one the improvement that stands first in the plan's order
 * @param other the other, which does not need the first
 * @param conflict the change of each that does not go with the other's
 */
public record PlanConflict(Improvement one, Improvement other, Conflict conflict) {

    /** The most conflicts that are looked for in one plan. */
    public static final int MOST = 1000;

    /**
     * Checks that nothing is null.
     *
     * @param one the improvement that stands first
     * @param other the other
     * @param conflict the change of each
     */
    public PlanConflict {
        requireNonNull(one);
        requireNonNull(other);
        requireNonNull(conflict);
    }

    /**
     * What contradicts itself, in words.
     *
     * @return a sentence with the two improvements and their changes
     */
    public Text text() {
        return Text.of(
                "plan.conflict",
                "Improvement {0} contradicts {1}: {2} And: {3} Let one come after the other, or drop one.",
                other.id(),
                one.id(),
                conflict.other().text().message(),
                conflict.one().text().message());
    }

    static List<PlanConflict> of(TransformationPlan plan) {
        Map<ElementRef, List<Step>> made = new HashMap<>();
        ImmutableList.Builder<PlanConflict> conflicts = ImmutableList.builder();
        int found = 0;
        for (Improvement improvement : plan.order()) {
            List<PlanConflict> here = improvement.isDropped() ? List.of() : with(plan, improvement, made, MOST - found);
            conflicts.addAll(here);
            found += here.size();
        }
        return conflicts.build();
    }

    /** A change and whose it is. */
    private record Step(Improvement improvement, Change change) {}

    private static List<PlanConflict> with(
            TransformationPlan plan, Improvement improvement, Map<ElementRef, List<Step>> made, int most) {
        Set<Improvement> needed = ImmutableSet.copyOf(plan.withDependencies(List.of(improvement.id())));
        List<PlanConflict> conflicts = new ArrayList<>();
        for (Change change : improvement.changes()) {
            for (Step earlier : earlier(change, made)) {
                if (conflicts.size() < most && !needed.contains(earlier.improvement())) {
                    between(earlier.change(), change)
                            .forEach(c -> conflicts.add(new PlanConflict(earlier.improvement(), improvement, c)));
                }
            }
        }
        improvement
                .changes()
                .forEach(c -> c.elements()
                        .forEach(e ->
                                made.computeIfAbsent(e, k -> new ArrayList<>()).add(new Step(improvement, c))));
        return conflicts;
    }

    private static Set<Step> earlier(Change change, Map<ElementRef, List<Step>> made) {
        return change.elements().stream()
                .flatMap(e -> made.getOrDefault(e, List.of()).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    static List<Conflict> between(Change one, Change other) {
        return ValueStreamDiff.of(List.of(one)).conflictsWith(ValueStreamDiff.of(List.of(other)));
    }
}
