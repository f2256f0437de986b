package dev.valuestream.queueing.closed;

import dev.valuestream.queueing.SmallChain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Items that go from station to station in a circle, as a Markov chain of how many are where. */
final class GoingRound {

    private final List<Station> stations;
    private final SmallChain<List<Integer>> chain;

    GoingRound(List<Station> stations, int items) {
        this.stations = stations;
        List<Integer> first = new ArrayList<>();
        stations.forEach(s -> first.add(0));
        first.set(0, items);
        chain = SmallChain.of(List.copyOf(first), this::moves);
    }

    private Map<List<Integer>, Double> moves(List<Integer> state) {
        Map<List<Integer>, Double> moves = new HashMap<>();
        for (int i = 0; i < stations.size(); i++) {
            if (state.get(i) > 0) {
                List<Integer> next = new ArrayList<>(state);
                int to = (i + 1) % stations.size();
                next.set(i, next.get(i) - 1);
                next.set(to, next.get(to) + 1);
                moves.merge(
                        List.copyOf(next), working(state, i) / stations.get(i).demand(), Double::sum);
            }
        }
        return moves;
    }

    private double working(List<Integer> state, int i) {
        return Math.min(state.get(i), stations.get(i).servers().orElse(Integer.MAX_VALUE));
    }

    double items(int station) {
        return chain.mean(s -> s.get(station));
    }

    double throughput() {
        return chain.mean(s -> working(s, 0)) / stations.get(0).demand();
    }
}
