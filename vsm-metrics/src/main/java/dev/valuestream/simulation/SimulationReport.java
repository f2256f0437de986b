package dev.valuestream.simulation;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Finding;
import dev.valuestream.simulation.internal.Engine;
import dev.valuestream.simulation.internal.Replication;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What a simulation found: every figure as an {@link Estimate} over the replications. Immutable.
 *
 * <p>Figures are of the time after the warm-up, {@link #queueBuildUp()} and {@link #cumulativeFlow()} are of the whole run. Times are seconds of the stream's
 * working time, rates items in one of its working days.
 */
public final class SimulationReport {

    /** The shares of items for which lead times are told. */
    private static final double[] QUANTILES = {0.5, 0.85, 0.95};

    private final ValueStream stream;
    private final SimulationPlan plan;
    private final Duration horizon;
    private final Duration warmUp;
    private final RunEnding ending;
    private final int replications;
    private final Estimate throughput;
    private final Estimate workInProcess;
    private final Estimate unfinished;
    private final Optional<LeadTimes> leadTime;
    private final Optional<Estimate> late;
    private final ImmutableList<FamilyResult> families;
    private final ImmutableList<StepResult> steps;
    private final ImmutableList<TeamResult> teams;
    private final ImmutableList<SupermarketResult> supermarkets;
    private final Optional<Estimate> ordersWaiting;
    private final Optional<Estimate> orderWait;
    private final ImmutableList<QueueBuildUp> queueBuildUp;
    private final CumulativeFlow cumulativeFlow;
    private final LeadTimeShares leadTimeShares;
    private final ImmutableList<String> assumptions;
    private final ImmutableList<Finding> findings;
    private final ImmutableMap<String, List<Double>> samples;

    SimulationReport(
            ValueStream stream,
            SimulationPlan plan,
            Duration horizon,
            Duration warmUp,
            Engine engine,
            List<Replication> found,
            RunEnding ending) {
        this.stream = stream;
        this.plan = plan;
        this.horizon = horizon;
        this.warmUp = warmUp;
        this.ending = ending;
        replications = found.size();
        double day = Durations.toSeconds(stream.calendar().day());
        Estimates<Replication> estimates = new Estimates<>(found, plan.confidence());
        throughput = estimates.of(r -> r.delivered() * day);
        workInProcess = estimates.of(Replication::inside);
        unfinished = estimates.of(Replication::unfinished);
        leadTimeShares = new LeadTimeShares(found);
        leadTime = leadTimes(estimates, Replication::leadTime, Replication::leadTimeQuantile, () -> leadTimeShares);
        late = stream.families().isEmpty() ? estimates.ofAny(r -> r.late(0)) : Optional.empty();
        families = families(found, estimates, day);
        steps = steps(engine, estimates, day);
        teams = teams(engine, estimates);
        supermarkets = supermarkets(estimates, found.get(0));
        ordersWaiting = estimates.ofAny(Replication::ordersWaiting);
        orderWait = estimates.ofAny(Replication::orderWait);
        queueBuildUp = new BuildUpBands(horizon, plan.looks(), found).of(stream, engine);
        cumulativeFlow = new CumulativeCounts(horizon, plan.looks(), found).of(stream, engine);
        assumptions = ImmutableList.copyOf(engine.assumptions());
        findings = ImmutableList.copyOf(new RunFindings(stream, plan, horizon, warmUp).of(found, ending));
        samples = Samples.of(found.size() < plan.replications() ? List.of() : oneByOne(engine, found));
    }

    private List<List<SimulatedMeasure>> oneByOne(Engine engine, List<Replication> found) {
        return found.size() == 1
                ? List.of(measures())
                : found.stream()
                        .map(one -> new SimulationReport(stream, plan, horizon, warmUp, engine, List.of(one), ending)
                                .measures())
                        .toList();
    }

    /** A figure of a replication for a share of the items. */
    @FunctionalInterface
    private interface Quantile {
        double of(Replication replication, double share);
    }

    private static Optional<LeadTimes> leadTimes(
            Estimates<Replication> estimates,
            ToDoubleFunction<Replication> mean,
            Quantile quantile,
            Supplier<LeadTimeShares> all) {
        return estimates.ofAny(mean).map(estimate -> {
            ImmutableSortedMap.Builder<Double, Estimate> quantiles = ImmutableSortedMap.naturalOrder();
            for (double share : QUANTILES) {
                estimates
                        .ofAll(r -> quantile.of(r, share), () -> all.get().quantile(share))
                        .ifPresent(e -> quantiles.put(share, e));
            }
            return new LeadTimes(estimate, quantiles.buildOrThrow());
        });
    }

    private ImmutableList<FamilyResult> families(
            List<Replication> found, Estimates<Replication> estimates, double day) {
        ImmutableList.Builder<FamilyResult> results = ImmutableList.builder();
        int place = 0;
        for (String name : stream.families()) {
            int family = place++;
            Optional<LeadTimes> times = leadTimes(
                    estimates,
                    r -> r.leadTime(family),
                    (r, share) -> r.leadTimeQuantile(family, share),
                    Suppliers.memoize(() -> new LeadTimeShares(found, family)));
            Estimate delivered = estimates.of(r -> r.delivered(family) * day);
            results.add(new FamilyResult(name, delivered, times, estimates.ofAny(r -> r.late(family))));
        }
        return results.build();
    }

    private ImmutableList<StepResult> steps(Engine engine, Estimates<Replication> estimates, double day) {
        ImmutableList.Builder<StepResult> results = ImmutableList.builder();
        for (int n = 0; n < stream.nodes().size(); n++) {
            if (engine.isStep(n)) {
                ProcessStep step = (ProcessStep) stream.nodes().get(n);
                results.add(step(step.id(), n, estimates, day));
            }
        }
        return results.build();
    }

    private static StepResult step(String id, int n, Estimates<Replication> estimates, double day) {
        return new StepResult(
                id,
                estimates.of(r -> r.utilization(n)),
                estimates.of(r -> r.queue(n)),
                estimates.ofAny(r -> r.waitTime(n)),
                estimates.of(r -> r.throughput(n) * day),
                estimates.of(r -> r.blocked(n)),
                estimates.of(r -> Math.max(0, 1 - r.utilization(n) - r.blocked(n))));
    }

    private static ImmutableList<TeamResult> teams(Engine engine, Estimates<Replication> estimates) {
        ImmutableList.Builder<TeamResult> results = ImmutableList.builder();
        for (int t = 0; t < engine.teams().size(); t++) {
            int team = t;
            results.add(new TeamResult(engine.teams().get(t), estimates.of(r -> r.teamUtilization(team))));
        }
        return results.build();
    }

    private ImmutableList<SupermarketResult> supermarkets(Estimates<Replication> estimates, Replication first) {
        ImmutableList.Builder<SupermarketResult> results = ImmutableList.builder();
        for (int f = 0; f < stream.flows().size(); f++) {
            int flow = f;
            if (first.isMarket(flow)) {
                String id = stream.flows().get(flow).id();
                results.add(
                        new SupermarketResult(id, estimates.of(r -> r.stock(flow)), estimates.of(r -> r.empty(flow))));
            }
        }
        return results.build();
    }

    /**
     * The map that was run.
     *
     * @return the map
     */
    public ValueStream valueStream() {
        return stream;
    }

    /**
     * How it was run.
     *
     * @return the plan
     */
    public SimulationPlan plan() {
        return plan;
    }

    /**
     * The whole simulated working time of a replication.
     *
     * @return the horizon of the plan, or 20 days of the map's calendar
     */
    public Duration horizon() {
        return horizon;
    }

    /**
     * The part at the start of each replication that is not measured.
     *
     * @return the warm-up of the plan, or the one that was found
     */
    public Duration warmUp() {
        return warmUp;
    }

    /**
     * The share of the items delivered that took longer than was promised, where the map knows no families.
     *
     * @return from 0 to 1; empty if nothing is promised, none was delivered, or the map knows families, which have their own
     */
    public Optional<Estimate> late() {
        return late;
    }

    /**
     * Why the run ended.
     *
     * @return the reason; anything but {@link RunEnding#COMPLETE} makes the figures partial
     */
    public RunEnding ending() {
        return ending;
    }

    /**
     * How many replications the figures are of.
     *
     * @return 1 or more
     */
    public int replications() {
        return replications;
    }

    /**
     * Items delivered to customers.
     *
     * @return items in a working day
     */
    public Estimate throughput() {
        return throughput;
    }

    /**
     * Items in the stream, on average over time; of an item that is split all parts count as one.
     *
     * @return items
     */
    public Estimate workInProcess() {
        return workInProcess;
    }

    /**
     * Items still in the stream at the end, whose lead times are in no figure.
     *
     * @return items
     */
    public Estimate unfinished() {
        return unfinished;
    }

    /**
     * How long the items delivered were in the stream.
     *
     * @return the lead times of all families together; empty if nothing was delivered
     */
    public Optional<LeadTimes> leadTime() {
        return leadTime;
    }

    /**
     * The item families.
     *
     * @return a result for each, in the order of the map; empty if the map knows none
     */
    public List<FamilyResult> families() {
        return families;
    }

    /**
     * The steps that items reach.
     *
     * @return a result for each, in the order of the map
     */
    public List<StepResult> steps() {
        return steps;
    }

    /**
     * One step.
     *
     * @param id the step's id
     * @return its result; empty if no step has that id, or no item reaches it
     */
    public Optional<StepResult> step(String id) {
        return steps.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /**
     * The teams that several steps share.
     *
     * @return a result for each, in the order of the map
     */
    public List<TeamResult> teams() {
        return teams;
    }

    /**
     * The supermarkets: pull flows that say how much they hold at most.
     *
     * @return a result for each, in the order of the map
     */
    public List<SupermarketResult> supermarkets() {
        return supermarkets;
    }

    /**
     * Orders of customers for which nothing is there yet (backorders), on average over time.
     *
     * @return their number; empty where customers are not served from a supermarket
     */
    public Optional<Estimate> ordersWaiting() {
        return ordersWaiting;
    }

    /**
     * How long customers wait, from an order to its delivery.
     *
     * @return seconds; empty where customers are not served from a supermarket, or none was served
     */
    public Optional<Estimate> orderWait() {
        return orderWait;
    }

    /**
     * How the queues grow and shrink over time.
     *
     * @return one for each step, in the order of the map
     */
    public List<QueueBuildUp> queueBuildUp() {
        return queueBuildUp;
    }

    /**
     * How many items entered and left over time.
     *
     * @return the counts, means over the replications
     */
    public CumulativeFlow cumulativeFlow() {
        return cumulativeFlow;
    }

    /**
     * The whole distribution of the lead times.
     *
     * @return the items delivered in all replications together, by their time in the stream
     */
    public LeadTimeShares leadTimeShares() {
        return leadTimeShares;
    }

    /**
     * What was taken for granted where the map says nothing, and by which rules it was run.
     *
     * @return a line each
     */
    public List<String> assumptions() {
        return assumptions;
    }

    /**
     * What a reader should know before believing the figures.
     *
     * @return the findings
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * All figures by name.
     *
     * @return the measures of the stream, then of families, steps and teams, in the order of the map
     */
    public List<SimulatedMeasure> measures() {
        return SimulatedMeasures.of(this);
    }

    /**
     * A figure of each replication, for statistics of one's own. Replication i depends on map, plan and i alone, so that those of two
     * maps that were run by one plan belong together pair by pair.
     *
     * @param measure the full name of the measure, such as {@code lead-time.simulated}
     * @return the figures in the order of the replications; empty if there is no such measure, a replication lacks it, or
     *     not all replications were run
     */
    public List<Double> samples(String measure) {
        return samples.getOrDefault(measure, List.of());
    }

    @Override
    public String toString() {
        return plan + " of " + stream.id() + ": " + ending;
    }
}
