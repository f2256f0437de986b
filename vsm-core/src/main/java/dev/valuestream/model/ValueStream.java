package dev.valuestream.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.valuestream.problem.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value stream: the sequence of activities from a customer's request to its fulfilment, with the flow of the work and
 * the flow of information.
 *
 * <p>Deeply immutable and safe to share between threads. Elements keep the order in which they were given, and that
 * order is part of every result. It is built by {@link #builder(String)}, which reports every problem at once;
 * {@link #findings()} is advice on a valid map.
 *
 * <p>All durations are working time: a day is a working day of the stream's {@link #calendar()}.
 */
public final class ValueStream implements Element {

    private final String id;
    private final String name;
    private final Annotations annotations;
    private final Optional<State> state;
    private final Optional<LocalDate> snapshot;
    private final Optional<Charter> charter;
    private final Optional<WorkCalendar> statedCalendar;
    private final OptionalInt wipLimit;
    private final ImmutableList<Demand> demand;
    private final ImmutableList<Team> teams;
    private final ImmutableList<Node> nodes;
    private final ImmutableList<ProcessStep> steps;
    private final ImmutableList<MaterialFlow> flows;
    private final ImmutableList<InformationFlow> information;
    private final ImmutableList<KaizenBurst> kaizen;
    private final ImmutableMap<String, Node> nodesById;
    private final ImmutableMap<String, MaterialFlow> flowsById;
    private final ImmutableMap<String, Team> teamsById;
    private final ImmutableSet<String> families;

    ValueStream(Parts parts) {
        id = parts.id();
        name = parts.name();
        annotations = parts.annotations();
        state = parts.state();
        snapshot = parts.snapshot();
        charter = parts.charter();
        statedCalendar = parts.calendar();
        wipLimit = parts.wipLimit();
        demand = ImmutableList.copyOf(parts.demand());
        teams = ImmutableList.copyOf(parts.teams());
        nodes = ImmutableList.copyOf(parts.nodes());
        steps = nodes.stream()
                .filter(ProcessStep.class::isInstance)
                .map(ProcessStep.class::cast)
                .collect(ImmutableList.toImmutableList());
        flows = ImmutableList.copyOf(parts.flows());
        information = ImmutableList.copyOf(parts.information());
        kaizen = ImmutableList.copyOf(parts.kaizen());
        nodesById = byId(nodes, Node::id);
        flowsById = byId(flows, MaterialFlow::id);
        teamsById = byId(teams, Team::id);
        families = ImmutableSet.copyOf(parts.families());
    }

    private static <T> ImmutableMap<String, T> byId(List<T> elements, Function<T, String> id) {
        return elements.stream().collect(ImmutableMap.toImmutableMap(id, Function.identity()));
    }

    /**
     * Starts a new value stream.
     *
     * @param id the stream's id
     * @return a builder without any element
     */
    public static ValueStreamBuilder builder(String id) {
        return new ValueStreamBuilder(id);
    }

    /**
     * Starts from this stream, to change what is to be different.
     *
     * @return a builder that holds all of this stream
     */
    public ValueStreamBuilder toBuilder() {
        return new ValueStreamBuilder(this);
    }

    @Override
    public String id() {
        return id;
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
     * Which state the map shows.
     *
     * @return the state, or empty if not stated
     */
    public Optional<State> state() {
        return state;
    }

    /**
     * The day the inventories were counted.
     *
     * @return the day, or empty if not stated
     */
    public Optional<LocalDate> snapshot() {
        return snapshot;
    }

    /**
     * What the mapping is about.
     *
     * @return the charter, or empty if there is none
     */
    public Optional<Charter> charter() {
        return charter;
    }

    /**
     * The stream's working time; {@link WorkCalendar#ASSUMED} where the map states none.
     *
     * @return the calendar
     */
    public WorkCalendar calendar() {
        return statedCalendar.orElse(WorkCalendar.ASSUMED);
    }

    /**
     * The stream's working time as stated.
     *
     * @return the calendar, or empty if the map states none
     */
    public Optional<WorkCalendar> statedCalendar() {
        return statedCalendar;
    }

    /**
     * The most items allowed in the whole stream (CONWIP): another starts when one leaves.
     *
     * @return the limit, or empty if there is none
     */
    public OptionalInt wipLimit() {
        return wipLimit;
    }

    /**
     * What is asked for.
     *
     * @return the entries of demand
     */
    public List<Demand> demand() {
        return demand;
    }

    /**
     * Who does the work.
     *
     * @return the teams
     */
    public List<Team> teams() {
        return teams;
    }

    /**
     * Finds a team.
     *
     * @param id the team's id
     * @return the team, or empty if the map describes none of that id, though a step may name it
     */
    public Optional<Team> team(String id) {
        return Optional.ofNullable(teamsById.get(id));
    }

    /**
     * All nodes.
     *
     * @return the nodes
     */
    public List<Node> nodes() {
        return nodes;
    }

    /**
     * Finds a node.
     *
     * @param id the node's id
     * @return the node, or empty if there is none
     */
    public Optional<Node> node(String id) {
        return Optional.ofNullable(nodesById.get(id));
    }

    /**
     * The process steps.
     *
     * @return the steps, in the order of the nodes
     */
    public List<ProcessStep> steps() {
        return steps;
    }

    /**
     * Finds a process step.
     *
     * @param id the step's id
     * @return the step, or empty if no step has that id
     */
    public Optional<ProcessStep> step(String id) {
        @Nullable Node node = nodesById.get(id);
        return node instanceof ProcessStep step ? Optional.of(step) : Optional.empty();
    }

    /**
     * The flows of the work.
     *
     * @return the material flows
     */
    public List<MaterialFlow> flows() {
        return flows;
    }

    /**
     * Finds a material flow.
     *
     * @param id the flow's id
     * @return the flow, or empty if there is none
     */
    public Optional<MaterialFlow> flow(String id) {
        return Optional.ofNullable(flowsById.get(id));
    }

    /**
     * The flows of information.
     *
     * @return the information flows
     */
    public List<InformationFlow> information() {
        return information;
    }

    /**
     * The opportunities pinned to the map.
     *
     * @return the kaizen bursts
     */
    public List<KaizenBurst> kaizen() {
        return kaizen;
    }

    /**
     * The item families that demand, a step or a flow mentions, those with demand first.
     *
     * @return the families; empty if the map knows no families
     */
    public Set<String> families() {
        return families;
    }

    /**
     * Advice on the shape of this map: what is valid, and yet makes a careful reader ask.
     *
     * @return the findings, computed anew by each call
     */
    public List<Finding> findings() {
        return ShapeFindings.of(this);
    }

    private List<Object> fields() {
        return List.of(
                id,
                name,
                annotations,
                state,
                snapshot,
                charter,
                statedCalendar,
                wipLimit,
                demand,
                teams,
                nodes,
                flows,
                information,
                kaizen);
    }

    /** Two are equal if all they hold is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ValueStream that && fields().equals(that.fields()));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "value stream " + id + " (" + steps.size() + " steps, " + flows.size() + " flows)";
    }

    /** Everything a stream is made of, checked. */
    record Parts(
            String id,
            String name,
            Annotations annotations,
            Optional<State> state,
            Optional<LocalDate> snapshot,
            Optional<Charter> charter,
            Optional<WorkCalendar> calendar,
            OptionalInt wipLimit,
            List<Demand> demand,
            List<Team> teams,
            List<Node> nodes,
            List<MaterialFlow> flows,
            List<InformationFlow> information,
            List<KaizenBurst> kaizen,
            Set<String> families) {}
}
