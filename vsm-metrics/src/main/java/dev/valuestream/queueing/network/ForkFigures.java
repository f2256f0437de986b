package dev.valuestream.queueing.network;

import java.util.List;

/**
 * How long the branches of a fork take, and the slowest of them. Immutable.
 *
 * @param fork the fork
 * @param itemClass the class of items
 * @param branches the mean time of each branch until it comes to the join, in the order of the fork's branches
 * @param meanTime the mean time until the last has come, at least the longest of them
 */
public record ForkFigures(String fork, String itemClass, List<Double> branches, double meanTime) {

    /**
     * States the times of a fork.
     *
     * @param fork the fork
     * @param itemClass the class of items
     * @param branches the mean time of each branch; copied
     * @param meanTime the mean time until the last has come
     */
    public ForkFigures {
        branches = List.copyOf(branches);
    }

    /**
     * Returns how long what comes along a branch waits for the other branches.
     *
     * @param branch its place among the branches, from 0
     * @return mean time of the fork − mean time of the branch
     * @throws IndexOutOfBoundsException if there is no such branch
     */
    public double waitForOthers(int branch) {
        return meanTime - branches.get(branch);
    }
}
