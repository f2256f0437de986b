package dev.valuestream.io.svg.internal.chart;

import java.util.Arrays;

/** Moves labels apart. */
final class Spread {

    private Spread() {}

    /**
     * Places in the same order, each at least a step after the one before it, as near to where they belong as going down and
     * then up once brings them.
     *
     * @param wanted where they belong, in order
     * @param step the least distance
     * @param least where the first may stand
     * @param most where the last may stand; not kept where the steps do not fit in
     */
    static double[] apart(double[] wanted, double step, double least, double most) {
        double[] places = Arrays.copyOf(wanted, wanted.length);
        double free = least;
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(places[i], free);
            free = places[i] + step;
        }
        double limit = Math.max(most, least + step * (places.length - 1));
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], limit);
            limit = places[i] - step;
        }
        return places;
    }
}
