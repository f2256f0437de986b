package dev.valuestream.metrics.network;

import dev.valuestream.graph.CriticalPath;
import dev.valuestream.graph.Journey;
import dev.valuestream.graph.Routes;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.Missing;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.Sources;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.problem.Text;
import dev.valuestream.queueing.network.Confidence;
import dev.valuestream.queueing.network.Stay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long one family's items take to the customer with the waits that the network predicts: time to go with T(n) = wait +
 * time in the step, transfer on a flow, the last of parallel branches. Immutable.
 */
public final class PredictedTimes {

    private static final double LONGEST = 0x1p63;

    private final PredictedQueues queues;
    private final int family;
    private final FamilyTimes times;
    private final Figure total;
    private final Optional<Journeys> journeys;
    private final Optional<CriticalPath> path;

    private PredictedTimes(MetricContext context, int family, Map<Journey, Ways> ways) {
        queues = PredictedQueues.of(context);
        this.family = family;
        times = ObservedTimes.of(context).families().get(family);
        Journey journey = times.routes().delivering();
        journeys = journey.exists() && hasParts() ? Optional.of(journeys(ways)) : Optional.empty();
        path = journey.exists()
                ? Optional.of(journey.longest(this::at, f -> queues.carried(f).mean()))
                : Optional.empty();
        Optional<Figure.Unknown> none = Sources.noJourney(times.routes());
        total = none.isPresent() ? none.get() : total(journey);
    }

    /**
     * The predicted times of a family.
     *
     * @param context the analysis
     * @param family the family's place in the mix
     * @return the times
     */
    public static PredictedTimes of(MetricContext context, int family) {
        return context.once(All.class, All::new).families.get(family);
    }

    /** The times of all families, found once for an analysis. */
    private static final class All {

        private final List<PredictedTimes> families = new ArrayList<>();

        All(MetricContext context) {
            int count = ObservedTimes.of(context).families().size();
            Map<Journey, Ways> ways = new HashMap<>();
            for (int f = 0; f < count; f++) {
                families.add(new PredictedTimes(context, f, ways));
            }
        }
    }

    private Figure total(Journey journey) {
        List<Figure.Unknown> growing = new ArrayList<>();
        List<Figure.Unknown> missing = new ArrayList<>();
        for (ProcessStep step : queues.model().stream().steps()) {
            if (journey.visits(step) > 0) {
                if (queues.wait(step, family) instanceof Figure.Unknown unknown) {
                    (unknown.reason() == Reason.UNSTABLE ? growing : missing).add(unknown);
                }
                if (!times.isProcessKnown(step)) {
                    missing.add(times.processMissing(step));
                }
            }
        }
        double seconds = path.orElseThrow().seconds();
        if (!(seconds < LONGEST)) {
            return Figure.unknown(Reason.NOT_APPLICABLE, Text.of("time.long", "The time is longer than can be held."));
        }
        if (growing.isEmpty() && missing.isEmpty()) {
            return Figure.of(seconds);
        }
        return Missing.because(growing.isEmpty() ? missing : growing, OptionalDouble.empty());
    }

    /** Whether an item becomes several parts anywhere. */
    private boolean hasParts() {
        Routes routes = times.routes();
        return routes.sources().size() > 1
                || queues.model().stream().nodes().stream().anyMatch(routes::isParallelSplit);
    }

    /** How long its parts are under way; families that share a journey share its ways. */
    private Journeys journeys(Map<Journey, Ways> shared) {
        Ways ways = shared.computeIfAbsent(
                times.routes().delivering(), j -> new Ways(queues.model().stream(), times.routes()));
        Stay[] stays = new Stay[ways.size()];
        Arrays.fill(stays, Stay.NONE);
        for (int n = 0; n < ways.nodes.size(); n++) {
            if (ways.nodes.get(n) instanceof ProcessStep step) {
                stays[n] = queues.stay(step, family, processing(step));
            }
        }
        for (int f = 0; f < ways.flows.size(); f++) {
            stays[ways.nodes.size() + f] = queues.carried(ways.flows.get(f));
        }
        return new Journeys(ways, stays);
    }

