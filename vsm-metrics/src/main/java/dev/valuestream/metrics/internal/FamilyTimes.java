package dev.valuestream.metrics.internal;

import static java.util.Objects.requireNonNull;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.graph.Journey;
import dev.valuestream.graph.Routes;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.model.Batch;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Quantity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * What one family spends at each step and on each flow, as the map says it.
 *
 * <p>The wait before a step is, in this order: the step's lead time less its process time; a wait stated on the flow;
 * the items counted there divided by the flow's rate (Little's law); where nothing is stated, waiting for the rest of
 * one's own process batch; else none, an assumption.
 */
public final class FamilyTimes {

    private final ValueStream stream;
    private final FamilyMix.Member member;
    private final ObservedTimes.FlowRates rates;
    private final Map<String, Wait> waits = new HashMap<>();
    private final Way delivering;
    private final Way firstPass;

    FamilyTimes(ValueStream stream, FamilyMix.Member member, ObservedTimes.FlowRates rates) {
        this.stream = stream;
        this.member = member;
        this.rates = rates;
        for (MaterialFlow flow : stream.flows()) {
            waits.put(flow.id(), waitBefore(flow));
        }
        Journey all = routes().delivering();
        Journey first = routes().firstPass();
        delivering = new Way(stream, this, all);
        firstPass = first == all ? delivering : new Way(stream, this, first);
    }

    /**
     * The family's routes.
     *
     * @return the routes
     */
    public Routes routes() {
        return member.routes();
    }

    /**
     * The family.
     *
     * @return the member of the mix
     */
    public FamilyMix.Member member() {
        return member;
    }

    /**
     * The way of an item that reaches a customer.
     *
     * @return the way, rework included
     */
    public Way delivering() {
        return delivering;
    }

    /**
     * The way of an item that is never reworked.
     *
     * @return the way, rework left out
     */
    public Way firstPass() {
        return firstPass;
    }

    /**
     * Whether a step states a process time, or a cycle time that stands for it.
     *
     * @param step a step of the stream
     * @return false if the time an item is in process there is unknown
     */
    public boolean isProcessKnown(ProcessStep step) {
        return routes().figures(step).processTimeOrCycleTime().isPresent();
    }

    /**
     * Whether a step states a lead time.
     *
     * @param step a step of the stream
     * @return true if waiting and processing together are known
     */
    public boolean hasLeadTime(ProcessStep step) {
        return routes().figures(step).leadTime().isPresent();
    }

    /**
     * Says that a step has no process time.
     *
     * @param step a step of the stream
     * @return the figure that is unknown because of it
     */
    public Figure.Unknown processMissing(ProcessStep step) {
        return Missing.unknownField("step", step.id(), "processTime", member.family());
    }

    /**
     * The time an item is in process at a node.
     *
     * @param node a node of the stream
     * @return the process time in seconds, for which the cycle time stands where only that is known; 0 if neither is, and
     *     at nodes that are no step
     */
    public double process(Node node) {
        return node instanceof ProcessStep step
                ? routes().figures(step)
                        .processTimeOrCycleTime()
                        .map(TimeDistribution::meanSeconds)
                        .orElse(0.0)
                : 0;
    }

    /**
     * The process part of the time of an item that reaches a customer, along its critical path.
     *
     * @return Σ visits · process time in seconds, or why it is not known
     */
    public Figure processTime() {
        Optional<Figure.Unknown> none = Sources.noJourney(routes());
        if (none.isPresent()) {
            return none.get();
        }
        double sum = delivering.path().orElseThrow().sum(this::process, f -> 0);
        return delivering.part(sum, delivering.missingProcess());
    }

    /**
     * The item's own share of the process time: of a run that holds several items, the run divided by the items in it.
     *
     * @param node a node of the stream
     * @return seconds in which this item is worked on
     */
    public double touch(Node node) {
        return node instanceof ProcessStep step ? process(node) / itemsInRun(step) : 0;
    }

    /**
     * How many items the step's process time is the run of: those of a batch if it covers the batch's cycles, those of a
     * cycle if it is the cycle, else 1.
     */
    private double itemsInRun(ProcessStep step) {
        StepFigures figures = routes().figures(step);
        double process = process(step);
        double cycle = figures.cycleTimeOrProcessTime()
                .map(TimeDistribution::meanSeconds)
                .orElse(0.0);
        double perCycle = figures.quantityPerCycle().orElse(1);
        double batch = batchItems(figures).orElse(perCycle);
        if (figures.processTime().isPresent()
                && figures.cycleTime().isPresent()
                && batch > perCycle
                && cycle > 0
                && process >= cycle * batch / perCycle * (1 - 1e-9)) {
            return batch;
        }
        return process == cycle ? Math.max(1, perCycle) : 1;
    }

    private static OptionalDouble batchItems(StepFigures figures) {
        return figures.batch().filter(Batch.Items.class::isInstance).stream()
                .mapToDouble(b -> ((Batch.Items) b).quantity().value())
                .findFirst();
    }

    /**
     * The wait on a flow, with how it is known.
     *
     * @param flow a flow of the stream
     * @return the wait
     */
    public Wait wait(MaterialFlow flow) {
        return requireNonNull(waits.get(flow.id()), "a flow of the stream");
    }

    /**
     * The time an item is carried on a flow.
     *
     * @param flow a flow of the stream
     * @return seconds; 0 where nothing is stated, an assumption
     */
    public double transfer(MaterialFlow flow) {
        return flow.transfer().time().map(TimeDistribution::meanSeconds).orElse(0.0);
    }

