package dev.valuestream.simulation.internal;

import dev.valuestream.simulation.internal.random.TimeSampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link Network} is made of while a compiler fills it in. */
final class NetworkParts {

    final String[] nodeIds;
    final String[] flowIds;
    final String[] familyIds;
    final boolean[] isStep;
    final boolean[] isCustomer;
    final int[] flowTo;
    final int[] lane;
    final @Nullable TimeSampler[] transfer;
    final int[] wipLimit;
    final int[] servers;
    final Routing[] routing;
    final @Nullable Work[] work;
    final List<Arrivals> arrivals = new ArrayList<>();

    NetworkParts(String[] nodeIds, String[] flowIds, String[] familyIds) {
        this.nodeIds = nodeIds;
        this.flowIds = flowIds;
        this.familyIds = familyIds;
        int nodes = nodeIds.length;
        isStep = new boolean[nodes];
        isCustomer = new boolean[nodes];
        flowTo = new int[flowIds.length];
        lane = filled(flowIds.length, Network.UNLIMITED);
        transfer = new TimeSampler[flowIds.length];
        wipLimit = filled(nodes, Network.UNLIMITED);
        servers = new int[nodes];
        routing = new Routing[familyIds.length * nodes];
        Arrays.fill(routing, Routing.END);
        work = new Work[familyIds.length * nodes];
    }

    private static int[] filled(int length, int value) {
        int[] array = new int[length];
        Arrays.fill(array, value);
        return array;
    }
}
