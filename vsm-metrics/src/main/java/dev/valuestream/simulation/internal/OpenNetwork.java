package dev.valuestream.simulation.internal;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A network that is open: when a step can go on depends on nothing but what has come to it before. Nobody is shared, nothing is carried,
 * joined or fetched, and no family is more urgent than another. A lane may be finite: it is in nobody's way as long as it is not full, and
 * if it is the only way to a step that takes its parts as they come, it is known when it has room again. So with the limit of a step to
 * which such a lane leads. A step may be set up for one family after the other if no part comes back to it. Never changed once made.
 */
final class OpenNetwork {

    /** Whether some family's parts take a flow. */
    final boolean[] isTaken;

    /** The steps, each before those to which its parts go; in between all those from the first loop to the last. */
    final int[] order;

    /** By node: the first step of those that are run together with it, as loops or lanes couple them. */
    final int[] blockOf;

    final boolean[] isInLoop;

    /** Whether the parts of a step are looked at ahead of time. */
    final boolean[] isAhead;

    /** The same as a tandem; null if it is none. */
    final @Nullable Tandem tandem;

    private final Network network;

    /** The steps from the first loop to the last. */
    private final int[] loop;

    private OpenNetwork(Network network) {
        this.network = network;
        isTaken = new boolean[network.flowTo.length];
        for (Routing routing : network.routing) {
            for (int i = 0; i < routing.count(); i++) {
                isTaken[routing.flow(i)] = true;
            }
        }
        boolean[] left = network.isStep.clone();
        int[] before = peeled(left, network.flowsTo, network.flowFrom, network.flowsFrom, network.flowTo);
        int[] behind = reversed(peeled(left, network.flowsFrom, network.flowTo, network.flowsTo, network.flowFrom));
        loop = IntStream.range(0, network.nodes).filter(n -> left[n]).toArray();
        isInLoop = left;
        order = Stream.of(before, loop, behind).flatMapToInt(Arrays::stream).toArray();
        isAhead = new boolean[network.nodes];
        blockOf = IntStream.range(0, network.nodes).toArray();
        connectLoop();
        IntStream.concat(Arrays.stream(before), Arrays.stream(behind)).forEach(this::connect);
        tandem = Tandem.of(network, this);
    }

    private static int[] reversed(int[] nodes) {
        return IntStream.range(0, nodes.length)
                .map(i -> nodes[nodes.length - 1 - i])
                .toArray();
    }

    /** The network as an open one; null if something can be in the way. */
    static @Nullable OpenNetwork of(Network network) {
        if (!isOpen(network)) {
            return null;
        }
        OpenNetwork open = new OpenNetwork(network);
        return Arrays.stream(open.order).allMatch(open::isOpenInItsPlace) ? open : null;
    }

    private boolean isOpenInItsPlace(int step) {
        boolean isNarrow = network.wipLimit[step] < Network.UNLIMITED || room(step) == 0;
        return !(isNarrow && coupling(step) == Items.NONE) && !(isInLoop[step] && isSetUpByFamily(network, step));
    }

    private void connectLoop() {
        boolean looksAhead = Arrays.stream(loop).allMatch(this::canLookAhead);
        for (int step : loop) {
            blockOf[step] = loop[0];
            isAhead[step] = looksAhead;
        }
    }

    /** Puts a step into the block of the one before it, if that can be held up by it. */
    private void connect(int step) {
        int flow = onlyWayTo(step);
        if (flow == Items.NONE || !isFinite(flow) || !canLookAhead(step)) {
            return;
        }
        int from = network.flowFrom[flow];
        if (network.isStep[from] && canLookAhead(from) && (isAhead[from] || !isInLoop[from])) {
            blockOf[step] = blockOf[from];
            isAhead[from] = true;
            isAhead[step] = true;
        }
    }

    private boolean isFinite(int flow) {
        return Math.min(network.lane[flow], network.wipLimit[network.flowTo[flow]]) < Network.UNLIMITED;
    }

    /** Whether a step begins its parts in the order in which they come, one by one, and nothing is found there. */
    private boolean canLookAhead(int step) {
        int flows = network.flowTo.length;
        return network.servers(step) == 1
                && !isSetUpByFamily(network, step)
                && IntStream.range(0, network.found.length)
                        .noneMatch(at -> network.found[at] > 0 && network.flowTo[at % flows] == step);
    }

    /** The only flow by which parts come to a step; {@link Items#NONE} if there are several, or parts arrive there. */
    private int onlyWayTo(int step) {
        int[] ways =
                Arrays.stream(network.flowsTo[step]).filter(f -> isTaken[f]).toArray();
        boolean isSource = Arrays.stream(network.arrivals).anyMatch(a -> a.source(0) == step);
        return ways.length == 1 && !isSource ? ways[0] : Items.NONE;
    }

    /** The flow by which a step can hold up the one before it in its block; {@link Items#NONE} if there is none. */
    private int coupling(int step) {
        int flow = onlyWayTo(step);
        return flow != Items.NONE && isAhead[step] && isWithin(flow) ? flow : Items.NONE;
    }

    /** Whether a flow leads from one step of a block to another. */
    boolean isWithin(int flow) {
        return blockOf[network.flowFrom[flow]] == blockOf[network.flowTo[flow]];
    }

    /** The steps of a block, in order. */
    int[] stepsOf(int block) {
        return Arrays.stream(order).filter(step -> blockOf[step] == block).toArray();
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

    /** The flows by which parts come to a step from its own block, or from outside. */
    int[] waysTo(int step, boolean within) {
        return Arrays.stream(network.flowsTo[step])
                .filter(flow -> isTaken[flow] && isWithin(flow) == within)
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
        boolean isAsGood = !network.fails[step] && !network.changesOver[step];
        boolean goesOn = network.changesOver[step] == network.makesBatches[step];
        return network.isAlone(step) && goesOn && (isAsGood || network.servers(step) == 1);
    }

    /** How many parts may wait at a step before somebody could be held up of whom that is not known. */
    int room(int step) {
        if (coupling(step) != Items.NONE) {
            return Network.UNLIMITED;
        }
        return Arrays.stream(network.flowsTo[step])
                .filter(flow -> isTaken[flow])
                .map(flow -> network.lane[flow])
                .min()
                .orElse(Network.UNLIMITED);
    }

    /** Whether a step has one server and room for all, and does the same with all parts: one time drawn, and then one way. */
    boolean isLindley(int step) {
        Work work = network.work[step];
        return network.families == 1
                && !isAhead[step]
                && !isInLoop[step]
                && network.onlyFlow[step] != Items.NONE
                && network.yield[step] == 1
                && network.servers(step) == 1
                && work != null
                && work.isOneTime()
                && room(step) == Network.UNLIMITED;
    }

    private static boolean isOpen(Network network, Routing routing, int node) {
        boolean isOpen = routing.ends() || !network.isCustomer[node];
        for (int i = 0; i < routing.count(); i++) {
            int flow = routing.flow(i);
            int to = network.flowTo[flow];
            isOpen &= network.direct[flow];
            isOpen &= network.isStep[to] || (network.isCustomer[to] && network.lane[flow] > 0);
        }
        return isOpen && !routing.split();
    }
}
