package dev.valuestream.queueing.line;

import dev.valuestream.queueing.line.LineSolution.Method;
import dev.valuestream.queueing.line.LineSolution.StationShares;
import java.util.ArrayList;
import java.util.List;

/** A line taken apart into pairs of neighbours, which tell each other how often they wait. Mutable; solves one line. */
final class Decomposition {

    private static final int MOST_ROUNDS = 5_000;
    private static final double SAME = 1e-12;

    private final List<Double> rates;
    private final List<Integer> rooms;
    private final ServiceTime[] before;
    private final ServiceTime[] behind;
    private final StationPair[] pairs;

    Decomposition(FiniteLine line) {
        rates = line.rates();
        rooms = line.buffers();
        before = new ServiceTime[rooms.size()];
        behind = new ServiceTime[rooms.size()];
        pairs = new StationPair[rooms.size()];
        for (int i = 0; i < pairs.length; i++) {
            before[i] = ServiceTime.of(rates.get(i));
            behind[i] = ServiceTime.of(rates.get(i + 1));
            pairs[i] = pair(i);
        }
    }

    private StationPair pair(int i) {
        return new StationPair(before[i], behind[i], rooms.get(i));
    }

    LineSolution solve() {
        for (int round = 0; round < MOST_ROUNDS && mismatch() > SAME; round++) {
            for (int i = 1; i < pairs.length; i++) {
                StationPair from = pairs[i - 1];
                before[i] = ServiceTime.of(rates.get(i), from.throughput(), from.starvings(), from.starved());
                pairs[i] = pair(i);
            }
            for (int i = pairs.length - 2; i >= 0; i--) {
                StationPair from = pairs[i + 1];
                behind[i] = ServiceTime.of(rates.get(i + 1), from.throughput(), from.blockings(), from.blocked());
                pairs[i] = pair(i);
            }
        }
        return solution();
    }

    /** By how much the shares of a station, seen from the pairs before and behind it, miss adding up to 1, at most. */
    private double mismatch() {
        double most = 0;
        for (int i = 0; i < rates.size(); i++) {
            double waiting = blocked(i) + starved(i);
            for (int pair = Math.max(0, i - 1); pair <= Math.min(i, pairs.length - 1); pair++) {
                most = Math.max(most, Math.abs(pairs[pair].throughput() / rates.get(i) + waiting - 1));
            }
        }
        return most;
    }

    private double blocked(int i) {
        return i < pairs.length ? pairs[i].blocked() : 0;
    }

    private double starved(int i) {
        return i > 0 ? pairs[i - 1].starved() : 0;
    }

    private LineSolution solution() {
        double throughput = pairs.length == 0 ? rates.get(0) : pairs[pairs.length - 1].throughput();
        List<StationShares> stations = new ArrayList<>();
        List<Double> buffers = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            stations.add(new StationShares(throughput / rates.get(i), blocked(i), starved(i)));
        }
        for (StationPair pair : pairs) {
            buffers.add(pair.inRoom());
        }
        return new LineSolution(Method.DECOMPOSITION, throughput, stations, buffers);
    }
}
