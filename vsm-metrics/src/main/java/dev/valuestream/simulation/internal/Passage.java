package dev.valuestream.simulation.internal;

/** Takes parts through the stream: they come to a node, leave it, or end. */
final class Passage {

    private final Network network;
    private final State state;
    private final Tally tally;
    private final Chance chance;
    private final Ways ways;
    private final Stations stations;
    private final Joins joins;

    Passage(Network network, State state, Tally tally, Chance chance, Ways ways, Stations stations) {
        this.network = network;
        this.state = state;
        this.tally = tally;
        this.chance = chance;
        this.ways = ways;
        this.stations = stations;
        joins = new Joins(network, state);
    }

    /** A part has come to its node. */
    void reach(int part) {
        int node = state.items.node[part];
        if (network.plain[node]) {
            awaitPlain(part, node);
            return;
        }
        if (network.isStep[node]) {
            await(part, node);
            return;
        }
        if (network.isCustomer[node] && !state.orders.isDelivered(part)) {
            return;
        }
        ways.clearFlow(part);
        if (network.isCustomer[node]) {
            tally.trace(part, Tracer.DELIVERED);
            state.items.delivered[state.items.whole[part]] = state.now;
        }
        leave(part);
    }

    private void awaitPlain(int part, int node) {
        Items items = state.items;
        tally.trace(part, Tracer.QUEUED);
        items.arrived[part] = state.now;
        items.turn[part] = items.turn();
        tally.touch(node);
        tally.waiting[node]++;
        state.queues.add(network.at(items.family[part], node), part);
        stations.serve(node);
    }

    private void await(int part, int node) {
        Items items = state.items;
        boolean isJoined = joins.isJoined(part);
        if (isJoined && items.lost[items.whole[part]]) {
            ways.clearFlow(part);
            end(part);
            return;
        }
        tally.trace(part, Tracer.QUEUED);
        items.arrived[part] = state.now;
        items.turn[part] = items.turn();
        tally.touch(node);
        tally.waiting[node]++;
        if (!isJoined || joins.completes(part)) {
            stations.queue(part);
            stations.serve(node);
        }
    }

    /** A server has done its work. */
    void finish(int server) {
        int node = network.nodeOfServer[server];
        if (network.plain[node] && finishPlain(server, node)) {
            stations.serve(node);
            return;
        }
        stations.finish(server);
        int part = state.hand[server];
        while (part != Items.NONE) {
            int behind = state.items.next[part];
            tally.finished[node]++;
            tally.trace(part, Tracer.FINISHED);
            finish(part, node);
            part = behind;
        }
        stations.serve(node);
    }

    /** A server of a plain step has done its work; true if the part has gone on already, as most do. */
    private boolean finishPlain(int server, int node) {
        int part = state.hand[server];
        int at = network.at(state.items.family[part], node);
        int flow = network.onlyFlow[at];
        if (flow == Items.NONE || network.yield[at] < 1 || !ways.isClear(flow, node)) {
            return false;
        }
        tally.touch(node);
        tally.working[node]--;
        tally.finished[node]++;
        tally.trace(part, Tracer.FINISHED);
        state.setFree(node, server);
        ways.clearNode(node);
        ways.go(part, flow);
        reach(part);
        return true;
    }

    @SuppressWarnings("NullAway") // it was made
    private void finish(int part, int node) {
        int at = network.at(state.items.family[part], node);
        Work work = network.work[at];
        if (work.yield() < 1 && chance.yield[at].uniform() >= work.yield()) {
            lose(part);
        } else if (work.stay().isZero()) {
            leave(part);
        } else {
            stations.letGo(state.items.server[part], node);
            state.items.server[part] = Items.NONE;
            double time = work.stay().next(chance.stay[at]);
            state.scheduleAt(node, state.worked(node) + time, Events.of(Events.STAYED, part));
        }
    }

    /** A part is scrapped, and with it the whole item: those that wait for it at a join are taken off. */
    private void lose(int part) {
        Items items = state.items;
        int whole = items.whole[part];
        tally.trace(part, Tracer.SCRAPPED);
        items.lost[whole] = true;
        int mate = items.mates[whole];
        items.mates[whole] = Items.NONE;
        while (mate != Items.NONE) {
            int behind = items.next[mate];
            tally.touch(items.node[mate]);
            tally.waiting[items.node[mate]]--;
            tally.gives(items.node[mate], items.arrived[mate]);
            ways.clearFlow(mate);
            end(mate);
            mate = behind;
        }
        end(part);
    }

    private void end(int part) {
        free(part);
        ways.end(part);
    }

    /** A part leaves its node, or waits for room. */
    void leave(int part) {
        if (!ways.decide(part)) {
            end(part);
            return;
        }
        int obstacle = ways.obstacle(part);
        if (obstacle == Items.NONE) {
            depart(part);
        } else {
            ways.hold(part, obstacle);
        }
    }

    private void depart(int part) {
        Routing routing = network.routing[network.at(state.items.family[part], state.items.node[part])];
        free(part);
        if (!routing.split()) {
            move(part, state.items.flow[part]);
            return;
        }
        for (int i = 1; i < routing.count(); i++) {
            int copy = state.items.copy(part);
            state.kanban.split(part, copy, routing.flow(0), routing.flow(i));
            move(copy, routing.flow(i));
        }
        move(part, routing.flow(0));
    }

    private void move(int part, int flow) {
        ways.go(part, flow);
        if (network.rhythm[flow] > 0) {
            ways.load(part, flow);
            ways.scheduleDeparture(flow);
        } else if (network.carried[flow] > 1) {
            ways.load(part, flow);
            if (state.loading.length(flow) == network.carried[flow]) {
                carry(flow);
            }
        } else if (network.transfer[flow] == null) {
            reach(part);
        } else {
            ways.carry(part, ways.transferTime(flow));
        }
    }

    /** All that is loaded on a flow departs together. */
    void carry(int flow) {
        double time = network.transfer[flow] == null ? 0 : ways.transferTime(flow);
        for (int left = state.loading.length(flow); left > 0; left--) {
            int part = state.loading.take(flow);
            if (time > 0) {
                ways.carry(part, time);
            } else {
                reach(part);
            }
        }
    }

    /** The place that a part leaves, server and node, is free for others. */
    private void free(int part) {
        int server = state.items.server[part];
        int node = state.items.node[part];
        ways.clearNode(node);
        if (server != Items.NONE) {
            stations.letGo(server, node);
        }
    }

    /** Lets parts that wait for room at a node come, as far as there is any. */
    void admit(int node) {
        while (state.heldFor[node] > 0) {
            int part = ways.nextHeld(node);
            if (part == Items.NONE) {
                return;
            }
            int obstacle = ways.obstacle(part);
            if (obstacle != Items.NONE) {
                ways.hold(part, obstacle);
                continue;
            }
            int from = state.items.node[part];
            depart(part);
            if (network.isStep[from]) {
                stations.serve(from);
            }
        }
    }
}
