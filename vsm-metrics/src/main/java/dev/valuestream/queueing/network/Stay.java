package dev.valuestream.queueing.network;

import java.util.List;

/**
 * A time that an item needs, as mean and variance, and how much of the mean it waits. Immutable.
 *
 * @param mean the mean, 0 or more
 * @param variance the variance, 0 or more
 * @param waiting the part of the mean in which the item waits for a server, from 0 to the mean
 */
public record Stay(double mean, double variance, double waiting) {

    /** No time at all. */
    public static final Stay NONE = new Stay(0, 0, 0);

    /**
     * States a time.
     *
     * @param mean the mean
     * @param variance the variance
     * @param waiting the part of the mean in which the item waits for a server
     */
    public Stay {}

    /**
     * The time until the last of several branches has ended that began together: E max = M + φ·(E max of independent times − M), with M
     * the longest mean of a branch.
     *
     * <p>The independent times are fitted by their first two moments. Branches are not independent, as they get their items at the same
     * times: φ = (T − 1)/(H − 1), where T = (12 − r)/8·(H/1.5 + 4/11·(1 − H/1.5)·r) and H = 1 + 1/2 + … + 1/k, is what that makes of k
     * equal M/M/1 queues of load r. Here r is the geometric mean of the parts of the branches' times that are waiting, which is the load in
     * M/M/1. Exact for two equal M/M/1 (L. Flatto, S. Hahn, SIAM J. Appl. Math. 44 (1984) 1041–1053); within 5 % for up to 32 (R. Nelson,
     * A. Tantawi, <i>Approximate analysis of fork/join synchronization in parallel queues</i>, IEEE Trans. Computers 37 (1988) 739–743). Of
     * branches without any waiting it is the mean of the latest of independent times. O(number of branches).
     *
     * @param branches the time of each branch
     * @return the time until the last has ended, at least the longest of them; its waiting part is that of the slowest branch
     */
    public static Stay untilLastOf(List<Stay> branches) {
        return Synchronisation.of(branches);
    }

    double scv() {
        return mean == 0 ? 0 : variance / (mean * mean);
    }
}
