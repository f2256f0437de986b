package dev.valuestream.queueing.fluid;

import java.util.Arrays;

/** What waits where at one time: by family and lane the items, and by store whether it is full. State of one course. */
final class FluidContents {

    /** A difference this small, as a share of the most that fits in, is none. */
    private static final double ROUNDING = 1e-12;

    /** A store that is not full, one that is, and one that holds more than fits in. */
    enum Fill {
        ROOM,
        FULL,
        OVERFULL
    }

    final FluidNetwork network;
    final double[][] items;
    final Fill[] fill;

    /**
     * Contents at time 0.
     *
     * @param network the network
     * @param filled whether with the items that wait at the start and with limits of stores, or empty and without
     */
    FluidContents(FluidNetwork network, boolean filled) {
        this.network = network;
        items = new double[network.families()][network.lanes()];
        fill = new Fill[network.stores.size()];
        Arrays.fill(fill, Fill.ROOM);
        if (filled) {
            for (int f = 0; f < items.length; f++) {
                items[f] = network.initial[f].clone();
            }
            look();
        }
    }

    /** Finds out which stores are full. */
    void look() {
        for (int s = 0; s < fill.length; s++) {
            double most = network.stores.get(s).most();
            double excess = inStore(items, s) - most;
            double small = ROUNDING * Math.max(1, most);
            fill[s] = excess > small ? Fill.OVERFULL : excess >= -small ? Fill.FULL : Fill.ROOM;
        }
    }

    /** The largest share by which any store, if it were for an item at least, holds more than fits in; 0 where none does. */
    double over() {
        double over = 0;
        for (int s = 0; s < fill.length; s++) {
            double most = network.stores.get(s).most();
            over = Math.max(over, (inStore(items, s) - most) / Math.max(1, most));
        }
        return over;
    }

    boolean isEmpty() {
        return Arrays.stream(items).flatMapToDouble(Arrays::stream).allMatch(i -> i == 0);
    }

    boolean anyFull() {
        return Arrays.stream(fill).anyMatch(f -> f != Fill.ROOM);
    }

    /** The sum over a store's lanes. */
    double inStore(double[][] of, int store) {
        double sum = 0;
        for (int lane : network.stores.get(store).lanes()) {
            for (double[] family : of) {
                sum += family[lane];
            }
        }
        return sum;
    }

    /** Whether a flow leads into a store that is full, and into none that holds more than fits in. */
    boolean isFull(int flow) {
        boolean full = false;
        for (int s : network.storesOf[flow]) {
            full |= fill[s] == Fill.FULL;
            if (fill[s] == Fill.OVERFULL) {
                return false;
            }
        }
        return full;
    }
}
