package dev.valuestream.simulation.internal;

/** Items of a family that start at a source, or at several whose parts meet in a join. Immutable. */
final class Arrivals {

    static final int PUSHED = -1;

    private final int family;
    private final int[] sources;
    private final ArrivalTimes times;
    private final int pulledBy;

    /**
     * @param family the family, by index
     * @param sources the nodes where they start, by index
     * @param times when they arrive
     * @param pulledBy the step that takes them from a supplier when it has a server free, so that none waits before it;
     *     {@link #PUSHED} where they come by themselves
     */
    Arrivals(int family, int[] sources, ArrivalTimes times, int pulledBy) {
        this.family = family;
        this.sources = sources;
        this.times = times;
        this.pulledBy = pulledBy;
    }

    int family() {
        return family;
    }

    int sources() {
        return sources.length;
    }

    int source(int which) {
        return sources[which];
    }

    ArrivalTimes times() {
        return times;
    }

    int pulledBy() {
        return pulledBy;
    }

    boolean isPulled() {
        return pulledBy != PUSHED;
    }
}
