package dev.valuestream.metrics.network;

import dev.valuestream.metrics.Shown;
import dev.valuestream.problem.Text;
import dev.valuestream.queueing.LongRun;
import dev.valuestream.queueing.MMc;
import dev.valuestream.queueing.closed.ClosedNetwork;
import dev.valuestream.queueing.closed.ClosedSolution;
import dev.valuestream.queueing.closed.Station;
import dev.valuestream.queueing.network.NetworkSolution;
import dev.valuestream.queueing.network.StationFigures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A limit on the items in the whole stream: those that find it full wait outside (a semi-open network).
 *
 * <p>With n items inside, the stream lets them through at the rate TH(n) of the closed network with n items, by exact mean values. All items,
 * those outside included, so are a birth and death process with rates λ and TH(min(n, limit)), and the queues are those of the closed networks,
 * weighted with its probabilities. Exact for one station; for lines approximate where many wait outside (Y. Dallery, <i>Approximate
 * analysis of general open queuing networks with restricted capacity</i>, Perf. Eval. 11 (1990) 209–222). Cost: that of {@link ClosedNetwork}.
 */
final class StreamLimit {

    private static final int MOST = 2_000;
    private static final double FULL = 1 - 1e-9;
    private static final Followed STREAM = new Followed(true, false);

    private final NetworkSolution solution;
    private final List<StationFigures> stations;
    private final double rate;

    /** The rate is that at which items enter. */
    StreamLimit(NetworkSolution solution, double rate) {
        this.solution = solution;
        this.stations = solution.stations().stream().filter(s -> s.load() > 0).toList();
        this.rate = rate;
    }

    /** The queues under a limit, by step the queue ÷ that without; the delay is the time an item spends where nobody queues. */
    Held under(int limit, double delay, Map<String, String> stationOfStep, double day) {
        if (limit > MOST || stations.isEmpty() || !solution.growing().isEmpty()) {
            return Held.NOTHING;
        }
        List<Station> closed = new ArrayList<>();
        stations.forEach(s -> closed.add(Station.of(s.load() * s.servers() / rate, s.servers())));
        if (delay > 0) {
            closed.add(Station.delay(delay));
        }
        List<ClosedSolution> inside = ClosedNetwork.of(closed).solveUpTo(limit);
        double most = inside.get(limit - 1).throughput();
        if (rate >= FULL * most) {
            Text why = Text.of(
                    "stream.limit.full",
                    "The limit of {0} items in the stream lets through {1} a day of the {2} that come: ever more wait outside.",
                    Shown.number(limit),
                    Shown.number(most * day),
                    Shown.number(rate * day));
            return Held.overflow(why, STREAM);
        }
        return shares(probabilities(inside), inside, stationOfStep);
    }

    /** Of so many items inside, from 1; those in which some wait outside count with the limit. */
    private double[] probabilities(List<ClosedSolution> inside) {
        double[] probability = new double[inside.size()];
        double weight = 1;
        double sum = 1;
        for (int n = 0; n < probability.length; n++) {
            weight *= rate / inside.get(n).throughput();
            double full =
                    n == probability.length - 1 ? 1 / (1 - rate / inside.get(n).throughput()) : 1;
            probability[n] = weight * full;
            sum += probability[n];
        }
        for (int n = 0; n < probability.length; n++) {
            probability[n] /= sum;
        }
        return probability;
    }

    private Held shares(double[] probability, List<ClosedSolution> inside, Map<String, String> stationOfStep) {
        Map<String, Double> byStation = new HashMap<>();
        for (int s = 0; s < stations.size(); s++) {
            double queue = 0;
            for (int n = 0; n < probability.length; n++) {
                queue += probability[n] * inside.get(n).stations().get(s).waiting();
            }
            byStation.put(stations.get(s).id(), Math.min(1, queue / open(stations.get(s))));
        }
        Map<String, Double> shares = new HashMap<>();
        stationOfStep.forEach((step, station) ->
                Optional.ofNullable(byStation.get(station)).ifPresent(share -> shares.put(step, share)));
        return new Held(shares, Map.of(), Optional.empty(), STREAM);
    }

    /** The queue of a station without limit, times and arrivals exponential. */
    static double open(StationFigures station) {
        return new MMc(station.load() * station.servers(), 1, station.servers())
                .longRun()
                .steady()
                .map(LongRun.Steady::queueLength)
                .orElseThrow();
    }
}
