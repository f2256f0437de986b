package dev.valuestream.simulation.internal;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.graph.Routes;
import dev.valuestream.graph.Visits;
import dev.valuestream.metrics.internal.Assumptions;
import dev.valuestream.model.Customer;
import dev.valuestream.model.Demand;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.Supplier;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Problem;
import dev.valuestream.simulation.internal.random.TimeSampler;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Rate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When items start, from the demand of the map: at a trigger as it comes, at a supplier as much as delivery needs. */
final class ArrivalsCompiler {

    private final ValueStream stream;
    private final RunRules rules;
    private final double assumedCv;
    private final Map<String, Integer> nodes;
    private final NetworkParts parts;
    private final List<Problem> problems;
    private final Assumptions assumptions;

    /** The rhythms of flows that suppliers' items come with, several families' perhaps. */
    private final Map<Integer, Double> shipped = new HashMap<>();

    ArrivalsCompiler(
            ValueStream stream,
            RunRules rules,
            Map<String, Integer> nodes,
            NetworkParts parts,
            List<Problem> problems,
            Assumptions assumptions) {
        this.stream = stream;
        this.rules = rules;
        assumedCv = rules.assumedCv();
        this.nodes = nodes;
        this.parts = parts;
        this.problems = problems;
        this.assumptions = assumptions;
    }

    void add(List<Routes> routes) {
        for (int family = 0; family < routes.size(); family++) {
            Routes its = routes.get(family);
            Optional<Visits> visits = its.visits();
            if (visits.isEmpty()) {
                problems.add(sharesUnknown(its));
                continue;
            }
            List<Demand> demand = demand(its);
            if (demand.isEmpty()) {
                problems.add(demandMissing(its));
                continue;
            }
            if (parts.orders[family] != Items.NONE) {
                addOrders(family, its, demand);
                continue;
            }
            for (List<Node> sources : new SourceGroups(its, stream).all()) {
                add(family, its, sources, demand, visits.get());
            }
        }
    }

    private void add(int family, Routes its, List<Node> sources, List<Demand> demand, Visits visits) {
        Node first = sources.get(0);
        double visited = sources.stream().mapToDouble(visits::of).max().orElse(0);
        double perSecond = rate(demand) * visited;
        if (perSecond > 0) {
            int pulledBy = sources.size() == 1 && parts.wholes == Network.UNLIMITED
                    ? pulledBy(its, first, family)
                    : Arrivals.PUSHED;
            double shipments = sources.size() == 1 ? shipments(its, first) : 0;
            int by = shipments > 0 || waitsForTurn(pulledBy) ? Arrivals.PUSHED : pulledBy;
            int[] places = sources.stream()
                    .mapToInt(s -> nodes.getOrDefault(s.id(), Items.NONE))
                    .toArray();
            comings(counted(demand, first), interval(demand, visited))
                    .forEach((cause, times) ->
                            parts.arrivals.add(new Arrivals(family, places, times, by, cause).shipped(shipments)));
        }
    }

    /** A step that gives families their turns needs to know what is there of each, so that items wait before it. */
    private boolean waitsForTurn(int step) {
        return step != Arrivals.PUSHED && parts.hasTurns[step];
    }

    /** The rhythm with which a supplier's items come, if it is followed; then nothing is loaded on the flow any more. */
    private double shipments(Routes its, Node source) {
        List<MaterialFlow> out = its.flowsFrom(source);
        if (!rules.shipments() || !(source instanceof Supplier) || out.size() != 1) {
            return 0;
        }
        int flow = stream.flows().indexOf(out.get(0));
        double rhythm = Math.max(parts.rhythm[flow], shipped.getOrDefault(flow, 0.0));
        parts.rhythm[flow] = 0;
        shipped.put(flow, rhythm);
        return rhythm;
    }

    /** When items come for demands: as one stream, or if one of them has a schedule as a stream each, by its cause. */
    private Map<String, ArrivalTimes> comings(List<Demand> demand, double interval) {
        Map<String, ArrivalTimes> comings = new LinkedHashMap<>();
        if (demand.size() == 1 || demand.stream().allMatch(d -> d.schedule().isEmpty())) {
            comings.put("", times(demand, interval));
            return comings;
        }
        double all = rate(demand);
        for (Demand one : demand) {
            double share = one.rate().perSecond() / all;
            if (share > 0) {
                comings.put(" " + one.id(), times(List.of(one), interval / share));
            }
        }
        return comings;
    }

    /** Customers order from the last supermarket, and suppliers have what cards ask for. */
    private void addOrders(int family, Routes its, List<Demand> demand) {
        if (rate(demand) == 0) {
            return;
        }
        for (Node source : its.sources()) {
            parts.arrivals.add(supplied(family, its, source));
        }
        int customer = stream.nodes()
                .indexOf(stream.nodes().stream()
                        .filter(n -> n instanceof Customer && its.reaches(n))
                        .findFirst()
                        .orElseThrow());
        comings(demand, interval(demand, 1))
                .forEach((cause, times) -> parts.arrivals.add(Arrivals.orders(family, customer, times, cause)));
    }

