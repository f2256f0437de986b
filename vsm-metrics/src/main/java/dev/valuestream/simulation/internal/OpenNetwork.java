package dev.valuestream.simulation.internal;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A network that is open: nothing can be in the way of a part, so that a step is its line and its work and no more. No step has a limit,
 * nobody is shared, nothing is carried, joined or fetched, and no family is more urgent than another. A lane may be finite: it is in
 * nobody's way as long as it is not full. A step may be set up for one family after the other if no part comes back to it. Never
 * changed once made.
 */
final class OpenNetwork {

    /** Whether some family's parts take a flow. */
    final boolean[] isTaken;

    /** The steps before all loops and those behind them, each before those to which its parts go; the steps between. */
    final int[] before;

    final int[] loop;
    final int[] behind;
    final boolean[] isInLoop;

    /** Whether the parts of the loop can be looked at ahead of time: each step has one server, and nothing is found there. */
    final boolean looksAhead;

    private final int[] flowFrom;

    private OpenNetwork(Network network) {
        isTaken = new boolean[network.flowTo.length];
        for (Routing routing : network.routing) {
            for (int i = 0; i < routing.count(); i++) {
                isTaken[routing.flow(i)] = true;
            }
        }
        boolean[] left = network.isStep.clone();
        before = peeled(left, network.flowsTo, network.flowFrom, network.flowsFrom, network.flowTo);
        int[] reversed = peeled(left, network.flowsFrom, network.flowTo, network.flowsTo, network.flowFrom);
        behind = IntStream.range(0, reversed.length)
                .map(i -> reversed[reversed.length - 1 - i])
                .toArray();
        loop = IntStream.range(0, network.nodes).filter(n -> left[n]).toArray();
        isInLoop = left;
        flowFrom = network.flowFrom;
        looksAhead = Arrays.stream(loop).allMatch(n -> network.servers(n) == 1)
                && IntStream.range(0, network.found.length)
                        .noneMatch(at -> network.found[at] > 0 && left[network.flowTo[at % flowFrom.length]]);
    }

    /** The network as an open one; null if something can be in the way. */
    static @Nullable OpenNetwork of(Network network) {
        if (!isOpen(network)) {
            return null;
        }
        OpenNetwork open = new OpenNetwork(network);
        return Arrays.stream(open.loop).anyMatch(n -> isSetUpByFamily(network, n)) ? null : open;
    }

    /** Whether it depends on what a server of a step is set up for which of its families is next. */
    static boolean isSetUpByFamily(Network network, int step) {
        return network.changesOver[step] && network.queuesAt[step].length > 1;
    }

    /** Takes nodes off that have none before them, as long as there are any. */
    private int[] peeled(boolean[] left, int[][] flowsBefore, int[] nodeBefore, int[][] flowsBehind, int[] nodeBehind) {
        int[] order = new int[left.length];
        int[] waitsFor = new int[left.length];
        int count = 0;
        for (int node = 0; node < left.length; node++) {
            for (int flow : flowsBefore[node]) {
                waitsFor[node] += isTaken[flow] && left[nodeBefore[flow]] ? 1 : 0;
            }
        }
        for (int node = 0; node < left.length; node++) {
            if (left[node] && waitsFor[node] == 0) {
                order[count++] = node;
            }
        }
        for (int i = 0; i < count; i++) {
            left[order[i]] = false;
            for (int flow : flowsBehind[order[i]]) {
                int next = nodeBehind[flow];
                if (isTaken[flow] && left[next] && --waitsFor[next] == 0) {
                    order[count++] = next;
                }
            }
        }
        return Arrays.copyOf(order, count);
    }

    /** Of flows to a node of the loop those that come from the loop. */
    int[] flowsWithin(int[] flows) {
        return Arrays.stream(flows)
                .filter(flow -> isTaken[flow] && isInLoop[flowFrom[flow]])
                .toArray();
    }

    private static boolean isOpen(Network network) {
        boolean isOpen = network.wholes == Network.UNLIMITED
                && !network.hasMarkets
                && Arrays.stream(network.arrivals)
                        .allMatch(a -> !a.isPulled() && a.sources() == 1 && a.shipments() == 0);
        isOpen &= Arrays.stream(network.rank).distinct().count() <= 1;
        for (int node = 0; isOpen && node < network.nodes; node++) {
            isOpen = !network.isStep[node] || isOpen(network, node);
        }
        for (int at = 0; isOpen && at < network.routing.length; at++) {
            isOpen = isOpen(network, network.routing[at], at % network.nodes);
        }
        return isOpen;
    }

    /**
     * Which of several servers fails or is set up matters, so that a step of several must not; and a step that is set up goes on with its
     * family as long as it can.
     */
    private static boolean isOpen(Network network, int step) {
        boolean hasRoom = network.wipLimit[step] == Network.UNLIMITED;
        boolean isAsGood = !network.fails[step] && !network.changesOver[step];
        boolean goesOn = network.changesOver[step] == network.makesBatches[step];
        return network.isAlone(step) && hasRoom && goesOn && (isAsGood || network.servers(step) == 1);
    }

    /** How many parts may wait at a step before some lane to it could be full. */
    int room(Network network, int step) {
        return Arrays.stream(network.flowsTo[step])
                .filter(flow -> isTaken[flow])
                .map(flow -> network.lane[flow])
                .min()
                .orElse(Network.UNLIMITED);
    }

    private static boolean isOpen(Network network, Routing routing, int node) {
        boolean isOpen = routing.ends() || !network.isCustomer[node];
        for (int i = 0; i < routing.count(); i++) {
            int flow = routing.flow(i);
            int to = network.flowTo[flow];
            isOpen &= network.direct[flow] && network.lane[flow] > 0;
            isOpen &= network.isStep[to] || network.isCustomer[to];
        }
        return isOpen && !routing.split();
    }
}
