package dev.valuestream.model;

import com.google.common.collect.ImmutableSet;
import dev.valuestream.problem.Problems;
import dev.valuestream.unit.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The work moving from one node to another, with what waits on the way. Immutable. */
public final class MaterialFlow implements Element {

    private final String id;
    private final String from;
    private final String to;
    private final String name;
    private final Annotations annotations;
    private final Optional<FlowKind> kind;
    private final Inventory inventory;
    private final OptionalDouble probability;
    private final Kanban kanban;
    private final Transfer transfer;
    private final Optional<Duration> every;
    private final ImmutableSet<String> families;
    private final Optional<Boolean> rework;

    MaterialFlow(FlowBuilder b, Checks checks) {
        id = b.id();
        from = b.from;
        to = b.to;
        name = b.fields.builtName(checks, id);
        annotations = b.fields.builtAnnotations(checks);
        kind = Optional.ofNullable(b.kind);
        inventory = b.builtInventory(checks);
        probability = b.builtProbability(checks);
        kanban = b.builtKanban(checks);
        transfer = b.builtTransfer(checks);
        every = checks.positive("every", b.every);
        b.families.forEach(family -> checks.family("families", family));
        families = ImmutableSet.copyOf(b.families);
        rework = Optional.ofNullable(b.rework);
    }

    /**
     * A flow on its own, to be put into a map.
     *
     * @param from the id of the node it leaves
     * @param to the id of the node it leads to
     * @param fill fills in the flow
     * @return the flow
     * @throws dev.valuestream.problem.InvalidValueStreamException if something it states is wrong
     */
    public static MaterialFlow of(String from, String to, Consumer<? super FlowBuilder> fill) {
        FlowBuilder builder = new FlowBuilder(from, to);
        fill.accept(builder);
        Problems problems = new Problems();
        MaterialFlow flow = builder.build(new Checks(problems, "flow", builder.id()));
        problems.throwIfAny("flow " + Checks.shown(builder.id()));
        return flow;
    }

    @Override
    public String id() {
        return id;
    }

    /**
     * The node the work comes from.
     *
     * @return the node's id
     */
    public String from() {
        return from;
    }

    /**
     * The node the work goes to.
     *
     * @return the node's id
     */
    public String to() {
        return to;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Annotations annotations() {
        return annotations;
    }

    /**
     * How the work is made to move.
     *
     * @return the kind, {@link FlowKind#PUSH} where the flow does not say
     */
    public FlowKind kind() {
        return kind.orElse(FlowKind.PUSH);
    }

    /**
     * The kind as stated.
     *
     * @return the kind, or empty if the flow does not say
     */
    public Optional<FlowKind> statedKind() {
        return kind;
    }

    /**
     * What waits on the flow, in front of the node it leads to.
     *
     * @return the inventory; {@link Inventory#UNKNOWN} if nothing is stated
     */
    public Inventory inventory() {
        return inventory;
    }

    /**
     * The probability that an item takes this flow, where the flows out of its origin form a choice. The model has
     * scaled the stated probabilities of one choice to sum to 1 only in its analyses; this is the stated figure.
     *
     * @return the probability, 0 to 1, or empty if the flow is no part of a choice
     */
    public OptionalDouble probability() {
        return probability;
    }

    /**
     * The cards of the supermarket that the flow takes from.
     *
     * @return the cards; {@link Kanban#UNKNOWN} if nothing is stated
     */
    public Kanban kanban() {
        return kanban;
    }

    /**
     * How many items may wait on the flow: what the cards of a supermarket stand for, where it states them, else the max of its
     * inventory.
     *
     * @return items, or empty if nothing says how many
     */
    public Optional<Quantity> most() {
        Optional<Quantity> cards = kind() == FlowKind.PULL ? kanban.places() : Optional.empty();
        return cards.isPresent() ? cards : inventory.max();
    }

    /**
     * How the work is carried.
     *
     * @return the transfer; {@link Transfer#UNKNOWN} if nothing is stated
     */
    public Transfer transfer() {
        return transfer;
    }

    /**
     * The rhythm of a shipment.
     *
     * @return the working time between two shipments, or empty if not stated
     */
    public Optional<Duration> every() {
        return every;
    }

    /**
     * The item families that take this flow.
     *
     * @return the families in the order they were given; empty means all
     */
    public Set<String> families() {
        return families;
    }

    /**
     * Whether the flow itself says that it is, or is not, rework.
     *
     * @return what it says, or empty if it says nothing and the shape of the graph decides
     */
    public Optional<Boolean> rework() {
        return rework;
    }

    private List<Object> fields() {
        return List.of(
                id,
                from,
                to,
                name,
                annotations,
                kind,
                inventory,
                probability,
                kanban,
                transfer,
                every,
                families,
                rework);
    }

    /** Two are equal if all they hold is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof MaterialFlow that && id.equals(that.id) && fields().equals(that.fields()));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "flow " + id;
    }
}
