package dev.valuestream.queueing.line;

import dev.valuestream.queueing.line.LineSolution.Method;
import dev.valuestream.queueing.line.LineSolution.StationShares;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The exact Markov chain of a line: between any two stations the items that the first has finished and the second has not.
 *
 * <p>A station is blocked when that number is as large as it can be: the room, the place at the next station unless that is
 * blocked itself, and the place it stands on. It works unless it is blocked or, but for the first, the number before it is 0.
 */
final class LineChain {

    private static final long MOST_COMBINATIONS = 200_000;
    private static final long MOST_NUMBERS = 8_000_000;
    private static final double MOST_PRODUCTS = 2e9;

    private final FiniteLine line;
    private final int stations;

    /** What one item more between station i and the next adds to the code of a state. */
    private final int[] strides;

    /** The place of each code among the states, −1 where no state has it. */
    private final int[] places;

    private final List<int[]> states = new ArrayList<>();
    private int band = 1;

    private LineChain(FiniteLine line) {
        this.line = line;
        stations = line.rates().size();
        strides = strides(line.buffers());
        places = new int[(int) combinations(line)];
        findStates();
        for (int[] state : states) {
            int from = place(state);
            for (int i = 0; i < stations; i++) {
                if (works(state, i)) {
                    band = Math.max(band, Math.abs(place(after(state, i)) - from));
                }
            }
        }
    }

    static LineChain of(FiniteLine line) {
        return new LineChain(line);
    }

    static boolean isSmall(FiniteLine line) {
        if (combinations(line) > MOST_COMBINATIONS) {
            return false;
        }
        LineChain chain = new LineChain(line);
        double states = chain.states.size();
        return states * (2 * chain.band + 1) <= MOST_NUMBERS && states * chain.band * chain.band <= MOST_PRODUCTS;
    }

    private static long combinations(FiniteLine line) {
        long product = 1;
        for (int room : line.buffers()) {
            product = Math.min(product * (room + 3), MOST_COMBINATIONS + 1);
        }
        return product;
    }

    /** The larger of the outer rooms counts in the largest steps, so that neighbours are near each other. */
    private static int[] strides(List<Integer> buffers) {
        int[] strides = new int[buffers.size()];
        boolean backwards = !buffers.isEmpty() && buffers.get(0) < buffers.get(buffers.size() - 1);
        int stride = 1;
        for (int i = 0; i < strides.length; i++) {
            int at = backwards ? i : strides.length - 1 - i;
            strides[at] = stride;
            stride *= buffers.get(at) + 3;
        }
        return strides;
    }

    private void findStates() {
        Arrays.fill(places, -1);
        for (int code = 0; code < places.length; code++) {
            int[] state = new int[strides.length];
            for (int i = 0; i < strides.length; i++) {
                state[i] = code / strides[i] % (line.buffers().get(i) + 3);
            }
            if (isPossible(state)) {
                places[code] = states.size();
                states.add(state);
            }
        }
    }

    private boolean isPossible(int[] state) {
        for (int i = 0; i < state.length; i++) {
            if (state[i] > most(state, i)) {
                return false;
            }
        }
        return true;
    }

    private int most(int[] state, int i) {
        return line.buffers().get(i) + (isBlocked(state, i + 1) ? 1 : 2);
    }

    private boolean isBlocked(int[] state, int i) {
        return i < state.length && state[i] >= most(state, i);
    }

    private static boolean isStarved(int[] state, int i) {
        return i > 0 && state[i - 1] == 0;
    }

    private boolean works(int[] state, int i) {
        return !isBlocked(state, i) && !isStarved(state, i);
    }

    private int[] after(int[] state, int i) {
        int[] after = state.clone();
        if (i > 0) {
            after[i - 1]--;
        }
        if (i < after.length) {
            after[i]++;
        }
        return after;
    }

    private int place(int[] state) {
        int code = 0;
        for (int i = 0; i < state.length; i++) {
            code += strides[i] * state[i];
        }
        return places[code];
    }

    LineSolution solve() {
        BandedChain chain = new BandedChain(states.size(), band);
        for (int[] state : states) {
            for (int i = 0; i < stations; i++) {
                if (works(state, i)) {
                    chain.add(place(state), place(after(state, i)), line.rates().get(i));
                }
            }
        }
        double[] shares = chain.shares();
        List<StationShares> spent = new ArrayList<>();
        List<Double> buffers = new ArrayList<>();
        for (int i = 0; i < stations; i++) {
            spent.add(spent(shares, i));
        }
        for (int i = 0; i < strides.length; i++) {
            buffers.add(inRoom(shares, i));
        }
        double throughput = spent.get(stations - 1).busy() * line.rates().get(stations - 1);
        return new LineSolution(Method.EXACT, throughput, spent, buffers);
    }

    private StationShares spent(double[] shares, int i) {
        double busy = 0;
        double blocked = 0;
        double starved = 0;
        for (int s = 0; s < shares.length; s++) {
            int[] state = states.get(s);
            if (isBlocked(state, i)) {
                blocked += shares[s];
            } else if (isStarved(state, i)) {
                starved += shares[s];
            } else {
                busy += shares[s];
            }
        }
        return new StationShares(busy, blocked, starved);
    }

    /** The items in a room: not the one that the next station works on, and not the one that finds no room. */
    private double inRoom(double[] shares, int i) {
        double items = 0;
        for (int s = 0; s < shares.length; s++) {
            int[] state = states.get(s);
            int elsewhere = (works(state, i + 1) ? 1 : 0) + (isBlocked(state, i) ? 1 : 0);
            items += shares[s] * (state[i] - elsewhere);
        }
        return items;
    }
}
