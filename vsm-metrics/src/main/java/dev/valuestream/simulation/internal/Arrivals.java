package dev.valuestream.simulation.internal;

import dev.valuestream.simulation.internal.random.TimeSampler;

/** Items of a family that start at a source, or at several whose parts meet in a join. Immutable. */
final class Arrivals {

    static final int PUSHED = -1;

    private final int family;
    private final int[] sources;
    private final ArrivalTimes times;
    private final int pulledBy;
    private final Supply supply;
    private final String cause;

    /** The rhythm of the shipments with which they come; 0 where they come one by one. */
    private final double shipments;

    /** Where items come from. */
    private enum Supply {
        /** They come by demand. */
        DEMAND,
        /** They are there whenever somebody is allowed to take them. */
        ALWAYS,
        /** No items come, but orders for them. */
        ORDERS
    }

    /**
     * @param family the family, by index
     * @param sources the nodes where they start, by index
     * @param times when they arrive
     * @param pulledBy the step that takes them from a supplier when it has a server free, so that none waits before it;
     *     {@link #PUSHED} where they come by themselves
     * @param cause what tells them from others of the family at the source, so that each has its own chance; empty if there are none
     */
    Arrivals(int family, int[] sources, ArrivalTimes times, int pulledBy, String cause) {
        this(family, sources, times, pulledBy, Supply.DEMAND, cause, 0);
    }

    private Arrivals(
            int family,
            int[] sources,
            ArrivalTimes times,
            int pulledBy,
            Supply supply,
            String cause,
            double shipments) {
        this.shipments = shipments;
        this.supply = supply;
        this.cause = cause;
        this.family = family;
        this.sources = sources;
        this.times = times;
        this.pulledBy = pulledBy;
    }

    /** The same with shipments on a rhythm; 0 for none. */
    Arrivals shipped(double rhythm) {
        return new Arrivals(family, sources, times, pulledBy, supply, cause, rhythm);
    }

    /** The rhythm of the shipments with which they come; 0 where they come one by one. */
    double shipments() {
        return shipments;
    }

    /** When an item is there that is asked for at a time: then, or with the next shipment. */
    double there(double asked) {
        return shipments == 0 ? asked : (Math.floor(asked / shipments) + 1) * shipments;
    }

    /** A supplier who always has what a step is allowed to take. */
    static Arrivals always(int family, int source, int pulledBy) {
        ArrivalTimes never = ArrivalTimes.ofRenewal(TimeSampler.ofMeanAndCv(1, 0), 1);
        return new Arrivals(family, new int[] {source}, never, pulledBy, Supply.ALWAYS, "", 0);
    }

    /** The orders of customers for items that are taken from stock. */
    static Arrivals orders(int family, int customer, ArrivalTimes times, String cause) {
        return new Arrivals(family, new int[] {customer}, times, PUSHED, Supply.ORDERS, cause, 0);
    }

    /** What tells them from others of the family at the source. */
    String cause() {
        return cause;
    }

    /** Whether items are there whenever they may be taken. */
    boolean isAlways() {
        return supply == Supply.ALWAYS;
    }

    /** Whether as many items come as cards ask for: at once, or with the next shipment. */
    boolean comeForCards() {
        return isAlways() && !isPulled();
    }

    /** Whether these are orders and no items. */
    boolean isOrder() {
        return supply == Supply.ORDERS;
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
