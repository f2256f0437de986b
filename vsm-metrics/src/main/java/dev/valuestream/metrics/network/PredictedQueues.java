package dev.valuestream.metrics.network;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.internal.CapacityModel;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.FamilyWork;
import dev.valuestream.metrics.internal.Finite;
import dev.valuestream.metrics.internal.LongRunRates;
import dev.valuestream.metrics.internal.QueueGrowth;
import dev.valuestream.metrics.internal.StepModel;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.problem.Text;
import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.GGc;
import dev.valuestream.queueing.LongRun;
import dev.valuestream.queueing.ServiceTime;
import dev.valuestream.queueing.network.Confidence;
import dev.valuestream.queueing.network.NetworkSolution;
import dev.valuestream.queueing.network.QueueingNetwork;
import dev.valuestream.queueing.network.StationFigures;
import dev.valuestream.queueing.network.Stay;
import dev.valuestream.queueing.network.VisitFigures;
import dev.valuestream.unit.Durations;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The queues of a map as its queueing network predicts them. Immutable once made, safe to share between threads; compiled and
 * solved once for an analysis.
 *
 * <p>Waits are in seconds of the stream's working time, rates in items a second of it. A queue is rate · wait (Little's law).
 */
public final class PredictedQueues {

    /** Loads that differ by less are the same: which of them is the higher is a matter of the order in which they were added up. */
    private static final double ROUNDING = 1e-9;

    private final CapacityModel model;
    private final QueueGrowth growth;
    private final double assumedCv;
    private final double day;
    private final Optional<LongRunRates> rates;
    private final Map<String, StepPlan> plans;
    private final Optional<QueueingNetwork> network;
    private final Optional<NetworkSolution> solution;
    private final Held held;
    private final Precedence precedence;
    private final LeftOut leftOut;
    private final SameTeamAgain sameTeamAgain;
    private final RepairBursts repairBursts;
    private final ImmutableMap<String, Figure> waits;
    private final ImmutableMap<String, Trust> trusts;

    private PredictedQueues(MetricContext context) {
        model = CapacityModel.of(context);
        growth = QueueGrowth.of(context);
        assumedCv = context.options().assumedCv();
        day = Durations.toSeconds(model.stream().calendar().day());
        rates = growth.rates();
        plans = rates.map(r -> StepPlans.of(model, r)).orElse(ImmutableMap.of());
        network = rates.flatMap(r -> new NetworkCompiler(model, r, plans, assumedCv).network());
        context.checkCancelled();
        solution = network.map(QueueingNetwork::solve);
        held = solution.isPresent() && RoomLimits.any(model.stream())
                ? new RoomLimits(
                                model,
                                rates.orElseThrow(),
                                plans,
                                solution.get(),
                                network.orElseThrow().nodes())
                        .held()
                : Held.NOTHING;
        precedence = Precedence.of(this, plans);
        waits = model.stream().steps().stream()
                .collect(ImmutableMap.toImmutableMap(ProcessStep::id, this::waitInQueue));
        leftOut = LeftOut.of(model.stream(), held.followed());
        sameTeamAgain = new SameTeamAgain(model.stream(), plans);
        repairBursts = rates.isPresent() ? RepairBursts.of(this) : new RepairBursts(ImmutableSet.of());
        trusts = trustOfEach();
    }

    private ImmutableMap<String, Trust> trustOfEach() {
        Predictions predictions = new Predictions(this);
        ImmutableMap.Builder<String, Trust> all = ImmutableMap.builder();
        for (ProcessStep step : model.stream().steps()) {
            predictions.trust(step).or(() -> Doubts.ofPaced(this, step)).ifPresent(trust -> all.put(step.id(), trust));
        }
        return all.buildOrThrow();
    }

    /**
     * The predicted queues of a map.
     *
     * @param context the analysis
     * @return the queues, computed once
     */
    public static PredictedQueues of(MetricContext context) {
        return context.once(PredictedQueues.class, PredictedQueues::new);
    }

    /**
     * The network the map was compiled into.
     *
     * @return the network, in items and seconds; empty if nothing comes to it
     */
    public Optional<QueueingNetwork> network() {
        return network;
    }

    /**
     * What the network answers.
     *
     * @return its solution; empty if nothing comes to it
     */
    public Optional<NetworkSolution> solution() {
        return solution;
    }

    /** The capacities of which the network is made. */
    CapacityModel model() {
        return model;
    }

