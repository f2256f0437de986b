package dev.valuestream.simulation.internal;

import dev.valuestream.graph.Routes;
import dev.valuestream.graph.Visits;
import dev.valuestream.metrics.internal.Assumptions;
import dev.valuestream.model.Demand;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.Supplier;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Problem;
import dev.valuestream.simulation.internal.random.TimeSampler;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When items start, from the demand of the map: at a trigger as it comes, at a supplier as much as delivery needs. */
final class ArrivalsCompiler {

    private final ValueStream stream;
    private final double assumedCv;
    private final Map<String, Integer> nodes;
    private final NetworkParts parts;
    private final List<Problem> problems;
    private final Assumptions assumptions;

    ArrivalsCompiler(
            ValueStream stream,
            double assumedCv,
            Map<String, Integer> nodes,
            NetworkParts parts,
            List<Problem> problems,
            Assumptions assumptions) {
        this.stream = stream;
        this.assumedCv = assumedCv;
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
            TimeSampler between = TimeSampler.ofMeanAndCv(1 / perSecond, cv(demand, first));
            int pulledBy = sources.size() == 1 ? pulledBy(its, first, family) : Arrivals.PUSHED;
            int[] places = sources.stream()
                    .mapToInt(s -> nodes.getOrDefault(s.id(), Items.NONE))
                    .toArray();
            parts.arrivals.add(new Arrivals(family, places, between, pulledBy));
        }
    }

    private List<Demand> demand(Routes its) {
        return stream.demand().stream()
                .filter(d -> its.family().isEmpty() || d.family().equals(its.family()))
                .toList();
    }

    private static double rate(List<Demand> demand) {
        return demand.stream().mapToDouble(d -> d.rate().perSecond()).sum();
    }

    /** The coefficient of variation between arrivals: of the demands stated at the source, else of all, weighted by rate. */
    private double cv(List<Demand> all, Node source) {
        List<Demand> own = all.stream()
                .filter(d -> d.at().filter(source.id()::equals).isPresent())
                .toList();
        List<Demand> counted = own.isEmpty() ? all : own;
        double sum = 0;
        for (Demand demand : counted) {
            if (demand.cv().isEmpty()) {
                assumptions.add(WorkCompiler.assumedVariability(assumedCv), "demand " + demand.id());
            }
            double cv = demand.cv().orElse(assumedCv);
            sum += demand.rate().perSecond() * cv * cv;
        }
        return rate(counted) > 0 ? Math.sqrt(sum / rate(counted)) : assumedCv;
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
