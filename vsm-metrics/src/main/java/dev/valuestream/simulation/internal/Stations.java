package dev.valuestream.simulation.internal;

/**
 * Serves parts: a step begins with the part that came first, as soon as a server is free. Servers are alike; the one freed last
 * is taken first.
 */
final class Stations {

    private final Network network;
    private final State state;
    private final Tally tally;
    private final Chance chance;
    private final Ways ways;

    Stations(Network network, State state, Tally tally, Chance chance, Ways ways) {
        this.network = network;
        this.state = state;
        this.tally = tally;
        this.chance = chance;
        this.ways = ways;
    }

    /** A part joins the queue of its step. */
    void queue(int part) {
        Items items = state.items;
        int node = items.node[part];
        items.arrived[part] = state.now;
        items.turn[part] = items.turn();
        tally.touch(node);
        tally.waiting[node]++;
        state.queues.add(network.at(items.family[part], node), part);
    }

    /** Begins all that a step can begin. */
    void serve(int node) {
        while (state.hasFree(node)) {
            int family = familyToServe(node);
            int pulled = pulledInstead(node, family);
            if (pulled != Items.NONE) {
                begin(node, pull(pulled, node));
            } else if (family != Items.NONE) {
                begin(node, takeTogether(node, family));
            } else {
                announce(node);
                return;
            }
        }
    }

    /** The family whose first part has the earliest turn, of those that have enough parts for a cycle. */
    private int familyToServe(int node) {
        int best = Items.NONE;
        long turn = Long.MAX_VALUE;
        for (int family = 0; family < network.families; family++) {
            int at = network.at(family, node);
            int first = state.queues.first(at);
            if (first != Items.NONE && state.items.turn[first] < turn && isEnough(at)) {
                best = family;
                turn = state.items.turn[first];
            }
        }
        return best;
    }

    private boolean isEnough(int at) {
        Work work = network.work[at];
        return work != null && state.queues.length(at) >= work.together();
    }

    /** The arrival of a supplier that was there before the first part of a family; {@link Items#NONE} if there is none. */
    private int pulledInstead(int node, int family) {
        int best = Items.NONE;
        double before =
                family == Items.NONE ? state.now : state.items.arrived[state.queues.first(network.at(family, node))];
        for (int a : network.pulls[node]) {
            double next = state.nextArrival[a];
            if (next <= before && (best == Items.NONE || next < state.nextArrival[best])) {
                best = a;
            }
        }
        return best;
    }

    /** Takes an item from a supplier: it enters the stream now. */
    private int pull(int a, int node) {
        Arrivals arrivals = network.arrivals[a];
        state.nextArrival[a] += arrivals.between().next(chance.arrival[a]);
        int part = state.items.enter(arrivals.family(), state.now);
        tally.enters();
        state.items.node[part] = node;
        state.atNode[node]++;
        tally.begins(node, state.now);
        return part;
    }

    /** Takes the parts of a cycle off the queue, linked one to the next. */
    @SuppressWarnings("NullAway") // it was served because there is work
    private int takeTogether(int node, int family) {
        int at = network.at(family, node);
        int first = state.queues.first(at);
        int last = first;
        tally.touch(node);
        for (int i = network.work[at].together(); i > 0; i--) {
            last = state.queues.take(at);
            tally.waiting[node]--;
            tally.begins(node, state.items.arrived[last]);
            ways.clearFlow(last);
        }
        state.items.next[last] = Items.NONE;
        return first;
    }

    @SuppressWarnings("NullAway") // it was served because there is work
    private void begin(int node, int first) {
        int server = state.takeFree(node);
        int count = 0;
        for (int part = first; part != Items.NONE; part = state.items.next[part]) {
            state.items.server[part] = server;
            count++;
        }
        state.hand[server] = first;
        state.inHand[server] = count;
        tally.touch(node);
        tally.working[node]++;
        int at = network.at(state.items.family[first], node);
        double time = network.work[at].time(chance.work[at]);
        state.events.schedule(state.now + time, Events.of(Events.FINISHED, server));
    }

    /** Lets an event tell when a supplier's next item is there to be taken. */
    private void announce(int node) {
        for (int a : network.pulls[node]) {
            if (!state.announced[a]) {
                state.announced[a] = true;
                state.events.schedule(state.nextArrival[a], Events.of(Events.ARRIVAL, a));
            }
        }
    }

    /** A server has done its work: it holds the parts that have not left. */
    void finish(int server) {
        int node = network.nodeOfServer[server];
        tally.touch(node);
        tally.working[node]--;
        tally.holding[node]++;
    }

    /** A part has left the server; true if it was the last, so that the server is free. */
    boolean letGo(int server, int node) {
        ways.clearNode(node);
        if (--state.inHand[server] > 0) {
            return false;
        }
        tally.touch(node);
        tally.holding[node]--;
        state.setFree(node, server);
        return true;
    }

    /** Whether a part is scrapped by the step that made it. */
    @SuppressWarnings("NullAway") // it was made
    boolean isScrapped(int part) {
        int at = network.at(state.items.family[part], state.items.node[part]);
        double yield = network.work[at].yield();
        return yield < 1 && chance.yield[at].uniform() >= yield;
    }
}
