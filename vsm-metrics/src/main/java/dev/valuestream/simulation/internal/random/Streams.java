package dev.valuestream.simulation.internal.random;

/**
 * The streams of one replication. Each cause of chance has its own, found by what it is and not by when it was asked for, so
 * that a step more or less on a map leaves the streams of all others as they were: common random numbers.
 *
 * <p>The two words of a stream's state come from seed, replication, the element's id, the family and the purpose by the
 * finalizer of SplitMix64 (Steele, Lea, Flood, <i>Fast Splittable Pseudorandom Number Generators</i>, OOPSLA 2014) in its
 * variant 13 of Stafford.
 */
public final class Streams {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final long base;

    /**
     * The streams of a replication.
     *
     * @param seed the seed of the plan
     * @param replication the replication's number
     */
    public Streams(long seed, int replication) {
        base = mix(mix(seed + GOLDEN) + GOLDEN * (replication + 1L));
    }

    /**
     * The stream of a cause, from its beginning.
     *
     * @param element the element's id
     * @param family the family's place
     * @param purpose what the numbers decide
     * @return a new stream, the same for the same cause
     */
    public RandomStream of(String element, String family, Purpose purpose) {
        long key = hash(hash(base, element), family);
        long first = mix(key + GOLDEN * purpose.number()) + GOLDEN;
        return new RandomStream(mix(first), mix(first + GOLDEN));
    }

    private static long hash(long start, String text) {
        long hash = mix(start + GOLDEN * (text.length() + 1L));
        for (int i = 0; i < text.length(); i++) {
            hash = mix((hash ^ text.charAt(i)) + GOLDEN);
        }
        return hash;
    }

    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
