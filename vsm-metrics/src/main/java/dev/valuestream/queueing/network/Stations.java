package dev.valuestream.queueing.network;

import dev.valuestream.queueing.Accuracy;
import dev.valuestream.queueing.LongRun;
import dev.valuestream.queueing.WaitTail;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The figures of stations, from their loads and the variability of what comes to them. */
final class Stations {

    private static final double LIGHT = 0.1;
    private static final double HEAVY = 0.95;
    private static final double LOADED = 0.7;
    private static final double BUSY = 0.8;
    private static final double EVEN = 0.05;
    private static final double FAR = 2;
    private static final double MIXED = 3;

    private final Wiring wiring;
    private final Traffic traffic;
    private final StationLoad[] loads;
    private final FlowGraph graph;
    private final Variability variability;
    private final Rhythms rhythms;
    private final Waits waits;
    private final BitSet poisson;
    private final BitSet batched;
    private final StationFigures[] figures;

    Stations(
            Wiring wiring,
            Traffic traffic,
            StationLoad[] loads,
            FlowGraph graph,
            Rhythms rhythms,
            Variability variability) {
        this.wiring = wiring;
        this.traffic = traffic;
        this.loads = loads;
        this.graph = graph;
        this.variability = variability;
        this.rhythms = rhythms;
        this.waits = new Waits(graph, loads, rhythms, variability);
        this.poisson = PoissonFlows.arrivals(graph, loads, wiring.kind);
        this.batched = new BitSet();
        for (int n = 0; n < wiring.nodes.size(); n++) {
            if (wiring.batch[n] > 1 && wiring.stationOf(n) >= 0) {
                batched.set(wiring.stationOf(n));
            }
        }
        this.figures = new StationFigures[loads.length];
        double[] visits = visitRates();
        for (int s = 0; s < loads.length; s++) {
            figures[s] = loads[s].isSteady() ? steady(s, visits[s]) : growing(s);
        }
    }

    StationFigures figures(int station) {
        return figures[station];
    }

    private double[] visitRates() {
        double[] visits = new double[loads.length];
        for (double[] rate : traffic.rate) {
            for (int n = 0; n < rate.length; n++) {
                if (wiring.stationOf(n) >= 0) {
                    visits[wiring.stationOf(n)] += rate[n] / wiring.batch[n];
                }
            }
        }
        return visits;
    }

    private StationFigures steady(int s, double visits) {
        StationLoad load = loads[s];
        double mean = waits.of(s);
        Set<Caution> cautions = cautions(s);
        boolean exact = isExact(s);
        Confidence confidence = exact ? Confidence.EXACT : cautions.isEmpty() ? Confidence.GOOD : Confidence.LOW;
        LongRun.Steady queue = new LongRun.Steady(
                visits, mean, visits == 0 ? 0 : load.offered() / visits, exact ? Accuracy.EXACT : Accuracy.APPROXIMATE);
        WaitTail wait = WaitChance.tail(load, variability.seen[s], queue);
        return new StationFigures(
                wiring.stations.get(s),
                load,
                variability.seen[s],
                queue,
                Optional.of(wait),
                confidence,
                List.copyOf(cautions));
    }

    private StationFigures growing(int s) {
        LongRun queue = new LongRun.Growing(growth(s));
        return new StationFigures(
                wiring.stations.get(s),
                loads[s],
                variability.longRunScv(s),
                queue,
                Optional.empty(),
                Confidence.GOOD,
                List.of());
    }

    /** Items by which all queues before a station grow. */
    private double growth(int s) {
        double growth = 0;
        for (double[] rate : traffic.rate) {
            for (int n = 0; n < rate.length; n++) {
                growth += wiring.stationOf(n) == s ? rate[n] * (1 - traffic.passing[s]) : 0;
            }
        }
        return growth;
    }

    private boolean isExact(int s) {
        StationLoad load = loads[s];
        boolean single = load.servers() == 1 && !load.isRevisited();
        return load.spells() == 0
                || rhythms.isRuled(s)
                || (poisson.get(s) && !batched.get(s) && (load.alike() || single));
    }

    private Set<Caution> cautions(int s) {
        Set<Caution> cautions = EnumSet.noneOf(Caution.class);
        StationLoad load = loads[s];
        if (load.spells() == 0) {
            return cautions;
        }
        add(cautions, Caution.LIGHT_LOAD, load.load() < LIGHT);
        add(cautions, Caution.HEAVY_LOAD, load.load() > HEAVY);
        add(cautions, Caution.BATCHES, batched.get(s) || variability.batchPart(s) > 0);
        if (!poisson.get(s)) {
            add(cautions, Caution.AFTER_BATCHES, !cautions.contains(Caution.BATCHES) && graph.isBehindBatches(s));
            double seen = variability.seen[s];
            boolean far =
                    !rhythms.isRuled(s) && load.load() >= LOADED && seen > 1 && seen > FAR * variability.shortRunScv(s);
            add(cautions, Caution.FAR_BURSTS, far && !graph.into.get(s).isEmpty());
            add(cautions, Caution.EVEN_ARRIVALS, load.load() >= BUSY && variability.longRunScv(s) < EVEN);
            add(
                    cautions,
                    Caution.AFTER_JOIN,
                    graph.comesFrom(s, p -> p >= loads.length && wiring.kind[p - loads.length] == NodeKind.JOIN));
            add(cautions, Caution.REWORK, graph.isInLoop(s));
            add(cautions, Caution.MIXED_TIMES, load.spread() > MIXED);
            add(cautions, Caution.UNSETTLED, !variability.settled && graph.isInLoop(s));
        }
        return cautions;
    }

    private static void add(Set<Caution> cautions, Caution caution, boolean holds) {
        if (holds) {
            cautions.add(caution);
        }
    }

    /** Where the wait of a visit comes from. */
    Optional<WaitShares> shares(int s, double batchWait) {
        double queue = figures[s].waitTail().map(WaitTail::mean).orElse(0.0);
        double all = batchWait + queue;
        if (all == 0) {
            return Optional.empty();
        }
        double batching = (batchWait + queue * variability.batchPart(s)) / all;
        double load = Math.min(1, loads[s].load()) * (1 - batching);
        double variable = variability.seen[s] * (1 - variability.batchPart(s)) + loads[s].scv();
        double arrivals = variable == 0 ? 0 : 1 - loads[s].scv() / variable;
        double rest = Math.max(0, 1 - batching - load);
        return Optional.of(new WaitShares(load, rest * arrivals, rest * (1 - arrivals), batching));
    }
}
