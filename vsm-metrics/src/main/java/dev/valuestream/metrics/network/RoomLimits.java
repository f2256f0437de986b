package dev.valuestream.metrics.network;

import static java.util.Objects.requireNonNull;

import dev.valuestream.graph.Routes;
import dev.valuestream.metrics.internal.CapacityModel;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.LongRunRates;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.queueing.line.FiniteLine;
import dev.valuestream.queueing.network.NetworkSolution;
import dev.valuestream.queueing.network.StationFigures;
import dev.valuestream.queueing.network.VisitFigures;
import dev.valuestream.unit.Durations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds which limits of a map its predictions can follow: that of the stream where nothing is split, else those of a plain line. */
final class RoomLimits {

    private static final double SAME = 1e-9;

    private final ValueStream stream;
    private final CapacityModel model;
    private final Map<String, StepPlan> plans;
    private final NetworkSolution solution;
    private final List<String> nodes;
    private final double rate;
    private final double day;

    RoomLimits(
            CapacityModel model,
            LongRunRates rates,
            Map<String, StepPlan> plans,
            NetworkSolution solution,
            List<String> nodes) {
        this.stream = model.stream();
        this.model = model;
        this.plans = plans;
        this.solution = solution;
        this.nodes = nodes;
        this.day = Durations.toSeconds(stream.calendar().day());
        this.rate = entering(rates) / day;
    }

    private double entering(LongRunRates rates) {
        double sum = 0;
        List<FamilyMix.Member> members = model.mix().members();
        for (int f = 0; f < members.size(); f++) {
            for (Node source : members.get(f).routes().sources()) {
                sum += rates.starting(f, source);
            }
        }
        return sum;
    }

    /** Whether anything is limited at all. */
    static boolean any(ValueStream stream) {
        return stream.wipLimit().isPresent()
                || stream.steps().stream().anyMatch(s -> s.wipLimit().isPresent())
                || stream.flows().stream().anyMatch(f -> lane(f).isPresent());
    }

    Held held() {
        if (!(rate > 0) || !queuesOnly()) {
            return Held.NOTHING;
        }
        return stream.wipLimit().isPresent() ? ofStream(stream.wipLimit().getAsInt()) : ofLine();
    }

    /** Whether every item that comes queues, one by one and in one piece. */
    private boolean queuesOnly() {
        boolean queued = plans.values().stream().allMatch(p -> p.is(Standing.QUEUED) || p.is(Standing.IDLE));
        boolean whole = model.mix().members().stream()
                .map(FamilyMix.Member::routes)
                .allMatch(r -> stream.nodes().stream()
                        .noneMatch(n -> r.isParallelSplit(n) && r.flowsFrom(n).size() > 1));
        return queued && whole && nodes.stream().allMatch(n -> solution.visit(n).batchWait() == 0);
    }

    private Held ofStream(int limit) {
        Map<String, String> stationOfStep = new HashMap<>();
        plans.values().stream().filter(p -> p.is(Standing.QUEUED)).forEach(p -> stationOfStep.put(p.id(), p.station()));
        double carried = 0;
        for (String node : nodes) {
            VisitFigures visit = solution.visit(node);
            carried += stationOfStep.containsKey(node)
                    ? 0
                    : visit.arrivalRate() * visit.meanTime().orElse(0.0);
        }
        return new StreamLimit(solution, rate).under(limit, carried / rate, stationOfStep, day);
    }

    private Held ofLine() {
        List<ProcessStep> line = line();
        List<Optional<Integer>> rooms = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            rooms.add(room(line.get(i)));
        }
        boolean first = line.isEmpty() || room(line.get(0)).isPresent();
        if (first || rooms.stream().allMatch(Optional::isEmpty)) {
            return Held.NOTHING;
        }
        List<StationFigures> stations = line.stream()
                .map(s -> solution.station(requireNonNull(plans.get(s.id())).station()))
                .toList();
        return new LaneLimits(line.stream().map(ProcessStep::id).toList(), stations, rate).with(rooms, day);
    }

    /** The steps in their order if they stand in one row, each with a server of its own; else none. */
    private List<ProcessStep> line() {
        List<FamilyMix.Member> members = model.mix().members();
        Routes routes = members.get(0).routes();
        List<ProcessStep> line = new ArrayList<>();
        Set<Node> seen = new HashSet<>();
        List<Node> sources = routes.sources();
        Node node = sources.get(0);
        while (seen.add(node) && routes.flowsFrom(node).size() == 1) {
            MaterialFlow flow = routes.flowsFrom(node).get(0);
            node = stream.node(flow.to()).orElseThrow();
            if (node instanceof ProcessStep step) {
                line.add(step);
            }
        }
        boolean plain = members.size() == 1
                && sources.size() == 1
                && line.size() == stream.steps().size();
        return plain && line.stream().allMatch(this::isPlain) ? line : List.of();
    }

    private boolean isPlain(ProcessStep step) {
        StepPlan plan = requireNonNull(plans.get(step.id()));
        boolean carried = stream.flows().stream()
                .anyMatch(f -> f.to().equals(step.id()) && f.transfer().time().isPresent());
        return plan.is(Standing.QUEUED)
                && plan.servers() == 1
                && plan.station().startsWith("step ")
                && !carried
                && Math.abs(solution.visit(step.id()).arrivalRate() / rate - 1) < SAME;
    }

    /** The room in front of a step, the place at its server not counted. */
    private Optional<Integer> room(ProcessStep step) {
        Optional<Integer> lanes = stream.flows().stream()
                .filter(f -> f.to().equals(step.id()))
                .flatMap(f -> lane(f).stream())
                .findFirst();
        if (step.wipLimit().isEmpty()) {
            return lanes;
        }
        int limit = Math.max(0, step.wipLimit().getAsInt() - 1);
        return Optional.of(Math.min(limit, lanes.orElse(limit)));
    }

    private static Optional<Integer> lane(MaterialFlow flow) {
        return flow.inventory()
                .max()
                .filter(most -> flow.kind() == FlowKind.FIFO)
                .map(most -> (int) Math.min(FiniteLine.MOST_ROOM, Math.floor(most.value())));
    }
}
