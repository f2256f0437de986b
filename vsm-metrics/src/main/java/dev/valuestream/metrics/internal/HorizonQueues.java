package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.Reason;
import dev.valuestream.problem.Text;
import dev.valuestream.queueing.fluid.FluidCourse;
import dev.valuestream.queueing.fluid.FluidNetwork;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.Optional;

/**
 * What becomes of the items found on the map until the horizon, in the fluid model of which {@link QueueGrowth} is the long
 * run. Times of the course are days of the stream. Immutable once made.
 */
public final class HorizonQueues {

    private static final int DEFAULT_DAYS = 20;

    private final QueueGrowth growth;
    private final Duration day;
    private final Duration horizon;
    private final Optional<ArrivalCourse> arrivals;
    private final Optional<FluidCourse> course;

    private HorizonQueues(MetricContext context) {
        growth = QueueGrowth.of(context);
        day = context.valueStream().calendar().day();
        horizon = context.options().horizon().orElse(Durations.times(day, DEFAULT_DAYS));
        arrivals = day.isZero()
                ? Optional.empty()
                : Optional.of(new ArrivalCourse(context.valueStream(), Durations.ratio(horizon, day)));
        course = arrivals.flatMap(a -> network(context, a))
                .flatMap(n -> n.until(Durations.ratio(horizon, day), context::checkCancelled));
    }

    private Optional<FluidNetwork> network(MetricContext context, ArrivalCourse follows) {
        return follows.changes()
                ? FluidMap.network(CapacityModel.of(context), StartingItems.of(context), follows::at)
                : growth.network();
    }

    /**
     * The queues of a map.
     *
     * @param context the analysis
     * @return the queues, computed once
     */
    public static HorizonQueues of(MetricContext context) {
        return context.once(HorizonQueues.class, HorizonQueues::new);
    }

    /**
     * The working time over which the queues are projected.
     *
     * @return what the analysis was asked for, else 20 days of the map's calendar
     */
    public Duration horizon() {
        return horizon;
    }

    /**
     * How arrivals change until the horizon, in words.
     *
     * @return what was assumed of them, empty if demand has no schedule
     */
    public Optional<String> schedule() {
        return arrivals.filter(a -> a.changes() || a.isEvenedOut())
                .map(a -> a.changes()
                        ? "arrivals follow the schedule of the demand, which begins anew when its last phase is over"
                        : "arrivals are evened out, as their schedule changes more than 2,000 times until the horizon");
    }

    /**
     * A time of the course as working time.
     *
     * @param days days of the stream
     * @return the time
     */
    public Duration time(double days) {
        return Durations.times(day, days);
    }

    /**
     * What happens until the horizon.
     *
     * @return the course, its nodes and flows in the order of the map; empty if it could not be found, or no day has any time
     */
    public Optional<FluidCourse> course() {
        return course;
    }

    /**
     * The queue of all items before a step at the horizon.
     *
     * @param step the step
     * @return items; not applicable where no item has a queue before it
     */
    public Figure of(StepModel step) {
        return QueueGrowth.sum(step, f -> of(step, f), "The queue of step");
    }

    /**
     * One family's part of the queue before a step at the horizon.
     *
     * @param step the step
     * @param family the family's place in the mix
     * @return items; not applicable where the step takes the family's items at the pace of its suppliers
     */
    public Figure of(StepModel step, int family) {
        Figure grows = growth.of(step, family);
        if (grows instanceof Figure.Unknown || !step.families().get(family).reached()) {
            return grows;
        }
        int node = growth.node(step.step());
        return course.map(c -> Finite.of(
                        c.queue(family, node, c.horizon()),
                        "The queue of step",
                        step.step().id()))
                .orElseGet(this::noCourse);
    }

    private Figure noCourse() {
        if (day.isZero()) {
            return Figure.unknown(
                    Reason.NOT_APPLICABLE,
                    Text.of("calendar.day.zero", "The working time of a day is 0, so no horizon is ever reached."));
        }
        return Figure.unknown(
                Reason.UNSTABLE,
                Text.of(
                        "step.queue.at-horizon.unsolved",
                        "What becomes of the queues until the horizon could not be found: too many lanes fill and empty,"
                                + " or some that are full hold each other up. Try a shorter horizon."));
    }
}
