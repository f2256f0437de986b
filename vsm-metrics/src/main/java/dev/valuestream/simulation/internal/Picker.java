package dev.valuestream.simulation.internal;

/**
 * Finds what a step would begin next, and on which server; what it found stands in its fields.
 *
 * <p>Families of a lower rank first, then the part that came first. Where changeovers come with a batch, a server that is set up for a
 * family goes on with it as long as its parts are there, up to a run; then comes the family whose first part has waited longest,
 * another one if there is any. Where they do not, a server that is set up for what is next is taken if one is free. A server that is set
 * up for nothing yet comes before one that would have to change. Of servers alike the one freed last is taken. Where families have
 * {@link Turns}, it is their turn that counts.
 */
final class Picker {

    private final Network network;
    private final State state;
    private final Tally tally;
    private final Servers servers;
    private final Turns turns;

    /** The family that is next; {@link Items#NONE} if an arrival is pulled instead. */
    int family;

    /** The arrival that is pulled from a supplier; {@link Items#NONE} if parts of the queue are next. */
    int pulled;

    int server;

    /** Since when it has waited. */
    double since;

    Picker(Network network, State state, Tally tally, Servers servers, Turns turns) {
        this.network = network;
        this.state = state;
        this.tally = tally;
        this.servers = servers;
        this.turns = turns;
    }

    /** Looks at a step; false if it can begin nothing. */
    boolean look(int node) {
        server = state.free[node];
        if (server == Items.NONE || (network.shifts != null && !isOpen(network.shifts.of[node], node))) {
            return false;
        }
        family = Items.NONE;
        pulled = Items.NONE;
        if (network.hasTurns[node]) {
            turns.find(node, this);
        } else if (!network.makesBatches[node]) {
            family = firstFamily(node, Items.NONE);
            pulled = pulledInstead(node);
        } else if (!setUp(node)) {
            server = fresh(node);
            other(node, servers.setUpFor(server));
        }
        if (family == Items.NONE && pulled == Items.NONE) {
            return false;
        }
        if (network.changesOver[node] && !network.makesBatches[node]) {
            preferSetUp(node);
        }
        since = pulled == Items.NONE ? arrivalOf(node, family) : state.nextArrival[pulled];
        return !network.ages[node] || isAble(node);
    }

    /** Whether a step works now; else an event wakes it when it does. */
    private boolean isOpen(Hours hours, int node) {
        double opens = hours.opens(state.clock);
        if (opens > state.clock && opens != state.opens[node]) {
            state.opens[node] = opens;
            state.events.schedule(opens, Events.of(Events.WAKE, node));
        }
        return opens == state.clock;
    }

    private int nextFamily() {
        return pulled == Items.NONE ? family : network.arrivals[pulled].family();
    }

    /** Of the free servers takes one that is set up for what is next, if there is one, else one that is set up for nothing yet. */
    private void preferSetUp(int node) {
        int next = nextFamily();
        for (int free = state.free[node]; free != Items.NONE; free = state.freeBehind[free]) {
            if (servers.goesOnWith(free) == next) {
                server = free;
                return;
            }
        }
        server = fresh(node);
    }

    /** A free server that has made nothing, so that it begins without a changeover; else the one freed last. */
    private int fresh(int node) {
        int free = state.free[node];
        while (free != Items.NONE && servers.setUpFor(free) != Items.NONE) {
            free = state.freeBehind[free];
        }
        return free == Items.NONE ? state.free[node] : free;
    }

    private double arrivalOf(int node, int which) {
        return state.items.arrived[state.queues.first(network.at(which, node))];
    }

    /** A free server that is set up for a family whose parts are there. */
    private boolean setUp(int node) {
        for (int free = state.free[node]; free != Items.NONE; free = state.freeBehind[free]) {
            int next = servers.goesOnWith(free);
            if (next != Items.NONE && isThere(node, next)) {
                server = free;
                return true;
            }
        }
        return false;
    }

    /** Whether a family's parts are in the queue, or can be pulled. */
    boolean isThere(int node, int which) {
        if (isEnough(network.at(which, node))) {
            family = which;
            return true;
        }
        for (int a : network.pulls[node]) {
            if (network.arrivals[a].family() == which && isReady(a, state.now, node) && hasRoom()) {
                pulled = a;
                return true;
            }
        }
        return false;
    }

