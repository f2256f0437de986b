package dev.valuestream.queueing.line;

import dev.valuestream.queueing.SmallChain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A line moved item by item: each station is idle, busy or blocked, each room holds so many, and who is released releases the
 * one before it.
 */
final class MovedByHand {

    static final int IDLE = 0;
    static final int BUSY = 1;
    static final int BLOCKED = 2;

    private final FiniteLine line;
    private final int stations;
    private final SmallChain<List<Integer>> chain;

    MovedByHand(FiniteLine line) {
        this.line = line;
        stations = line.rates().size();
        List<Integer> first = new ArrayList<>(IntStream.range(0, 2 * stations - 1)
                .mapToObj(i -> i == 0 ? BUSY : 0)
                .toList());
        chain = SmallChain.of(List.copyOf(first), this::moves);
    }

    private Map<List<Integer>, Double> moves(List<Integer> state) {
        Map<List<Integer>, Double> moves = new HashMap<>();
        for (int i = 0; i < stations; i++) {
            if (state.get(i) == BUSY) {
                List<Integer> next = new ArrayList<>(state);
                finish(next, i);
                moves.merge(List.copyOf(next), line.rates().get(i), Double::sum);
            }
        }
        return moves;
    }

    private void finish(List<Integer> state, int i) {
        if (i == stations - 1 || takesOver(state, i + 1) || hasRoom(state, i)) {
            release(state, i);
        } else {
            state.set(i, BLOCKED);
        }
    }

    private boolean takesOver(List<Integer> state, int i) {
        if (state.get(i) != IDLE) {
            return false;
        }
        state.set(i, BUSY);
        return true;
    }

    private boolean hasRoom(List<Integer> state, int i) {
        if (state.get(stations + i).equals(line.buffers().get(i))) {
            return false;
        }
        state.set(stations + i, state.get(stations + i) + 1);
        return true;
    }

    private void release(List<Integer> state, int i) {
        state.set(i, BUSY);
        if (i == 0) {
            return;
        }
        boolean waiting = state.get(stations + i - 1) > 0;
        boolean blocked = state.get(i - 1) == BLOCKED;
        if (waiting && !blocked) {
            state.set(stations + i - 1, state.get(stations + i - 1) - 1);
        } else if (blocked) {
            release(state, i - 1); // its item takes the free place in the room, or the station itself
        } else {
            state.set(i, IDLE);
        }
    }

    double throughput() {
        return share(stations - 1, BUSY) * line.rates().get(stations - 1);
    }

    double share(int station, int doing) {
        Predicate<List<Integer>> does = s -> s.get(station) == doing;
        return chain.mean(s -> does.test(s) ? 1 : 0);
    }

    double inRoom(int i) {
        return chain.mean(s -> s.get(stations + i));
    }
}
