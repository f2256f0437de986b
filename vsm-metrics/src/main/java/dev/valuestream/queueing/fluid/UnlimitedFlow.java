package dev.valuestream.queueing.fluid;

import dev.valuestream.traffic.EndlessTrafficException;
import dev.valuestream.traffic.TrafficEquations;
import java.util.Arrays;

/**
 * What would come to each node if none had a limit, with the highest rate of every arrival.
 *
 * <p>Found by going round. A loop that hardly loses anything takes too long for that: where going round does not settle, the
 * traffic equations are solved at once, joins at the pace of the branch that is the slowest then, and going round goes on from
 * there. Where some loop has no end, so that there is nothing to solve, it goes on as long as it takes, or gives up.
 */
final class UnlimitedFlow implements FluidIntake.Lanes {

    private static final int SWEEPS = 1_000;
    private static final int MOST_SWEEPS = 100_000;
    private static final int MOST_ROUNDS = 100;

    /** Shares that add up to 1 but for so much add up to 1. */
    private static final double ROUNDING = 1e-15;

    private static final double SETTLED = 1e-13;

    private final FluidNetwork network;
    private final int family;
    private final double[] comes;

    /** Whether what comes on flows that lead back counts. */
    private final boolean back;

    private UnlimitedFlow(FluidNetwork network, int family, double[] comes, boolean back) {
        this.network = network;
        this.family = family;
        this.comes = comes;
        this.back = back;
    }

    /**
     * Finds what would come.
     *
     * @param comes by family and node; filled in
     * @return whether it was found; if not, what is filled in tells no more than the order of size
     */
    static boolean find(FluidNetwork network, double[][] comes) {
        boolean found = true;
        for (int f = 0; f < comes.length; f++) {
            found &= new UnlimitedFlow(network, f, comes[f], true).find();
        }
        return found;
    }

    /** By family and node: what of the usual rates comes on flows that lead on. */
    static double[][] forward(FluidNetwork network) {
        double[][] comes = new double[network.families()][network.nodes()];
        for (int f = 0; f < comes.length; f++) {
            UnlimitedFlow flow = new UnlimitedFlow(network, f, network.usual[f], false);
            for (int n = 0; n < comes[f].length; n++) {
                comes[f][n] = network.intake[f][n].rate(flow);
            }
        }
        return comes;
    }

    private boolean find() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (goRound(SWEEPS)) {
                return true;
            }
            if (!solve()) {
                return goRound(MOST_SWEEPS);
            }
        }
        return false;
    }

    private boolean goRound(int most) {
        boolean settled = false;
        for (int sweep = 0; sweep < most && !settled; sweep++) {
            settled = sweep();
        }
        return settled;
    }

    private boolean sweep() {
        boolean settled = true;
        for (int n : network.order) {
            double now = network.intake[family][n].rate(this);
            settled &= Math.abs(now - comes[n]) <= SETTLED * now;
            comes[n] = now;
        }
        return settled;
    }

    /** Solves for the branches that are the slowest now, of the nodes that anything comes to; false where a loop has no end then. */
    private boolean solve() {
        double[] weight = new double[network.flows()];
        double[] exit = new double[network.nodes()];
        Arrays.fill(exit, 1);
        for (int flow = 0; flow < weight.length; flow++) {
            boolean on = network.intake[family][network.to[flow]].goesOn(flow, this);
            weight[flow] = on && comes[network.from[flow]] > 0 ? network.share[family][flow] : 0;
            exit[network.from[flow]] -= weight[flow];
        }
        double[] entering = new double[exit.length];
        for (int n = 0; n < exit.length; n++) {
            exit[n] = Math.abs(exit[n]) <= ROUNDING ? 0 : exit[n] < 0 ? Double.NaN : exit[n];
            entering[n] = network.intake[family][n].goesOn(network.entry(n), this) ? rate(network.entry(n)) : 0;
        }
        try {
            TrafficEquations equations = TrafficEquations.of(exit.length, network.from, network.to, weight, exit);
            System.arraycopy(equations.visits(entering), 0, comes, 0, comes.length);
            return true;
        } catch (EndlessTrafficException e) {
            return false;
        }
    }

    @Override
    public double rate(int lane) {
        if (lane >= network.flows()) {
            return network.arrivals[family][lane - network.flows()].highest();
        }
        return back || network.forward[lane] ? comes[network.from[lane]] * network.share[family][lane] : 0;
    }

    @Override
    public boolean plenty(int lane) {
        return false;
    }

    @Override
    public double weight(int lane) {
        return rate(lane);
    }
}
