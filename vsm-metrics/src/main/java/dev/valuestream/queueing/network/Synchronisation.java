package dev.valuestream.queueing.network;

import dev.valuestream.queueing.network.internal.LatestOf;
import java.util.List;

/**
 * How long the slowest branch of a fork takes: E max = M + φ·(E max of independent times − M), with M the longest mean of a branch.
 *
 * <p>The independent times are fitted by their first two moments. Branches are not independent, as they get their items at the same times:
 * φ = (T − 1)/(H − 1), where T = (12 − r)/8·(H/1.5 + 4/11·(1 − H/1.5)·r) and H = 1 + 1/2 + … + 1/k, is what that makes of k equal M/M/1 queues
 * of load r. Here r is the geometric mean of the parts of the branches' times that are waiting, which is the load in M/M/1. Exact for two
 * M/M/1 (L. Flatto, S. Hahn, SIAM J. Appl. Math. 44 (1984) 1041–1053); within 5 % for up to 32 (R. Nelson, A. Tantawi, <i>Approximate analysis
 * of fork/join synchronization in parallel queues</i>, IEEE Trans. Computers 37 (1988) 739–743).
 */
final class Synchronisation {

    private Synchronisation() {}

    /** The time until the last branch has ended; its waiting part is that of the slowest branch on the mean. */
    static Stay of(List<Stay> branches) {
        Stay slowest = Stay.NONE;
        double product = 1;
        for (Stay branch : branches) {
            slowest = branch.mean() > slowest.mean() ? branch : slowest;
            product *= branch.mean() == 0 ? 0 : Math.min(1, branch.waiting() / branch.mean());
        }
        double[] latest = LatestOf.of(
                branches.stream().mapToDouble(Stay::mean).toArray(),
                branches.stream().mapToDouble(Stay::scv).toArray());
        double together = together(branches.size(), StrictMath.pow(product, 1.0 / branches.size()));
        double mean = slowest.mean() + together * Math.max(0, latest[0] - slowest.mean());
        return new Stay(mean, latest[1], slowest.waiting());
    }

    private static double together(int branches, double load) {
        if (branches < 2) {
            return 1;
        }
        double harmonic = 0;
        for (int i = 1; i <= branches; i++) {
            harmonic += 1.0 / i;
        }
        double more = harmonic / 1.5;
        double all = (12 - load) / 8 * (more + 4.0 / 11 * (1 - more) * load);
        return (all - 1) / (harmonic - 1);
    }
}
