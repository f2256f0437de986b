package dev.valuestream.queueing.network.internal;

/**
 * The index of dispersion for counts of a stationary renewal process, I(t) = Var N(t) ÷ E N(t), with times between events of which only
 * the scv is known.
 *
 * <p>Above scv 1 the times are taken as hyperexponential with balanced means: I(t) = 1 + (c² − 1)(1 − (1 − e^{−γt})/(γt)), γ = 2/(c² + 1)
 * at rate 1. At scv 1/k they are Erlang-k: I(t) = 1/k + ((1 − 1/k²)/6 − Σ_r e^{−kt(1 − cos α_r)} cos(kt sin α_r)/(k²(1 − cos α_r)))/t,
 * α_r = 2πr/k, r = 1…k − 1; at 0 constant: I(t) = f(1 − f)/t with f the fraction of t; between two of these linear in the scv. All rise
 * or fall from 1 to the scv. Source: D. R. Cox, <i>Renewal Theory</i> (1962), chapters 4 and 5.
 */
public final class RenewalIndex {

    private static final double FIRST = -12;
    private static final double LAST = 18;
    private static final int[] PHASES = {1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32};

    /** The part of the way from 1 to the scv that hyperexponential times have gone, by γt. */
    private static final LogTable RISE = LogTable.of(FIRST, LAST, RenewalIndex::rise);

    private static final LogTable[] EVEN = evenTables();

    private RenewalIndex() {}

    private static LogTable[] evenTables() {
        LogTable[] tables = new LogTable[PHASES.length + 1];
        for (int i = 0; i < PHASES.length; i++) {
            int phases = PHASES[i];
            tables[i] = LogTable.smoothed(FIRST, LAST, t -> erlang(phases, t));
        }
        tables[PHASES.length] = LogTable.smoothed(FIRST, LAST, RenewalIndex::constant);
        return tables;
    }

    /** 1 − (1 − e^{−x})/x without cancellation. */
    private static double rise(double x) {
        return x < 1e-4 ? x / 2 - x * x / 6 : 1 + StrictMath.expm1(-x) / x;
    }

    private static double erlang(int phases, double t) {
        if (phases == 1) {
            return 1;
        }
        if (t * phases < 1e-2) {
            return 1 - t;
        }
        double settling = 0;
        for (int r = 1; r < phases; r++) {
            double angle = 2 * StrictMath.PI * r / phases;
            double turned = 1 - StrictMath.cos(angle);
            settling +=
                    StrictMath.exp(-phases * t * turned) * StrictMath.cos(phases * t * StrictMath.sin(angle)) / turned;
        }
        double square = (double) phases * phases;
        return 1.0 / phases + ((1 - 1 / square) / 6 - settling / square) / t;
    }

    private static double constant(double t) {
        double fraction = t - Math.floor(t);
        return fraction * (1 - fraction) / t;
    }

    /**
     * Adds the index of a renewal process to a sum, by the times of a grid.
     *
     * @param sum where it is added
     * @param grid the times
     * @param rate the events a unit of time, above 0
     * @param scv the squared coefficient of variation of the times between events
     * @param weight what it is multiplied with
     */
    public static void addTo(double[] sum, TimeGrid grid, double rate, double scv, double weight) {
        if (scv >= 1) {
            addConstant(sum, weight);
            RISE.addTo(sum, grid, rate * 2 / (scv + 1), weight * (scv - 1));
        } else {
            addEven(sum, grid, rate, scv, weight);
        }
    }

    private static void addEven(double[] sum, TimeGrid grid, double rate, double scv, double weight) {
        int next = 1;
        while (next < PHASES.length && scv * PHASES[next] <= 1) {
            next++;
        }
        double above = 1.0 / PHASES[next - 1];
        double below = next == PHASES.length ? 0 : 1.0 / PHASES[next];
        double part = (scv - below) / (above - below);
        EVEN[next - 1].addTo(sum, grid, rate, weight * part);
        EVEN[next].addTo(sum, grid, rate, weight * (1 - part));
    }

    private static void addConstant(double[] sum, double weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight;
        }
    }
}