    double assumedCv() {
        return assumedCv;
    }

    /** Whether the network knows the items of a family. */
    boolean carries(FamilyMix.Member member) {
        return network.filter(n -> n.classes().contains(NetworkCompiler.itemClass(member)))
                .isPresent();
    }

    /** How long an item of a family is at a step, where it is so long in the step itself. */
    Stay stay(ProcessStep step, int family, double processing) {
        double wait = wait(step, family).number().orElse(0);
        double gathering =
                Math.min(wait, visit(step).map(VisitFigures::batchWait).orElse(0.0));
        double queued = wait - gathering;
        double ofQueue = station(step)
                .flatMap(StationFigures::waitTail)
                .filter(tail -> tail.waitProbability() > 0)
                .map(tail -> tail.withMean(queued).variance())
                .orElse(0.0);
        double scv = StepWork.of(step, step(step).families().get(family), assumedCv)
                .map(StepWork::scv)
                .orElse(0.0);
        double variance = ofQueue + gathering * gathering / 3 + scv * processing * processing;
        return new Stay(wait + processing, variance, wait);
    }

    /** How long an item is under way on a flow, the wait until its transfer batch is full included. */
    Stay carried(MaterialFlow flow) {
        ServiceTime time = NetworkCompiler.transfer(flow, assumedCv);
        double gathering = gathering(flow);
        return new Stay(gathering + time.mean(), time.variance() + gathering * gathering / 3, 0);
    }

    /**
     * How long an item waits at the beginning of a flow until its transfer batch is full or its shipment leaves.
     *
     * @param flow a flow of the stream
     * @return seconds, (n − 1) ÷ (2 · items a second) for items that come one by one; half the rhythm of a shipment; 0 where items are
     *     carried one by one
     */
    public double gathering(MaterialFlow flow) {
        Optional<Double> every = Shipment.every(model.stream(), flow);
        if (every.isPresent()) {
            return Shipment.wait(every.get());
        }
        String way = NetworkCompiler.way(flow);
        boolean gathers = flow.transfer().batch().isPresent()
                && network.filter(n -> n.nodes().contains(way)).isPresent();
        return gathers ? solution.orElseThrow().visit(way).batchWait() : 0;
    }

    /**
     * How long a finished item stays on its server for want of room behind the step.
     *
     * @param step a step of the stream
     * @return seconds on the mean; 0 where its room is not followed
     */
    public double blocked(ProcessStep step) {
        return held.blocked(step.id());
    }

    /** Which limits of the map are in its predictions. */
    Followed limits() {
        return held.followed();
    }

    /** Which limits are not. */
    LeftOut leftOut() {
        return leftOut;
    }

    Precedence precedence() {
        return precedence;
    }

    SameTeamAgain sameTeamAgain() {
        return sameTeamAgain;
    }

    RepairBursts repairBursts() {
        return repairBursts;
    }

    StepPlan plan(ProcessStep step) {
        return requireNonNull(plans.get(step.id()));
    }

    /** Whether a step takes all its items from suppliers at its own pace. */
    boolean isPaced(ProcessStep step) {
        return rates.isPresent() && plan(step).is(Standing.PACED);
    }

    /**
     * The station at which a step's items queue.
     *
     * @param step a step of the stream
     * @return its figures; of the whole team, where that serves several steps; empty where nothing queues, the queue grows, or
     *     it is not known
     */
    public Optional<StationFigures> station(ProcessStep step) {
        return queues(step) ? solution.map(s -> s.station(plan(step).station())) : Optional.empty();
    }

    /**
     * The figures of a step in the network.
     *
     * @param step a step of the stream
     * @return its figures, all families together; empty where nothing queues, the queue grows, or it is not known
     */
    public Optional<VisitFigures> visit(ProcessStep step) {
        return queues(step) ? solution.map(s -> s.visit(step.id())) : Optional.empty();
    }

    private boolean queues(ProcessStep step) {
        return rates.isPresent() && plan(step).is(Standing.QUEUED);
    }

    /**
     * Items that come to a step.
     *
     * @param step a step of the stream
     * @param family the family's place in the mix
     * @return items a second; 0 if it is not known
     */
    public double rate(ProcessStep step, int family) {
        return rates.isPresent() && day > 0 ? rates.get().arriving(family, step) / day : 0;
    }

