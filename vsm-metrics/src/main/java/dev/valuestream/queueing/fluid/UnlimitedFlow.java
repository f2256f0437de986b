package dev.valuestream.queueing.fluid;

import dev.valuestream.traffic.EndlessTrafficException;
import dev.valuestream.traffic.TrafficEquations;
import java.util.Arrays;

/**
 * What would come to each node if none had a limit, with the highest rate of every arrival.
 *
 * <p>Found by going round. A loop that hardly loses anything takes too long for that: where going round does not settle, the
 * traffic equations are solved at once, joins at the pace of the branch that is the slowest then, until none is another.
 */
final class UnlimitedFlow implements FluidIntake.Lanes {

    private static final int SWEEPS = 1_000;
    private static final int MOST_ROUNDS = 100;
    private static final double SETTLED = 1e-13;

    private final FluidNetwork network;
    private final int family;
    private final double[] comes;
    private final boolean back;

    private UnlimitedFlow(FluidNetwork network, int family, double[] comes, boolean back) {
        this.network = network;
        this.family = family;
        this.comes = comes;
        this.back = back;
    }

    /** By family and node: what would come. */
    static double[][] usual(FluidNetwork network) {
        double[][] comes = new double[network.families()][network.nodes()];
        for (int f = 0; f < comes.length; f++) {
            new UnlimitedFlow(network, f, comes[f], true).find();
        }
        return comes;
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

    private void find() {
        for (int round = 0; round < MOST_ROUNDS && !goRound(); round++) {
            if (!solve()) {
                return;
            }
        }
    }

    private boolean goRound() {
        boolean settled = false;
        for (int sweep = 0; sweep < SWEEPS && !settled; sweep++) {
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

    /** Solves for the branches that are the slowest now; false where a loop has no end then. */
    private boolean solve() {
        double[] weight = new double[network.flows()];
        double[] exit = new double[network.nodes()];
        Arrays.fill(exit, 1);
        for (int flow = 0; flow < weight.length; flow++) {
            boolean on = network.intake[family][network.to[flow]].goesOn(flow, this);
            weight[flow] = on ? network.share[family][flow] : 0;
            exit[network.from[flow]] -= weight[flow];
        }
        double[] entering = new double[exit.length];
        for (int n = 0; n < exit.length; n++) {
            exit[n] = exit[n] < 0 ? Double.NaN : exit[n];
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
