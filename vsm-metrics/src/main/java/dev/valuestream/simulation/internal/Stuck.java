package dev.valuestream.simulation.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a replication came to rest before its end.
 *
 * @param steps the ids of the steps that wait for each other, or before which items wait, in the order of the map
 * @param starving of steps that wait for each other, those that have not enough to begin with
 * @param flows the ids of the flows on which items wait to be carried together
 */
record Stuck(List<String> steps, List<String> starving, List<String> flows) {

    static final Stuck NOWHERE = new Stuck(List.of(), List.of(), List.of());

    static Stuck deadlock(Network network, Deadlocks found) {
        return new Stuck(ids(network, found.steps()), ids(network, found.starving()), List.of());
    }

    static Stuck standstill(Network network, State state, Tally tally) {
        int[] steps = IntStream.range(0, network.nodes)
                .filter(node -> tally.waiting[node] > 0)
                .toArray();
        List<String> flows = IntStream.range(0, network.flowIds.length)
                .filter(flow -> state.loading.length(flow) > 0)
                .mapToObj(flow -> network.flowIds[flow])
                .toList();
        return new Stuck(ids(network, steps), List.of(), flows);
    }

    private static List<String> ids(Network network, int[] nodes) {
        return Arrays.stream(nodes).mapToObj(node -> network.nodeIds[node]).toList();
    }
}