    private double at(Node node) {
        double own = node instanceof ProcessStep step ? waiting(step) + processing(step) : 0;
        return own + synchronisation(node);
    }

    /**
     * By how much the last of the parts of an item that begin at a node comes to their join later than the slowest of them does on the
     * mean.
     *
     * @param node a node of the stream
     * @return seconds; 0 where no parts begin that wait for each other
     */
    public double synchronisation(Node node) {
        return journeys.map(j -> j.delay(node)).orElse(0.0);
    }

    /**
     * How long what a flow brings to a join waits there for the other parts of its item.
     *
     * @param flow a flow of the stream
     * @return seconds; 0 where nothing is waited for
     */
    public double waitForOthers(MaterialFlow flow) {
        return journeys.map(j -> j.waitForOthers(flow)).orElse(0.0);
    }

    /**
     * The predicted wait before a step as it counts here.
     *
     * @param step a step of the stream
     * @return seconds, 0 where it is not known
     */
    public double waiting(ProcessStep step) {
        return queues.wait(step, family).number().orElse(0);
    }

    /**
     * How long an item is in a step as it counts here.
     *
     * @param step a step of the stream
     * @return its cycle, failures, setups and other hours included, what its process is longer than that, and what it stays there for want of
     *     room behind it, in seconds, 0 where it is not known
     */
    public double processing(ProcessStep step) {
        return queues.inStep(step, family, times.process(step)) + queues.blocked(step);
    }

    /**
     * The predicted lead time.
     *
     * @return seconds; unstable where a queue on the way grows. Without a lower bound where something is missing: it may be what
     *     holds items up, so that elsewhere fewer wait
     */
    public Figure total() {
        return total;
    }

    /**
     * How far what follows from these times can be trusted.
     *
     * @return that of the queues; where parts of an item wait for each other, good at most
     */
    public Trust trust() {
        boolean parts = queues.model().stream().nodes().stream().anyMatch(n -> synchronisation(n) > 0);
        Trust trust = queues.trust();
        return parts
                ? trust.atMost(
                        Confidence.GOOD,
                        "the last of parallel branches is found from means and variances of their times")
                : trust;
    }

    /**
     * How far what follows from the times of several families can be trusted.
     *
     * @param families at least one
     * @return that of the least sure
     */
    public static Trust leastSure(List<PredictedTimes> families) {
        return families.stream()
                .map(PredictedTimes::trust)
                .max(Comparator.comparing(Trust::confidence)
                        .thenComparing(t -> t.reasons().size()))
                .orElseThrow();
    }

    /**
     * The longest way, where what is not known counts as 0.
     *
     * @return the path, or empty if no item reaches a customer
     */
    public Optional<CriticalPath> path() {
        return path;
    }

    /**
     * How much the lead time varies from item to item, from the sources of the path on: waits and times at different steps taken as
     * independent.
     *
     * @return its squared coefficient of variation, approximate; empty if the lead time is not known or is 0
     */
    public OptionalDouble scv() {
        if (!(total instanceof Figure.Known) || !queues.carries(times.member())) {
            return OptionalDouble.empty();
        }
        double weight = 0;
        double mean = 0;
        double square = 0;
        for (Node source : times.routes().sources()) {
            double share = path.orElseThrow().visits(source);
            Optional<Stay> time = share > 0 ? start(source) : Optional.empty();
            if (time.isPresent()) {
                weight += share;
                mean += share * time.get().mean();
                square += share
                        * (time.get().variance()
                                + time.get().mean() * time.get().mean());
            }
        }
        double scv = square * weight / (mean * mean) - 1;
        return mean > 0 && Double.isFinite(scv) ? OptionalDouble.of(Math.max(0, scv)) : OptionalDouble.empty();
    }

    private Optional<Stay> start(Node source) {
        return journeys.isPresent()
                ? journeys.map(j -> j.start(source))
                : queues.solution()
                        .flatMap(s -> s.timeToGo(source.id(), NetworkCompiler.itemClass(times.member())))
                        .map(t -> new Stay(t.mean(), t.variance(), 0));
    }
}
