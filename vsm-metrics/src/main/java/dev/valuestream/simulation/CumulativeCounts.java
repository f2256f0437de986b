package dev.valuestream.simulation;

import dev.valuestream.model.ValueStream;
import dev.valuestream.simulation.internal.Engine;
import dev.valuestream.simulation.internal.Replication;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The means of the counts of the replications at each look. */
final class CumulativeCounts {

    private final double horizon;
    private final int intervals;
    private final List<Replication> replications;

    CumulativeCounts(Duration horizon, int intervals, List<Replication> replications) {
        this.horizon = Durations.toSeconds(horizon);
        this.intervals = intervals;
        this.replications = replications;
    }

    CumulativeFlow of(ValueStream stream, Engine engine) {
        int looks = replications.stream().mapToInt(Replication::looks).max().orElse(0);
        List<Double> times = new ArrayList<>();
        List<Double> entered = new ArrayList<>();
        List<Double> left = new ArrayList<>();
        for (int i = 0; i < looks; i++) {
            int look = i;
            times.add(horizon * look / intervals);
            entered.add(mean(look, r -> r.enteredAt(look)));
            left.add(mean(look, r -> r.enteredAt(look) - r.insideAt(look)));
        }
        return new CumulativeFlow(times, entered, left, waiting(stream, engine, looks));
    }

    private Map<String, List<Double>> waiting(ValueStream stream, Engine engine, int looks) {
        Map<String, List<Double>> waiting = new LinkedHashMap<>();
        for (int n = 0; n < stream.nodes().size(); n++) {
            if (engine.isStep(n)) {
                waiting.put(stream.nodes().get(n).id(), waiting(n, looks));
            }
        }
        return waiting;
    }

    private List<Double> waiting(int node, int looks) {
        List<Double> parts = new ArrayList<>();
        for (int i = 0; i < looks; i++) {
            int look = i;
            parts.add(mean(look, r -> r.queueAt(node, look)));
        }
        return parts;
    }

    private double mean(int look, ToDoubleFunction<Replication> count) {
        return replications.stream()
                .filter(r -> look < r.looks())
                .mapToDouble(count)
                .average()
                .orElseThrow();
    }
}
