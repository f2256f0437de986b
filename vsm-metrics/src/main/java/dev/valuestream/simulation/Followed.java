package dev.valuestream.simulation;

/** What a run follows one by one that it otherwise takes evenly, as the figures of capacity do. */
public enum Followed {
    /**
     * Changeovers that no batch of items brings about. Where a step states no batch, there is one whenever another family comes; where
     * all families that come to a step state an interval (every part every ...), its own or one for all, each is set up for once in it,
     * for what is there when its turn comes. Otherwise the first are left out, as nobody says how often they are, and the others take
     * their share of the time evenly.
     */
    CHANGEOVERS,
    /**
     * Shipments on a rhythm from a supplier: what demand, or cards on the board, ask for comes with the next one, and the lead time of an
     * item begins when it has come. Otherwise a step that takes from suppliers only takes an item when it has a station free and demand has come for it.
     */
    SHIPMENTS
}
