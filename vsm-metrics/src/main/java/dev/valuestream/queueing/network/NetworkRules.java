package dev.valuestream.queueing.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold for the parts of a network before they can be put together. */
final class NetworkRules {

    private static final double SLACK = 1e-9;
    private static final int MOST = 1_000_000;

    private final QueueingNetworkBuilder parts;
    private final List<String> problems = new ArrayList<>();

    NetworkRules(QueueingNetworkBuilder parts) {
        this.parts = parts;
    }

    List<String> problems() {
        parts.stations.forEach((id, servers) -> count(servers, "servers of station " + id, "[network.servers.range]"));
        parts.nodes.values().forEach(this::checkNode);
        parts.streams.forEach(this::checkStream);
        parts.routes.forEach(this::checkRoute);
        checkSums();
        if (parts.streams.isEmpty()) {
            problems.add("The network has no arrivals, so nothing ever happens in it. [network.arrivals.missing]");
        }
        return problems;
    }

    private void count(int value, String what, String code) {
        if (value < 1 || value > MOST) {
            problems.add("The number of " + what + " (" + value + ") must be from 1 to " + MOST + ". " + code);
        }
    }

    private void checkNode(NodeEntry node) {
        share(node.yield, "yield", node.id);
        node.yieldOf.forEach((itemClass, yield) -> share(yield, "yield", node.id + " of class " + itemClass));
        count(node.batch, "items in a batch at " + node.id, "[network.batch.range]");
        if (node.batch > 1 && node.kind != NodeKind.VISIT && node.kind != NodeKind.DELAY) {
            problems.add("The node " + node.id
                    + " cannot hold batches, as it is neither a visit nor a delay. [network.batch.kind]");
        }
        switch (node.kind) {
            case VISIT -> checkStation(node);
            case FORK -> checkFork(node);
            case JOIN -> checkJoin(node);
            case DELAY -> {}
        }
    }

    private void share(double value, String what, String where) {
        if (!(value >= 0 && value <= 1)) {
            String advice = value > 1 && value <= 100 ? " Maybe it is a percentage: write " + value / 100 + "." : "";
            problems.add("The " + what + " (" + value + ") of " + where + " must be from 0 to 1." + advice
                    + " [network." + what + ".range]");
        }
    }

    private void checkStation(NodeEntry node) {
        if (!parts.stations.containsKey(node.partner)) {
            problems.add("The visit " + node.id + " names the station " + node.partner + ", which does not exist."
                    + " [network.station.unknown]");
        }
    }

    private void checkFork(NodeEntry node) {
        if (node.targets.size() < 2 || node.targets.stream().distinct().count() < node.targets.size()) {
            problems.add("The fork " + node.id
                    + " must have at least two branches, each with a node of its own to begin with."
                    + " [network.fork.branches]");
        }
        node.targets.forEach(target -> exists(target, "The fork " + node.id));
    }

    private void checkJoin(NodeEntry node) {
        NodeEntry fork = parts.nodes.get(node.partner);
        if (fork == null || fork.kind != NodeKind.FORK) {
            problems.add("The join " + node.id + " names the fork " + node.partner
                    + ", which does not exist. [network.fork.unknown]");
        } else if (parts.nodes.values().stream()
                        .filter(other -> other.kind == NodeKind.JOIN && other.partner.equals(node.partner))
                        .count()
                > 1) {
            problems.add("The fork " + node.partner
                    + " has several joins; its branches must meet in one. [network.fork.joins]");
        }
    }

    private void exists(String node, String who) {
        if (!parts.nodes.containsKey(node)) {
            problems.add(who + " leads to " + node + ", which does not exist. [network.node.unknown]");
        }
    }

    private void checkStream(StreamEntry stream) {
        exists(stream.node(), "The stream of class " + stream.itemClass());
        count(stream.batch(), "items in a batch of class " + stream.itemClass(), "[network.batch.range]");
        if (stream.itemClass().isEmpty()) {
            problems.add("The stream at " + stream.node() + " needs a class with a name. [network.class.missing]");
        }
    }

    private void checkRoute(RouteEntry route) {
        exists(route.to(), "The route " + route.name());
        NodeEntry from = parts.nodes.get(route.from());
        if (from == null) {
            problems.add(
                    "The route " + route.name() + " comes from a node that does not exist. [network.node.unknown]");
        } else if (from.kind == NodeKind.FORK) {
            problems.add("The route " + route.name()
                    + " comes from a fork, whose branches are stated with it. [network.fork.route]");
        }
        share(route.probability(), "probability", "route " + route.name());
    }

    private void checkSums() {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (RouteEntry route : parts.routes) {
            String of = route.itemClass().isEmpty() ? route.from() : route.from() + " of class " + route.itemClass();
            sums.merge(of, route.probability(), Double::sum);
        }
        sums.forEach((of, sum) -> {
            if (sum > 1 + SLACK) {
                problems.add("The probabilities of the routes from " + of + " add up to " + sum
                        + ", which is more than 1." + " [network.probability.sum]");
            }
        });
    }
}
