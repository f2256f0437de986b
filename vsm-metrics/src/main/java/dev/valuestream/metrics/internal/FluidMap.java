package dev.valuestream.metrics.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import dev.valuestream.graph.Routes;
import dev.valuestream.graph.Visits;
import dev.valuestream.metrics.Figure;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ValueStream;
import dev.valuestream.unit.Durations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compiles a map into a {@link FluidNetwork} and solves it. What is not known sets no limit here; {@link FluidUnknowns}
 * says which steps it concerns.
 *
 * <p>At an AND-join the smallest branch goes on. Which one that is depends on what holds the branches up, so it is found
 * in rounds, starting from the branches without limits.
 */
final class FluidMap {

    private static final int MOST_ROUNDS = 100;

    private final CapacityModel model;
    private final ValueStream stream;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> flowIndex = new HashMap<>();
    private final FluidNetwork network;
    private final double[][] unlimited;
    private final List<Optional<Visits>> visits = new ArrayList<>();

    FluidMap(CapacityModel model) {
        this.model = model;
        stream = model.stream();
        for (Node node : stream.nodes()) {
            index.put(node.id(), index.size());
        }
        stream.flows().forEach(f -> flowIndex.put(f.id(), flowIndex.size()));
        List<FamilyMix.Member> members = model.mix().members();
        network = new FluidNetwork(
                stream.flows().stream().mapToInt(f -> number(f.from())).toArray(),
                stream.flows().stream().mapToInt(f -> number(f.to())).toArray(),
                members.size(),
                (int) model.teams().values().stream()
                        .filter(TeamModel::isShared)
                        .count(),
                index.size());
        unlimited = new double[members.size()][index.size()];
        for (int f = 0; f < members.size(); f++) {
            visits.add(members.get(f).routes().visits());
            items(f, members.get(f));
        }
        model.steps().values().forEach(this::limits);
        teams();
    }

    private int number(String node) {
        return requireNonNull(index.get(node));
    }

    /** What starts and what would come without limits; nothing of a family of which that is not known. */
    private void items(int family, FamilyMix.Member member) {
        double day = Durations.toSeconds(stream.calendar().day());
        double demand = member.demand().orElse(0) * day;
        if (visits.get(family).isEmpty()) {
            return;
        }
        Visits each = visits.get(family).get();
        for (Node node : stream.nodes()) {
            unlimited[family][number(node.id())] = demand * each.of(node);
        }
        for (Node source : member.routes().sources()) {
            network.start[family][number(source.id())] = demand * each.of(source);
        }
        shares(family, member.routes(), each, endings(each));
    }

    private Set<MaterialFlow> endings(Visits each) {
        return stream.flows().stream()
                .filter(f -> stream.step(f.to()).isPresent() && each.endsAtJoin(f))
                .collect(ImmutableSet.toImmutableSet());
    }

    private void shares(int family, Routes routes, Visits each, Set<MaterialFlow> ending) {
        List<MaterialFlow> flows = stream.flows();
        for (int i = 0; i < flows.size(); i++) {
            MaterialFlow flow = flows.get(i);
            double yield = each.yield(stream.nodes().get(network.from[i]));
            network.share[family][i] = ending.contains(flow) ? 0 : yield * routes.probability(flow);
        }
    }

    private void limits(StepModel step) {
        int node = node(step.step());
        boolean known = step.available() instanceof Figure.Known;
        for (int f = 0; f < step.families().size(); f++) {
            FamilyWork work = step.families().get(f);
            network.itemTime[f][node] = work.time().map(ItemTime::seconds).orElse(0.0);
            known &= !work.reached() || work.time().isPresent();
        }
        if (known) {
            network.available[node] = step.available().number().orElseThrow();
        }
        network.crew[node] = TeamModel.crew(step);
    }

    private void teams() {
        int number = 0;
        for (TeamModel team : model.teams().values()) {
            if (team.isShared()) {
                int t = number++;
                network.teamAvailable[t] = team.available().number().orElse(Double.MAX_VALUE);
                team.steps().forEach(s -> network.team[node(s.step())] = t);
            }
        }
    }

    /** The number of a node in the network. */
    int node(Node node) {
        return number(node.id());
    }

    /** What starts at a node. */
    double starting(int family, Node node) {
        return network.start[family][node(node)];
    }

    /** The share of a node's output that takes a flow and goes on where it leads. */
    double share(int family, MaterialFlow flow) {
        return network.share[family][requireNonNull(flowIndex.get(flow.id()))];
    }

    /** The rates in the long run; empty if they could not be found. */
    Optional<FluidFlow> solve(Runnable check) {
        if (!Arrays.stream(unlimited).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
            return Optional.empty();
        }
        FluidFlow flow = new FluidFlow(network, unlimited);
        if (!FluidSolver.solve(network, flow, check)) {
            return Optional.empty();
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (flow.isUnlimited() || !joinsChange(flow)) {
                return Optional.of(flow);
            }
            if (!FluidSolver.solve(network, flow, check)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean joinsChange(FluidFlow flow) {
        boolean change = false;
        for (int f = 0; f < visits.size(); f++) {
            if (visits.get(f).isPresent()) {
                change |= joinsChange(flow, f);
            }
        }
        return change;
    }

    private boolean joinsChange(FluidFlow flow, int family) {
        Routes routes = model.mix().members().get(family).routes();
        Visits each = visits.get(family).orElseThrow();
        double[] before = network.share[family].clone();
        Set<MaterialFlow> ending = routes.endingAtJoins(f -> rate(flow, family, routes, each, f)).stream()
                .filter(f -> stream.step(f.to()).isPresent())
                .collect(ImmutableSet.toImmutableSet());
        shares(family, routes, each, ending);
        return !Arrays.equals(before, network.share[family]);
    }

    /** What a flow brings, also where it ends at a join. */
    private double rate(FluidFlow flow, int family, Routes routes, Visits each, MaterialFlow material) {
        int origin = number(material.from());
        double leaving = flow.arriving[family][origin] * flow.passing[origin];
        return leaving * each.yield(stream.nodes().get(origin)) * routes.probability(material);
    }
}
