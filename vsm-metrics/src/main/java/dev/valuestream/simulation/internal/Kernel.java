package dev.valuestream.simulation.internal;

import dev.valuestream.simulation.internal.random.Streams;

/** One replication: takes event after event until the end. */
final class Kernel {

    /** How many events pass between two looks at whether to stop. */
    private static final int LOOK = 1024;

    private final Network network;
    private final RunLength length;
    private final StopSignal signal;
    private final State state;
    private final Tally tally;
    private final Chance chance;
    private final Ways ways;
    private final Stations stations;
    private final BuildUp buildUp;
    private long events;

    Kernel(Network network, RunLength length, Streams streams, StopSignal signal) {
        this.network = network;
        this.length = length;
        this.signal = signal;
        state = new State(network);
        tally = new Tally(network, state);
        chance = new Chance(network, streams);
        ways = new Ways(network, state, tally, chance);
        stations = new Stations(network, state, tally, chance, ways);
        buildUp = new BuildUp(network, length);
    }

    /** Runs to the end, or until it is stopped. */
    Replication run() {
        firstArrivals();
        Ending ending = Ending.COMPLETE;
        while (ending == Ending.COMPLETE && advance(state.events.nextTime())) {
            handle(state.events.take());
            while (!state.agenda.isEmpty()) {
                admit(state.agenda.take());
            }
            if (++events % LOOK == 0) {
                ending = signal.look(events, tally.inside);
            }
        }
        tally.touchAll();
        return new Replication(network, length, state, tally, buildUp, events, ending);
    }

    /** Moves the clock to the next event, past whatever is to be noted on the way; false if the run ends before it. */
    private boolean advance(double next) {
        double stop = Math.min(next, length.horizon());
        boolean last = next >= length.horizon();
        while (last ? buildUp.nextTime() <= stop : buildUp.nextTime() < stop) {
            buildUp.note(tally);
        }
        if (state.now < length.warmUp() && stop >= length.warmUp()) {
            state.now = length.warmUp();
            tally.restart();
        }
        state.now = stop;
        return !last;
    }

    private void firstArrivals() {
        for (int a = 0; a < network.arrivals.length; a++) {
            state.nextArrival[a] = network.arrivals[a].between().next(chance.arrival[a]);
            state.announced[a] = true;
            state.events.schedule(state.nextArrival[a], Events.of(Events.ARRIVAL, a));
        }
    }

    private void handle(int event) {
        int index = Events.index(event);
        switch (Events.kind(event)) {
            case Events.ARRIVAL -> arrive(index);
            case Events.FINISHED -> finish(index);
            default -> reach(index);
        }
    }

    private void arrive(int a) {
        Arrivals arrivals = network.arrivals[a];
        state.announced[a] = false;
        if (arrivals.isPulled()) {
            stations.serve(arrivals.pulledBy());
            return;
        }
        int part = state.items.enter(arrivals.family(), state.now);
        tally.enters();
        state.items.node[part] = arrivals.source();
        state.atNode[arrivals.source()]++;
        leave(part);
        state.nextArrival[a] += arrivals.between().next(chance.arrival[a]);
        state.announced[a] = true;
        state.events.schedule(state.nextArrival[a], Events.of(Events.ARRIVAL, a));
    }

    private void finish(int server) {
        int node = network.nodeOfServer[server];
        stations.finish(server);
        int part = state.hand[server];
        while (part != Items.NONE) {
            int behind = state.items.next[part];
            tally.finished[node]++;
            if (stations.isScrapped(part)) {
                scrap(part);
            } else {
                leave(part);
            }
            part = behind;
        }
        stations.serve(node);
    }

    private void scrap(int part) {
        state.items.lost[state.items.whole[part]] = true;
        free(part);
        ways.end(part);
    }

    /** A part leaves its node, or waits for room. */
    private void leave(int part) {
        if (!ways.decide(part)) {
            free(part);
            ways.end(part);
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
            move(state.items.copy(part), routing.flow(i));
        }
        move(part, routing.flow(0));
    }

    private void move(int part, int flow) {
        if (ways.go(part, flow)) {
            reach(part);
        }
    }

    /** The place that a part leaves, server and node, is free for others. */
    private void free(int part) {
        int server = state.items.server[part];
        int node = state.items.node[part];
        if (server == Items.NONE) {
            ways.clearNode(node);
        } else {
            stations.letGo(server, node);
        }
    }

    /** A part has come to its node. */
    private void reach(int part) {
        int node = state.items.node[part];
        if (network.isStep[node]) {
            stations.queue(part);
            stations.serve(node);
            return;
        }
        ways.clearFlow(part);
        if (network.isCustomer[node]) {
            state.items.delivered[state.items.whole[part]] = state.now;
        }
        leave(part);
    }

    /** Lets parts that wait for room at a node come, as far as there is any. */
    private void admit(int node) {
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
            boolean served = state.items.server[part] != Items.NONE;
            depart(part);
            if (served) {
                stations.serve(from);
            }
        }
    }
}
