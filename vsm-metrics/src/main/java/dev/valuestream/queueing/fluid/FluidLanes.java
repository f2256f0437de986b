package dev.valuestream.queueing.fluid;

/**
 * The flows of one family at one time, as the nodes at their ends see them, and what arrives at each node from outside. What
 * enters a flow comes out of it at once, but for flows that lead back: of those comes what was last said to come.
 */
final class FluidLanes implements FluidIntake.Lanes {

    private final FluidFlow flow;
    private final FluidNetwork network;
    private final int family;
    private final FluidIntake.Lanes forward = new Forward();

    /** What the lanes are fed from: by node what it passes on; then by lane what was said to come on it. */
    private final double[] feed;

    /** By lane: the place of what feeds it, and the share of that which comes on it. */
    private final int[] source;

    private final double[] share;

    FluidLanes(FluidFlow flow, int family) {
        this.flow = flow;
        this.family = family;
        network = flow.network;
        feed = new double[network.nodes() + network.lanes()];
        source = network.feedOf;
        share = network.comes[family];
    }

    /** Says what a node passes on. */
    void leave(int node, double rate) {
        feed[node] = rate;
    }

    /** What a node passes on. */
    double leaving(int node) {
        return feed[node];
    }

    /** Says what comes on a lane that is no flow ahead. */
    void come(int lane, double rate) {
        feed[network.nodes() + lane] = rate;
    }

    /** What comes on a lane if its store has room. */
    double comes(int lane) {
        return feed[source[lane]] * share[lane];
    }

    /** What enters a lane. */
    double enters(int lane) {
        return lane < network.flows() ? feed[network.from[lane]] * network.share[family][lane] : comes(lane);
    }

    /** What a flow offers: what comes on it, or would come if only its store were not full. */
    @Override
    public double rate(int lane) {
        return flow.full[lane] ? flow.hold.offered(family, lane, comes(lane)) : comes(lane);
    }

    /** What all of some lanes offer. */
    double rate(int[] all) {
        double sum = 0;
        for (int lane : all) {
            sum += rate(lane);
        }
        return sum;
    }

    @Override
    public boolean plenty(int lane) {
        return flow.contents.items[family][lane] > 0;
    }

    @Override
    public double weight(int lane) {
        double usual = usual(lane);
        return usual > 0 ? usual : 1;
    }

    private double usual(int lane) {
        return lane < network.flows()
                ? network.usual[family][network.from[lane]] * network.share[family][lane]
                : network.arrivals[family][lane - network.flows()].highest();
    }

    /** The flows that lead on, those back left out. */
    FluidIntake.Lanes forward() {
        return forward;
    }

    private final class Forward implements FluidIntake.Lanes {

        @Override
        public double rate(int lane) {
            return lane >= network.flows() || network.forward[lane] ? FluidLanes.this.rate(lane) : 0;
        }

        @Override
        public boolean plenty(int lane) {
            return FluidLanes.this.plenty(lane);
        }

        @Override
        public double weight(int lane) {
            return FluidLanes.this.weight(lane);
        }
    }
}
