package dev.valuestream.simulation;

import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Finding;
import dev.valuestream.simulation.internal.Replication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a reader should know of a run before believing its figures. */
final class RunFindings {

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
        if (warmUp.isZero()) {
            findings.add(Finding.warning(
                    "simulation.warm-up.none",
                    stream.id(),
                    "The run starts empty and is measured from its start, so that a long-run figure is biased and its"
                            + " interval holds the truth less often than it says. State a warm-up, unless the start is"
                            + " what you ask about."));
        }
        if (plan.findsWarmUp() && warmUp.multipliedBy(2).compareTo(horizon) >= 0) {
            findings.add(Finding.warning(
                    "simulation.warm-up.not-settled",
                    stream.id(),
                    "The number of items in the stream has not settled in half of the horizon ({0}): it is too short for long-run"
                            + " figures, or there are none because a queue grows.",
                    horizon));
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
