package dev.valuestream.queueing.line;

/**
 * A Markov chain whose states only reach states near them in a given order, and its long-run shares.
 *
 * <p>States are taken out one by one from the last on, and what passed through them is led around (Grassmann, Taksar and
 * Heyman). Nothing is ever subtracted, so that every share, however small, is good to a few rounding errors for each state.
 * Rates and probabilities per step do alike, since what leads from a state to itself takes no part. Cost: states · band².
 * Source: Grassmann, Taksar and Heyman, Oper. Res. 33 (1985) 1107–1116; O'Cinneide, Numer. Math. 65 (1993) 109–120.
 */
final class BandedChain {

    private static final double LARGE = 1e200;

    private final int states;
    private final int band;

    /** The flow from state i to state j, at i · (2·band + 1) + j − i + band. */
    private final double[] flows;

    /** An empty chain in which no state leads further than {@code band} places away. */
    BandedChain(int states, int band) {
        this.states = states;
        this.band = Math.min(band, states - 1);
        flows = new double[Math.multiplyExact(states, 2 * this.band + 1)];
    }

    private int at(int from, int to) {
        return from * (2 * band + 1) + to - from + band;
    }

    /** Adds a flow; one to the state itself is left out. */
    void add(int from, int to, double flow) {
        if (from != to) {
            flows[at(from, to)] += flow;
        }
    }

    /** The long-run share of each state; the first must be reached from all. Uses the chain up. */
    double[] shares() {
        for (int k = states - 1; k > 0; k--) {
            takeOut(k);
        }
        double[] shares = new double[states];
        shares[0] = 1;
        for (int k = 1; k < states; k++) {
            for (int i = Math.max(0, k - band); i < k; i++) {
                shares[k] += shares[i] * flows[at(i, k)];
            }
            if (shares[k] > LARGE) {
                scale(shares, k + 1, 1 / shares[k]);
            }
        }
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        scale(shares, states, 1 / sum);
        return shares;
    }

    private void takeOut(int k) {
        int first = Math.max(0, k - band);
        double out = 0;
        for (int j = first; j < k; j++) {
            out += flows[at(k, j)];
        }
        for (int i = first; i < k; i++) {
            double share = flows[at(i, k)] / out;
            flows[at(i, k)] = share;
            if (share != 0) {
                leadAround(i, k, first, share);
            }
        }
    }

    private void leadAround(int i, int k, int first, double share) {
        int from = at(i, first);
        int through = at(k, first);
        for (int j = 0; j < k - first; j++) {
            flows[from + j] += share * flows[through + j];
        }
    }

    private static void scale(double[] shares, int count, double factor) {
        for (int i = 0; i < count; i++) {
            shares[i] *= factor;
        }
    }
}
