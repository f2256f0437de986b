package dev.valuestream.simulation;

import dev.valuestream.metrics.Shown;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Finding;
import dev.valuestream.simulation.internal.Replication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader should know of a run before believing its figures. */
final class RunFindings {

    private static final String EMPTY_START =
            "The run starts empty and is measured from its start, so that a long-run figure is biased and its"
                    + " interval holds the truth less often than it says. State a warm-up, unless the start is"
                    + " what you ask about.";

    private static final String FOUND_START =
            "The run starts with the inventories found and is measured from its start: its figures are of the time from"
                    + " today on. For long-run figures state a warm-up.";

    private final ValueStream stream;
    private final SimulationPlan plan;
    private final Duration horizon;
    private final Duration warmUp;

    RunFindings(ValueStream stream, SimulationPlan plan, Duration horizon, Duration warmUp) {
        this.stream = stream;
        this.plan = plan;
        this.horizon = horizon;
        this.warmUp = warmUp;
    }

    List<Finding> of(List<Replication> found, RunEnding ending) {
        List<Finding> findings = new ArrayList<>();
        if (ending != RunEnding.COMPLETE) {
            findings.add(Finding.warning(
                    "simulation.partial",
                    stream.id(),
                    "The simulation did not run to its horizon ({0}): its figures are of what was run until then.",
                    ending));
        }
        found.stream().filter(r -> !r.deadlocked().isEmpty()).findFirst().ifPresent(r -> findings.add(deadlock(r)));
        if (ending == RunEnding.STANDSTILL) {
            findings.add(Finding.warning(
                    "simulation.standstill",
                    stream.id(),
                    "Nothing moves on any more: as many items as the limit of the stream allows wait for others, to be taken or"
                            + " carried together with them. Raise the limit, or make batches smaller."));
        }
        warmUp().ifPresent(findings::add);
        if (ending == RunEnding.COMPLETE && !new PrecisionGoal(plan).isReached(found)) {
            findings.add(Finding.warning(
                    "simulation.precision.missed",
                    stream.id(),
                    "{0} replications do not reach the precision asked for ({1} of lead time, throughput and work in process):"
                            + " allow more, or make the horizon longer.",
                    found.size(),
                    Shown.percent(plan.precision().orElseThrow())));
        }
        if (found.size() == 1) {
            findings.add(Finding.warning(
                    "simulation.replications.one",
                    stream.id(),
                    "One replication tells nothing of how sure its figures are. Ask for 10 or more."));
        }
        if (plan.horizon().isEmpty()) {
            findings.add(Finding.info(
                    "simulation.horizon.default", stream.id(), "No horizon is stated: 20 working days are taken."));
        }
        return findings;
    }

    private Optional<Finding> warmUp() {
        if (plan.findsWarmUp()) {
            return warmUp.multipliedBy(2).compareTo(horizon) < 0
                    ? Optional.empty()
                    : Optional.of(Finding.warning(
                            "simulation.warm-up.not-settled",
                            stream.id(),
                            "The number of items in the stream has not settled in half of the horizon ({0}): it is too short for"
                                    + " long-run figures, or there are none because a queue grows.",
                            horizon));
        }
        return warmUp.isZero()
                ? Optional.of(Finding.warning(
                        "simulation.warm-up.none",
                        stream.id(),
                        plan.start() == StartFrom.EMPTY ? EMPTY_START : FOUND_START))
                : Optional.empty();
    }

    private static Finding deadlock(Replication found) {
        List<String> steps = found.deadlocked();
        return Finding.warning(
                "simulation.deadlock",
                steps.get(0),
                "Steps {0} block each other: each station holds a finished item for which there is no room at another of"
                        + " them. Give one of the lanes between them more room, or let rework wait elsewhere.",
                String.join(", ", steps));
    }
}
