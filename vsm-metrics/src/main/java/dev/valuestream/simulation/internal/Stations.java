package dev.valuestream.simulation.internal;

/**
 * Serves parts: a step begins as soon as a server is free and something is there to begin with; where several steps share a team, as
 * soon as its people are free too. People are free again when the work is done, though the server may still hold the part.
 */
final class Stations {

    private final Network network;
    private final State state;
    private final Tally tally;
    private final Chance chance;
    private final Ways ways;
    private final Servers servers;
    private final Turns turns;
    private final Picker picker;
    private final Crews crews;

    Stations(Network network, State state, Tally tally, Chance chance, Ways ways) {
        this.network = network;
        this.state = state;
        this.tally = tally;
        this.chance = chance;
        this.ways = ways;
        servers = new Servers(network, state, chance);
        turns = new Turns(network, state, servers);
        picker = new Picker(network, state, tally, servers, turns);
        crews = new Crews(network, state, tally, picker);
    }

    /** A part joins the queue of its step. */
    void queue(int part) {
        state.queues.add(network.at(state.items.family[part], state.items.node[part]), part);
    }

    /** Begins all that a step can begin; where it shares a team, all that the team can. */
    void serve(int node) {
        if (network.plain[node]) {
            servePlain(node);
            return;
        }
        if (network.hasTurns[node]) {
            turns.announce(node);
        }
        int team = network.team[node];
        if (team != Items.NONE) {
            serveTeam(team);
            return;
        }
        while (picker.look(node)) {
            begin(node);
        }
        announce(node);
    }

    /** The families of a step have their turns anew. */
    void renew(int node) {
        turns.due(node);
        serve(node);
    }

    private void servePlain(int node) {
        while (state.free[node] != Items.NONE) {
            int queue = picker.firstQueue(node);
            if (queue == Items.NONE) {
                return;
            }
            beginPlain(node, queue);
        }
    }

    private void beginPlain(int node, int queue) {
        int part = state.queues.take(queue);
        int server = state.free[node];
        state.free[node] = state.freeBehind[server];
        state.hand[server] = part;
        state.inHand[server] = 1;
        state.items.server[part] = server;
        state.items.next[part] = Items.NONE;
        tally.touch(node);
        tally.waiting[node]--;
        tally.working[node]++;
        tally.begins(node, state.items.arrived[part]);
        ways.clearFlow(part);
        tally.trace(part, Tracer.STARTED);
        state.events.schedule(state.now + servers.plainHold(server, queue), Events.of(Events.FINISHED, server));
    }

    /** The people go where their rule says, of the steps that a free server and the free people can serve. */
    private void serveTeam(int team) {
        int next = crews.next(team);
        while (next != Items.NONE) {
            picker.look(next);
            begin(next);
            next = crews.next(team);
        }
        for (int node : network.stepsOf[team]) {
            announce(node);
        }
    }

    /** Begins what the picker has found. */
    private void begin(int node) {
        int server = picker.server;
        int first = picker.pulled == Items.NONE ? takeTogether(node, picker.family) : pull(picker.pulled, node);
        int count = 0;
        for (int part = first; part != Items.NONE; part = state.items.next[part]) {
            state.items.server[part] = server;
            state.kanban.begins(part, node);
            tally.trace(part, Tracer.STARTED);
            count++;
        }
        if (network.hasTurns[node]) {
            turns.takes(node, state.items.family[first], count);
        }
        state.takeFree(node, server);
        state.hand[server] = first;
        state.inHand[server] = count;
        tally.touch(node);
        tally.working[node]++;
        if (tally.shifts != null) {
            tally.shifts.begins(server);
        }
        occupy(node, network.crew[node]);
        double time = servers.hold(server, state.items.family[first], count);
        state.scheduleEnd(node, time, Events.of(Events.FINISHED, server));
    }

    private void occupy(int node, double people) {
        int team = network.team[node];
        if (team != Items.NONE) {
            tally.touchTeam(team);
            state.freePeople[team] -= people;
        }
    }

    /** Takes an item from a supplier: it enters the stream now. */
    private int pull(int a, int node) {
        Arrivals arrivals = network.arrivals[a];
        state.nextArrival[a] =
                arrivals.isAlways() ? state.now : arrivals.times().after(state.nextArrival[a], chance.arrival[a]);
        int part = state.items.enter(arrivals.family(), state.now);
        tally.enters();
        state.items.node[part] = node;
        state.atNode[node]++;
        tally.trace(part, Tracer.ENTERED);
        tally.begins(node, state.now);
        return part;
    }

    /** Takes the parts of a cycle off the queue, linked one to the next. */
    @SuppressWarnings("NullAway") // it was found because there is work
    private int takeTogether(int node, int family) {
        int at = network.at(family, node);
        int first = state.queues.first(at);
        int last = first;
        tally.touch(node);
        for (int i = network.work[at].together(); i > 0; i--) {
            last = state.queues.take(at);
            leaveQueue(last, node);
            for (int mate = state.items.kit[last]; mate != Items.NONE; mate = state.items.kit[mate]) {
                leaveQueue(mate, node);
            }
            absorb(last, node);
        }
        state.items.next[last] = Items.NONE;
        return first;
    }

    private void leaveQueue(int part, int node) {
        tally.waiting[node]--;
        tally.begins(node, state.items.arrived[part]);
        ways.clearFlow(part);
    }

    /** The parts of a kit end: one goes on for all of them. */
    private void absorb(int part, int node) {
        int mate = state.items.kit[part];
        state.items.kit[part] = Items.NONE;
        while (mate != Items.NONE) {
            int behind = state.items.kit[mate];
            ways.clearNode(node);
            state.kanban.handOver(mate, part);
            ways.end(mate);
            mate = behind;
        }
    }

    /** Lets an event tell when a supplier's next item is there to be taken. */
    private void announce(int node) {
        for (int a : network.pulls[node]) {
            if (!state.announced[a] && state.nextArrival[a] > state.now) {
                state.announced[a] = true;
                state.schedule(state.nextArrival[a], Events.of(Events.ARRIVAL, a));
            }
        }
    }

    /** A server has done its work: it holds the parts that have not left. */
    void finish(int server) {
        int node = network.nodeOfServer[server];
        tally.touch(node);
        if (tally.shifts != null) {
            tally.shifts.finishes(server);
        }
        tally.working[node]--;
        tally.holding[node]++;
        occupy(node, -network.crew[node]);
    }

    /** A part has left the server; if it was the last, the server is free. */
    void letGo(int server, int node) {
        if (--state.inHand[server] == 0) {
            tally.touch(node);
            tally.holding[node]--;
            state.setFree(node, server);
            ways.invite(node);
        }
    }

    /** Whether every server of a step holds finished parts. */
    boolean isHeldUp(int node) {
        return tally.holding[node] > 0 && tally.holding[node] == network.servers(node);
    }
}
