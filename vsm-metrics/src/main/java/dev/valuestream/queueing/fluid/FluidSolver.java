package dev.valuestream.queueing.fluid;

import java.util.Arrays;

/**
 * Finds the rates at which items flow through a {@link FluidNetwork} at one time.
 *
 * <p>What is to be found is said at {@link FluidNetwork}: what comes to each node, the level at which it works, the level of
 * each team, and the share to which each full store holds those who fill it.
 *
 * <p>Method: the nodes are swept in the order of the flow, which settles everything without loops in one sweep, and again
 * until nothing changes where there is rework, slow loops being extrapolated (Aitken); full stores hold back in sweeps the
 * other way, between these. Each team moves after every sweep towards the level at which it would spend just its time; where
 * that does not settle, the level of each team is found by false position (Illinois), one team after the other until all
 * agree. To about 1e-12 of each rate; O(nodes + flows) a sweep.
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

    private FluidSolver(FluidNetwork network, FluidFlow flow, long mostWork, Runnable check) {
        this.network = network;
        this.flow = flow;
        sweeps = new FluidSweeps(network, flow, mostWork, check);
    }

    /**
     * Solves.
     *
     * @param network the network
     * @param flow the state to advance; changed
     * @param mostWork visits of a node or flow after which it gives up
     * @param check called now and then, so that the caller can give up by throwing
     * @return whether the rates were found; if not, those of the flow are of no account
     */
    static boolean solve(FluidNetwork network, FluidFlow flow, long mostWork, Runnable check) {
        return new FluidSolver(network, flow, mostWork, check).run();
    }

    private boolean run() {
        if (network.isUsualKnown && flow.isUnlimited() && teamsAgree(0)) {
            return true;
        }
        if (flow.teamLevel.length > 0 && sweeps.settle(new FluidTeams(network, flow), () -> teamsAgree(SETTLED))) {
            return true;
        }
        Arrays.fill(flow.teamLevel, FluidFlow.FASTEST);
        if (!settle()) {
            return false;
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (teamsAgree(AGREED)) {
                return true;
            }
            for (int t = 0; t < flow.teamLevel.length; t++) {
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
        return enough && (full || flow.teamLevel[team] >= FluidFlow.FASTEST);
    }

    /** Finds the level of one team while those of the others stand. */
    private boolean share(int team) {
        double atOne = excess(team, 1);
        if (atOne > 0) {
            return between(team, 0, -1, 1, atOne);
        }
        if (Double.isNaN(atOne) || network.teamAvailable[team] == 0) {
            return atOne == 0;
        }
        double over = excess(team, FluidFlow.FASTEST);
        return over <= 0 || (over > 0 && between(team, 1, atOne, flow.highestLevel(team), over));
    }

    /** False position (Illinois) between a level at which the team has time left and one at which it has too little. */
    private boolean between(int team, double from, double atFrom, double to, double atTo) {
        double low = from;
        double under = atFrom;
        double high = to;
        double over = atTo;
        int side = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double middle = inside(low, under, high, over);
            double excess = excess(team, middle);
            if (Double.isNaN(excess)) {
                return false;
            }
            if (Math.abs(excess) <= SETTLED || high - low <= ROUNDING * high) {
                return true;
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

    private static double inside(double low, double under, double high, double over) {
        double middle = (low * over - high * under) / (over - under);
        return middle > low && middle < high ? middle : low + (high - low) / 2;
    }

    /** By how much a team would spend more than its time, in shares of it; NaN if the rates do not settle. */
    private double excess(int team, double share) {
        double available = network.teamAvailable[team];
        flow.teamLevel[team] = available == 0 ? 0 : share;
        if (!settle()) {
            return Double.NaN;
        }
        return available == 0 ? 0 : flow.teamWork()[team] / available - 1;
    }

    private boolean settle() {
        return sweeps.settle();
    }
}