    /** Whether a supplier's item was there before a time, and may be taken. */
    private boolean isReady(int a, double before, int node) {
        return state.nextArrival[a] <= before
                && state.atNode[node] < network.wipLimit[node]
                && state.kanban.letsPull(network.arrivals[a].family(), node);
    }

    private boolean hasRoom() {
        return tally.inside < network.wholes;
    }

    /** The first of the other families; if there is none, the one that a server is set up for, whose turn is over. */
    private void other(int node, int setUpFor) {
        family = firstFamily(node, setUpFor);
        pulled = pulledInstead(node);
        if (family == Items.NONE && pulled == Items.NONE) {
            family = firstFamily(node, Items.NONE);
        }
    }

    /** The queue at a plain step whose first part is next; {@link Items#NONE} if there is none. */
    int firstQueue(int node) {
        int[] queues = network.queuesAt[node];
        if (queues.length == 1) {
            return state.queues.first(queues[0]) == Items.NONE ? Items.NONE : queues[0];
        }
        int first = firstFamily(node, Items.NONE);
        return first == Items.NONE ? Items.NONE : network.at(first, node);
    }

    private int firstFamily(int node, int but) {
        int best = Items.NONE;
        for (int f = 0; f < network.families; f++) {
            if (f != but && isEnough(network.at(f, node)) && (best == Items.NONE || isBefore(node, f, best))) {
                best = f;
            }
        }
        return best;
    }

    private boolean isBefore(int node, int one, int other) {
        if (network.rank[one] != network.rank[other]) {
            return network.rank[one] < network.rank[other];
        }
        int first = state.queues.first(network.at(one, node));
        int second = state.queues.first(network.at(other, node));
        return state.items.turn[first] < state.items.turn[second];
    }

    private boolean isEnough(int at) {
        Work work = network.work[at];
        return work != null
                && state.queues.length(at) >= work.together()
                && state.kanban.letsBegin(at / network.nodes, at % network.nodes, work.together());
    }

    /** The arrival of a supplier that was there before the first part of the family; {@link Items#NONE} if there is none. */
    private int pulledInstead(int node) {
        int best = Items.NONE;
        if (!hasRoom()) {
            return best;
        }
        double before = family == Items.NONE ? state.now : arrivalOf(node, family);
        for (int a : network.pulls[node]) {
            boolean isDue = isReady(a, before, node) && (family == Items.NONE || isAsGood(node, a));
            if (isDue && (best == Items.NONE || isBefore(node, server, a, best))) {
                best = a;
            }
        }
        return best;
    }

    /** Whether an arrival keeps a server at work for which it is set up, if the parts of the queue do. */
    private boolean isAsGood(int node, int a) {
        return !network.makesBatches[node]
                || network.arrivals[a].family() == family
                || servers.goesOnWith(server) != family;
    }

    /** Whether of two arrivals one goes first: that for which a server is set up, else the one that was there first. */
    private boolean isBefore(int node, int at, int one, int other) {
        if (network.makesBatches[node] && isSetUp(at, one) != isSetUp(at, other)) {
            return isSetUp(at, one);
        }
        return state.nextArrival[one] < state.nextArrival[other];
    }

    /** Whether a server needs no changeover for an arrival, or, where one is due in any case, makes another family after it. */
    private boolean isSetUp(int at, int a) {
        int goesOn = servers.goesOnWith(at);
        int arriving = network.arrivals[a].family();
        return goesOn == Items.NONE ? arriving != servers.setUpFor(at) : arriving == goesOn;
    }

    /** Whether the server can work now; else another that can, else an event wakes the step when one can again. */
    private boolean isAble(int node) {
        int ofFamily = nextFamily();
        double now = state.worked(node);
        double soonest = Double.POSITIVE_INFINITY;
        for (int free = state.free[node]; free != Items.NONE; free = state.freeBehind[free]) {
            double able = servers.ableAt(free, ofFamily);
            if (able <= now) {
                server = free;
                return true;
            }
            soonest = Math.min(soonest, able);
        }
        state.scheduleAt(node, soonest, Events.of(Events.WAKE, node));
        return false;
    }
}
