package dev.valuestream.queueing.fluid;

/** The rates of a {@link FluidNetwork} at one time, in items in a unit of time. Immutable. */
public final class FluidRates {

    /** A share that is less than 1 by no more than rounding is 1. */
    private static final double ROUNDING = 1e-12;

    private final FluidFlow flow;

    FluidRates(FluidFlow flow) {
        this.flow = flow;
    }

    /**
     * What comes to a node, or is offered to it where the places before it are full; at a join, in whole sets.
     *
     * @param family the family
     * @param node the node
     * @return items in a unit of time
     */
    public double arriving(int family, int node) {
        return flow.arriving[family][node];
    }

    /**
     * What a node passes on, before its yield.
     *
     * @param family the family
     * @param node the node
     * @return items in a unit of time
     */
    public double leaving(int family, int node) {
        return flow.leaving(family, node);
    }

    /**
     * By how much the queue before a node grows: what enters it without what the node passes on; at a join, what {@linkplain #arriving
     * arrives}, in whole sets, without that.
     *
     * @param family the family
     * @param node the node
     * @return items in a unit of time, less than 0 where the queue gets shorter
     */
    public double growth(int family, int node) {
        double growth = flow.entering(family, node) - flow.leaving(family, node);
        return Math.abs(growth) <= ROUNDING * flow.arriving[family][node] ? 0 : growth;
    }

    /**
     * What arrives at a node from outside.
     *
     * @param family the family
     * @param node the node
     * @return items in a unit of time
     */
    public double starting(int family, int node) {
        return flow.outside(family, node);
    }

    /**
     * The share of what {@linkplain #arriving arrives} at a node that it passes on.
     *
     * @param node the node
     * @return 1 where it can do all that comes, and takes on what has piled up besides
     */
    public double passing(int node) {
        return flow.level[node] >= 1 - ROUNDING ? 1 : flow.level[node];
    }

    /**
     * The share of what the node before a flow passes on that takes the flow and goes on where it leads.
     *
     * @param family the family
     * @param along the flow
     * @return the share; 0 at a join for all branches but the slowest, the first one of the same rate
     */
    public double share(int family, int along) {
        FluidNetwork network = flow.network;
        boolean on = network.intake[family][network.to[along]].goesOn(along, flow.lanes(family));
        return on ? network.share[family][along] : 0;
    }
}
