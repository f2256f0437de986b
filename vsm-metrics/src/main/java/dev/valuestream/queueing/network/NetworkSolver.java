package dev.valuestream.queueing.network;

import dev.valuestream.queueing.network.internal.TimeGrid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Goes from the parts of a network to its figures: rates, loads, variability, waits, journeys. Used once, by one thread. */
final class NetworkSolver {

    /** The shortest time of the grid, as a part of the shortest mean time between arrivals. */
    private static final double SHORTEST = 1e-3;

    /** The longest, as a multiple of the longest relaxation time. */
    private static final double LONGEST = 30;

    private final Wiring wiring;
    private final Traffic traffic;
    private final StationLoad[] loads;
    private final Stations stations;

    NetworkSolver(Wiring wiring, Approximation approximation) {
        this.wiring = wiring;
        this.traffic = Traffic.of(wiring);
        this.loads = StationLoads.of(wiring, traffic);
        FlowGraph graph = FlowGraphs.of(wiring, traffic, loads);
        Propagation method =
                approximation == Approximation.QNA ? new QnaPropagation() : new DispersionPropagation(grid(graph));
        Rhythms rhythms = method.knowsRhythm() ? Rhythms.of(graph, loads) : Rhythms.none(graph, loads);
        Variability variability = new Variability(graph, loads, rhythms, method);
        this.stations = new Stations(wiring, traffic, loads, graph, rhythms, variability);
    }

    private TimeGrid grid(FlowGraph graph) {
        double scv = 1;
        for (List<Source> sources : graph.outside) {
            for (Source source : sources) {
                scv = Math.max(scv, source.scv() * source.scale());
            }
        }
        double shortest = Double.POSITIVE_INFINITY;
        double longest = 0;
        for (StationLoad load : loads) {
            if (load.spells() > 0) {
                shortest = Math.min(shortest, 1 / load.spells());
                longest = Math.max(longest, Math.max(1 / load.spells(), load.isSteady() ? load.relaxation(scv) : 0));
            }
        }
        return shortest > longest ? new TimeGrid(0, 1) : TimeGrid.covering(SHORTEST * shortest, LONGEST * longest);
    }

    NetworkSolution solution() {
        Map<String, StationFigures> all = new LinkedHashMap<>();
        for (int s = 0; s < loads.length; s++) {
            all.put(wiring.stations.get(s), stations.figures(s));
        }
        Visits visits = new Visits(wiring, traffic, stations);
        Map<String, ClassFigures> classes = new LinkedHashMap<>();
        for (int k = 0; k < wiring.classes.size(); k++) {
            classes.put(wiring.classes.get(k), new ClassSolver(wiring, traffic, visits, k).figures());
        }
        return new NetworkSolution(all, visits.ofAll(), classes);
    }
}
