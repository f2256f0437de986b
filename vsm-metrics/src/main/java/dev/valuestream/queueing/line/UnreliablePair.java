package dev.valuestream.queueing.line;

/**
 * Two machines of one fixed cycle that fail, with room for items between. Immutable.
 *
 * <p>In each cycle a machine that works fails with probability p, and one that is down is repaired with probability r; one
 * that has nothing to do, or no room, does not fail. Then the first, if up and there was room, puts an item into the room,
 * and the second, if up and there was an item, takes one. The exact Markov chain, to about 1e-12. Cost: 200 · room. Source:
 * S. Gershwin, <i>Manufacturing Systems Engineering</i> (1994), section 3.5 (deterministic processing time model); his N, the
 * room, counts the places in the buffer and at the second machine.
 *
 * @param firstRepair r of the first machine, above 0, at most 1
 * @param firstFailure p of the first machine, between 0 and 1
 * @param secondRepair r of the second machine, above 0, at most 1
 * @param secondFailure p of the second machine, between 0 and 1
 * @param room N, the most items between the machines, 1 to {@link FiniteLine#MOST_ROOM}
 */
public record UnreliablePair(
        double firstRepair, double firstFailure, double secondRepair, double secondFailure, int room) {

    private static final int BAND = 7;

    /** What the machines do, in the order of the states: the first is up, the second is up. */
    private static final boolean[][] UP = {{false, true}, {true, true}, {false, false}, {true, false}};

    /**
     * Checks the numbers.
     *
     * @param firstRepair r of the first machine
     * @param firstFailure p of the first machine
     * @param secondRepair r of the second machine
     * @param secondFailure p of the second machine
     * @param room N, the most items between the machines
     * @throws IllegalArgumentException if a number is out of range
     */
    public UnreliablePair {
        checkRepair(firstRepair);
        checkFailure(firstFailure);
        checkRepair(secondRepair);
        checkFailure(secondFailure);
        if (room < 1 || room > FiniteLine.MOST_ROOM) {
            throw new IllegalArgumentException("The room (" + room + ") between machines must be from 1 to "
                    + FiniteLine.MOST_ROOM + " items. [line.buffer.range]");
        }
    }

    private static void checkRepair(double repair) {
        if (!(repair > 0) || repair > 1) {
            throw new IllegalArgumentException("The probability of repair (" + repair
                    + ") in a cycle must be above 0 and at most 1. [line.repair.range]");
        }
    }

    private static void checkFailure(double failure) {
        if (!(failure > 0) || failure >= 1) {
            throw new IllegalArgumentException("The probability of failure (" + failure
                    + ") in a cycle must be between 0 and 1. For a machine that never fails take a very small one."
                    + " [line.failure.range]");
        }
    }

    /**
     * The pair on average over a long time.
     *
     * @param rate the items that leave in a cycle
     * @param items the items between the machines
     */
    public record Solution(double rate, double items) {}

    /**
     * Solves the pair.
     *
     * @return the rate and the items
     */
    public Solution solve() {
        BandedChain chain = new BandedChain(4 * (room + 1), BAND);
        for (int state = 0; state < 4 * (room + 1); state++) {
            for (int next = 0; next < 4; next++) {
                chain.add(state, after(state, next), probability(state, next));
            }
        }
        double[] shares = chain.shares();
        double rate = 0;
        double items = 0;
        for (int state = 0; state < shares.length; state++) {
            items += shares[state] * items(state);
            rate += items(state) > 0 ? shares[state] * secondUp(state) : 0;
        }
        return new Solution(rate, items);
    }

    private static int items(int state) {
        return state / 4;
    }

    private int after(int state, int next) {
        int items = items(state);
        int in = UP[next][0] && items < room ? 1 : 0;
        int out = UP[next][1] && items > 0 ? 1 : 0;
        return 4 * (items + in - out) + next;
    }

    private double probability(int state, int next) {
        double first = firstUp(state);
        double second = secondUp(state);
        return (UP[next][0] ? first : 1 - first) * (UP[next][1] ? second : 1 - second);
    }

    private double firstUp(int state) {
        if (!UP[state % 4][0]) {
            return firstRepair;
        }
        return items(state) < room ? 1 - firstFailure : 1;
    }

    private double secondUp(int state) {
        if (!UP[state % 4][1]) {
            return secondRepair;
        }
        return items(state) > 0 ? 1 - secondFailure : 1;
    }
}
