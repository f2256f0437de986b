package dev.valuestream.simulation.internal;

/**
 * Where a family's items go from a node: nowhere, along all flows at once, or along one of them by chance.
 *
 * @param flows the flows, by index
 * @param upTo the probability of this flow or one before it; of the last 1
 * @param split whether all flows are taken
 */
record Routing(int[] flows, double[] upTo, boolean split) {

    static final Routing END = new Routing(new int[0], new double[0], false);

    boolean ends() {
        return flows.length == 0;
    }

    boolean isChoice() {
        return !split && flows.length > 1;
    }

    /** The flow on which a number from 0 to 1 falls. */
    int chosen(double number) {
        int i = 0;
        while (number >= upTo[i] && i < upTo.length - 1) {
            i++;
        }
        return flows[i];
    }
}
