package dev.valuestream.metrics.internal;

/**
 * Finds the rates at which items flow through a {@link FluidNetwork} in the long run.
 *
 * <p>What comes to a node is what starts there and what others pass on to it; a node passes on the same share of every
 * family, the most that its time allows: min(1, available ÷ work). A team that serves several steps gives each of them at
 * most one common share of what comes there, the largest for which its time suffices, so that steps which are held up by
 * their own stations leave their time to the others.
 *
 * <p>Method: the nodes are swept in the order of the flow, which settles everything without loops in one sweep, and again
 * until nothing changes where there is rework, slow loops being extrapolated (Aitken); the share of each team is found by
 * false position (Illinois), one team after the other until all agree. To about 1e-12 of each rate; O(nodes + flows) a
 * sweep.
 */
final class FluidSolver {

    private static final double SETTLED = 1e-13;
    private static final double AGREED = 1e-11;
    private static final double ROUNDING = 4e-16;
    private static final int MOST_STEPS = 200;
    private static final int MOST_ROUNDS = 100;

    private final FluidNetwork network;
    private final FluidFlow flow;
    private final FluidSweeps sweeps;

    private FluidSolver(FluidNetwork network, FluidFlow flow, Runnable check) {
        this.network = network;
        this.flow = flow;
        sweeps = new FluidSweeps(network, flow, check);
    }

    /**
     * Solves.
     *
     * @param network the network
     * @param flow the state to advance; changed
     * @param check called now and then, so that the caller can give up by throwing
     * @return whether the rates were found; if not, those of the flow are of no account
     */
    static boolean solve(FluidNetwork network, FluidFlow flow, Runnable check) {
        return new FluidSolver(network, flow, check).run();
    }

    private boolean run() {
        if (flow.isUnlimited() && teamsAgree(0)) {
            return true;
        }
        if (!settle()) {
            return false;
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (teamsAgree(AGREED)) {
                return true;
            }
            for (int t = 0; t < flow.teamPassing.length; t++) {
                if (!agrees(t, flow.teamWork()[t], SETTLED) && !share(t)) {
                    return false;
                }
            }
        }
        return teamsAgree(1e3 * AGREED);
    }

    private boolean teamsAgree(double tolerance) {
        double[] spent = flow.teamWork();
        for (int t = 0; t < spent.length; t++) {
            if (!agrees(t, spent[t], tolerance)) {
                return false;
            }
        }
        return true;
    }

    /** A team has time for all, or spends all its time. */
    private boolean agrees(int team, double spent, double tolerance) {
        double available = network.teamAvailable[team];
        boolean enough = spent <= available * (1 + tolerance);
        boolean full = spent >= available * (1 - tolerance);
        return enough && (full || flow.teamPassing[team] == 1);
    }

    /** Finds the share of one team while those of the others stand. */
    private boolean share(int team) {
        double available = network.teamAvailable[team];
        double high = 1;
        double over = excess(team, high);
        if (over <= 0) {
            return true;
        }
        double low = 0;
        double under = -1;
        int side = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double middle = (low * over - high * under) / (over - under);
            if (!(middle > low && middle < high)) {
                middle = low + (high - low) / 2;
            }
            double excess = excess(team, middle);
            if (Double.isNaN(excess)) {
                return false;
            }
            if (Math.abs(excess) <= SETTLED || high - low <= ROUNDING * high || available == 0) {
                break;
            }
            if (excess > 0) {
                high = middle;
                over = excess;
                under = side > 0 ? under / 2 : under;
                side = 1;
            } else {
                low = middle;
                under = excess;
                over = side < 0 ? over / 2 : over;
                side = -1;
            }
        }
        return true;
    }

    /** By how much a team would spend more than its time, in shares of it; NaN if the rates do not settle. */
    private double excess(int team, double share) {
        double available = network.teamAvailable[team];
        flow.teamPassing[team] = available == 0 ? 0 : share;
        if (!settle()) {
            return Double.NaN;
        }
        return available == 0 ? 0 : flow.teamWork()[team] / available - 1;
    }

    private boolean settle() {
        return sweeps.settle();
    }
}
