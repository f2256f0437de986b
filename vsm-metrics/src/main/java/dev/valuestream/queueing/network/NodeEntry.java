package dev.valuestream.queueing.network;

import dev.valuestream.queueing.ServiceTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node while the network is being built: what was stated of it, unchecked. */
final class NodeEntry {

    final String id;
    final NodeKind kind;
    final String partner;
    final ServiceTime time;
    final List<String> targets;
    final Map<String, ServiceTime> timeOf = new LinkedHashMap<>();
    final Map<String, Double> yieldOf = new LinkedHashMap<>();
    int batch = 1;
    double yield = 1;

    /** The partner is the station of a visit, the fork of a join, or nothing. */
    private NodeEntry(String id, NodeKind kind, String partner, ServiceTime time, List<String> targets) {
        this.id = id;
        this.kind = kind;
        this.partner = partner;
        this.time = time;
        this.targets = targets;
    }

    static NodeEntry visit(String id, String station, ServiceTime time) {
        return new NodeEntry(id, NodeKind.VISIT, station, time, List.of());
    }

    static NodeEntry delay(String id, ServiceTime time) {
        return new NodeEntry(id, NodeKind.DELAY, "", time, List.of());
    }

    static NodeEntry fork(String id, List<String> targets) {
        return new NodeEntry(id, NodeKind.FORK, "", ServiceTime.constant(0), targets);
    }

    static NodeEntry join(String id, String fork) {
        return new NodeEntry(id, NodeKind.JOIN, fork, ServiceTime.constant(0), List.of());
    }

    ServiceTime time(String itemClass) {
        return timeOf.getOrDefault(itemClass, time);
    }

    double yield(String itemClass) {
        return yieldOf.getOrDefault(itemClass, yield);
    }
}
