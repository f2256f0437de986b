package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Stated;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Batches of several sizes, each with its share of the batches. Immutable.
 *
 * @param shares of batches of one item, of two, and so on; each 0 or more, together 1
 */
public record SizeShares(List<Double> shares) implements BatchSize {

    private static final double ONE = 1e-9;

    /**
     * States the shares.
     *
     * @param shares of batches of one item, of two, and so on; scaled so that they are 1 together, and copied
     * @throws IllegalArgumentException if one is negative or NaN, or they are not 1 together
     */
    public SizeShares {
        double sum = 0;
        for (double share : shares) {
            requireShare(share);
            sum += share;
        }
        if (Math.abs(sum - 1) > ONE) {
            throw new IllegalArgumentException("The shares of the batch sizes (" + Stated.text(sum)
                    + " together) must be 1 together. [queueing.batch.shares]");
        }
        double all = sum;
        shares = shares.stream().map(share -> share / all).toList();
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("The share (" + Stated.text(share)
                    + ") of a batch size must be from 0 to 1. [queueing.batch.shares]");
        }
    }

    @Override
    public double mean() {
        return meanBeyond(0);
    }

    @Override
    public double meanAhead() {
        return meanLineBeyond(1) / mean();
    }

    @Override
    public double meanBeyond(int places) {
        return beyond(places, items -> items);
    }

    @Override
    public double largerThan(int size) {
        return beyond(size, items -> 1);
    }

    @Override
    public double meanLineBeyond(int places) {
        return beyond(places, items -> items * (items + 1.0) / 2);
    }

    /** The mean over batches of what the items beyond some places count, where there are any. */
    private double beyond(int places, IntToDoubleFunction count) {
        double sum = 0;
        for (int size = places + 1; size <= shares.size(); size++) {
            sum += shares.get(size - 1) * count.applyAsDouble(size - places);
        }
        return sum;
    }
}
