package dev.valuestream.simulation.internal;

/**
 * Lets items into the stream as they arrive. Where the stream holds no more than so many (CONWIP), those that find it full wait
 * outside, the one that came first enters first; their time outside is no part of the lead time.
 */
final class Entrance {

    private final Network network;
    private final State state;
    private final Tally tally;
    private final Chance chance;
    private final Stations stations;
    private final Passage passage;
    private long leftBefore;

    Entrance(Network network, State state, Tally tally, Chance chance, Stations stations, Passage passage) {
        this.network = network;
        this.state = state;
        this.tally = tally;
        this.chance = chance;
        this.stations = stations;
        this.passage = passage;
    }

    /** Schedules the first of all arrivals. */
    void open() {
        for (int a = 0; a < network.arrivals.length; a++) {
            if (!network.arrivals[a].isAlways()) {
                state.nextArrival[a] = network.arrivals[a].times().after(0, chance.arrival[a]);
            }
            announce(a);
        }
        placeFound();
    }

    /** Puts the items found at the start on their flows. */
    private void placeFound() {
        int flows = network.flowTo.length;
        for (int at = 0; at < network.found.length; at++) {
            for (int i = 0; i < network.found[at]; i++) {
                place(at / flows, at % flows);
            }
        }
        state.kanban.open();
    }

    private void place(int family, int flow) {
        int node = network.flowTo[flow];
        boolean hasRoom = state.onFlow[flow] < network.lane[flow]
                && state.kanban.hasPlace(family, flow)
                && state.atNode[node] < network.wipLimit[node];
        if (hasRoom && tally.inside < network.wholes) {
            int part = state.items.enter(family, state.now);
            state.items.found[part] = true;
            state.items.node[part] = node;
            state.items.flow[part] = flow;
            state.kanban.goes(part, flow);
            state.onFlow[flow]++;
            state.atNode[node]++;
            tally.enters();
            passage.reach(part);
        }
    }

    private void announce(int a) {
        state.announced[a] = true;
        state.schedule(network.arrivals[a].there(state.nextArrival[a]), Events.of(Events.ARRIVAL, a));
    }

    /** An item has arrived. */
    void arrive(int a) {
        state.announced[a] = false;
        if (network.arrivals[a].isOrder()) {
            order(a);
        } else if (network.arrivals[a].isPulled()) {
            stations.serve(network.arrivals[a].pulledBy());
        } else if (network.arrivals[a].comeForCards()) {
            ship(network.arrivals[a]);
        } else if (tally.inside < network.wholes) {
            enter(a);
        }
    }

    /** A supplier's items have come for the cards of a family. */
    private void ship(Arrivals arrivals) {
        int wanted = state.kanban.wanted(arrivals.family(), network.boardOf(arrivals));
        for (int left = wanted; left > 0; left--) {
            begin(arrivals);
        }
    }

    /** An order has come: what waits for it is taken, by the customer or by the step that takes for it. */
    private void order(int a) {
        Arrivals orders = network.arrivals[a];
        state.nextArrival[a] = orders.times().after(state.nextArrival[a], chance.arrival[a]);
        announce(a);
        int part = state.orders.come(orders.family());
        int step = state.orders.takesFor(orders.family());
        if (part != Items.NONE) {
            passage.reach(part);
        } else if (step != Items.NONE) {
            stations.serve(step);
        }
    }

    private void enter(int a) {
        Arrivals arrivals = network.arrivals[a];
        state.nextArrival[a] = arrivals.times().after(state.nextArrival[a], chance.arrival[a]);
        begin(arrivals);
        if (arrivals.there(state.nextArrival[a]) >= state.now || network.wholes == Network.UNLIMITED) {
            announce(a);
        }
    }

    private void begin(Arrivals arrivals) {
        int first = state.items.enter(arrivals.family(), state.now);
        state.items.node[first] = arrivals.source(0);
        if (arrivals.comeForCards()) {
            state.kanban.begins(first, arrivals.source(0));
        }
        tally.enters();
        tally.trace(first, Tracer.ENTERED);
        for (int s = 1; s < arrivals.sources(); s++) {
            start(state.items.copy(first), arrivals.source(s));
        }
        start(first, arrivals.source(0));
    }

    private void start(int part, int source) {
        state.items.node[part] = source;
        state.atNode[source]++;
        if (network.isStep[source]) {
            passage.reach(part);
        } else {
            passage.leave(part);
        }
    }

    /** Lets in what waits outside, if items have left; true if something entered. */
    boolean admit() {
        if (network.wholes == Network.UNLIMITED || tally.left == leftBefore) {
            return false;
        }
        leftBefore = tally.left;
        boolean any = false;
        while (tally.inside < network.wholes) {
            int a = firstOutside();
            if (a == Items.NONE) {
                break;
            }
            enter(a);
            any = true;
        }
        for (Arrivals arrivals : network.arrivals) {
            if (arrivals.isPulled()) {
                stations.serve(arrivals.pulledBy());
            }
        }
        return any;
    }

    private int firstOutside() {
        int best = Items.NONE;
        for (int a = 0; a < network.arrivals.length; a++) {
            boolean waits = !network.arrivals[a].isPulled() && !state.announced[a];
            if (waits && (best == Items.NONE || state.nextArrival[a] < state.nextArrival[best])) {
                best = a;
            }
        }
        return best;
    }
}
