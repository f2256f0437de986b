package dev.valuestream.model;

import static java.util.Objects.requireNonNull;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.internal.Texts;
import dev.valuestream.unit.Quantity;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds a material flow. */
public final class FlowBuilder extends ElementBuilder<FlowBuilder> {

    String from;
    String to;
    private @Nullable String id;

    @Nullable
    FlowKind kind;

    TimeInput wait = TimeInput.NONE;

    @Nullable
    Double quantity;

    @Nullable
    Double min;

    @Nullable
    Double max;

    @Nullable
    Double probability;

    @Nullable
    Integer kanbanCards;

    @Nullable
    Double kanbanQuantity;

    TimeInput transferTime = TimeInput.NONE;

    @Nullable
    Double transferBatch;

    @Nullable
    Duration every;

    Set<String> families = Set.of();

    @Nullable
    Boolean rework;

    FlowBuilder(String from, String to) {
        this.from = requireNonNull(from, "from");
        this.to = requireNonNull(to, "to");
    }

    FlowBuilder(MaterialFlow flow) {
        this(flow.from(), flow.to());
        fields.copy(flow);
        id = flow.id().equals(from + "->" + to) ? null : flow.id();
        kind = flow.statedKind().orElse(null);
        wait = TimeInput.of(flow.inventory().waitTime());
        quantity = flow.inventory().quantity().map(Quantity::value).orElse(null);
        min = flow.inventory().min().map(Quantity::value).orElse(null);
        max = flow.inventory().max().map(Quantity::value).orElse(null);
        probability = flow.probability().isPresent()
                ? Double.valueOf(flow.probability().getAsDouble())
                : null;
        kanbanCards = flow.kanban().cards().isPresent()
                ? Integer.valueOf(flow.kanban().cards().getAsInt())
                : null;
        kanbanQuantity = flow.kanban().quantity().map(Quantity::value).orElse(null);
        transferTime = TimeInput.of(flow.transfer().time());
        transferBatch = flow.transfer().batch().map(Quantity::value).orElse(null);
        every = flow.every().orElse(null);
        flow.families().forEach(this::family);
        rework = flow.rework().orElse(null);
    }

    /**
     * Sets the flow's id; without one it is {@code from->to}.
     *
     * @param id the id
     * @return this builder
     */
    public FlowBuilder id(String id) {
        this.id = requireNonNull(id, "id");
        return this;
    }

    /**
     * Sets how the work is made to move.
     *
     * @param kind the kind
     * @return this builder
     */
    public FlowBuilder kind(FlowKind kind) {
        this.kind = requireNonNull(kind, "kind");
        return this;
    }

    /**
     * Sets how long an item waits on the flow, measured.
     *
     * @param mean the mean, 0 or more; its variability is unknown
     * @return this builder
     */
    public FlowBuilder wait(Duration mean) {
        wait = TimeInput.of(mean);
        return this;
    }

    /**
     * Sets how long an item waits on the flow, measured.
     *
     * @param distribution the distribution
     * @return this builder
     */
    public FlowBuilder wait(TimeDistribution distribution) {
        wait = TimeInput.of(distribution);
        return this;
    }

    /**
     * Sets how many items wait on the flow.
     *
     * @param items items, 0 or more
     * @return this builder
     */
    public FlowBuilder inventory(double items) {
        quantity = items;
        return this;
    }

    /**
     * Sets the least that should wait on the flow.
     *
     * @param items items, 0 or more
     * @return this builder
     */
    public FlowBuilder min(double items) {
        min = items;
        return this;
    }

    /**
     * Sets the most that may wait on the flow; a FIFO lane must have it.
     *
     * @param items items, 0 or more
     * @return this builder
     */
    public FlowBuilder max(double items) {
        max = items;
        return this;
    }

    /**
     * Sets how many cards belong to the supermarket that the flow takes from.
     *
     * @param cards the cards, 1 or more
     * @return this builder
     */
    public FlowBuilder kanbanCards(int cards) {
        kanbanCards = cards;
        return this;
    }

    /**
     * Sets how many items a card stands for: those of a container.
     *
     * @param items items, more than 0
     * @return this builder
     */
    public FlowBuilder kanbanQuantity(double items) {
        kanbanQuantity = items;
        return this;
    }

