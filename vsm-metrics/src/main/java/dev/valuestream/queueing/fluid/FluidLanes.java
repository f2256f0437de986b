package dev.valuestream.queueing.fluid;

/** The flows of one family at one time, as the nodes at their ends see them. */
final class FluidLanes implements FluidIntake.Lanes {

    private final FluidFlow flow;
    private final FluidNetwork network;
    private final int family;
    private final FluidIntake.Lanes forward = new Forward();

    FluidLanes(FluidFlow flow, int family) {
        this.flow = flow;
        this.family = family;
        network = flow.network;
    }

    /** What a flow offers: what enters it, or would enter it if only its store were not full. */
    @Override
    public double rate(int lane) {
        if (lane >= network.flows()) {
            return flow.outside(family, lane - network.flows());
        }
        double comes = network.forward[lane] ? enters(lane) : flow.returning[family][lane];
        return flow.full[lane] ? flow.hold.offered(family, lane, comes) : comes;
    }

    /** What enters a lane. */
    double enters(int lane) {
        return lane >= network.flows()
                ? flow.outside(family, lane - network.flows())
                : flow.leaving(family, network.from[lane]) * network.share[family][lane];
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
