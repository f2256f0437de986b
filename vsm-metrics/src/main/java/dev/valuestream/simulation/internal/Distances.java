package dev.valuestream.simulation.internal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** How many flows each node is from the nearest customer. */
final class Distances {

    private Distances() {}

    static int[] toCustomers(NetworkParts parts) {
        int nodes = parts.nodeIds.length;
        int[] distance = new int[nodes];
        Deque<Integer> open = new ArrayDeque<>();
        for (int node = 0; node < nodes; node++) {
            distance[node] = parts.isCustomer[node] ? 0 : Integer.MAX_VALUE;
            if (parts.isCustomer[node]) {
                open.add(node);
            }
        }
        int[][] flowsTo = Network.grouped(nodes, parts.flowTo);
        while (!open.isEmpty()) {
            int at = open.remove();
            Arrays.stream(flowsTo[at])
                    .map(flow -> parts.flowFrom[flow])
                    .filter(from -> distance[from] == Integer.MAX_VALUE)
                    .forEach(from -> {
                        distance[from] = distance[at] + 1;
                        open.add(from);
                    });
        }
        return distance;
    }
}