    /**
     * Makes the flow part of the choice at its origin.
     *
     * @param probability the probability that an item takes it, 0 to 1
     * @return this builder
     */
    public FlowBuilder probability(double probability) {
        this.probability = probability;
        return this;
    }

    /**
     * Sets how long the way takes.
     *
     * @param mean the mean, 0 or more; its variability is unknown
     * @return this builder
     */
    public FlowBuilder transferTime(Duration mean) {
        transferTime = TimeInput.of(mean);
        return this;
    }

    /**
     * Sets how long the way takes.
     *
     * @param distribution the distribution
     * @return this builder
     */
    public FlowBuilder transferTime(TimeDistribution distribution) {
        transferTime = TimeInput.of(distribution);
        return this;
    }

    /**
     * Sets how many items are carried together.
     *
     * @param items items, more than 0
     * @return this builder
     */
    public FlowBuilder transferBatch(double items) {
        transferBatch = items;
        return this;
    }

    /**
     * Sets the rhythm of a shipment.
     *
     * @param interval the working time between two shipments, more than 0
     * @return this builder
     */
    public FlowBuilder every(Duration interval) {
        every = requireNonNull(interval, "interval");
        return this;
    }

    /**
     * Limits the flow to an item family; may be called for several.
     *
     * @param family the family
     * @return this builder
     */
    public FlowBuilder family(String family) {
        requireNonNull(family, "family");
        families = families.isEmpty() ? new LinkedHashSet<>() : families;
        families.add(family);
        return this;
    }

    /**
     * Says whether the flow is rework, where the shape of the graph leaves a doubt.
     *
     * @param rework whether it is rework
     * @return this builder
     */
    public FlowBuilder rework(boolean rework) {
        this.rework = rework;
        return this;
    }

    @Override
    FlowBuilder self() {
        return this;
    }

    void reroute(String newFrom, String newTo, String newId) {
        from = requireNonNull(newFrom, "from");
        to = requireNonNull(newTo, "to");
        id = newId.equals(from + "->" + to) ? null : newId;
    }

    String id() {
        return id == null ? from + "->" + to : id;
    }

    MaterialFlow build(Checks checks) {
        if (id != null && !id.equals(from + "->" + to) && !Texts.isId(id)) {
            checks.id();
        }
        MaterialFlow flow = new MaterialFlow(this, checks);
        if (kind == FlowKind.FIFO && max == null) {
            checks.add(
                    "inventory",
                    "max.missing",
                    "The FIFO lane ({0}) must state the most items it holds. Give the inventory a max.",
                    Checks.shown(id()));
        }
        return flow;
    }

    Inventory builtInventory(Checks checks) {
        Optional<TimeDistribution> waiting = wait.checked(checks, "inventory.wait");
        if (quantity == null && waiting.isEmpty() && min == null && max == null) {
            return Inventory.UNKNOWN;
        }
        Optional<Quantity> least = checks.quantity("inventory.min", min);
        Optional<Quantity> most = checks.quantity("inventory.max", max);
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            checks.report("inventory.min", "range", least.get().toString(), "no more than the max, " + most.get(), "");
        }
        return new Inventory(checks.quantity("inventory.quantity", quantity), waiting, least, most);
    }

    OptionalDouble builtProbability(Checks checks) {
        return checks.share("probability", probability).stream()
                .mapToDouble(r -> r.value())
                .findFirst();
    }

    Kanban builtKanban(Checks checks) {
        return new Kanban(checks.count("kanban.cards", kanbanCards), some(checks, "kanban.quantity", kanbanQuantity));
    }

    Transfer builtTransfer(Checks checks) {
        Optional<TimeDistribution> time = transferTime.checked(checks, "transfer.time");
        Optional<Quantity> batch = some(checks, "transfer.batch", transferBatch);
        return time.isEmpty() && batch.isEmpty() ? Transfer.UNKNOWN : new Transfer(time, batch);
    }

    private static Optional<Quantity> some(Checks checks, String field, @Nullable Double items) {
        OptionalDouble checked = checks.positive(field, items);
        return checked.isPresent() ? Optional.of(Quantity.of(checked.getAsDouble())) : Optional.empty();
    }
}
