package dev.valuestream.simulation.internal;

import dev.valuestream.simulation.internal.random.RandomStream;

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
            return hasRoom(part, state.items.flow[part]) ? Items.NONE : state.items.flow[part];
        }
        for (int i = 0; i < routing.count(); i++) {
            if (!hasRoom(part, routing.flow(i))) {
                return routing.flow(i);
            }
        }
        return Items.NONE;
    }

    private boolean hasRoom(int part, int flow) {
        int to = network.flowTo[flow];
        boolean comesBack = to == state.items.node[part] && state.items.server[part] != Items.NONE;
        return state.onFlow[flow] < network.lane[flow] && (comesBack || state.atNode[to] < network.wipLimit[to]);
    }

    /** Lets a part wait for room on a flow. */
    void hold(int part, int flow) {
        state.items.turn[part] = state.items.turn();
        state.held.add(flow, part);
        state.heldFor[network.flowTo[flow]]++;
    }

    /** The part that may go to a node next, of those that wait for room there, taken off; {@link Items#NONE} if none may. */
    int nextHeld(int node) {
        int best = Items.NONE;
        int on = Items.NONE;
        for (int flow : network.flowsTo[node]) {
            int part = state.held.first(flow);
            if (part != Items.NONE
                    && (best == Items.NONE || state.items.turn[part] < state.items.turn[best])
                    && hasRoom(part, flow)) {
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

    /** Starts a part on its way along a flow; true if the way takes no time. */
    boolean go(int part, int flow) {
        Items items = state.items;
        int to = network.flowTo[flow];
        items.flow[part] = flow;
        items.node[part] = to;
        items.server[part] = Items.NONE;
        state.onFlow[flow]++;
        state.atNode[to]++;
        if (network.transfer[flow] == null) {
            return true;
        }
        state.events.schedule(state.now + transferTime(flow), Events.of(Events.MOVED, part));
        return false;
    }

    @SuppressWarnings("NullAway") // the caller has looked
    private double transferTime(int flow) {
        RandomStream random = chance.transfer[flow];
        return network.transfer[flow].next(random);
    }

    /** The part is no longer on the flow by which it came. */
    void clearFlow(int part) {
        int flow = state.items.flow[part];
        if (flow != Items.NONE) {
            state.onFlow[flow]--;
            invite(network.flowTo[flow]);
        }
    }

    /** The part is no longer at its node. */
    void clearNode(int node) {
        state.atNode[node]--;
        invite(node);
    }

    private void invite(int node) {
        if (state.heldFor[node] > 0) {
            state.agenda.add(node);
        }
    }

    /** Ends a part, and the whole item with its last part. */
    void end(int part) {
        Items items = state.items;
        int whole = items.whole[part];
        if (items.endPart(part)) {
            tally.leaves(whole);
            items.release(whole);
        }
    }
}