    /**
     * The wait before a step that no flow enters: known from its lead time, or for the rest of one's own batch.
     *
     * @param node a node of the stream
     * @return the wait, or empty where nothing is stated, at every node that a flow enters, and at nodes that are no step
     */
    public Optional<Wait> startWait(Node node) {
        return node instanceof ProcessStep step && routes().flowsTo(step).isEmpty()
                ? beforeStep(step).or(() -> ownBatch(step))
                : Optional.empty();
    }

    /**
     * What the wait before a step that no flow enters adds to the lead time.
     *
     * @param node a node of the stream
     * @return seconds; 0 at every node that a flow enters
     */
    public double waitAtStart(Node node) {
        return startWait(node).map(Wait::seconds).orElse(0.0);
    }

    private Wait waitBefore(MaterialFlow flow) {
        Optional<ProcessStep> step = stream.step(flow.to());
        Optional<Wait> stated = step.flatMap(this::beforeStep).or(() -> onFlow(flow));
        return stated.or(() -> step.flatMap(this::ownBatch))
                .orElse(Wait.of(Figure.of(0), Wait.Kind.NONE, () -> "nothing is stated"));
    }

    private Optional<Wait> beforeStep(ProcessStep step) {
        StepFigures figures = routes().figures(step);
        return figures.leadTime().map(lead -> beforeStep(step, lead, figures.processTimeOrCycleTime()));
    }

    private Wait beforeStep(ProcessStep step, TimeDistribution lead, Optional<TimeDistribution> process) {
        if (process.isEmpty()) {
            return new Wait(processMissing(step), lead.meanSeconds(), Wait.Kind.LEAD_TIME, () -> leadTimeOf(step));
        }
        // taken from each other as durations: two long times as doubles lose the digits of a short difference
        double wait = Durations.toSeconds(lead.mean().minus(process.get().mean()));
        return Wait.of(Figure.of(Math.max(0, wait)), Wait.Kind.LEAD_TIME, () -> leadTimeOf(step) + " − processTime");
    }

    private static String leadTimeOf(ProcessStep step) {
        return "steps[" + step.id() + "].leadTime";
    }

    /**
     * The wait that a flow itself states, whatever the step behind it says.
     *
     * @param flow a flow of the stream
     * @return the stated wait, or that of the items counted, or empty if neither is stated
     */
    public Optional<Wait> onFlow(MaterialFlow flow) {
        Optional<Wait> stated = flow.inventory()
                .waitTime()
                .map(w -> Wait.of(
                        Figure.of(w.meanSeconds()), Wait.Kind.STATED, () -> "flows[" + flow.id() + "].inventory.wait"));
        return stated.or(() -> onItems(flow));
    }

    /**
     * The wait of the items counted on a flow, whatever else is stated.
     *
     * @param flow a flow of the stream
     * @return items ÷ rate, or empty if no items are counted
     */
    public Optional<Wait> onItems(MaterialFlow flow) {
        return flow.inventory().quantity().map(q -> ofItems(flow, q));
    }

    private Wait ofItems(MaterialFlow flow, Quantity items) {
        Supplier<String> field = () -> "flows[" + flow.id() + "].inventory.quantity";
        if (items.isZero()) {
            return Wait.of(Figure.of(0), Wait.Kind.INVENTORY, field);
        }
        Figure rate = rates.of(flow);
        if (rate instanceof Figure.Unknown unknown) {
            return Wait.of(unknown, Wait.Kind.INVENTORY, field);
        }
        double perSecond = rate.number().orElseThrow();
        double seconds = items.value() / perSecond;
        if (Way.isTooLong(seconds)) {
            return Wait.of(Figure.unknown(Reason.NOT_APPLICABLE, tooLong(flow, perSecond)), Wait.Kind.INVENTORY, field);
        }
        return Wait.of(Figure.of(seconds), Wait.Kind.INVENTORY, () -> field.get() + " " + littlesLaw(items, perSecond));
    }

    private String littlesLaw(Quantity items, double perSecond) {
        double day = Durations.toSeconds(stream.calendar().day());
        String shown = day > 0 ? Shown.number(perSecond * day) + " a day" : Shown.number(perSecond) + " a second";
        return Shown.number(items.value()) + " ÷ " + shown;
    }

    private static Text tooLong(MaterialFlow flow, double perSecond) {
        return perSecond > 0
                ? Text.of("time.long", "The items on the flow {0} wait longer than can be held.", flow.id())
                : Text.of(
                        "flow.rate.zero",
                        "No item ever takes the flow {0}, so those counted on it wait for ever: demand, its way there, or"
                                + " the probability is 0.",
                        flow.id());
    }

    private Optional<Wait> ownBatch(ProcessStep step) {
        StepFigures figures = routes().figures(step);
        OptionalDouble batch = batchItems(figures);
        Optional<TimeDistribution> cycle = figures.cycleTimeOrProcessTime();
        if (batch.isEmpty() || cycle.isEmpty() || itemsInRun(step) >= batch.getAsDouble()) {
            return Optional.empty();
        }
        double cycles =
                Math.max(0, batch.getAsDouble() / figures.quantityPerCycle().orElse(1) - 1);
        double each = cycle.get().meanSeconds();
        return Optional.of(Wait.of(
                Figure.of(cycles * each),
                Wait.Kind.BATCH,
                () -> "steps[" + step.id() + "].batch: the other " + Shown.number(cycles) + " cycles of "
                        + Shown.time(each, stream.calendar())));
    }
}
