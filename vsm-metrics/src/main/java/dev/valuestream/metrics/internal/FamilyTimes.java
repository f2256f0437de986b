package dev.valuestream.metrics.internal;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.graph.CriticalPath;
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
import dev.valuestream.unit.Quantity;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

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
    private final Journey delivering;
    private final Journey firstPass;
    private final Map<String, Wait> waits = new HashMap<>();
    private final Optional<CriticalPath> path;
    private final Optional<CriticalPath> firstPath;

    FamilyTimes(ValueStream stream, FamilyMix.Member member, ObservedTimes.FlowRates rates) {
        this.stream = stream;
        this.member = member;
        this.rates = rates;
        delivering = routes().delivering();
        firstPass = routes().firstPass();
        for (MaterialFlow flow : stream.flows()) {
            waits.put(flow.id(), waitBefore(flow));
        }
        path = longest(delivering);
        firstPath = longest(firstPass);
    }

    private Optional<CriticalPath> longest(Journey journey) {
        return journey.exists()
                ? Optional.of(journey.longest(n -> process(n) + waitAtStart(n), f -> wait(f).seconds() + transfer(f)))
                : Optional.empty();
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
     * The journey of an item that reaches a customer.
     *
     * @return the journey, rework included
     */
    public Journey delivering() {
        return delivering;
    }

    /**
     * The journey of an item's first pass.
     *
     * @return the journey, rework left out
     */
    public Journey firstPass() {
        return firstPass;
    }

    /**
     * The longest way of an item that reaches a customer; what is unknown counts as 0.
     *
     * @return the path, or empty if there is no such journey
     */
    public Optional<CriticalPath> path() {
        return path;
    }

    /**
     * The longest way of an item's first pass; what is unknown counts as 0.
     *
     * @return the path, or empty if there is no such journey
     */
    public Optional<CriticalPath> firstPath() {
        return firstPath;
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
        return waits.get(flow.id());
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
     * The wait before a step that no flow enters, known from its lead time.
     *
     * @param node a node of the stream
     * @return seconds; 0 at every node that a flow enters
     */
    public double waitAtStart(Node node) {
        if (node instanceof ProcessStep step && routes().flowsTo(step).isEmpty()) {
            return beforeStep(step).map(Wait::seconds).orElse(0.0);
        }
        return 0;
    }

    private Wait waitBefore(MaterialFlow flow) {
        Optional<ProcessStep> step = stream.step(flow.to());
        Optional<Wait> stated = step.flatMap(this::beforeStep).or(() -> onFlow(flow));
        return stated.or(() -> step.flatMap(this::ownBatch))
                .orElse(new Wait(Figure.of(0), Wait.Kind.NONE, "nothing is stated"));
    }

    private Optional<Wait> beforeStep(ProcessStep step) {
        StepFigures figures = routes().figures(step);
        return figures.leadTime().map(lead -> {
            double wait = Math.max(0, lead.meanSeconds() - process(step));
            String origin = "steps[" + step.id() + "].leadTime − processTime";
            return new Wait(Figure.of(wait), Wait.Kind.LEAD_TIME, origin);
        });
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
                .map(w -> new Wait(
                        Figure.of(w.meanSeconds()), Wait.Kind.STATED, "flows[" + flow.id() + "].inventory.wait"));
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
        String field = "flows[" + flow.id() + "].inventory.quantity";
        if (items.isZero()) {
            return new Wait(Figure.of(0), Wait.Kind.INVENTORY, field);
        }
        Figure rate = rates.of(flow);
        if (rate instanceof Figure.Unknown unknown) {
            return new Wait(unknown, Wait.Kind.INVENTORY, field);
        }
        double perSecond = rate.number().orElseThrow();
        if (perSecond == 0) {
            Text text = Text.of(
                    "flow.rate.zero", "No item ever takes the flow {0}, so the items on it wait for ever.", flow.id());
            return new Wait(Figure.unknown(Reason.NOT_APPLICABLE, text), Wait.Kind.INVENTORY, field);
        }
        double day = stream.calendar().day().toNanos() / 1e9;
        String shown = day > 0 ? Shown.number(perSecond * day) + " a day" : Shown.number(perSecond) + " a second";
        return new Wait(
                Figure.of(items.value() / perSecond),
                Wait.Kind.INVENTORY,
                field + " " + Shown.number(items.value()) + " ÷ " + shown);
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
        String origin = "steps[" + step.id() + "].batch: the other " + Shown.number(cycles) + " cycles of "
                + Shown.time(cycle.get().meanSeconds(), stream.calendar());
        return Optional.of(new Wait(Figure.of(cycles * cycle.get().meanSeconds()), Wait.Kind.BATCH, origin));
    }

    /**
     * What keeps the process time of the journey from being known.
     *
     * @return the steps without one, by id
     */
    public Map<String, Text> missingProcess() {
        Map<String, Text> missing = new LinkedHashMap<>();
        for (ProcessStep step : stream.steps()) {
            if (delivering.visits(step) > 0
                    && routes().figures(step).processTimeOrCycleTime().isEmpty()) {
                missing.put(step.id(), Missing.field("step", step.id(), "processTime", member.family()));
            }
        }
        return missing;
    }

    /**
     * What keeps the waits of the journey from being known.
     *
     * @return the flows and steps whose wait is unknown, by id
     */
    public Map<String, Text> missingWaits() {
        Map<String, Text> missing = new LinkedHashMap<>();
        for (MaterialFlow flow : stream.flows()) {
            if (delivering.passages(flow) > 0 && wait(flow).figure() instanceof Figure.Unknown unknown) {
                missing.put(flow.id(), unknown.text());
            }
        }
        return missing;
    }

    /**
     * What keeps the lead time of the journey from being known: a step whose lead time is stated needs no process time.
     *
     * @return the elements at fault, by id
     */
    public Map<String, Text> missingTotal() {
        Map<String, Text> missing = new LinkedHashMap<>(missingProcess());
        missing.keySet().removeIf(this::hasLeadTime);
        missing.putAll(missingWaits());
        return missing;
    }

    /**
     * What keeps the waiting apart from the processing: steps with a lead time and no process time, and unknown waits.
     *
     * @return the elements at fault, by id
     */
    public Map<String, Text> missingSplit() {
        Map<String, Text> missing = new LinkedHashMap<>(missingProcess());
        missing.keySet().removeIf(id -> !hasLeadTime(id));
        missing.putAll(missingWaits());
        return missing;
    }

    private boolean hasLeadTime(String step) {
        return routes().figures(stream.step(step).orElseThrow()).leadTime().isPresent();
    }

    /**
     * A part of the lead time, such as processing, summed along the critical path.
     *
     * @param sum what is known of it
     * @param missing what keeps it from being known
     * @return the figure; where branches run in parallel and any time is missing, another branch may be the longest, so
     *     that nothing is known of the part
     */
    public Figure part(double sum, Map<String, Text> missing) {
        if (!hasParallelBranches()) {
            return Missing.sum(sum, missing.values());
        }
        Map<String, Text> any = new LinkedHashMap<>(missing);
        any.putAll(missingTotal());
        return Missing.value(sum, any.values());
    }

    private boolean hasParallelBranches() {
        return stream.nodes().stream().anyMatch(n -> delivering.visits(n) > 0 && routes().isParallelSplit(n));
    }
}
