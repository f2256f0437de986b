package dev.valuestream.queueing.network;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the parts of a network in any order; {@link #build()} checks them together. Ids are free; nodes (visits, delays, forks and joins)
 * share one set of them, stations have their own. Not safe to share between threads.
 */
public final class QueueingNetworkBuilder {

    final Map<String, Integer> stations = new LinkedHashMap<>();
    final Map<String, NodeEntry> nodes = new LinkedHashMap<>();
    final List<RouteEntry> routes = new ArrayList<>();
    final List<StreamEntry> streams = new ArrayList<>();
    final List<String> problems = new ArrayList<>();

    QueueingNetworkBuilder() {}

    /**
     * Adds a station: servers with one queue, first come first served. Availability and changeovers are part of the service times.
     *
     * @param id its id
     * @param servers from 1 to a million
     * @return this builder
     */
    public QueueingNetworkBuilder station(String id, int servers) {
        if (stations.putIfAbsent(id, servers) != null) {
            problem("The station " + id + " is stated twice. [network.station.duplicate]");
        }
        return this;
    }

    /**
     * Adds a station with one visit of the same id.
     *
     * @param id the id of both
     * @param servers from 1 to a million
     * @param time how long an item, or a batch, holds a server
     * @return this builder
     */
    public QueueingNetworkBuilder station(String id, int servers, ServiceTime time) {
        return station(id, servers).visit(id, id, time);
    }

    /**
     * Adds a node where items are served by a station. Several visits may name one station: then it is one pool for all.
     *
     * @param id the id of the node
     * @param station the station that serves
     * @param time how long an item, or a batch, holds a server
     * @return this builder
     */
    public QueueingNetworkBuilder visit(String id, String station, ServiceTime time) {
        return node(NodeEntry.visit(id, station, time));
    }

    /**
     * States another service time, or delay, for one class of items.
     *
     * @param node a visit or delay, stated before
     * @param itemClass the class
     * @param time how long an item of it, or a batch, takes
     * @return this builder
     */
    public QueueingNetworkBuilder time(String node, String itemClass, ServiceTime time) {
        known(node).timeOf.put(itemClass, time);
        return this;
    }

    /**
     * Has a visit serve items in batches, or a delay carry them so: they wait until so many have come, queue, are served (or carried) and
     * leave together. The service time is that of the batch. Classes share batches.
     *
     * @param node a visit or delay, stated before
     * @param items how many go at once, 1 or more
     * @return this builder
     */
    public QueueingNetworkBuilder batch(String node, int items) {
        known(node).batch = items;
        return this;
    }

    /**
     * States the share of items that go on from a node; the rest leave the network there, after their time.
     *
     * @param node a visit or delay, stated before
     * @param share from 0 to 1
     * @return this builder
     */
    public QueueingNetworkBuilder yield(String node, double share) {
        known(node).yield = share;
        return this;
    }

    /**
     * States another yield for one class of items.
     *
     * @param node a visit or delay, stated before
     * @param itemClass the class
     * @param share from 0 to 1
     * @return this builder
     */
    public QueueingNetworkBuilder yield(String node, String itemClass, double share) {
        known(node).yieldOf.put(itemClass, share);
        return this;
    }

    /**
     * Adds a node where each item takes its time at once: a transfer, a drying time.
     *
     * @param id the id of the node
     * @param time how long it takes
     * @return this builder
     */
    public QueueingNetworkBuilder delay(String id, ServiceTime time) {
        return node(NodeEntry.delay(id, time));
    }

    /**
     * Adds a node from which each item goes on along every branch at once.
     *
     * @param id the id of the node
     * @param branches the nodes where the branches begin, at least two
     * @return this builder
     */
    public QueueingNetworkBuilder fork(String id, String... branches) {
        return node(NodeEntry.fork(id, List.of(branches)));
    }

    /**
     * Adds a node where the branches of a fork wait for each other, after which the item goes on as one. Every route to it ends a branch;
     * what comes back from downstream goes to the node after it.
     *
     * @param id the id of the node
     * @param fork the fork whose branches meet
     * @return this builder
     */
    public QueueingNetworkBuilder join(String id, String fork) {
        return node(NodeEntry.join(id, fork));
    }

    /**
     * Adds a route that all items of a node take.
     *
     * @param from a node other than a fork
     * @param to the next node
     * @return this builder
     */
    public QueueingNetworkBuilder route(String from, String to) {
        return route(from, to, 1);
    }

    /**
     * Adds a route. What the routes from a node leave of 1 leaves the network there.
     *
     * @param from a node other than a fork
     * @param to the next node
     * @param probability the share of the items that go on from the first node which take it
     * @return this builder
     */
    public QueueingNetworkBuilder route(String from, String to, double probability) {
        return route("", from, to, probability);
    }

    /**
     * Adds a route of one class. From a node with such a route the class takes no other than those stated for it.
     *
     * @param itemClass the class; the empty text for all classes that state no route of their own from there
     * @param from a node other than a fork
     * @param to the next node
     * @param probability the share of the items that go on from the first node which take it
     * @return this builder
     */
    public QueueingNetworkBuilder route(String itemClass, String from, String to, double probability) {
        routes.add(new RouteEntry(itemClass, from, to, probability));
        return this;
    }

    /**
     * Adds a stream of items from outside.
     *
     * @param itemClass the class of the items, which this makes known
     * @param node where they enter
     * @param arrivals how they come
     * @return this builder
     */
    public QueueingNetworkBuilder arrivals(String itemClass, String node, Arrivals arrivals) {
        return arrivals(itemClass, node, arrivals, 1);
    }

    /**
     * Adds a stream of items that come from outside in batches.
     *
     * @param itemClass the class of the items, which this makes known
     * @param node where they enter
     * @param batches how the batches come: their rate, not that of the items
     * @param items how many there are in a batch, 1 or more
     * @return this builder
     */
    public QueueingNetworkBuilder arrivals(String itemClass, String node, Arrivals batches, int items) {
        streams.add(new StreamEntry(itemClass, node, batches, items));
        return this;
    }

    /**
     * Checks and builds the network. O(nodes + routes) for each class, and the cost of sparse elimination where there is rework.
     *
     * @return the network
     * @throws InvalidNetworkException with everything that is wrong
     */
    public QueueingNetwork build() {
        List<String> found = new ArrayList<>(problems);
        found.addAll(new NetworkRules(this).problems());
        if (!found.isEmpty()) {
            throw new InvalidNetworkException(found);
        }
        Wiring wiring = Wiring.of(this);
        found.addAll(wiring.brokenJoins());
        found.addAll(Traffic.endless(wiring));
        if (!found.isEmpty()) {
            throw new InvalidNetworkException(found);
        }
        return new QueueingNetwork(wiring);
    }

    private QueueingNetworkBuilder node(NodeEntry entry) {
        if (nodes.putIfAbsent(entry.id, entry) != null) {
            problem("The node " + entry.id + " is stated twice. [network.node.duplicate]");
        }
        return this;
    }

    private NodeEntry known(String node) {
        NodeEntry entry = nodes.get(node);
        if (entry == null) {
            problem("There is no node " + node + " yet of which something is stated. State the node first."
                    + " [network.node.unknown]");
            return NodeEntry.delay(node, ServiceTime.constant(0));
        }
        return entry;
    }

    private void problem(String text) {
        problems.add(text);
    }
}
