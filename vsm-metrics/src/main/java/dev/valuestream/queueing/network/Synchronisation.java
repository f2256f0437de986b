package dev.valuestream.queueing.network;

import dev.valuestream.queueing.network.internal.LatestOf;
import java.util.List;

/** How long the slowest branch of a fork takes, as {@link Stay#untilLastOf} states it. */
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
