package dev.valuestream.simulation.internal.random;

/**
 * A stream of random numbers: xoroshiro128++ of Blackman and Vigna, <i>Scrambled Linear Pseudorandom Number Generators</i>, ACM
 * Transactions on Mathematical Software 47 (2021), figure 6. Its period is 2^128 − 1. Not thread-safe.
 */
public final class RandomStream {

    private static final double UNIT = 0x1p-53;

    /** The state, open to who draws many numbers in a row. */
    long s0;

    long s1;

    RandomStream(long s0, long s1) {
        this.s0 = s0;
        this.s1 = (s0 | s1) == 0 ? 1 : s1; // the one state from which nothing comes
    }

    /**
     * The next 64 random bits.
     *
     * @return any long, all equally likely
     */
    public long bits() {
        long a = s0;
        long b = s1;
        long next = Long.rotateLeft(a + b, 17) + a;
        b ^= a;
        s0 = Long.rotateLeft(a, 49) ^ b ^ (b << 21);
        s1 = Long.rotateLeft(b, 28);
        return next;
    }

    /**
     * A number from 0 to less than 1.
     *
     * @return a multiple of 2^−53, all equally likely
     */
    public double uniform() {
        return (bits() >>> 11) * UNIT;
    }

    /**
     * A number from more than 0 to 1, of which a logarithm can be taken.
     *
     * @return a multiple of 2^−53, all equally likely
     */
    public double positive() {
        return ((bits() >>> 11) + 1) * UNIT;
    }
}
