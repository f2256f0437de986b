package dev.valuestream.metrics.internal;

import static java.util.Objects.requireNonNull;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.problem.Text;
import dev.valuestream.queueing.fluid.FluidNetwork;
import dev.valuestream.queueing.fluid.FluidRates;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * How fast the queue before each step grows in the long run, in the fluid model of the map: what reaches the step, limited
 * by what is upstream, less what it passes on. Immutable once made.
 */
public final class QueueGrowth {

    private final CapacityModel model;
    private final Optional<FluidNetwork> network;
    private final Optional<FluidRates> rates;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Figure.Unknown> unknown;

    private QueueGrowth(MetricContext context) {
        model = CapacityModel.of(context);
        unknown = FluidUnknowns.of(model);
        model.stream().nodes().forEach(n -> numbers.put(n.id(), numbers.size()));
        network = FluidMap.network(model, StartingItems.of(context), FluidMap.STEADY);
        rates = network.flatMap(n -> n.longRun(context::checkCancelled));
    }

    /**
     * The growth of queues on a map.
     *
     * @param context the analysis
     * @return the growth, computed once
     */
    public static QueueGrowth of(MetricContext context) {
        return context.once(QueueGrowth.class, QueueGrowth::new);
    }

    /**
     * The rates from which the growth follows.
     *
     * @return the rates, or empty if they could not be found to 1e-9
     */
    public Optional<LongRunRates> rates() {
        return rates.map(r -> new LongRunRates(model.stream(), numbers, r, unknown));
    }

    /**
     * What to say where there are no rates.
     *
     * @return a figure that is unstable where a rate is beyond all bounds, else failed
     */
    public Figure unsolved() {
        return network.isEmpty()
                ? Finite.load(Double.POSITIVE_INFINITY, "this stream")
                : Figure.unknown(
                        Reason.FAILED,
                        Text.of("step.queue.growth.unsolved", "The rates of the flows could not be found to 1e-9."));
    }

    /**
     * The growth of the queue of all items before a step.
     *
     * @param step the step
     * @return items a day; not applicable where no item has a queue before it
     */
    public Figure of(StepModel step) {
        return sum(step, f -> of(step, f), "The growth of the queue of step");
    }

    /** The families' figures added up; not applicable where no item has a queue before the step. */
    static Figure sum(StepModel step, IntFunction<Figure> each, String what) {
        double sum = 0;
        boolean any = step.families().stream().noneMatch(FamilyWork::reached);
        Figure none = noQueue(step.step());
        for (int f = 0; f < step.families().size(); f++) {
            Figure figure = each.apply(f);
            if (figure instanceof Figure.Known known) {
                sum += known.value();
                any |= step.families().get(f).reached();
            } else if (((Figure.Unknown) figure).reason() != Reason.NOT_APPLICABLE) {
                return figure;
            } else {
                none = figure;
            }
        }
        return any ? Finite.of(sum, what, step.step().id()) : none;
    }

    /**
     * The growth of one family's part of the queue before a step.
     *
     * @param step the step
     * @param family the family's place in the mix
     * @return items a day; not applicable where the step takes the family's items at the pace of its suppliers
     */
    public Figure of(StepModel step, int family) {
        FamilyWork work = step.families().get(family);
        if (!work.reached()) {
            return Figure.of(0);
        }
        if (work.member().routes().isFedBySuppliersOnly(step.step())) {
            return noQueue(step.step());
        }
        Figure.Unknown missing = unknown.get(step.step().id());
        if (missing != null) {
            return Figure.unknown(missing.reason(), missing.text());
        }
        if (rates.isEmpty()) {
            return unsolved();
        }
        return Finite.of(
                rates.get().growth(family, node(step.step())),
                "The growth of the queue of step",
                step.step().id());
    }

    private static Figure noQueue(ProcessStep step) {
        return Figure.unknown(
                Reason.NOT_APPLICABLE,
                Text.of(
                        "step.queue.supplier",
                        "The step {0} takes its work from a supplier at its own pace, so no queue is before it.",
                        step.id()));
    }

    /**
     * What reaches a step in the long run, all families together.
     *
     * @param step the step
     * @return items a day, or empty if it is not known
     */
    public Optional<Double> arriving(StepModel step) {
        if (rates.isEmpty() || unknown.containsKey(step.step().id())) {
            return Optional.empty();
        }
        double sum = 0;
        for (int f = 0; f < step.families().size(); f++) {
            sum += rates.get().arriving(f, node(step.step()));
        }
        return Optional.of(sum);
    }

    int node(ProcessStep step) {
        return requireNonNull(numbers.get(step.id()));
    }

    /** The fluid model of the map, the items found on it at the start; empty if a rate is beyond all bounds. */
    Optional<FluidNetwork> network() {
        return network;
    }
}
