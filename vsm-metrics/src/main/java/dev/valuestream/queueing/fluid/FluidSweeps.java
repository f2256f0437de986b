package dev.valuestream.queueing.fluid;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Sweeps over the nodes of a {@link FluidNetwork} in the order of the flow until their rates settle, the shares of the
 * teams standing. Where a loop makes the changes shrink by the same factor from sweep to sweep, it adds up what is still
 * to come (Aitken's extrapolation), and goes on sweeping.
 */
final class FluidSweeps {

    private static final double SETTLED = 1e-13;

    /** A few roundings: a change this small, as a share of the value, is none. */
    private static final double ROUNDING = 1e-15;

    /** Factors of two sweeps that differ by less than this share of what they leave are the same. */
    private static final double SAME_FACTOR = 1e-2;

    private static final int SWEEPS_BETWEEN = 12;

    private static final int MOST_MOVES = 200;

    private final FluidNetwork network;
    private final FluidFlow flow;
    private final Runnable check;
    private final boolean anyFull;

    /** By family and node: how what comes changed in the last sweep, in the one before, and in the one before that. */
    private double[][] change;

    private double[][] before;
    private double[][] longBefore;
    private long workLeft;

    FluidSweeps(FluidNetwork network, FluidFlow flow, long mostWork, Runnable check) {
        workLeft = mostWork;
        this.network = network;
        this.flow = flow;
        this.check = check;
        anyFull = flow.contents.anyFull();
        change = new double[network.families()][network.nodes()];
        before = new double[network.families()][network.nodes()];
        longBefore = new double[network.families()][network.nodes()];
    }

    /** Sweeps until nothing changes by more than 1e-13 of itself; false if that took too long. */
    boolean settle() {
        forget();
        flow.guess();
        for (int sweep = 1; workLeft > 0; sweep++) {
            count();
            boolean settled = sweep();
            flow.goRound();
            if (settled) {
                return true;
            }
            if (sweep % SWEEPS_BETWEEN == 0) {
                extrapolate();
            }
        }
        return false;
    }

    /**
     * The same, each team moving after every sweep towards the level that what then comes allows, and what comes on flows that
     * lead back towards what enters them; false if that took too long, or they do not come to agree.
     *
     * @param agreed whether all teams spend their time as they should
     */
    boolean settle(FluidTeams teams, BooleanSupplier agreed) {
        forget();
        flow.guess();
        for (int sweep = 1; workLeft > 0 && sweep <= MOST_MOVES; sweep++) {
            count();
            if (sweep() && teams.isRound(SETTLED) && agreed.getAsBoolean()) {
                return true;
            }
            teams.move();
        }
        return false;
    }

    private void count() {
        check.run();
        workLeft -= network.families() * (network.nodes() + network.flows() + 1L);
    }

    private void forget() {
        for (int f = 0; f < change.length; f++) {
            Arrays.fill(change[f], 0);
            Arrays.fill(before[f], 0);
        }
    }

    private boolean sweep() {
        turn();
        boolean settled = true;
        for (int node : network.order) {
            for (int f = 0; f < change.length; f++) {
                step(f, node);
                settled = settled && isSettled(f, node);
            }
            double was = flow.level[node];
            flow.limit(node);
            settled = settled && Math.abs(flow.level[node] - was) <= SETTLED * was;
        }
        return (!anyFull || flow.hold.settle()) && settled;
    }

    private void turn() {
        double[][] oldest = longBefore;
        longBefore = before;
        before = change;
        change = oldest;
    }

    /** Takes in what comes to a node now. */
    private void step(int f, int node) {
        double now = flow.inflow(f, node);
        change[f][node] = now - flow.arriving[f][node];
        flow.arriving[f][node] = now;
    }

    /** Whether what is still to come of the change of what comes to a node is too little to matter. */
    private boolean isSettled(int f, int node) {
        double now = flow.arriving[f][node];
        double size = Math.abs(change[f][node]);
        if (size <= ROUNDING * now) {
            return true;
        }
        double factor = factor(change[f][node], before[f][node]);
        double shrunk = Math.abs(factor);
        boolean toAndFro = factor < 0 && size <= SETTLED * now;
        return toAndFro || (shrunk < 1 && size * shrunk / (1 - shrunk) <= SETTLED * now);
    }

    private static double factor(double change, double before) {
        return before == 0 ? 1 : change / before;
    }

    private void extrapolate() {
        for (int f = 0; f < change.length; f++) {
            for (int n = 0; n < change[f].length; n++) {
                double r = factor(change[f][n], before[f][n]);
                double last = factor(before[f][n], longBefore[f][n]);
                if (r > 0 && r < 1 && Math.abs(r - last) <= SAME_FACTOR * (1 - r)) {
                    double ahead = flow.arriving[f][n] + change[f][n] * r / (1 - r);
                    flow.arriving[f][n] = Math.max(0, ahead);
                }
            }
        }
        for (int n = 0; n < network.nodes(); n++) {
            flow.limit(n);
        }
        flow.goRound();
        forget();
    }
}
