package dev.valuestream.queueing.network;

import dev.valuestream.queueing.Accuracy;
import dev.valuestream.queueing.LongRun;
import dev.valuestream.queueing.ServiceTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The figures of visits and delays, from those of their stations. */
final class Visits {

    private final Wiring wiring;
    private final Traffic traffic;
    private final Stations stations;
    private final double[] batchWait;

    Visits(Wiring wiring, Traffic traffic, Stations stations) {
        this.wiring = wiring;
        this.traffic = traffic;
        this.stations = stations;
        this.batchWait = BatchWaits.of(wiring, traffic);
    }

    Map<String, VisitFigures> ofClass(int k) {
        Map<String, VisitFigures> figures = new LinkedHashMap<>();
        Optional<String> name = Optional.of(wiring.classes.get(k));
        for (int n = 0; n < wiring.nodes.size(); n++) {
            if (isTimed(n)) {
                figures.put(wiring.nodes.get(n), figures(n, name, traffic.rate[k][n], wiring.time[k][n].mean()));
            }
        }
        return figures;
    }

    Map<String, VisitFigures> ofAll() {
        Map<String, VisitFigures> figures = new LinkedHashMap<>();
        for (int n = 0; n < wiring.nodes.size(); n++) {
            if (isTimed(n)) {
                double rate = 0;
                double busy = 0;
                for (int k = 0; k < wiring.classes.size(); k++) {
                    rate += traffic.rate[k][n];
                    busy += traffic.rate[k][n] * wiring.time[k][n].mean();
                }
                figures.put(wiring.nodes.get(n), figures(n, Optional.empty(), rate, rate == 0 ? 0 : busy / rate));
            }
        }
        return figures;
    }

    private boolean isTimed(int node) {
        return wiring.kind[node] == NodeKind.VISIT || wiring.kind[node] == NodeKind.DELAY;
    }

    private VisitFigures figures(int node, Optional<String> itemClass, double rate, double time) {
        int s = wiring.stationOf(node);
        String id = wiring.nodes.get(node);
        if (s < 0) {
            LongRun delay = new LongRun.Steady(rate, 0, time, Accuracy.EXACT);
            return new VisitFigures(id, itemClass, rate, batchWait[node], delay, Optional.empty());
        }
        if (stations.figures(s).queue() instanceof LongRun.Steady steady) {
            double wait = rate == 0 ? 0 : steady.waitingTime();
            LongRun queue = new LongRun.Steady(rate, wait, time, steady.accuracy());
            return new VisitFigures(id, itemClass, rate, batchWait[node], queue, stations.shares(s, batchWait[node]));
        }
        LongRun queue = new LongRun.Growing(rate * (1 - traffic.passing[s]));
        return new VisitFigures(id, itemClass, rate, batchWait[node], queue, Optional.empty());
    }

    /** The stay of a class at a node; nothing where a queue grows. */
    Optional<Stay> stay(int k, int node) {
        ServiceTime time = wiring.time[k][node];
        int s = wiring.stationOf(node);
        double gathering = batchWait[node];
        if (s < 0) {
            double variance = time.variance() + gathering * gathering / 3;
            return Optional.of(new Stay(gathering + time.mean(), variance, 0));
        }
        return stations.figures(s).waitTail().map(wait -> {
            double waiting = wait.mean() + gathering;
            double variance = wait.variance() + gathering * gathering / 3 + time.variance();
            return new Stay(waiting + time.mean(), variance, waiting);
        });
    }
}
