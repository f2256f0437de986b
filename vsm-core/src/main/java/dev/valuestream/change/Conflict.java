package dev.valuestream.change;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.valuestream.problem.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two changes of one map that cannot both be had, or whose result depends on which is made first.
 *
 * @param one a change of the first diff
 * @param other a change of the second
 */
public record Conflict(Change one, Change other) {

    /**
     * What contradicts itself, in words.
     *
     * @return the two sentences
     */
    public Text text() {
        return Text.of(
                "change.conflict",
                "These do not go together: {0} And: {1}",
                one.text().message(),
                other.text().message());
    }

    static List<Conflict> between(List<Change> some, List<Change> others) {
        ImmutableList.Builder<Conflict> conflicts = ImmutableList.builder();
        for (Change one : some) {
            for (Change other : others) {
                if (!one.equals(other) && contradict(one, other)) {
                    conflicts.add(new Conflict(one, other));
                }
            }
        }
        return conflicts.build();
    }

    private static boolean contradict(Change one, Change other) {
        if (one instanceof FieldChange a && other instanceof FieldChange b) {
            return a.element().equals(b.element())
                    && a.field().equals(b.field())
                    && !a.after().equals(b.after());
        }
        if (one instanceof FlowRerouted a && other instanceof FieldChange b) {
            return !a.flow().id().equals(a.becomes()) && a.flow().equals(b.element());
        }
        if (one instanceof FieldChange && other instanceof FlowRerouted) {
            return contradict(other, one);
        }
        Set<Object> shared = Sets.intersection(new HashSet<>(one.elements()), new HashSet<>(other.elements()));
        return !shared.isEmpty();
    }
}
