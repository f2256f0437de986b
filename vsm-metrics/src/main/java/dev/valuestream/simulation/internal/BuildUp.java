package dev.valuestream.simulation.internal;

/** The queues of a replication at the start, at the end, and at equal intervals between. */
final class BuildUp {

    private final RunLength length;
    private final int[][] queues;
    private final long[] inside;
    private final long[] entered;
    private int look;

    BuildUp(Network network, RunLength length) {
        this.length = length;
        inside = new long[length.looks() + 1];
        entered = new long[length.looks() + 1];
        queues = new int[network.nodes][];
        for (int node = 0; node < network.nodes; node++) {
            queues[node] = new int[network.isStep[node] ? length.looks() + 1 : 0];
        }
    }

    /** When the queues are to be noted next. */
    double nextTime() {
        return look > length.looks() ? Double.POSITIVE_INFINITY : length.lookTime(look);
    }

    void note(Tally tally) {
        for (int node = 0; node < queues.length; node++) {
            if (queues[node].length > 0) {
                queues[node][look] = tally.waiting[node];
            }
        }
        inside[look] = tally.inside;
        entered[look] = tally.entered;
        look++;
    }

    /** How often the queues were noted. */
    int looks() {
        return look;
    }

    long insideAt(int which) {
        return inside[which];
    }

    long enteredAt(int which) {
        return entered[which];
    }

    int at(int node, int which) {
        return queues[node][which];
    }
}
