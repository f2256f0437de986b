package dev.valuestream.simulation.internal;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.graph.Routes;
import dev.valuestream.metrics.internal.Assumptions;
import dev.valuestream.model.Customer;
import dev.valuestream.model.Demand;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ShiftEnd;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Problem;
import dev.valuestream.simulation.internal.random.TimeSampler;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts a map together as a {@link Network}, and says what is missing for that and what was taken for granted. Used once. */
final class NetworkCompiler {

    private final ValueStream stream;
    private final RunRules rules;
    private final double assumedCv;
    private final boolean asFound;
    private final List<Routes> routes;
    private final FamilyTurns turns;
    private final NetworkParts parts;
    private final Map<String, Integer> nodes = new HashMap<>();
    private final Map<String, Integer> flows = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Assumptions assumptions = new Assumptions();

    NetworkCompiler(ValueStream stream, RunRules rules) {
        this.stream = stream;
        this.rules = rules;
        assumedCv = rules.assumedCv();
        asFound = rules.asFound();
        routes = Routes.all(stream);
        turns = new FamilyTurns(stream, routes, rules.changeovers(), assumptions);
        parts = new NetworkParts(
                stream.nodes().stream().map(Node::id).toArray(String[]::new),
                stream.flows().stream().map(MaterialFlow::id).toArray(String[]::new),
                routes.stream().map(r -> r.family().orElse("")).toArray(String[]::new));
        stream.nodes().forEach(node -> nodes.put(node.id(), nodes.size()));
        stream.flows().forEach(flow -> flows.put(flow.id(), flows.size()));
    }

    Compiled compile() {
        for (Node node : stream.nodes()) {
            place(node);
        }
        for (MaterialFlow flow : stream.flows()) {
            place(flow);
        }
        parts.shifts = new ShiftCompiler(stream, assumptions).compile(parts.isStep);
        new TeamCompiler(stream, nodes, parts, assumptions).compile();
        frame();
        for (int family = 0; family < routes.size(); family++) {
            connect(family);
        }
        new MarketCompiler(stream, nodes, flows, parts, problems, assumptions).compile(routes);
        new RoomRules(stream, parts, problems).check();
        new ArrivalsCompiler(stream, rules, nodes, parts, problems, assumptions).add(routes);
        stream.flows().forEach(this::assume);
        if (asFound) {
            new FoundItems(stream, routes, parts, assumptions).place();
        }
        return new Compiled(new Network(parts), List.copyOf(problems), assumptions.lines());
    }

    /** What holds for the whole stream: its limit, and what is promised to families and how urgent they are. */
    private void frame() {
        parts.wholes = stream.wipLimit().orElse(Network.UNLIMITED);
        parts.downstream = Distances.toCustomers(parts);
        for (int f = 0; f < routes.size(); f++) {
            Optional<String> family = routes.get(f).family();
            parts.rank[f] = Network.UNLIMITED;
            for (Demand demand : stream.demand()) {
                if (family.isEmpty() || demand.family().equals(family)) {
                    parts.rank[f] = Math.min(parts.rank[f], demand.priority().orElse(Network.UNLIMITED));
                    double promise = demand.promise().map(Durations::toSeconds).orElse(Double.POSITIVE_INFINITY);
                    parts.promise[f] = Math.min(parts.promise[f], promise);
                }
            }
        }
    }

    private int index(Node node) {
        return nodes.getOrDefault(node.id(), Items.NONE);
    }

    private int index(MaterialFlow flow) {
        return flows.getOrDefault(flow.id(), Items.NONE);
    }

    private void place(Node node) {
        int n = index(node);
        parts.isCustomer[n] = node instanceof Customer;
        if (node instanceof ProcessStep step && isReached(step)) {
            parts.isStep[n] = true;
            assume(step);
            parts.wipLimit[n] = step.wipLimit().orElse(Network.UNLIMITED);
            parts.hasTurns[n] = turns.areAt(step);
            parts.servers[n] = new ServerCount(stream, problems, assumptions).of(step);
        }
    }

    private void assume(ProcessStep step) {
        turns.assume(step);
        if (step.calendar().isPresent() && !ShiftCompiler.hasOwnShifts(stream, step)) {
            assumptions.add(
                    "A step with a calendar of its own works evenly in the stream's time, slower or faster, where the shifts of both"
                            + " are not stated",
                    step.id());
        }
        boolean finishes =
                step.atShiftEnd().filter(rule -> rule == ShiftEnd.FINISH).isPresent();
        if (finishes && stream.calendar().shifts().isEmpty()) {
            assumptions.add(
                    "Work is not finished in overtime, but gone on with in the next shift, as the stream states no shifts",
                    step.id());
        }
    }