    /**
     * Items that take a flow.
     *
     * @param flow a flow of the stream
     * @param family the family's place in the mix
     * @return items a second, those that end at a join counted; 0 if it is not known
     */
    public double rate(MaterialFlow flow, int family) {
        if (rates.isEmpty() || day == 0) {
            return 0;
        }
        Node origin = model.stream().node(flow.from()).orElseThrow();
        FamilyMix.Member member = model.mix().members().get(family);
        double yield = member.routes().visits().map(v -> v.yield(origin)).orElse(0.0);
        double leaving = rates.get().arriving(family, origin) * rates.get().passing(origin);
        return leaving * yield * member.routes().probability(flow) / day;
    }

    /**
     * How long an item of a family waits before a step.
     *
     * @param step a step of the stream
     * @param family the family's place in the mix
     * @return seconds; unstable where the queue grows
     */
    public Figure wait(ProcessStep step, int family) {
        FamilyWork work = step(step).families().get(family);
        if (!work.reached() || isPaced(work, step)) {
            return unknown(step).orElse(Figure.of(0));
        }
        Figure all = requireNonNull(waits.get(step.id()));
        double factor = precedence.factor(step, family);
        return factor != 1 && all instanceof Figure.Known known
                ? Finite.of(known.value() * factor, "The wait before step", step.id())
                : all;
    }

    StepModel step(ProcessStep step) {
        return requireNonNull(model.steps().get(step.id()));
    }

    /** Whether the step takes a family's items from suppliers at its own pace, so that none waits. */
    static boolean isPaced(FamilyWork work, ProcessStep step) {
        return work.reached() && work.member().routes().isFedBySuppliersOnly(step);
    }

    /** The wait of an item that has to queue at a step. */
    private Figure waitInQueue(ProcessStep step) {
        Optional<Figure> none = unknown(step);
        if (none.isPresent()) {
            return none.get();
        }
        if (plan(step).is(Standing.OVERLOADED)) {
            return overloaded(step);
        }
        if (held.overflow().isPresent()) {
            return Figure.unknown(Reason.UNSTABLE, held.overflow().get());
        }
        double wait = visit(step).flatMap(VisitFigures::meanWait).orElse(0.0);
        double queued = Math.max(wait, ownWait(step)) * held.share(step.id());
        return Finite.of(queued + RepairsFound.wait(step, this, plan(step)), "The wait before step", step.id());
    }

    /** Why nothing is known of a step; empty if something is. */
    private Optional<Figure> unknown(ProcessStep step) {
        return rates.isEmpty()
                ? Optional.of(growth.unsolved())
                : rates.get().missing(step).map(m -> Figure.unknown(m.reason(), m.text()));
    }

    private Figure overloaded(ProcessStep step) {
        double perDay = growth.of(step(step)).number().orElse(0);
        Text text = perDay > 0
                ? Text.of(
                        "step.queue.unstable",
                        "More comes to step {0} than it can do: its queue grows by {1} items a day and has no average.",
                        step.id(),
                        Shown.number(perDay))
                : Text.of(
                        "step.queue.full",
                        "The step {0} has no time to spare for what comes to it, so it never makes up for what varies: its queue"
                                + " has no average.",
                        step.id());
        return Figure.unknown(Reason.UNSTABLE, text);
    }

    /**
     * The wait for the step's own servers, where its team has more people than it has stations: who waits for both waits at
     * least for the slower.
     */
    private double ownWait(ProcessStep step) {
        if (!waitsForOwnServers(step)) {
            return 0;
        }
        StepModel own = step(step);
        double load = own.load().number().orElse(0);
        int servers = (int) Math.min(1_000_000, own.servers().number().orElse(1));
        double rate = totalRate(step);
        double arrivals = station(step).map(StationFigures::arrivalScv).orElse(1.0);
        ServiceTime time = new ServiceTime(Magnitude.of(load * servers / rate), ownScv(own));
        LongRun longRun = new GGc(new Arrivals(Magnitude.of(rate), arrivals), time, servers).longRun();
        return longRun.steady().map(LongRun.Steady::waitingTime).orElse(0.0);
    }

    /** The variability of the step's own cycles, whatever else its team does: the mean over the families that come. */
    private double ownScv(StepModel own) {
        double sum = 0;
        double all = 0;
        for (int f = 0; f < own.families().size(); f++) {
            Optional<StepWork> work = StepWork.of(own.step(), own.families().get(f), assumedCv);
            double rate = work.isPresent() ? rate(own.step(), f) : 0;
            sum += rate * work.map(StepWork::scv).orElse(0.0);
            all += rate;
        }
        return all > 0 ? sum / all : 1;
    }

