package dev.valuestream.metrics.network;

import dev.valuestream.graph.Routes;
import dev.valuestream.metrics.internal.CapacityModel;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.FamilyWork;
import dev.valuestream.metrics.internal.LongRunRates;
import dev.valuestream.metrics.internal.StepModel;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import dev.valuestream.queueing.network.QueueingNetwork;
import dev.valuestream.queueing.network.QueueingNetworkBuilder;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a map together as a queueing network. Every node of the map is a node of the network; families are classes.
 *
 * <p>A step that queues is a visit to its station. A step that never rests, and one fed by suppliers, sends out items at the
 * rate and with the variability that are known of it, so that no queue of the network grows. An AND-split is a fork; at an
 * AND-join the items of the branch that brings fewest go on, those of the others end. A transfer is a delay. Times are in
 * seconds of the stream's working time. Used once.
 */
final class NetworkCompiler {

    private static final int MOST_TOGETHER = 1_000_000;

    private final ValueStream stream;
    private final CapacityModel model;
    private final LongRunRates rates;
    private final Map<String, StepPlan> plans;
    private final double assumedCv;
    private final double day;
    private final QueueingNetworkBuilder network = QueueingNetwork.builder();
    private final Set<String> stated = new HashSet<>();
    private boolean flowing;

    NetworkCompiler(CapacityModel model, LongRunRates rates, Map<String, StepPlan> plans, double assumedCv) {
        this.model = model;
        this.rates = rates;
        this.plans = plans;
        this.assumedCv = assumedCv;
        stream = model.stream();
        day = Durations.toSeconds(stream.calendar().day());
    }

    /** The class of a family's items. */
    static String itemClass(FamilyMix.Member member) {
        return member.family().orElse("items");
    }

    /** The network; empty if nothing comes to it. */
    Optional<QueueingNetwork> network() {
        stream.nodes().forEach(this::node);
        List<FamilyMix.Member> members = model.mix().members();
        for (int f = 0; f < members.size(); f++) {
            streams(f, members.get(f));
        }
        for (int f = 0; flowing && f < members.size(); f++) {
            routes(f, members.get(f).routes());
        }
        return flowing ? Optional.of(network.build()) : Optional.empty();
    }

    private void node(Node node) {
        StepPlan plan = plans.get(node.id());
        if (plan == null || !plan.is(Standing.QUEUED)) {
            network.delay(node.id(), ServiceTime.constant(0));
            if (plan != null && plan.is(Standing.OVERLOADED)) {
                network.delay(leaving(node), ServiceTime.constant(0));
            }
        } else {
            visit(plan);
        }
        if (plan != null && plan.is(Standing.PACED)) {
            times(plan, 1);
        }
    }

    private void visit(StepPlan plan) {
        if (stated.add(plan.station())) {
            network.station(plan.station(), plan.servers());
        }
        network.visit(plan.id(), plan.station(), ServiceTime.constant(0));
        int batch = batch(plan.step());
        network.batch(plan.id(), batch);
        times(plan, batch);
    }

    private void times(StepPlan plan, int batch) {
        for (FamilyWork family : plan.step().families()) {
            work(plan.step(), family)
                    .ifPresent(work ->
                            network.time(plan.id(), itemClass(family.member()), work.time(batch, plan.stretch())));
        }
    }

    private Optional<StepWork> work(StepModel step, FamilyWork family) {
        return StepWork.of(step.step(), family, assumedCv);
    }

    /** How many items a step serves together: what all families that come agree on, else 1. */
    private int batch(StepModel step) {
        List<Integer> sizes = step.families().stream()
                .filter(FamilyWork::reached)
                .flatMap(f -> work(step, f).stream())
                .map(StepWork::batch)
                .distinct()
                .toList();
        return sizes.size() == 1 ? sizes.get(0) : 1;
    }

    private static String leaving(Node node) {
        return node.id() + " leaving";
    }

    private void streams(int f, FamilyMix.Member member) {
        for (Node source : member.routes().sources()) {
            double scv = DemandVariability.scv(stream, member.family(), source, assumedCv);
            stream(member, source.id(), rates.starting(f, source), scv, 1);
        }
        for (StepPlan plan : plans.values()) {
            if (plan.is(Standing.OVERLOADED)) {
                restless(f, member, plan);
            }
        }
    }

    /** What a step that never rests sends out: as it works, so it sends. */
    private void restless(int f, FamilyMix.Member member, StepPlan plan) {
        ProcessStep step = plan.step().step();
        double passed = rates.arriving(f, step) * rates.passing(step);
        work(plan.step(), plan.step().families().get(f))
                .ifPresent(work -> stream(member, leaving(step), passed, work.scv(), batch(plan.step())));
    }

