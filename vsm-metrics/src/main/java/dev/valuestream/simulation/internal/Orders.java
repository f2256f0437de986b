package dev.valuestream.simulation.internal;

import java.util.Arrays;

/**
 * Customers' orders: they wait in the order in which they came, one for each item, until the last supermarket has something; and parts that have come
 * to a customer wait there for an order.
 */
final class Orders {

    private final Network network;
    private final State state;
    private final StockTally tally;

    /** When the orders of a family came that wait: a ring, its first place and its length. */
    private final double[][] since;

    private final int[] first;
    private final int[] waiting;

    /** Parts that wait at a customer for an order, by family. */
    private final Queues stocked;

    Orders(Network network, State state, StockTally tally) {
        this.network = network;
        this.state = state;
        this.tally = tally;
        since = new double[network.families][16];
        first = new int[network.families];
        waiting = new int[network.families];
        stocked = new Queues(network.families, state.items);
    }

    /** How many orders of a family wait. */
    int waiting(int family) {
        return waiting[family];
    }

    /** An order has come; the part that waits for it at the customer is taken, {@link Items#NONE} if none does. */
    int come(int family) {
        tally.touchOrders(state.now);
        tally.orders++;
        int size = since[family].length;
        if (waiting[family] == size) {
            grow(family);
            size *= 2;
        }
        since[family][(first[family] + waiting[family]++) % size] = state.now;
        return stocked.first(family) == Items.NONE ? Items.NONE : stocked.take(family);
    }

    private void grow(int family) {
        double[] old = since[family];
        double[] more = Arrays.copyOf(old, 2 * old.length);
        for (int i = 0; i < old.length; i++) {
            more[i] = old[(first[family] + i) % old.length];
        }
        since[family] = more;
        first[family] = 0;
    }

    /** The step that takes items for the orders of a family; {@link Items#NONE} if customers take them themselves. */
    int takesFor(int family) {
        int to = network.flowTo[network.orders[family]];
        return network.isStep[to] ? to : Items.NONE;
    }

    /** Whether a part that has come to a customer is delivered now; else it waits there for an order. */
    boolean isDelivered(int part) {
        int family = state.items.family[part];
        if (network.orders[family] == Items.NONE
                || state.items.flow[part] != network.orders[family]
                || waiting[family] > 0) {
            return true;
        }
        stocked.add(family, part);
        return false;
    }

    /** A part is taken from the last supermarket for the order that has waited longest. */
    void serve(int part) {
        int family = state.items.family[part];
        tally.touchOrders(state.now);
        tally.orders--;
        double[] ring = since[family];
        state.items.ordered[state.items.whole[part]] = ring[first[family]];
        first[family] = (first[family] + 1) % ring.length;
        waiting[family]--;
    }

    /** Since when a customer has waited for an item: since the order, else since it entered the stream. */
    double promisedSince(int whole) {
        double ordered = state.items.ordered[whole];
        return Double.isNaN(ordered) ? state.items.entered[whole] : ordered;
    }

    /** An item has been delivered. */
    void delivered(int whole) {
        if (!Double.isNaN(state.items.ordered[whole])) {
            tally.served++;
            tally.orderWaits += state.items.delivered[whole] - state.items.ordered[whole];
        }
    }
}
