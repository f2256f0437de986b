package dev.valuestream.metrics.network;

import com.google.common.collect.ImmutableMap;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.FamilyWork;
import dev.valuestream.metrics.internal.Finite;
import dev.valuestream.metrics.internal.Missing;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.StepModel;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ProcessStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** How many items are at each place of the map in the long run: rate · time there, parts that wait at joins included. Immutable. */
public final class PredictedItems {

    private final PredictedQueues queues;
    private final List<FamilyTimes> times;
    private final List<PredictedTimes> waiting = new ArrayList<>();
    private final List<Figure> families = new ArrayList<>();
    private final Map<String, Double> places = new LinkedHashMap<>();
    private final Figure all;

    private PredictedItems(MetricContext context) {
        queues = PredictedQueues.of(context);
        times = ObservedTimes.of(context).families();
        List<Figure.Unknown> missing = new ArrayList<>();
        for (int f = 0; f < times.size(); f++) {
            waiting.add(PredictedTimes.of(context, f));
            List<Figure.Unknown> own = new ArrayList<>();
            double sum = steps(f, own) + flows(f);
            families.add(total(sum, own));
            missing.addAll(own);
        }
        all = total(places.values().stream().mapToDouble(n -> n).sum(), missing);
    }

    /**
     * The items of a map.
     *
     * @param context the analysis
     * @return the items
     */
    public static PredictedItems of(MetricContext context) {
        return new PredictedItems(context);
    }

    private static Figure total(double sum, List<Figure.Unknown> missing) {
        if (missing.isEmpty()) {
            return Finite.of(sum, "The number of items");
        }
        List<Figure.Unknown> growing =
                missing.stream().filter(m -> m.reason() == Reason.UNSTABLE).toList();
        return Missing.because(growing.isEmpty() ? missing : growing, OptionalDouble.empty());
    }

    private double steps(int f, List<Figure.Unknown> missing) {
        double sum = 0;
        for (StepModel step : queues.model().steps().values()) {
            FamilyWork work = step.families().get(f);
            if (!work.reached()) {
                continue;
            }
            if (queues.wait(step.step(), f) instanceof Figure.Unknown unknown) {
                missing.add(unknown);
            }
            double items = rate(step.step(), f) * time(step.step(), f);
            places.merge(step.step().id(), items, Double::sum);
            sum += items;
        }
        return sum;
    }

    private double rate(ProcessStep step, int f) {
        return queues.rate(step, f);
    }

    private double time(ProcessStep step, int f) {
        return waiting.get(f).waiting(step) + waiting.get(f).processing(step);
    }

    private double flows(int f) {
        double sum = 0;
        for (MaterialFlow flow : queues.model().stream().flows()) {
            double seconds = queues.carried(flow).mean() + waiting.get(f).waitForOthers(flow);
            double items = seconds == 0 ? 0 : queues.rate(flow, f) * seconds;
            if (items > 0) {
                places.merge(flow.id(), items, Double::sum);
                sum += items;
            }
        }
        return sum;
    }

    /**
     * The queues of which they are a part.
     *
     * @return the predicted queues
     */
    public PredictedQueues queues() {
        return queues;
    }

    /**
     * The items of one family.
     *
     * @param family the family's place in the mix
     * @return items; unstable where a queue grows that it joins
     */
    public Figure of(int family) {
        return families.get(family);
    }

    /**
     * The items of all families.
     *
     * @return items; unstable where a queue grows
     */
    public Figure all() {
        return all;
    }

    /**
     * How far they can be trusted.
     *
     * @return that of the least sure family's times
     */
    public Trust trust() {
        return PredictedTimes.leastSure(waiting);
    }

    /**
     * Where they are.
     *
     * @return items by step, and by flow where they are carried, as far as they are known
     */
    public Map<String, Double> places() {
        return ImmutableMap.copyOf(places);
    }
}
