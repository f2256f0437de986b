package dev.valuestream.queueing.network;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A network as arrays: nodes, stations and classes are numbers in the order in which they were stated. Immutable by agreement: nobody writes
 * into its arrays.
 */
final class Wiring {

    /** A stream from outside, with its numbers. */
    record Stream(int itemClass, int node, Arrivals batches, int batch) {
        double itemRate() {
            return batches.rate() * batch;
        }
    }

    final List<String> stations;
    final int[] servers;
    final List<String> nodes;
    final NodeKind[] kind;
    /** The station of a visit, the fork of a join, else −1. */
    final int[] partner;

    final int[] batch;
    /** How many branches leave a fork; 0 elsewhere. */
    final int[] branches;

    final List<String> classes;
    /** Service times and delays, by class and node. */
    final ServiceTime[][] time;

    final ClassRoutes[] routes;
    final List<Stream> streams;

    private Wiring(QueueingNetworkBuilder parts) {
        stations = List.copyOf(parts.stations.keySet());
        servers = parts.stations.values().stream().mapToInt(Integer::intValue).toArray();
        nodes = List.copyOf(parts.nodes.keySet());
        NodeEntry[] entries = parts.nodes.values().toArray(NodeEntry[]::new);
        kind = Arrays.stream(entries).map(e -> e.kind).toArray(NodeKind[]::new);
        branches = Arrays.stream(entries).mapToInt(e -> e.targets.size()).toArray();
        batch = Arrays.stream(entries).mapToInt(e -> e.batch).toArray();
        Numbering nodeNumber = new Numbering(nodes);
        Numbering stationNumber = new Numbering(stations);
        partner = Arrays.stream(entries)
                .mapToInt(e -> (e.kind == NodeKind.VISIT ? stationNumber : nodeNumber).of(e.partner))
                .toArray();
        classes = parts.streams.stream().map(StreamEntry::itemClass).distinct().toList();
        time = new ServiceTime[classes.size()][];
        routes = new ClassRoutes[classes.size()];
        RouteSorter sorter = new RouteSorter(entries, nodeNumber, parts.routes);
        for (int k = 0; k < classes.size(); k++) {
            String itemClass = classes.get(k);
            time[k] = Arrays.stream(entries).map(e -> e.time(itemClass)).toArray(ServiceTime[]::new);
            routes[k] = sorter.routes(itemClass);
        }
        streams = streams(parts.streams, nodeNumber);
    }

    static Wiring of(QueueingNetworkBuilder parts) {
        return new Wiring(parts);
    }

    private List<Stream> streams(List<StreamEntry> entries, Numbering nodeNumber) {
        Numbering classNumber = new Numbering(classes);
        List<Stream> all = new ArrayList<>();
        for (StreamEntry e : entries) {
            if (e.batches().rate() > 0) {
                all.add(new Stream(classNumber.of(e.itemClass()), nodeNumber.of(e.node()), e.batches(), e.batch()));
            }
        }
        return List.copyOf(all);
    }

    /** What is wrong with the ways from forks to joins, in words. */
    List<String> brokenJoins() {
        Set<String> broken = new LinkedHashSet<>();
        for (ClassRoutes r : routes) {
            for (int e = 0; e < r.count(); e++) {
                if (kind[r.to()[e]] == NodeKind.JOIN && r.branch()[e] < 0) {
                    String route = nodes.get(r.from()[e]) + "->" + nodes.get(r.to()[e]);
                    broken.add(
                            "The route " + route + " must end one branch of the fork " + nodes.get(partner[r.to()[e]])
                                    + (r.branch()[e] == ClassRoutes.NONE
                                            ? ", but is reached from none"
                                            : ", but is reached from several")
                                    + ". Lead what comes back to the node after the join. [network.join.branch]");
                }
            }
        }
        return List.copyOf(broken);
    }

    /** The station that serves at a node, or −1. */
    int stationOf(int node) {
        return kind[node] == NodeKind.VISIT ? partner[node] : -1;
    }

    /** Whether a route stays at its station, so that the item joins the queue it has just left. */
    boolean staysAtStation(int from, int to) {
        return stationOf(from) >= 0 && stationOf(from) == stationOf(to) && batch[from] == 1 && batch[to] == 1;
    }
}
