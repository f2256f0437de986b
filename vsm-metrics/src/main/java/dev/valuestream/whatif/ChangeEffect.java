package dev.valuestream.whatif;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.valuestream.model.ElementRef;
import dev.valuestream.problem.Text;
import java.util.List;
import java.util.Optional;

/**
 * What one changed element reports, what that does to the whole, and the judgement on it. Immutable.
 *
 * @param element the element that changes: a step, a team, a flow
 * @param local what its department would report: times, yield, capacity, load, wait, as far as known on both sides; of a
 *     field of the map by the field's name, such as {@code processTime[weld]}
 * @param localVerdict better if any of these is, else worse if any is
 * @param alone the effect on the whole of this change alone; empty if it cannot be had without others
 * @param withOthers the effect of this change where all others are made; empty if they cannot be had without it, or there
 *     are none
 * @param verdict the judgement
 * @param reason why, in words
 */
public record ChangeEffect(
        ElementRef element,
        List<MeasureChange> local,
        Verdict localVerdict,
        Optional<SystemEffect> alone,
        Optional<SystemEffect> withOthers,
        Judgement verdict,
        Text reason) {

    /**
     * Copies the list.
     *
     * @param element the element that changes
     * @param local what its department would report
     * @param localVerdict whether that is better
     * @param alone the effect of this change alone
     * @param withOthers the effect where all others are made
     * @param verdict the judgement
     * @param reason why
     */
    public ChangeEffect {
        requireNonNull(element);
        local = ImmutableList.copyOf(local);
        requireNonNull(localVerdict);
        requireNonNull(alone);
        requireNonNull(withOthers);
        requireNonNull(verdict);
        requireNonNull(reason);
    }

    /**
     * The effect on the whole that the judgement rests on.
     *
     * @return that with the others where it is the better one, else that of the change alone; empty if neither can be had
     */
    public Optional<SystemEffect> system() {
        boolean others = withOthers
                .filter(e -> alone.isEmpty() || e.verdict() == Verdict.BETTER)
                .isPresent();
        return others && alone.filter(e -> e.verdict() == Verdict.BETTER).isEmpty() ? withOthers : alone;
    }

    /**
     * The step before which the queue builds now.
     *
     * @return the id of the step; empty where no queue grows more than before
     */
    public Optional<String> queueBuildsAt() {
        return system().flatMap(SystemEffect::queueBuildsAt);
    }
}
