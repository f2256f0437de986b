package dev.valuestream.simulation.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stream of one family that comes from one source and passes single stations one after the other, with room for all before each, and
 * nothing found there at the start. Never changed once made.
 */
final class Tandem {

    /** The steps, in the order in which items pass them. */
    final int[] steps;

    /** The mean time between two items, in seconds. */
    final double interval;

    private Tandem(int[] steps, double interval) {
        this.steps = steps;
        this.interval = interval;
    }

    /** The tandem that an open network is; null if it is none. */
    static @Nullable Tandem of(Network network, OpenNetwork open) {
        boolean hasOneSource = network.arrivals.length == 1
                && network.arrivals[0].times().isRenewal()
                && Arrays.stream(network.found).allMatch(items -> items == 0);
        if (!hasOneSource || !Arrays.stream(open.order).allMatch(open::isLindley)) {
            return null;
        }
        int source = network.arrivals[0].source(0);
        int[] steps = open.order;
        int from = source;
        for (int i = network.isStep[source] ? 1 : 0; i < steps.length; i++) {
            if (next(network, from) != steps[i]) {
                return null;
            }
            from = steps[i];
        }
        boolean beginsAtSource = !network.isStep[source] || (steps.length > 0 && steps[0] == source);
        int end = next(network, from);
        boolean endsAtCustomer = end != Items.NONE && network.isCustomer[end];
        return steps.length > 0 && beginsAtSource && endsAtCustomer
                ? new Tandem(steps, network.arrivals[0].times().mean())
                : null;
    }

    /** The node to which all parts go on, if there is one. */
    private static int next(Network network, int node) {
        int flow = network.onlyFlow[node];
        return flow == Items.NONE ? Items.NONE : network.flowTo[flow];
    }
}
