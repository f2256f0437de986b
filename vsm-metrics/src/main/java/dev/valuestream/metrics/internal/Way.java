package dev.valuestream.metrics.internal;

import com.google.common.collect.ImmutableMap;
import dev.valuestream.graph.CriticalPath;
import dev.valuestream.graph.Journey;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * One way of a family's items to the customer, with or without rework: the longest path of it, and what of its times is
 * missing.
 */
public final class Way {

    private static final double LONGEST = 0x1p63;

    private final ValueStream stream;
    private final FamilyTimes times;
    private final Journey journey;
    private final Optional<CriticalPath> path;
    private final boolean parallelBranches;
    private final ImmutableMap<String, Figure.Unknown> missingTotal;

    Way(ValueStream stream, FamilyTimes times, Journey journey) {
        this.stream = stream;
        this.times = times;
        this.journey = journey;
        path = journey.exists()
                ? Optional.of(journey.longest(
                        n -> times.process(n) + times.waitAtStart(n),
                        f -> times.wait(f).seconds() + times.transfer(f)))
                : Optional.empty();
        parallelBranches = splits() || joinsSources();
        missingTotal = ImmutableMap.copyOf(missing(step -> !times.hasLeadTime(step)));
    }

    /**
     * The journey.
     *
     * @return how often an item visits each node, on all branches
     */
    public Journey journey() {
        return journey;
    }

    /**
     * The longest path; what is unknown counts as 0.
     *
     * @return the path, or empty if no item reaches a customer
     */
    public Optional<CriticalPath> path() {
        return path;
    }

    /**
     * Whether the longest of several branches counts, behind a split or before a join of what several sources bring.
     *
     * @return false if all times add up
     */
    public boolean hasParallelBranches() {
        return parallelBranches;
    }

    private boolean splits() {
        return stream.nodes().stream().anyMatch(n -> times.routes().isParallelSplit(n) && journey.visits(n) > 0);
    }

    private boolean joinsSources() {
        return path.isPresent()
                && starts(n -> journey.visits(n) > 0) > starts(n -> path.get().visits(n) > 0);
    }

    private long starts(Predicate<Node> taken) {
        return times.routes().sources().stream().filter(taken).count();
    }

    /**
     * What keeps the process time from being known.
     *
     * @return the steps without one, by id
     */
    public Map<String, Figure.Unknown> missingProcess() {
        return missingProcess(step -> true);
    }

    private Map<String, Figure.Unknown> missingProcess(Predicate<ProcessStep> which) {
        Map<String, Figure.Unknown> missing = new LinkedHashMap<>();
        for (ProcessStep step : stream.steps()) {
            if (!times.isProcessKnown(step) && which.test(step) && journey.visits(step) > 0) {
                missing.put(step.id(), times.processMissing(step));
            }
        }
        return missing;
    }

    /**
     * What keeps the whole time from being known: a step whose lead time is stated needs no process time.
     *
     * @return the elements at fault, by id
     */
    public Map<String, Figure.Unknown> missingTotal() {
        return missingTotal;
    }

    /**
     * What keeps the waiting from being known: steps with a lead time and no process time, and unknown waits.
     *
     * @return the elements at fault, by id
     */
    public Map<String, Figure.Unknown> missingWaiting() {
        return missing(times::hasLeadTime);
    }

    private Map<String, Figure.Unknown> missing(Predicate<ProcessStep> processOf) {
        Map<String, Figure.Unknown> missing = missingProcess(processOf);
        for (MaterialFlow flow : stream.flows()) {
            Wait wait = times.wait(flow);
            if (wait.figure() instanceof Figure.Unknown unknown && !wait.holdsProcess() && journey.passages(flow) > 0) {
                missing.put(flow.id(), unknown);
            }
        }
        return missing;
    }

    /**
     * The whole time on the longest path.
     *
     * @return seconds, a lower bound where something is missing; not applicable if longer than a duration can hold
     */
    public Figure total() {
        double seconds = path.orElseThrow().seconds();
        return isTooLong(seconds)
                ? Figure.unknown(Reason.NOT_APPLICABLE, Text.of("time.long", "The time is longer than can be held."))
                : Missing.total(seconds, missingTotal().values());
    }

    /** Whether a time is past what a duration holds, some 292 billion years, or too long to be computed with. */
    static boolean isTooLong(double seconds) {
        return !(seconds < LONGEST);
    }

    /**
     * A part of the whole time, such as processing, summed along the longest path.
     *
     * @param sum what is known of it
     * @param missing what keeps it from being known
     * @return the figure; where branches run in parallel and any time is missing, another branch may be the longest, so
     *     that nothing is known of the part
     */
    public Figure part(double sum, Map<String, Figure.Unknown> missing) {
        if (!hasParallelBranches()) {
            return Missing.total(sum, missing.values());
        }
        Map<String, Figure.Unknown> any = new LinkedHashMap<>(missing);
        any.putAll(missingTotal());
        return any.isEmpty() ? Figure.of(sum) : Missing.because(any.values(), OptionalDouble.empty());
    }
}
