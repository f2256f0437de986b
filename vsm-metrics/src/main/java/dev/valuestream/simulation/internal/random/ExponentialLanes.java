package dev.valuestream.simulation.internal.random;

/**
 * Exponential times drawn in blocks of {@link TimeDraws#LANES} lanes, each with a generator of its own like that of {@link RandomStream}. All
 * generators take a step in one loop, which a virtual machine turns into vector instructions; what falls at the edge of a layer of the
 * {@link Ziggurat} is decided by the stream of the cause. Not thread-safe.
 */
final class ExponentialLanes {

    private static final int LANES = TimeDraws.LANES;
    private static final int ROWS = TimeDraws.ROWS;

    private final double mean;
    private final RandomStream random;
    private final long[] s0 = new long[LANES];
    private final long[] s1 = new long[LANES];
    private final long[] bits = new long[LANES];
    private final double[] row = new double[LANES];

    /**
     * @param mean the mean in seconds
     * @param random the stream of the cause, which also begins the generators
     */
    ExponentialLanes(double mean, RandomStream random) {
        this.mean = mean;
        this.random = random;
        for (int lane = 0; lane < LANES; lane++) {
            RandomStream begun = new RandomStream(Streams.mix(random.bits()), Streams.mix(random.bits()));
            s0[lane] = begun.s0;
            s1[lane] = begun.s1;
        }
    }

    /** Draws a block, row by row. */
    void fill(double[][] rows) {
        for (double[] one : rows) {
            fillRow(one);
        }
    }

    /** Draws the same block, lane after lane. */
    void fill(double[] lanes) {
        for (int r = 0; r < ROWS; r++) {
            fillRow(row);
            for (int lane = 0; lane < LANES; lane++) {
                lanes[lane * ROWS + r] = row[lane];
            }
        }
    }

    private void fillRow(double[] times) {
        step(s0, s1, bits, LANES);
        Ziggurat.exponentials(times, mean, bits, random);
    }

    /** One step of all generators: arrays at hand and one index for all, else no vector instructions are made of it. */
    private static void step(long[] s0, long[] s1, long[] bits, int lanes) {
        for (int i = 0; i < lanes; i++) {
            long a = s0[i];
            long b = s1[i];
            bits[i] = Long.rotateLeft(a + b, 17) + a;
            b ^= a;
            s0[i] = Long.rotateLeft(a, 49) ^ b ^ (b << 21);
            s1[i] = Long.rotateLeft(b, 28);
        }
    }
}
