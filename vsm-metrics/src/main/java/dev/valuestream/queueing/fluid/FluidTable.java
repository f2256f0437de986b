package dev.valuestream.queueing.fluid;

import java.util.Arrays;

/** Numbers by family and place, 0 where nothing was said, of places that are still being added. For one thread. */
final class FluidTable {

    private final double[][] values;
    private boolean empty = true;

    FluidTable(int families) {
        values = new double[families][0];
    }

    boolean isEmpty() {
        return empty;
    }

    void put(int family, int place, double value) {
        empty = false;
        if (place >= values[family].length) {
            values[family] = Arrays.copyOf(values[family], 2 * place + 1);
        }
        values[family][place] = value;
    }

    /** The numbers of so many places: at least as many as were said. */
    double[][] filled(int places) {
        return Arrays.stream(values).map(v -> Arrays.copyOf(v, places)).toArray(double[][]::new);
    }
}
