package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Stated;

/** How many items come at once. Immutable. */
public sealed interface BatchSize permits BatchSize.Constant, BatchSize.Geometric, SizeShares {

    /**
     * Returns the mean number of items in a batch.
     *
     * @return E[X], 1 or more
     */
    double mean();

    /**
     * Returns how many items of its own batch are served before an item, on the mean over items and not over batches.
     *
     * @return E[X(X − 1)]/(2·E[X]), 0 or more
     */
    double meanAhead();

    /**
     * Returns the items of a batch beyond a number of places, on the mean over batches.
     *
     * @param places k, 0 or more
     * @return E[(X − k)⁺]
     */
    double meanBeyond(int places);

    /**
     * Returns the probability of a batch that is larger than a number.
     *
     * @param size k, 0 or more
     * @return P(X &gt; k)
     */
    double largerThan(int size);

    /**
     * Returns, for the items of a batch beyond a number of places, the sum of their places in line, on the mean over batches.
     *
     * @param places k, 0 or more
     * @return E[(X − k)⁺(X − k + 1)]/2
     */
    double meanLineBeyond(int places);

    /**
     * Batches of always the same size.
     *
     * @param size items, from 1 to a million
     */
    record Constant(int size) implements BatchSize {

        /**
         * States the size.
         *
         * @param size from 1 to a million
         * @throws IllegalArgumentException if it is outside its range
         */
        public Constant {
            Stated.count(size, 1, "items in a batch");
        }

        @Override
        public double mean() {
            return size;
        }

        @Override
        public double meanAhead() {
            return (size - 1) / 2.0;
        }

        @Override
        public double meanBeyond(int places) {
            return Math.max(0, size - places);
        }

        @Override
        public double largerThan(int limit) {
            return size > limit ? 1 : 0;
        }

        @Override
        public double meanLineBeyond(int places) {
            double beyond = meanBeyond(places);
            return beyond * (beyond + 1) / 2;
        }
    }

    /**
     * Batches that go on with the same probability after each item: P(X &gt; k) = (1 − 1/b)^k.
     *
     * @param mean b, from 1 to a million
     */
    record Geometric(double mean) implements BatchSize {

        /**
         * States the mean size.
         *
         * @param mean from 1 to a million
         * @throws IllegalArgumentException if it is outside its range or NaN
         */
        public Geometric {
            if (!(mean >= 1 && mean <= Stated.MOST)) {
                throw new IllegalArgumentException("The mean size (" + Stated.text(mean)
                        + ") of a batch must be from 1 to 1000000. [queueing.batch.range]");
            }
        }

        @Override
        public double meanAhead() {
            return mean - 1;
        }

        @Override
        public double meanBeyond(int places) {
            return mean * largerThan(places);
        }

        @Override
        public double largerThan(int size) {
            return StrictMath.pow((mean - 1) / mean, size);
        }

        @Override
        public double meanLineBeyond(int places) {
            return mean * meanBeyond(places);
        }
    }
}