    /** Whether a step of a shared team is as near to the limit of its own stations as the team is to its own, or nearer. */
    boolean waitsForOwnServers(ProcessStep step) {
        if (!queues(step) || plan(step).isAlone()) {
            return false;
        }
        double load = step(step).load().number().orElse(0);
        return load >= plan(step).load() * (1 - ROUNDING) && load < 1;
    }

    double totalRate(ProcessStep step) {
        double sum = 0;
        for (int f = 0; f < model.mix().members().size(); f++) {
            sum += rate(step, f);
        }
        return sum;
    }

    /**
     * How long an item waits before a step, the mean over all that come.
     *
     * @param step a step of the stream
     * @return seconds; unstable where the queue grows; 0 where the step takes all its items from suppliers, or none comes
     */
    public Figure meanWait(ProcessStep step) {
        Figure queue = queue(step);
        double rate = totalRate(step);
        return rate > 0 && queue instanceof Figure.Known known
                ? Finite.of(known.value() / rate, "The wait before step", step.id())
                : queue;
    }

    /**
     * How many items wait before a step, all families together.
     *
     * @param step a step of the stream
     * @return items; unstable where the queue grows
     */
    public Figure queue(ProcessStep step) {
        double sum = 0;
        for (int f = 0; f < model.mix().members().size(); f++) {
            Figure queue = queue(step, f);
            if (!(queue instanceof Figure.Known known)) {
                return queue;
            }
            sum += known.value();
        }
        return Finite.of(sum, "The queue before step", step.id());
    }

    /**
     * How many items of a family wait before a step.
     *
     * @param step a step of the stream
     * @param family the family's place in the mix
     * @return items; unstable where the queue grows
     */
    public Figure queue(ProcessStep step, int family) {
        Figure wait = wait(step, family);
        return wait instanceof Figure.Known known
                ? Finite.of(rate(step, family) * known.value(), "The queue before step", step.id())
                : wait;
    }

    /**
     * How long an item is in a step once its cycle has begun, in the stream's working time.
     *
     * @param step a step of the stream
     * @param family the family's place in the mix
     * @param process its process time, in seconds
     * @return its cycle with what failures, setups and other hours than the stream's make of it, and what its process takes longer than the
     *     cycle; the process time where that is not known
     */
    public double inStep(ProcessStep step, int family, double process) {
        StepModel own = step(step);
        double working = own.timePerDay() - own.changeoversPerDay();
        FamilyWork work = own.families().get(family);
        if (!work.reached() || !(working > 0) || day == 0) {
            return process;
        }
        return StepWork.of(step, work, assumedCv)
                .map(w -> w.inStep(process, day / working))
                .filter(Double::isFinite)
                .orElse(process);
    }

    /**
     * What is predicted of the queue before a step.
     *
     * @param step a step of the stream
     * @return the prediction; empty where nothing queues, the queue grows, or it is not known
     */
    public Optional<StepPrediction> prediction(ProcessStep step) {
        return new Predictions(this).of(step);
    }

    /**
     * How far the predicted queue before each step can be trusted.
     *
     * @return by step; without those where nothing queues for sure, the queue grows, or it is not known
     */
    public Map<String, Trust> trusts() {
        return trusts;
    }

    /**
     * How far what follows from all queues together can be trusted.
     *
     * @return that of the least sure of them, with its reasons; exact where nothing queues
     */
    public Trust trust() {
        Confidence least = trusts.values().stream()
                .map(Trust::confidence)
                .max(Comparator.naturalOrder())
                .orElse(Confidence.EXACT);
        List<String> reasons = trusts.entrySet().stream()
                .filter(e -> e.getValue().confidence() == least)
                .filter(e -> !e.getValue().reasons().isEmpty())
                .map(e -> e.getKey() + ": " + String.join(", ", e.getValue().reasons()))
                .toList();
        return new Trust(least, reasons);
    }

    /**
     * The families.
     *
     * @return the members of the mix, whose places are used here
     */
    @SuppressWarnings("exports") // for the metrics of this module
    public List<FamilyMix.Member> families() {
        return model.mix().members();
    }
}
