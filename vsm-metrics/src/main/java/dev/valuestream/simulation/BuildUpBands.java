package dev.valuestream.simulation;

import com.google.common.collect.ImmutableList;
import dev.valuestream.model.ValueStream;
import dev.valuestream.simulation.internal.Engine;
import dev.valuestream.simulation.internal.Replication;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The band in which the queues of the replications lie at each look. */
final class BuildUpBands {

    private final double horizon;
    private final int intervals;
    private final List<Replication> replications;

    BuildUpBands(Duration horizon, int intervals, List<Replication> replications) {
        this.horizon = Durations.toSeconds(horizon);
        this.intervals = intervals;
        this.replications = replications;
    }

    ImmutableList<QueueBuildUp> of(ValueStream stream, Engine engine) {
        ImmutableList.Builder<QueueBuildUp> all = ImmutableList.builder();
        for (int n = 0; n < stream.nodes().size(); n++) {
            if (engine.isStep(n)) {
                all.add(step(stream.nodes().get(n).id(), n));
            }
        }
        return all.build();
    }

    private QueueBuildUp step(String id, int n) {
        List<Double> times = new ArrayList<>();
        List<Double> median = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int look = 0; look <= intervals; look++) {
            double[] queues = queues(n, look);
            if (queues.length > 0) {
                times.add(horizon * look / intervals);
                median.add(quantile(queues, 0.5));
                low.add(quantile(queues, 0.1));
                high.add(quantile(queues, 0.9));
            }
        }
        return new QueueBuildUp(id, times, median, low, high);
    }

    /** The queue of every replication that came as far as a look, the shortest first. */
    private double[] queues(int n, int look) {
        return replications.stream()
                .filter(r -> look < r.looks())
                .mapToDouble(r -> r.queueAt(n, look))
                .sorted()
                .toArray();
    }

    /** Type 7 of Hyndman and Fan, The American Statistician 50 (1996) 361–365: linear between the two nearest. */
    private static double quantile(double[] sorted, double p) {
        double place = p * (sorted.length - 1);
        int below = (int) Math.floor(place);
        double upper = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (place - below) * (upper - sorted[below]);
    }
}
