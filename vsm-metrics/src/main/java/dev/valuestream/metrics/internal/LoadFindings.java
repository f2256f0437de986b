package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.problem.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Who is asked for all that he can do, or more. */
public final class LoadFindings {

    /** A load below 1 by no more than rounding is 1. */
    private static final double FULL = 1 - 1e-12;

    private LoadFindings() {}

    /**
     * The steps of a load of 1 and more.
     *
     * @param context the analysis
     * @return a warning for each, with the growth of its queue
     */
    public static List<Finding> steps(MetricContext context) {
        List<Finding> findings = new ArrayList<>();
        for (StepModel step : CapacityModel.of(context).steps().values()) {
            if (isFull(step.load())) {
                findings.add(Finding.warning(
                        "step.overloaded",
                        step.step().id(),
                        "Step {0} is asked for {1} of what it can do{2}. Free {3} of its work: rework, scrap, stops and"
                                + " changeovers first; then shorten its cycle, add a station or people, or take on less.",
                        step.step().id(),
                        shown(step.load()),
                        consequence(QueueGrowth.of(context), step),
                        excess(step.load())));
            }
        }
        return findings;
    }

    /**
     * The teams of a load of 1 and more, but those whose only step is found already.
     *
     * @param context the analysis
     * @return a warning for each
     */
    public static List<Finding> teams(MetricContext context) {
        List<Finding> findings = new ArrayList<>();
        for (TeamModel team : CapacityModel.of(context).teams().values()) {
            if (isFull(team.load())
                    && (team.isShared() || !isFull(team.steps().get(0).load()))) {
                findings.add(Finding.warning(
                        "team.overloaded",
                        team.id(),
                        "Team {0} is asked for {1} of its time, by {2}. Free {3} of its work: rework, stops and changeovers"
                                + " first; then teach others to take over a step, add people, or take on less.",
                        team.id(),
                        shown(team.load()),
                        team.steps().stream().map(s -> s.step().id()).limit(8).collect(Collectors.joining(", ")),
                        excess(team.load())));
            }
        }
        return findings;
    }

    private static boolean isFull(Figure load) {
        return load instanceof Figure.Known known
                ? known.value() >= FULL
                : ((Figure.Unknown) load).reason() == Reason.UNSTABLE
                        || ((Figure.Unknown) load).atLeast().orElse(0) >= FULL;
    }

    private static String shown(Figure load) {
        if (load instanceof Figure.Known known) {
            return Shown.percent(known.value());
        }
        Figure.Unknown unknown = (Figure.Unknown) load;
        return unknown.reason() == Reason.UNSTABLE
                ? "more than 100 %"
                : "at least " + Shown.percent(unknown.atLeast().orElseThrow());
    }

    /** What share of the work has to go so that the rest can be done: 1 − 1 ÷ load. */
    private static String excess(Figure load) {
        double least = load instanceof Figure.Known known
                ? known.value()
                : ((Figure.Unknown) load).atLeast().orElse(0);
        return least > 1 ? "at least " + Shown.percent(1 - 1 / least) : "some";
    }

    private static String consequence(QueueGrowth queues, StepModel step) {
        Figure growth = queues.of(step);
        if (growth instanceof Figure.Known known) {
            return known.value() > 0
                    ? ": the queue before it grows by " + Shown.number(known.value()) + " items a day"
                    : withoutGrowth(queues, step);
        }
        return ((Figure.Unknown) growth).reason() == Reason.NOT_APPLICABLE
                ? ": it takes its work from a supplier and starts no more than it can do, so demand is not met"
                : "";
    }

    /** Without a surplus a queue walks at random: it has no mean, and the mean of its size at time t grows with √t. */
    private static String withoutGrowth(QueueGrowth queues, StepModel step) {
        double coming = queues.rates().map(r -> r.work(step)).orElse(0.0);
        return coming < FULL * step.available().number().orElse(0)
                ? ", but no queue grows before it, because no more reaches it than it can do"
                : ", and as much reaches it as it can do: no time is left to make up for what varies, so with any"
                        + " variability the queue before it gets longer without end (as the square root of time), and with"
                        + " none it stays as it is";
    }
}
