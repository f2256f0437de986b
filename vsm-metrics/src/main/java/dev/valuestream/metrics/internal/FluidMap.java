package dev.valuestream.metrics.internal;

import static java.util.Objects.requireNonNull;

import dev.valuestream.graph.Routes;
import dev.valuestream.graph.Visits;
import dev.valuestream.metrics.Figure;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.queueing.fluid.FluidNetwork;
import dev.valuestream.queueing.fluid.FluidNetworkBuilder;
import dev.valuestream.queueing.fluid.FluidSchedule;
import dev.valuestream.unit.Durations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles a map into a {@link FluidNetwork}: nodes, flows and families keep their order, the unit of time is a day of the
 * map's calendar, and working times are in seconds. What is not known sets no limit here; {@link FluidUnknowns} says which
 * steps it concerns.
 */
final class FluidMap {

    private final CapacityModel model;
    private final ValueStream stream;
    private final StartingItems starting;
    private final Arrivals arrivals;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final FluidNetworkBuilder builder;

    private FluidMap(CapacityModel model, StartingItems starting, Arrivals arrivals) {
        this.model = model;
        this.starting = starting;
        this.arrivals = arrivals;
        stream = model.stream();
        builder = new FluidNetworkBuilder(model.mix().members().size());
        stream.nodes().forEach(n -> numbers.put(n.id(), builder.node()));
    }

    /** The mean of what comes, all the time. */
    static final Arrivals STEADY = (member, source, mean) -> FluidSchedule.of(mean);

    /** What comes to a source, of which the mean in items a day is known. */
    @FunctionalInterface
    interface Arrivals {
        FluidSchedule at(FamilyMix.Member member, Node source, double mean);
    }

    /**
     * The network of a map.
     *
     * @param model the capacities
     * @param starting the items at the start
     * @param arrivals what comes to the sources
     * @return the network, or empty if a rate is beyond all bounds
     */
    static Optional<FluidNetwork> network(CapacityModel model, StartingItems starting, Arrivals arrivals) {
        FluidMap map = new FluidMap(model, starting, arrivals);
        map.stream.flows().forEach(f -> map.builder.flow(map.node(f.from()), map.node(f.to())));
        List<FamilyMix.Member> members = model.mix().members();
        for (int f = 0; f < members.size(); f++) {
            Optional<Visits> visits = members.get(f).routes().visits();
            if (visits.isPresent() && !map.items(f, members.get(f), visits.get())) {
                return Optional.empty();
            }
        }
        model.steps().values().forEach(map::limits);
        map.teams();
        map.mostItems();
        return Optional.of(map.builder.build());
    }

    private int node(String id) {
        return requireNonNull(numbers.get(id));
    }

    /** What starts, what would come without limits, and where it goes; false if that is beyond all bounds. */
    private boolean items(int family, FamilyMix.Member member, Visits visits) {
        double demand = member.demand().orElse(0)
                * Durations.toSeconds(stream.calendar().day());
        for (Node node : stream.nodes()) {
            double usual = demand * visits.of(node);
            if (!Double.isFinite(usual)) {
                return false;
            }
            if (arrivals == STEADY) {
                builder.usual(family, node(node.id()), usual);
            }
        }
        for (Node source : member.routes().sources()) {
            builder.arrivals(family, node(source.id()), arrivals.at(member, source, demand * visits.of(source)));
        }
        flows(family, member.routes(), visits);
        FluidJoins.of(stream, member.routes()).forEach((node, intake) -> builder.intake(family, node(node), intake));
        return true;
    }

    private void flows(int family, Routes routes, Visits visits) {
        List<MaterialFlow> flows = stream.flows();
        for (int i = 0; i < flows.size(); i++) {
            MaterialFlow flow = flows.get(i);
            Node origin = stream.node(flow.from()).orElseThrow();
            builder.share(family, i, visits.yield(origin) * routes.probability(flow));
            if (routes.isFedBySuppliersOnly(stream.node(flow.to()).orElseThrow())) {
                builder.atPace(family, i);
            }
            if (stream.step(flow.to()).isPresent()) {
                builder.start(family, i, starting.on(flow, family));
            }
        }
    }

    private void limits(StepModel step) {
        int node = node(step.step().id());
        boolean known = step.available() instanceof Figure.Known;
        for (int f = 0; f < step.families().size(); f++) {
            FamilyWork work = step.families().get(f);
            builder.itemTime(f, node, work.time().map(ItemTime::seconds).orElse(0.0));
            known &= !work.reached() || work.time().isPresent();
        }
        if (known) {
            builder.limit(node, step.available().number().orElseThrow());
        }
    }

    private void teams() {
        for (TeamModel team : model.teams().values()) {
            if (team.isShared()) {
                int number = builder.team(team.available().number().orElse(Double.MAX_VALUE));
                team.steps().forEach(s -> builder.serves(number, node(s.step().id()), TeamModel.crew(s)));
            }
        }
    }

    private void mostItems() {
        for (int i = 0; i < stream.flows().size(); i++) {
            MaterialFlow flow = stream.flows().get(i);
            int number = i;
            if (stream.step(flow.to()).isPresent()) {
                flow.most().ifPresent(m -> builder.mostOnFlow(number, m.value()));
            }
        }
        for (ProcessStep step : stream.steps()) {
            step.wipLimit().ifPresent(w -> builder.mostBefore(node(step.id()), w));
        }
    }
}
