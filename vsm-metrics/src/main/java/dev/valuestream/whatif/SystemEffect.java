package dev.valuestream.whatif;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.valuestream.model.ElementRef;
import dev.valuestream.problem.Text;
import java.util.List;
import java.util.Optional;

/**
 * What a change does to the whole stream. Immutable.
 *
 * <p>The whole is better or worse by the first of these that changes: throughput; the growth of all queues together; then,
 * unless the queue merely went from one step to another, the predicted lead time, where the catalogue has it and it is
 * known, then the observed one, and at last what comes through complete and accurate. A queue that went elsewhere is no gain, whatever the times of the steps.
 *
 * @param verdict whether the whole is better; unknown where throughput or a queue is not
 * @param decidedBy the id of the measure that decided; empty if none changed, or none is known
 * @param measures throughput, predicted lead time and work in process, each queue that changes, and where none does the observed
 *     lead time and work in process, which cannot know queues; of queues {@code step.queue.growth}, {@code
 *     step.queue.at-horizon} (growth · horizon where the catalogue does not follow queues in time) and {@code
 *     step.queue.newest-wait} (that queue ÷ capacity, in working seconds: how long the item that comes last will wait), each
 *     by step, and without a step for all together
 * @param queueBuildsAt the step before which the queue grows most more than it did
 * @param relieved the step before which the queue grew, and grows less than it did
 * @param constraintBefore the steps and teams of the highest load before
 * @param constraintAfter the steps and teams of the highest load after
 * @param constraintMoved whether both are known and none of those after was one before, nor replaces one that was
 * @param needed the steps that hold the gain back
 * @param missing what would have to be known
 */
public record SystemEffect(
        Verdict verdict,
        Optional<String> decidedBy,
        List<MeasureChange> measures,
        Optional<String> queueBuildsAt,
        Optional<String> relieved,
        List<ElementRef> constraintBefore,
        List<ElementRef> constraintAfter,
        boolean constraintMoved,
        List<Companion> needed,
        List<Text> missing) {

    /**
     * Copies the lists.
     *
     * @param verdict whether the whole is better
     * @param decidedBy the id of the measure that decided
     * @param measures the measures of the whole
     * @param queueBuildsAt the step before which the queue builds
     * @param relieved the step before which it grows less
     * @param constraintBefore the constraint before
     * @param constraintAfter the constraint after
     * @param constraintMoved whether it is another one
     * @param needed the steps that hold the gain back
     * @param missing what would have to be known
     */
    public SystemEffect {
        requireNonNull(verdict);
        requireNonNull(decidedBy);
        requireNonNull(queueBuildsAt);
        requireNonNull(relieved);
        measures = ImmutableList.copyOf(measures);
        constraintBefore = ImmutableList.copyOf(constraintBefore);
        constraintAfter = ImmutableList.copyOf(constraintAfter);
        needed = ImmutableList.copyOf(needed);
        missing = ImmutableList.copyOf(missing);
    }

    /**
     * Finds a measure of the whole by its full name.
     *
     * @param name such as {@code throughput} or {@code step.queue.at-horizon[weld]}
     * @return the measure before and after, or empty if it is not among {@link #measures()}
     */
    public Optional<MeasureChange> measure(String name) {
        return measures.stream().filter(m -> m.name().equals(name)).findFirst();
    }
}