    private boolean isReached(ProcessStep step) {
        return routes.stream().anyMatch(r -> r.reaches(step));
    }

    private void place(MaterialFlow flow) {
        int f = index(flow);
        parts.flowFrom[f] = nodes.getOrDefault(flow.from(), Items.NONE);
        parts.flowTo[f] = nodes.getOrDefault(flow.to(), Items.NONE);
        parts.lane[f] = lane(flow);
        flow.transfer().batch().ifPresent(batch -> parts.carried[f] = carried(batch));
        if (flow.kind() == FlowKind.SHIPMENT) {
            flow.every().ifPresent(every -> parts.rhythm[f] = Durations.toSeconds(every));
        }
        flow.transfer().time().ifPresent(time -> parts.transfer[f] = transfer(flow, time));
    }

    private void assume(MaterialFlow flow) {
        if (flow.every().isPresent() && isFetched(flow) && !comesByShipment(flow)) {
            assumptions.add(
                    "Suppliers have what is wanted when it is wanted: the rhythm of their shipments is not followed",
                    flow.id());
        }
        if (flow.inventory().isStated() && !asFound) {
            assumptions.add("The run starts without the inventory found", flow.id());
        }
    }

    /** Whether the shipments of a supplier are followed. */
    private boolean comesByShipment(MaterialFlow flow) {
        return parts.arrivals.stream().anyMatch(a -> a.shipments() > 0 && a.source(0) == parts.flowFrom[index(flow)]);
    }

    /** Whether a step takes from the flow at its own pace. */
    private boolean isFetched(MaterialFlow flow) {
        Node to = stream.node(flow.to()).orElseThrow();
        return routes.stream().anyMatch(r -> r.isFedBySuppliersOnly(to));
    }

    private static int carried(Quantity batch) {
        return (int) Math.min(1_000_000, Math.max(1, Math.rint(batch.value())));
    }

    private int lane(MaterialFlow flow) {
        return flow.inventory()
                .max()
                .map(Quantity::value)
                .filter(most -> flow.kind() == FlowKind.FIFO)
                .map(most -> (int) Math.min(Network.UNLIMITED, Math.floor(most)))
                .orElse(Network.UNLIMITED);
    }

    private TimeSampler transfer(MaterialFlow flow, TimeDistribution time) {
        assumeVariability(flow.id(), time);
        return TimeSampler.of(time, assumedCv);
    }

    private void assumeVariability(String element, TimeDistribution time) {
        if (time.squaredCoefficientOfVariation().isEmpty() && !time.mean().isZero()) {
            assumptions.add(WorkCompiler.assumedVariability(assumedCv), element);
        }
    }

    private void connect(int family) {
        Routes its = routes.get(family);
        WorkCompiler works = new WorkCompiler(stream, its, assumedCv, problems, assumptions);
        for (Node node : stream.nodes()) {
            if (its.reaches(node)) {
                int at = family * parts.nodeIds.length + index(node);
                parts.routing[at] = routing(its, node);
                if (node instanceof ProcessStep step) {
                    parts.work[at] = works.of(step, turns);
                    parts.interval[at] = turns.interval(step, its);
                }
                join(family, its, node);
            }
        }
    }

    private void join(int family, Routes its, Node node) {
        List<Set<MaterialFlow>> branches = its.joinedBranches(node);
        parts.branches[family * parts.nodeIds.length + index(node)] = branches.size();
        for (int b = 0; b < branches.size(); b++) {
            for (MaterialFlow flow : branches.get(b)) {
                parts.branch[family * parts.flowIds.length + index(flow)] = b;
            }
        }
    }

    private Routing routing(Routes its, Node node) {
        List<MaterialFlow> out = its.flowsFrom(node);
        int[] indices = out.stream().mapToInt(this::index).toArray();
        double[] upTo = new double[indices.length];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += its.probability(out.get(i));
            upTo[i] = sum;
        }
        boolean split = its.isParallelSplit(node) && indices.length > 1;
        return new Routing(indices, upTo, split);
    }

    /** A map as numbers. */
    record Compiled(Network network, List<Problem> problems, List<String> assumptions) {}
}