    /** What a supplier has, that a step takes for cards, or that comes for them: into its supermarket, or with its shipments. */
    private Arrivals supplied(int family, Routes its, Node source) {
        int place = nodes.getOrDefault(source.id(), Items.NONE);
        if (parts.gate[family * parts.nodeIds.length + place] != Items.NONE) {
            return Arrivals.always(family, place, Arrivals.PUSHED);
        }
        double rhythm = shipments(its, source);
        if (rhythm == 0) {
            return Arrivals.always(family, place, pulledBy(its, source, family));
        }
        parts.carried[stream.flows().indexOf(its.flowsFrom(source).get(0))] = 1; // a shipment waits for no more
        return Arrivals.always(family, place, Arrivals.PUSHED).shipped(rhythm);
    }

    private List<Demand> demand(Routes its) {
        return stream.demand().stream()
                .filter(d -> its.family().isEmpty() || d.family().equals(its.family()))
                .toList();
    }

    private static double rate(List<Demand> demand) {
        return demand.stream().mapToDouble(d -> d.rate().perSecond()).sum();
    }

    /** The demands that say how items arrive at a source: those stated there, else all. */
    private static List<Demand> counted(List<Demand> all, Node source) {
        List<Demand> own = all.stream()
                .filter(d -> d.at().filter(source.id()::equals).isPresent())
                .toList();
        return own.isEmpty() ? all : own;
    }

    /** Seconds between two items; of one demand without the rounding of a rate. */
    private static double interval(List<Demand> demand, double visits) {
        Rate first = demand.get(0).rate();
        return demand.size() == 1
                ? Durations.toSeconds(first.period()) / first.quantity().value() / visits
                : 1 / rate(demand) / visits;
    }

    private ArrivalTimes times(List<Demand> demand, double interval) {
        Demand first = demand.get(0);
        double rate = first.rate().perSecond();
        if (demand.size() == 1 && !first.schedule().isEmpty()) {
            TimeSampler between = TimeSampler.ofMeanAndCv(1, first.cv().orElse(1));
            return ArrivalTimes.ofSchedule(between, first.schedule(), 1 / interval / rate);
        }
        if (demand.size() == 1
                && first.interarrival().isPresent()
                && first.statedRate().isEmpty()) {
            TimeDistribution between = first.interarrival().get().scaledBy(rate * interval);
            return ArrivalTimes.ofRenewal(TimeSampler.of(between, cv(demand)), interval);
        }
        return ArrivalTimes.ofRenewal(TimeSampler.ofMeanAndCv(interval, cv(demand)), interval);
    }

    /** The coefficient of variation between arrivals: that of the demands, weighted by their rates. */
    private double cv(List<Demand> counted) {
        double sum = 0;
        for (Demand demand : counted) {
            if (demand.cv().isEmpty()) {
                assumptions.add(WorkCompiler.assumedVariability(assumedCv), arrivals(demand));
            }
            double cv = demand.cv().orElse(assumedCv);
            sum += demand.rate().perSecond() * cv * cv;
        }
        return rate(counted) > 0 ? Math.sqrt(sum / rate(counted)) : assumedCv;
    }

    /** What is said of a demand as a whole, or of that of a family, possibly at a node. */
    private static String arrivals(Demand demand) {
        return demand.family().isPresent() ? "demand " + demand.id() : demand.id();
    }

    /** The step that takes a supplier's items when it can: the only one that the supplier feeds, one at a time. */
    private int pulledBy(Routes its, Node source, int family) {
        List<MaterialFlow> out = its.flowsFrom(source);
        if (!(source instanceof Supplier)
                || out.size() != 1
                || out.get(0).transfer().time().isPresent()) {
            return Arrivals.PUSHED;
        }
        int to = nodes.getOrDefault(out.get(0).to(), Items.NONE);
        Work work = parts.work[family * parts.nodeIds.length + to];
        boolean canPull = stream.nodes().get(to) instanceof ProcessStep && work != null && work.together() == 1;
        return canPull ? to : Arrivals.PUSHED;
    }

    private Problem sharesUnknown(Routes its) {
        return Problem.of(
                "simulation.shares.unknown",
                its.sourcesOfUnknownShare().get(0).id(),
                "Nobody knows how demand is shared between the sources of {0}. State at which source each demand arrives"
                        + " (demand.at).",
                stream.id());
    }

    private Problem demandMissing(Routes its) {
        return Problem.of(
                "simulation.demand.missing",
                "",
                its.family().isPresent()
                        ? "Family {0} has no demand. State it under demand."
                        : "The value stream {0} has no demand. State it under demand.",
                its.family().orElse(stream.id()));
    }
}
