package dev.valuestream.simulation.internal;

/**
 * Where a family's items go from a node: nowhere, along all flows at once, or along one of them by chance. Immutable.
 */
final class Routing {

    static final Routing END = new Routing(new int[0], new double[0], false);

    /** The flows, by index. */
    private final int[] flows;

    /** The probability of this flow or one before it. */
    private final double[] upTo;

    private final boolean split;

    Routing(int[] flows, double[] upTo, boolean split) {
        this.flows = flows;
        this.upTo = upTo;
        this.split = split;
    }

    int count() {
        return flows.length;
    }

    int flow(int which) {
        return flows[which];
    }

    /** Whether all flows are taken. */
    boolean split() {
        return split;
    }

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
