package dev.valuestream.simulation.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What changes while a replication runs: the clock, what is to come, the items, and who stands and works where. */
final class State {

    final Items items = new Items();
    final EventList events = new EventList();

    /** The time: of working time of the stream. */
    double now;

    /** Where there are {@link Shifts}, the time on the clock on which events happen; else that is the working time. */
    double clock;

    private final @Nullable Shifts shifts;

    /** Until when a node that does not work has been put off, on the clock. */
    final double[] opens;

    /** The queues in front of the steps, one for each family: family · nodes + node. */
    final Queues queues;

    /** Parts that wait for room on a flow, in the order in which they came to wait. */
    final Queues held;

    /** How many wait for room on the flows to a node. */
    final int[] heldFor;

    /** How many are on a flow, and how many at a node, in front of it or on the way to it. */
    final int[] onFlow;

    final int[] atNode;

    /** The servers of a node that are free, the one freed last first, and the one behind each. */
    final int[] free;

    final int[] freeBehind;

    /** The parts that a server works on, and how many of them have not left it. */
    final int[] hand;

    final int[] inHand;

    /** Parts that have gone on a flow and wait to be carried together, and whether the next departure is scheduled. */
    final Queues loading;

    final boolean[] departs;

    /** The people of a team that are free. */
    final double[] freePeople;

    /** When the next item of an arrival is there, and whether an event will tell. */
    final double[] nextArrival;

    final boolean[] announced;

    /** What is counted of supermarkets and orders. */
    final StockTally stocks;

    /** The orders of customers. */
    final Orders orders;

    /** The cards of supermarkets. */
    final Kanban kanban;

    /** Nodes at which room has come up for parts that wait for it. */
    final Agenda agenda;

    /** Nodes at which parts have found no room. */
    final Agenda refusing;

    State(Network network) {
        shifts = network.shifts;
        opens = new double[shifts == null ? 0 : network.nodes];
        queues = new Queues(network.families * network.nodes, items);
        held = new Queues(network.flowTo.length, items);
        heldFor = new int[network.nodes];
        onFlow = new int[network.flowTo.length];
        atNode = new int[network.nodes];
        free = new int[network.nodes];
        int servers = network.nodeOfServer.length;
        freeBehind = new int[servers];
        hand = new int[servers];
        inHand = new int[servers];
        Arrays.fill(free, Items.NONE);
        for (int server = servers - 1; server >= 0; server--) {
            setFree(network.nodeOfServer[server], server);
        }
        loading = new Queues(network.flowTo.length, items);
        departs = new boolean[network.flowTo.length];
        freePeople = network.people.clone();
        nextArrival = new double[network.arrivals.length];
        announced = new boolean[network.arrivals.length];
        agenda = new Agenda(network.nodes);
        refusing = new Agenda(network.nodes);
        stocks = new StockTally(network.hasMarkets ? network.flowTo.length : 0);
        orders = new Orders(network, this, stocks);
        kanban = new Kanban(network, this, orders, stocks);
    }

    /** Schedules an event at a working time of the stream, from now on. */
    void schedule(double time, int event) {
        events.schedule(shifts == null ? time : Math.max(clock, shifts.stream.clock(time)), event);
    }

    /** Schedules an event before the clock moves on. */
    void scheduleNow(int event) {
        events.schedule(shifts == null ? now : clock, event);
    }

    /** Schedules the end of work that takes so long at a node and begins now. */
    void scheduleEnd(int node, double time, int event) {
        events.schedule(shifts == null ? now + time : shifts.ends(node, clock, time), event);
    }

    /** The time in which a node works; that of the stream where it works when the stream does. */
    double worked(int node) {
        return shifts == null ? now : shifts.of[node].worked(clock);
    }

    /** Schedules an event at a time in which a node works. */
    void scheduleAt(int node, double time, int event) {
        events.schedule(shifts == null ? time : Math.max(clock, shifts.of[node].clock(time)), event);
    }

    void setFree(int node, int server) {
        freeBehind[server] = free[node];
        free[node] = server;
    }

    void takeFree(int node, int server) {
        if (free[node] == server) {
            free[node] = freeBehind[server];
            return;
        }
        int before = free[node];
        while (freeBehind[before] != server) {
            before = freeBehind[before];
        }
        freeBehind[before] = freeBehind[server];
    }

    boolean hasFree(int node) {
        return free[node] != Items.NONE;
    }
}
