package dev.valuestream.whatif;

import static java.util.Objects.requireNonNull;

import dev.valuestream.plan.Improvement;
import dev.valuestream.problem.Text;
import java.util.Optional;

/**
 * What an improvement does to the whole, and the judgement on it. Immutable.
 *
 * @param improvement the improvement
 * @param alone its changes judged on the as-is, with what it needs made on both sides; empty if it does not fit there
 * @param withOthers its effect on the whole on top of all others but those that need it; empty if it does not fit there, or
 *     there are no others
 * @param verdict none if the whole gets better alone or with the others; else that cannot be judged where one of them is not
 *     known; else that of the changes alone
 * @param reason why, in words
 */
public record ImprovementEffect(
        Improvement improvement,
        Optional<SubOptimization> alone,
        Optional<SystemEffect> withOthers,
        Judgement verdict,
        Text reason) {

    /**
     * Checks that nothing is null.
     *
     * @param improvement the improvement
     * @param alone its changes judged on the as-is
     * @param withOthers its effect on top of the others
     * @param verdict the judgement
     * @param reason why
     */
    public ImprovementEffect {
        requireNonNull(improvement);
        requireNonNull(alone);
        requireNonNull(withOthers);
        requireNonNull(verdict);
        requireNonNull(reason);
    }
}
