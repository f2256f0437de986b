package dev.valuestream.simulation.internal;

/**
 * Moves parts from node to node. A part that finds no room on its flow stays where it is, on its server if it has one (blocking
 * after service), until there is; of several that wait for room at a node, the one that has waited longest and whose own flow has
 * room goes first. Where a part is split, all its flows must have room.
 */
final class Ways {

    private final Network network;
    private final State state;
    private final Tally tally;
    private final Chance chance;

    Ways(Network network, State state, Tally tally, Chance chance) {
        this.network = network;
        this.state = state;
        this.tally = tally;
        this.chance = chance;
    }

    /** Decides where a part goes from its node; false if it has no way to go. */
    boolean decide(int part) {
        Items items = state.items;
        int at = network.at(items.family[part], items.node[part]);
        Routing routing = network.routing[at];
        if (routing.ends()) {
            return false;
        }
        items.flow[part] = routing.isChoice() ? routing.chosen(chance.route[at].uniform()) : routing.flow(0);
        return true;
    }

    private Routing routing(int part) {
        return network.routing[network.at(state.items.family[part], state.items.node[part])];
    }

    /** The flow on which the part finds no room; {@link Items#NONE} if it can go. */
    int obstacle(int part) {
        Routing routing = routing(part);
        if (!routing.split()) {
            return hasRoom(state.items.flow[part], state.items.node[part]) ? Items.NONE : state.items.flow[part];
        }
        for (int i = 0; i < routing.count(); i++) {
            if (!hasRoom(routing.flow(i), state.items.node[part])) {
                return routing.flow(i);
            }
        }
        return Items.NONE;
    }

    /** Whether a part that leaves a node is at the end of a flow at once. */
    boolean isClear(int flow, int from) {
        return network.direct[flow] && hasRoom(flow, from);
    }

    private boolean hasRoom(int flow, int from) {
        int to = network.flowTo[flow];
        boolean comesBack = to == from;
        return (state.onFlow[flow] < network.lane[flow] || isHandedOver(flow, to))
                && (comesBack || state.atNode[to] < network.wipLimit[to]);
    }

    /** Where a lane has no place at all, a part goes straight to a server that is free. */
    private boolean isHandedOver(int flow, int to) {
        return network.lane[flow] == 0 && state.onFlow[flow] == 0 && state.hasFree(to);
    }

    /** Lets a part wait for room on a flow. */
    void hold(int part, int flow) {
        state.items.turn[part] = state.items.turn();
        state.held.add(flow, part);
        state.heldFor[network.flowTo[flow]]++;
        state.refusing.add(network.flowTo[flow]);
    }

    /** The part that may go to a node next, of those that wait for room there, taken off; {@link Items#NONE} if none may. */
    int nextHeld(int node) {
        int best = Items.NONE;
        int on = Items.NONE;
        for (int flow : network.flowsTo[node]) {
            int part = state.held.first(flow);
            if (part != Items.NONE
                    && (best == Items.NONE || state.items.turn[part] < state.items.turn[best])
                    && hasRoom(flow, state.items.node[part])) {
                best = part;
                on = flow;
            }
        }
        if (best != Items.NONE) {
            state.held.take(on);
            state.heldFor[node]--;
        }
        return best;
    }

    /** Puts a part on a flow: it is no longer where it was, and not yet where the flow leads. */
    void go(int part, int flow) {
        Items items = state.items;
        int to = network.flowTo[flow];
        items.flow[part] = flow;
        items.node[part] = to;
        items.server[part] = Items.NONE;
        state.kanban.goes(part, flow);
        state.onFlow[flow]++;
        state.atNode[to]++;
    }

    /** Lets a part wait to be carried together with others. */
    void load(int part, int flow) {
        state.loading.add(flow, part);
    }

    /** Schedules the next departure of the flow's rhythm, after now. */
    void scheduleDeparture(int flow) {
        if (!state.departs[flow]) {
            state.departs[flow] = true;
            double rhythm = network.rhythm[flow];
            double next = (Math.floor(state.now / rhythm) + 1) * rhythm;
            state.schedule(next, Events.of(Events.DEPARTURE, flow));
        }
    }

    @SuppressWarnings("NullAway") // the caller has looked
    double transferTime(int flow) {
        return network.transfer[flow].next(chance.transfer[flow]);
    }

    void carry(int part, double time) {
        state.schedule(state.now + time, Events.of(Events.MOVED, part));
    }

    /** The part is no longer on the flow by which it came. */
    void clearFlow(int part) {
        int flow = state.items.flow[part];
        if (flow != Items.NONE) {
            state.kanban.taken(part, flow);
            state.onFlow[flow]--;
            invite(network.flowTo[flow]);
        }
    }

    /** The part is no longer at its node. */
    void clearNode(int node) {
        state.atNode[node]--;
        if (network.pulls[node].length > 0 && network.wipLimit[node] < Network.UNLIMITED) {
            state.scheduleNow(Events.of(Events.WAKE, node));
        }
        invite(node);
    }

    /** Looks, before the clock moves on, whether parts that wait for room at a node can come. */
    void invite(int node) {
        if (state.heldFor[node] > 0) {
            state.agenda.add(node);
        }
    }

    /** Ends a part, and the whole item with its last part. */
    void end(int part) {
        Items items = state.items;
        int whole = items.whole[part];
        state.kanban.giveBack(part);
        if (items.endPart(part)) {
            tally.leaves(whole);
            items.release(whole);
        }
    }
}
