package dev.valuestream.whatif;

import com.google.common.collect.ImmutableList;
import dev.valuestream.change.Change;
import dev.valuestream.change.ChangeConflictException;
import dev.valuestream.change.ElementsReordered;
import dev.valuestream.change.ValueStreamDiff;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.InvalidValueStreamException;
import dev.valuestream.problem.Text;
import dev.valuestream.simulation.SimulatedChange;
import dev.valuestream.simulation.SimulationComparison;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Whether the parts get better at the cost of the whole. Immutable.
 *
 * <p>Each changed element is judged by what it reports of itself (item time, capacity, load, lead time) against what the
 * whole does ({@link SystemEffect}), alone and with all other changes made. It is {@link Judgement#SUBOPTIMAL} if it gets
 * better itself and the whole does not, neither way: the queue it relieved builds elsewhere, or nobody waited for it. The
 * whole is judged on the fluid basis, and on the predicted one where the catalogue has it: the observed waits of a map
 * cannot know the queues of another. Without demand or a capacity nothing can be judged, and what is missing is said.
 *
 * <p>Where more than {@value #MOST} elements change, those that carry the highest loads are judged one by one, among which
 * the constraint is; the others are judged with all together, and {@link #unjudged()} names them. So the time grows with the
 * size of the map, not with its square. Costs two more analyses for each element judged, of which only the measures named in {@link SystemEffect} are
 * evaluated. Source: E. Goldratt, <i>The Goal</i>; Hopp &amp; Spearman, <i>Factory Physics</i>, ch. 7 and 18.
 */
public final class SubOptimization {

    /** So many changed elements are judged one by one. */
    public static final int MOST = 40;

    private final Judgement verdict;
    private final ImmutableList<ElementRef> unjudged;
    private final ImmutableList<ChangeEffect> changes;
    private final SystemEffect together;
    private final Duration horizon;
    private final Text reason;

    private SubOptimization(Comparison comparison, UnaryOperator<SystemEffect> basis) {
        List<ChangedElement> elements = ChangedElements.of(comparison);
        Set<String> steps = new LinkedHashSet<>();
        elements.forEach(e -> steps.addAll(e.steps()));
        together = basis.apply(SystemEffects.of(comparison.before(), comparison.after(), comparison.origins(), steps));
        horizon = new SystemFigures(comparison.after()).horizon();
        Judging judging = new Judging(comparison, together, horizon);
        List<ChangedElement> judged = MostLoaded.of(elements, comparison, MOST);
        unjudged = elements.stream()
                .filter(e -> !judged.contains(e))
                .map(ChangedElement::element)
                .collect(ImmutableList.toImmutableList());
        changes =
                judged.stream().map(judging::judge).flatMap(Optional::stream).collect(ImmutableList.toImmutableList());
        verdict = verdict(comparison);
        reason = judging.reason(verdict, changes);
    }

    /**
     * Judges the changes of a comparison.
     *
     * @param comparison two analyses of the same catalogue
     * @return the judgement
     */
    public static SubOptimization of(Comparison comparison) {
        return new SubOptimization(comparison, UnaryOperator.identity());
    }

    /**
     * Judges the changes of a comparison that was simulated, too. Where neither throughput nor the growth of queues decides, which
     * the fluid basis knows exactly, the simulated lead time decides what all changes together do, if its paired difference is sure,
     * and the predicted one no more.
     *
     * @param comparison two analyses of the same catalogue
     * @param simulated the same two maps, simulated with the same chance
     * @return the judgement
     */
    public static SubOptimization of(Comparison comparison, SimulationComparison simulated) {
        return new SubOptimization(comparison, new SimulatedEffect(simulated)::over);
    }

    /**
     * Whether a simulated figure got better.
     *
     * @param change the figure before and after
     * @return better or worse only where the difference is sure; unknown where it may be chance, or neither way is better
     */
    public static Verdict verdict(SimulatedChange change) {
        return SimulatedEffect.verdict(change);
    }

    private Judgement verdict(Comparison comparison) {
        if (comparison.diff().isEmpty()) {
            return Judgement.NONE;
        } else if (together.verdict() == Verdict.UNKNOWN) {
            return Judgement.CANNOT_JUDGE;
        }
        boolean anySuboptimal = changes.stream().anyMatch(c -> c.verdict() == Judgement.SUBOPTIMAL);
        boolean anyBetter = changes.stream().anyMatch(c -> c.localVerdict() == Verdict.BETTER);
        return anySuboptimal || (anyBetter && together.verdict() != Verdict.BETTER)
                ? Judgement.SUBOPTIMAL
                : Judgement.NONE;
    }

    /**
     * The judgement on all changes.
     *
     * @return suboptimal if one of them is, or all together are; whether it cannot be judged depends on all together
     */
    public Judgement verdict() {
        return verdict;
    }

    /**
     * The judgement on each change.
     *
     * @return one for each element of which something is reported that changes, but for those {@link #unjudged()}
     */
    public List<ChangeEffect> changes() {
        return changes;
    }

    /**
     * The changed elements that were not judged one by one, but only with all others.
     *
     * @return those of the lowest loads where more than {@value #MOST} change; else none
     */
    public List<ElementRef> unjudged() {
        return unjudged;
    }

    /**
     * What all changes together do to the whole.
     *
     * @return the effect
     */
    public SystemEffect together() {
        return together;
    }

    /**
     * How far queues are projected.
     *
     * @return the working time
     */
    public Duration horizon() {
        return horizon;
    }

    /**
     * The judgement in words.
     *
     * @return a sentence or two
     */
    public Text reason() {
        return reason;
    }

    /** The map before with some changes made; empty if they do not stand without others. */
    static Optional<Analysis> with(Comparison comparison, List<Change> changes) {
        List<Change> made = new ArrayList<>(changes);
        made.removeIf(ElementsReordered.class::isInstance);
        try {
            ValueStream stream =
                    ValueStreamDiff.of(made).applyTo(comparison.before().valueStream());
            Analysis after = comparison.after();
            return Optional.of(Analysis.of(after.catalog(), stream, after.options()));
        } catch (ChangeConflictException | InvalidValueStreamException e) {
            return Optional.empty();
        }
    }
}
