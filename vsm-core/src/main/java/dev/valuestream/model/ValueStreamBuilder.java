package dev.valuestream.model;

import static java.util.Objects.requireNonNull;

import dev.valuestream.problem.InvalidValueStreamException;
import dev.valuestream.problem.Problems;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Builds a value stream, its elements in any order.
 *
 * <p>Nothing but {@code null} is refused on the way; {@link #build()} checks the whole map and reports every problem at
 * once. A builder belongs to one thread and may be used again after building.
 */
public final class ValueStreamBuilder extends ElementBuilder<ValueStreamBuilder> {

    String id;

    @Nullable
    State state;

    @Nullable
    LocalDate snapshot;

    @Nullable
    CharterBuilder charter;

    @Nullable
    CalendarBuilder calendar;

    @Nullable
    Integer wipLimit;

    private final List<DemandBuilder> demand = new ArrayList<>();
    private final List<TeamBuilder> teams = new ArrayList<>();
    private final List<NodeEntry> nodes = new ArrayList<>();
    private final List<FlowBuilder> flows = new ArrayList<>();
    private final List<InformationBuilder> information = new ArrayList<>();
    private final List<KaizenBuilder> kaizen = new ArrayList<>();

    ValueStreamBuilder(String id) {
        this.id = requireNonNull(id, "id");
    }

    ValueStreamBuilder(ValueStream stream) {
        this(stream.id());
        fields.copy(stream);
        state = stream.state().orElse(null);
        snapshot = stream.snapshot().orElse(null);
        charter = stream.charter().map(CharterBuilder::new).orElse(null);
        calendar = stream.statedCalendar().map(CalendarBuilder::new).orElse(null);
        wipLimit = stream.wipLimit().isPresent()
                ? Integer.valueOf(stream.wipLimit().getAsInt())
                : null;
        stream.demand().forEach(d -> demand.add(new DemandBuilder(d)));
        stream.teams().forEach(t -> teams.add(new TeamBuilder(t)));
        stream.nodes().forEach(n -> nodes.add(NodeEntry.of(n)));
        stream.flows().forEach(f -> flows.add(new FlowBuilder(f)));
        stream.information().forEach(i -> information.add(new InformationBuilder(i)));
        stream.kaizen().forEach(k -> kaizen.add(new KaizenBuilder(k)));
    }

    @Override
    ValueStreamBuilder self() {
        return this;
    }

    private <T> ValueStreamBuilder add(List<? super T> list, T element, Consumer<? super T> fill) {
        fill.accept(element);
        list.add(element);
        return this;
    }

    /**
     * Sets which state the map shows.
     *
     * @param state the state
     * @return this builder
     */
    public ValueStreamBuilder state(State state) {
        this.state = requireNonNull(state, "state");
        return this;
    }

    /**
     * Sets the day the inventories were counted.
     *
     * @param day the day
     * @return this builder
     */
    public ValueStreamBuilder snapshot(LocalDate day) {
        snapshot = requireNonNull(day, "day");
        return this;
    }

    /**
     * Sets what the mapping is about.
     *
     * @param fill fills in the charter
     * @return this builder
     */
    public ValueStreamBuilder charter(Consumer<? super CharterBuilder> fill) {
        CharterBuilder builder = charter == null ? new CharterBuilder() : charter;
        fill.accept(builder);
        charter = builder;
        return this;
    }

    /**
     * Sets the stream's working time.
     *
     * @param fill fills in the calendar
     * @return this builder
     */
    public ValueStreamBuilder calendar(Consumer<? super CalendarBuilder> fill) {
        CalendarBuilder builder = calendar == null ? new CalendarBuilder() : calendar;
        fill.accept(builder);
        calendar = builder;
        return this;
    }

    /**
     * Sets the most items allowed in the whole stream (CONWIP), 1 or more.
     *
     * @param items the limit
     * @return this builder
     */
    public ValueStreamBuilder wipLimit(int items) {
        wipLimit = items;
        return this;
    }

    /**
     * Adds the whole demand, of one kind of item.
     *
     * @param items items, 0 or more
     * @param per in how much working time, more than 0
     * @return this builder
     */
    public ValueStreamBuilder demand(double items, Duration per) {
        return demand(d -> d.quantity(items).per(per));
    }

    /**
     * Adds an entry of demand.
     *
     * @param fill fills in the entry
     * @return this builder
     */
    public ValueStreamBuilder demand(Consumer<? super DemandBuilder> fill) {
        return add(demand, new DemandBuilder(), fill);
    }

    /**
     * Adds a team.
     *
     * @param id the id
     * @return this builder
     */
    public ValueStreamBuilder team(String id) {
        return team(id, b -> {});
    }

    /**
     * Adds a team.
     *
     * @param id the id
     * @param fill fills in the team
     * @return this builder
     */
    public ValueStreamBuilder team(String id, Consumer<? super TeamBuilder> fill) {
        return add(teams, new TeamBuilder(id), fill);
    }

    /**
     * Adds a supplier: where material comes from, pulled by what customers take.
     *
     * @param id the id
     * @return this builder
     */
    public ValueStreamBuilder supplier(String id) {
        return supplier(id, b -> {});
    }

    /**
     * Adds a supplier: where material comes from, pulled by what customers take.
     *
     * @param id the id
     * @param fill fills in the node
     * @return this builder
     */
    public ValueStreamBuilder supplier(String id, Consumer<? super NodeBuilder> fill) {
        NodeBuilder builder = NodeBuilder.supplier(id);
        fill.accept(builder);
        nodes.add(NodeEntry.of(builder));
        return this;
    }

    /**
     * Adds a trigger: where requests arrive.
     *
     * @param id the id
     * @return this builder
     */
    public ValueStreamBuilder trigger(String id) {
        return trigger(id, b -> {});
    }

    /**
     * Adds a trigger: where requests arrive.
     *
     * @param id the id
     * @param fill fills in the node
     * @return this builder
     */
    public ValueStreamBuilder trigger(String id, Consumer<? super NodeBuilder> fill) {
        NodeBuilder builder = NodeBuilder.trigger(id);
        fill.accept(builder);
        nodes.add(NodeEntry.of(builder));
        return this;
    }

    /**
     * Adds a customer: who the work is for.
     *
     * @param id the id
     * @return this builder
     */
    public ValueStreamBuilder customer(String id) {
        return customer(id, b -> {});
    }

    /**
     * Adds a customer: who the work is for.
     *
     * @param id the id
     * @param fill fills in the node
     * @return this builder
     */
    public ValueStreamBuilder customer(String id, Consumer<? super NodeBuilder> fill) {
        NodeBuilder builder = NodeBuilder.customer(id);
        fill.accept(builder);
        nodes.add(NodeEntry.of(builder));
        return this;
    }

    /**
     * Adds a control point: who plans the work.
     *
     * @param id the id
     * @return this builder
     */
    public ValueStreamBuilder control(String id) {
        return control(id, b -> {});
    }

    /**
     * Adds a control point: who plans the work.
     *
     * @param id the id
     * @param fill fills in the node
     * @return this builder
     */
    public ValueStreamBuilder control(String id, Consumer<? super NodeBuilder> fill) {
        NodeBuilder builder = NodeBuilder.control(id);
        fill.accept(builder);
        nodes.add(NodeEntry.of(builder));
        return this;
    }

    /**
     * Adds a process step.
     *
     * @param id the id
     * @return this builder
     */
    public ValueStreamBuilder step(String id) {
        return step(id, b -> {});
    }

    /**
     * Adds a process step.
     *
     * @param id the id
     * @param fill fills in the step
     * @return this builder
     */
    public ValueStreamBuilder step(String id, Consumer<? super StepBuilder> fill) {
        StepBuilder builder = new StepBuilder(id);
        fill.accept(builder);
        nodes.add(NodeEntry.of(builder));
        return this;
    }

    /**
     * Adds a material flow.
     *
     * @param from the id of the node it comes from
     * @param to the id of the node it goes to
     * @return this builder
     */
    public ValueStreamBuilder flow(String from, String to) {
        return flow(from, to, b -> {});
    }

    /**
     * Adds a material flow.
     *
     * @param from the id of the node it comes from
     * @param to the id of the node it goes to
     * @param fill fills in the flow
     * @return this builder
     */
    public ValueStreamBuilder flow(String from, String to, Consumer<? super FlowBuilder> fill) {
        return add(flows, new FlowBuilder(from, to), fill);
    }

    /**
     * Adds an information flow.
     *
     * @param from the id of the node it comes from
     * @param to the id of the node it goes to
     * @return this builder
     */
    public ValueStreamBuilder information(String from, String to) {
        return information(from, to, b -> {});
    }

    /**
     * Adds an information flow.
     *
     * @param from the id of the node it comes from
     * @param to the id of the node it goes to
     * @param fill fills in the flow
     * @return this builder
     */
    public ValueStreamBuilder information(String from, String to, Consumer<? super InformationBuilder> fill) {
        return add(information, new InformationBuilder(from, to), fill);
    }

    /**
     * Adds a kaizen burst.
     *
     * @param id the id
     * @param at the id of the node or flow it is pinned to
     * @return this builder
     */
    public ValueStreamBuilder kaizen(String id, String at) {
        return kaizen(id, at, b -> {});
    }

    /**
     * Adds a kaizen burst.
     *
     * @param id the id
     * @param at the id of the node or flow it is pinned to
     * @param fill fills in the burst
     * @return this builder
     */
    public ValueStreamBuilder kaizen(String id, String at, Consumer<? super KaizenBuilder> fill) {
        return add(kaizen, new KaizenBuilder(id, at), fill);
    }

    /**
     * Changes a process step that is already there.
     *
     * @param id the step's id
     * @param change changes the step
     * @return this builder
     * @throws NoSuchElementException if there is no such step
     */
    public ValueStreamBuilder editStep(String id, Consumer<? super StepBuilder> change) {
        change.accept(find(nodes, n -> n.step() != null && n.id().equals(id), "step", id)
                .requireStep());
        return this;
    }

    /**
     * Changes a material flow that is already there.
     *
     * @param id the flow's id
     * @param change changes the flow
     * @return this builder
     * @throws NoSuchElementException if there is no such flow
     */
    public ValueStreamBuilder editFlow(String id, Consumer<? super FlowBuilder> change) {
        change.accept(find(flows, f -> f.id().equals(id), "flow", id));
        return this;
    }

    /**
     * Changes a team that is already there.
     *
     * @param id the team's id
     * @param change changes the team
     * @return this builder
     * @throws NoSuchElementException if there is no such team
     */
    public ValueStreamBuilder editTeam(String id, Consumer<? super TeamBuilder> change) {
        change.accept(find(teams, t -> t.id.equals(id), "team", id));
        return this;
    }

    /**
     * Takes a node out; flows that use it must be taken out too before building.
     *
     * @param id the node's id
     * @return this builder
     * @throws NoSuchElementException if there is no such node
     */
    public ValueStreamBuilder removeNode(String id) {
        nodes.remove(find(nodes, n -> n.id().equals(id), "node", id));
        return this;
    }

    /**
     * Takes a material flow out.
     *
     * @param id the flow's id
     * @return this builder
     * @throws NoSuchElementException if there is no such flow
     */
    public ValueStreamBuilder removeFlow(String id) {
        FlowBuilder flow = find(flows, f -> f.id().equals(id), "flow", id);
        flows.removeIf(f -> f == flow);
        return this;
    }

    /**
     * Takes all demand out, to state it anew.
     *
     * @return this builder
     */
    public ValueStreamBuilder clearDemand() {
        demand.clear();
        return this;
    }

    /**
     * Adds a copy of an element, behind those of its kind.
     *
     * @param element any element but a map
     * @return this builder
     * @throws IllegalArgumentException if it is a map
     */
    public ValueStreamBuilder add(Element element) {
        Object draft = Drafts.of(requireNonNull(element, "element"));
        drafts(ElementKind.of(element)).add(draft);
        return this;
    }

    /**
     * Takes an element out; what refers to it must be taken out too before building.
     *
     * @param element which; not the map
     * @return this builder
     * @throws NoSuchElementException if there is none
     */
    public ValueStreamBuilder remove(ElementRef element) {
        Object draft = draft(element);
        drafts(element.kind()).removeIf(d -> d == draft);
        return this;
    }

    /**
     * Says what an element states in one of its fields. A flow whose id follows from its ends gets the id of its new ends.
     *
     * @param element which element
     * @param field which field of it
     * @param value the value
     * @param <T> the type of the value
     * @return this builder
     * @throws NoSuchElementException if there is no such element
     * @throws ClassCastException if the element is of a kind that has no such field
     */
    public <T> ValueStreamBuilder set(ElementRef element, Field<T> field, T value) {
        field.write(editable(element), requireNonNull(value, "value"));
        return this;
    }

    /**
     * Takes out what an element states in one of its fields.
     *
     * @param element which element
     * @param field which field of it
     * @return this builder
     * @throws NoSuchElementException if there is no such element
     * @throws IllegalArgumentException if the field must have a value
     * @throws ClassCastException if the element is of a kind that has no such field
     */
    public ValueStreamBuilder clear(ElementRef element, Field<?> field) {
        field.write(editable(element), null);
        return this;
    }

    /**
     * Puts the elements of a kind into an order.
     *
     * @param kind which kind; not the map
     * @param ids the ids in their order; elements that are not named stay behind them, in the order they had
     * @return this builder
     */
    public ValueStreamBuilder order(ElementKind kind, List<String> ids) {
        Map<String, Integer> places = new HashMap<>();
        ids.forEach(id -> places.putIfAbsent(id, places.size()));
        drafts(kind).sort(Comparator.comparingInt(d -> places.getOrDefault(Drafts.id(d), places.size())));
        return this;
    }

    /**
     * Gives a material or information flow other ends and the id it has then.
     *
     * @param flow which flow
     * @param from the id of the node it is to leave
     * @param to the id of the node it is to lead to
     * @param id its id from then on; {@code from->to} is that of a flow that states none
     * @return this builder
     * @throws NoSuchElementException if there is no such flow
     * @throws IllegalArgumentException if it is no flow
     */
    public ValueStreamBuilder reroute(ElementRef flow, String from, String to, String id) {
        Object draft = draft(flow);
        if (draft instanceof FlowBuilder material) {
            material.reroute(from, to, id);
        } else if (draft instanceof InformationBuilder information) {
            information.reroute(from, to, id);
        } else {
            throw new IllegalArgumentException("Only a flow has ends, not " + flow + ".");
        }
        return this;
    }

    /**
     * Builds one element by itself, whatever the rest of the map is like.
     *
     * @param element which; not the map
     * @param problems takes what is wrong with it
     * @return the element without what is wrong; empty if what makes it an element is missing
     * @throws NoSuchElementException if there is none
     */
    public Optional<Element> element(ElementRef element, Problems problems) {
        return Drafts.build(draft(element), problems);
    }

    private Object editable(ElementRef element) {
        return element.kind() == ElementKind.MAP ? this : Drafts.builder(draft(element));
    }

    private Object draft(ElementRef element) {
        return find(
                drafts(element.kind()),
                d -> Drafts.id(d).equals(element.id()),
                element.kind().toString(),
                element.id());
    }

    /** The builders of a kind; only {@link Drafts} of that kind are put in. */
    @SuppressWarnings("unchecked")
    private List<Object> drafts(ElementKind kind) {
        List<?> drafts = switch (kind) {
            case MAP -> throw new IllegalArgumentException("A map is no element of a map.");
            case DEMAND -> demand;
            case TEAM -> teams;
            case NODE -> nodes;
            case FLOW -> flows;
            case INFORMATION -> information;
            case KAIZEN -> kaizen;
        };
        return (List<Object>) drafts;
    }

    private static <T> T find(List<T> list, Predicate<? super T> wanted, String kind, String id) {
        return list.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no " + kind + " (" + id + ")."));
    }

    /**
     * Checks the whole map and builds the stream.
     *
     * @return the value stream
     * @throws InvalidValueStreamException if the map has errors; it holds all of them
     */
    public ValueStream build() {
        Problems problems = new Problems();
        ValueStream.Parts parts = parts(problems);
        MapRules.check(parts, problems);
        problems.throwIfAny("value stream " + Checks.shown(id));
        return new ValueStream(parts);
    }

    private ValueStream.Parts parts(Problems problems) {
        Checks own = new Checks(problems, "map", id);
        own.id();
        Checks framed = new Checks(problems, "charter", "charter");
        Checks worked = new Checks(problems, "calendar", "calendar");
        List<Demand> builtDemand = builtDemand(problems);
        List<Node> builtNodes = nodes.stream().map(n -> n.build(problems)).toList();
        List<MaterialFlow> builtFlows = flows.stream()
                .map(f -> f.build(new Checks(problems, "flow", f.id())))
                .toList();
        return new ValueStream.Parts(
                id,
                fields.builtName(own, id),
                fields.builtAnnotations(own),
                Optional.ofNullable(state),
                Optional.ofNullable(snapshot),
                Optional.ofNullable(charter).map(c -> c.build(framed)),
                Optional.ofNullable(calendar).map(c -> c.build(worked)),
                own.count("wipLimit", wipLimit),
                builtDemand,
                teams.stream()
                        .map(t -> t.build(new Checks(problems, "team", t.id)))
                        .toList(),
                builtNodes,
                builtFlows,
                information.stream()
                        .map(i -> i.build(new Checks(problems, "information", i.id())))
                        .toList(),
                kaizen.stream()
                        .map(k -> k.build(new Checks(problems, "kaizen", k.id)))
                        .toList(),
                families(builtDemand, builtNodes, builtFlows));
    }

    private List<Demand> builtDemand(Problems problems) {
        List<Demand> built = new ArrayList<>();
        for (DemandBuilder entry : demand) {
            entry.build(new Checks(problems, "demand", entry.id())).ifPresent(built::add);
        }
        return built;
    }

    private static Set<String> families(List<Demand> demand, List<Node> nodes, List<MaterialFlow> flows) {
        Set<String> families = new LinkedHashSet<>();
        demand.forEach(d -> d.family().ifPresent(families::add));
        for (Node node : nodes) {
            if (node instanceof ProcessStep step) {
                families.addAll(step.families().keySet());
            }
        }
        flows.forEach(f -> families.addAll(f.families()));
        return families;
    }
}
