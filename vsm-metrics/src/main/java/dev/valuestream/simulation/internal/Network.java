package dev.valuestream.simulation.internal;

import dev.valuestream.simulation.internal.random.TimeSampler;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A map as numbers: nodes, flows and families by index, in the order of the map. What differs by family stands at family ·
 * nodes + node. Never changed once made, so that all runs share it.
 */
final class Network {

    /** No limit. */
    static final int UNLIMITED = Integer.MAX_VALUE;

    final int nodes;
    final int families;
    final String[] nodeIds;
    final String[] flowIds;
    final String[] familyIds;

    /** Whether a node is a process step. */
    final boolean[] isStep;

    /** Whether a node is a customer. */
    final boolean[] isCustomer;

    /** Where a flow leads, how many items may be on it, and how long the way takes. */
    final int[] flowTo;

    final int[] lane;
    final @Nullable TimeSampler[] transfer;

    /** The flows that lead to a node. */
    final int[][] flowsTo;

    /** How many items may be at a node and in front of it. */
    final int[] wipLimit;

    /** The servers of node n are numbered from firstServer[n] up to but not including firstServer[n + 1]. */
    final int[] firstServer;

    final int[] nodeOfServer;
    final Routing[] routing;
    final @Nullable Work[] work;
    final Arrivals[] arrivals;

    /** The arrivals that a node pulls, by index. */
    final int[][] pulls;

    Network(NetworkParts parts) {
        nodes = parts.nodeIds.length;
        families = parts.familyIds.length;
        nodeIds = parts.nodeIds;
        flowIds = parts.flowIds;
        familyIds = parts.familyIds;
        isStep = parts.isStep;
        isCustomer = parts.isCustomer;
        flowTo = parts.flowTo;
        lane = parts.lane;
        transfer = parts.transfer;
        flowsTo = grouped(nodes, flowTo);
        wipLimit = parts.wipLimit;
        firstServer = new int[nodes + 1];
        for (int n = 0; n < nodes; n++) {
            firstServer[n + 1] = firstServer[n] + parts.servers[n];
        }
        nodeOfServer = owners();
        routing = parts.routing;
        work = parts.work;
        arrivals = parts.arrivals.toArray(Arrivals[]::new);
        pulls = grouped(
                nodes, parts.arrivals.stream().mapToInt(Arrivals::pulledBy).toArray());
    }

    private int[] owners() {
        int[] owners = new int[firstServer[nodes]];
        for (int n = 0; n < nodes; n++) {
            Arrays.fill(owners, firstServer[n], firstServer[n + 1], n);
        }
        return owners;
    }

    /** For each group the indices of its members, in order; a member of a negative group is in none. */
    private static int[][] grouped(int groups, int[] groupOf) {
        int[] sizes = new int[groups];
        for (int group : groupOf) {
            if (group >= 0) {
                sizes[group]++;
            }
        }
        int[][] members = new int[groups][];
        for (int g = 0; g < groups; g++) {
            members[g] = new int[sizes[g]];
        }
        for (int i = groupOf.length - 1; i >= 0; i--) {
            if (groupOf[i] >= 0) {
                members[groupOf[i]][--sizes[groupOf[i]]] = i;
            }
        }
        return members;
    }

    int servers(int node) {
        return firstServer[node + 1] - firstServer[node];
    }

    /** The place of what differs by family. */
    int at(int family, int node) {
        return family * nodes + node;
    }
}
