package dev.valuestream.metrics.network;

import dev.valuestream.metrics.Shown;
import dev.valuestream.problem.Text;
import dev.valuestream.queueing.line.FiniteLine;
import dev.valuestream.queueing.line.LineSolution;
import dev.valuestream.queueing.network.StationFigures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Steps in a row with one server each and finite room between some of them: what finds no room stays on its station, and blocks it.
 *
 * <p>The line is a {@link FiniteLine} whose first station is the source of items, with room for so many that next to none is lost: exact
 * while the Markov chain is small, else by pairs of stations. Where nothing limits the room it is as large.
 */
final class LaneLimits {

    private static final int MOST = 1_000;
    private static final double LOST = 1e-7;
    /** States of a chain that is solved exactly within some tenths of a second. */
    private static final double SMALL = 12_000;

    private static final double FULL = 1 - 1e-6;
    private static final Followed LINE = new Followed(false, true);

    private final List<String> steps;
    private final List<StationFigures> stations;
    private final double rate;

    /** The steps in their order, each with its station, and the rate at which items come. */
    LaneLimits(List<String> steps, List<StationFigures> stations, double rate) {
        this.steps = steps;
        this.stations = stations;
        this.rate = rate;
    }

    /** The queues with room for so many items behind each step but the last; empty for any number. */
    Held with(List<Optional<Integer>> rooms, double day) {
        List<Double> rates = new ArrayList<>();
        stations.forEach(s -> rates.add(1 / s.serviceTime()));
        double most = solve(rates, filled(rooms, MOST)).throughput();
        if (rate >= FULL * most) {
            Text why = Text.of(
                    "stream.lanes.full",
                    "The room between the steps lets through {0} items a day of the {1} that come: ever more wait before the first.",
                    Shown.number(most * day),
                    Shown.number(rate * day));
            return Held.overflow(why, LINE);
        }
        int room = (int) Math.min(MOST, Math.ceil(Math.log(LOST) / Math.log(rate / most)) + 1);
        rates.add(0, rate);
        List<Integer> all = filled(rooms, room);
        all.add(0, room);
        return held(solve(rates, all));
    }

    private static List<Integer> filled(List<Optional<Integer>> rooms, int unlimited) {
        List<Integer> filled = new ArrayList<>();
        rooms.forEach(r -> filled.add(r.map(n -> Math.min(n, unlimited)).orElse(unlimited)));
        return filled;
    }

    private static LineSolution solve(List<Double> rates, List<Integer> rooms) {
        FiniteLine line = new FiniteLine(rates, rooms);
        double states = rooms.stream().mapToDouble(r -> r + 3.0).reduce(1, (a, b) -> a * b);
        return states <= SMALL ? line.solve() : line.decompose();
    }

    private Held held(LineSolution line) {
        Map<String, Double> shares = new HashMap<>();
        Map<String, Double> blocked = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            shares.put(steps.get(i), line.buffers().get(i) / StreamLimit.open(stations.get(i)));
            blocked.put(steps.get(i), line.stations().get(i + 1).blocked() / line.throughput());
        }
        return new Held(shares, blocked, Optional.empty(), LINE);
    }
}