    private void stream(FamilyMix.Member member, String node, double itemsPerDay, double scv, int batch) {
        double perSecond = day > 0 ? Magnitude.of(itemsPerDay / day / batch) : 0;
        if (perSecond > 0) {
            network.arrivals(itemClass(member), node, new Arrivals(perSecond, Magnitude.scv(scv)), batch);
            flowing = true;
        }
    }

    private void routes(int f, Routes routes) {
        for (Node node : stream.nodes()) {
            if (routes.reaches(node)) {
                routes(f, routes, node);
            }
        }
    }

    private void routes(int f, Routes routes, Node node) {
        FamilyMix.Member member = model.mix().members().get(f);
        StepPlan plan = plans.get(node.id());
        String from = plan != null && plan.is(Standing.OVERLOADED) ? leaving(node) : node.id();
        List<MaterialFlow> flows = routes.flowsFrom(node);
        if (routes.isParallelSplit(node) && flows.size() > 1) {
            fork(f, member, from, flows);
            return;
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        for (MaterialFlow flow : flows) {
            double share = rates.share(f, flow);
            if (share > 0) {
                shares.merge(head(flow, false), share, Double::sum);
                carry(member, flow);
            }
        }
        shares.forEach((to, share) -> network.route(itemClass(member), from, to, Math.min(1, share)));
    }

    /** All branches begin; one that ends at a join leads nowhere. */
    private void fork(int f, FamilyMix.Member member, String from, List<MaterialFlow> flows) {
        double yield = 0;
        List<String> heads = new ArrayList<>();
        for (MaterialFlow flow : flows) {
            yield = Math.max(yield, rates.share(f, flow));
            heads.add(head(flow, true));
            if (rates.share(f, flow) > 0) {
                network.route(itemClass(member), head(flow, true), flow.to(), 1);
            }
        }
        String fork = from + " fork " + itemClass(member);
        network.fork(fork, heads.toArray(String[]::new));
        network.route(itemClass(member), from, fork, yield);
    }

    /** The node where a flow begins: that of its transfer, where it has one, else the one it leads to. */
    private String head(MaterialFlow flow, boolean branch) {
        boolean atOnce = flow.transfer().time().isEmpty() && carriedTogether(flow) == 1;
        if (!branch && atOnce && Shipment.every(stream, flow).isEmpty()) {
            return flow.to();
        }
        String id = way(flow);
        if (stated.add(id)) {
            carry(id, flow);
        }
        return id;
    }

    /** The delay of a way, and how many items go together. */
    private void carry(String id, MaterialFlow flow) {
        ServiceTime time = transfer(flow, assumedCv);
        Optional<Shipment> shipment = Shipment.every(stream, flow).map(every -> Shipment.of(every, perSecond(flow)));
        network.delay(id, shipment.map(s -> s.delay(time)).orElse(time));
        network.batch(id, shipment.map(Shipment::items).orElse(carriedTogether(flow)));
    }

    private double perSecond(MaterialFlow flow) {
        Node origin = stream.node(flow.from()).orElseThrow();
        double perDay = 0;
        for (int f = 0; f < model.mix().members().size(); f++) {
            perDay += rates.arriving(f, origin) * rates.passing(origin) * rates.share(f, flow);
        }
        return day > 0 ? perDay / day : 0;
    }

    /** The node that stands for the way of a flow, where it takes time or carries several items at once. */
    static String way(MaterialFlow flow) {
        return "along " + flow.id();
    }

    /** How many items a transfer takes at once. */
    private static int carriedTogether(MaterialFlow flow) {
        double items = flow.transfer().batch().map(Quantity::value).orElse(1.0);
        return (int) Math.max(1, Math.min(MOST_TOGETHER, Math.rint(items)));
    }

    private void carry(FamilyMix.Member member, MaterialFlow flow) {
        String head = head(flow, false);
        if (!head.equals(flow.to())) {
            network.route(itemClass(member), head, flow.to(), 1);
        }
    }

    /** How long an item is carried along a flow. */
    static ServiceTime transfer(MaterialFlow flow, double assumedCv) {
        return flow.transfer()
                .time()
                .map(t -> new ServiceTime(
                        Magnitude.of(t.meanSeconds()),
                        Magnitude.scv(t.squaredCoefficientOfVariation().orElse(assumedCv * assumedCv))))
                .orElse(ServiceTime.constant(0));
    }
}
