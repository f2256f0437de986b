package dev.valuestream.simulation;

import dev.valuestream.metrics.Shown;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Finding;
import dev.valuestream.simulation.internal.Replication;
import dev.valuestream.unit.Durations;
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
                    "The simulation did not run to its horizon: {0}. Its figures are of what was run until then.",
                    why(ending)));
        }
        found.stream().map(this::stuck).flatMap(Optional::stream).findFirst().ifPresent(findings::add);
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

    private static String why(RunEnding ending) {
        return switch (ending) {
            case CANCELLED -> "it was cancelled";
            case EVENT_LIMIT -> "a replication had as many events as the limits allow";
            case ITEM_LIMIT -> "more items were in the stream than the limits allow";
            case TIME_LIMIT -> "it took as long as the time limit allows";
            case DEADLOCK -> "steps wait for each other";
            default -> "nothing moves on";
        };
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
                            Shown.time(Durations.toSeconds(horizon), stream.calendar())));
        }
        return warmUp.isZero()
                ? Optional.of(Finding.warning(
                        "simulation.warm-up.none",
                        stream.id(),
                        plan.start() == StartFrom.EMPTY ? EMPTY_START : FOUND_START))
                : Optional.empty();
    }

    private Optional<Finding> stuck(Replication found) {
        return switch (found.ending()) {
            case DEADLOCK -> Optional.of(found.starving().isEmpty() ? blocked(found.stuck()) : starved(found));
            case STANDSTILL -> Optional.of(standstill(found));
            default -> Optional.empty();
        };
    }

    private static Finding blocked(List<String> steps) {
        return Finding.warning(
                "simulation.deadlock",
                steps.get(0),
                "Steps {0} block each other: each station holds a finished item for which there is no room at another of"
                        + " them. Give one of the lanes between them more room, or let rework wait elsewhere.",
                String.join(", ", steps));
    }

    private static Finding starved(Replication found) {
        String starving = String.join(", ", found.starving());
        return Finding.warning(
                "simulation.deadlock",
                found.starving().get(0),
                "Steps {0} wait for each other: what waits before {1} is not enough to begin with, as its counterparts or the"
                        + " rest of a cycle find no room there. Make a lane before {1} longer, or raise its WIP limit.",
                String.join(", ", found.stuck()),
                starving);
    }

    private Finding standstill(Replication found) {
        String steps = found.stuck().isEmpty() ? "" : " before " + String.join(", ", found.stuck());
        String flows = found.loaded().isEmpty() ? "" : " on " + String.join(", ", found.loaded());
        return Finding.warning(
                "simulation.standstill",
                stream.id(),
                "Nothing moves on any more: all items in the stream wait for others, to be taken or carried together with them,"
                        + "{0}. Raise the WIP limit of the stream, or make batches smaller.",
                steps.isEmpty() || flows.isEmpty() ? steps + flows : steps + " and" + flows);
    }
}
