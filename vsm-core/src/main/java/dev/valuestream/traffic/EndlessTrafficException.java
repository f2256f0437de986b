package dev.valuestream.traffic;

import dev.valuestream.model.internal.EndlessLoop;

/** Says that traffic equations have no solution, since work in a loop never comes to an end, and which loop it is. */
public final class EndlessTrafficException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The nodes of the loop. */
    private final int[] cycle;

    private EndlessTrafficException(String message, int[] cycle) {
        super(message);
        this.cycle = cycle;
    }

    static EndlessTrafficException of(EndlessLoop loop) {
        int[] cycle = loop.cycle().toArray();
        return new EndlessTrafficException(
                "The loop of nodes " + loop.cycle() + " " + what(loop.kind())
                        + ", so that no mean number of visits exists. [traffic.endless]",
                cycle);
    }

    private static String what(EndlessLoop.Kind kind) {
        return switch (kind) {
            case CLOSED -> "lets nothing out";
            case MULTIPLYING, ENDLESS -> "sends out as much as it takes in or more, every round";
            case TANGLED -> "is too tangled to be solved";
        };
    }

    /**
     * Returns a shortest loop of those that have no end.
     *
     * @return its nodes in order, the last of which leads back to the first; a new array
     */
    public int[] cycle() {
        return cycle.clone();
    }
}
