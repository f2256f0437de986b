package dev.valuestream.model;

/** How work is made to move along a material flow. */
public enum FlowKind implements Token {
    /** Passed on whether or not the next step needs it. */
    PUSH("push"),
    /** Taken by the next step from a controlled stock, which the step before refills. */
    PULL("pull"),
    /** A lane of limited length, first in, first out; the step before stops when it is full. */
    FIFO("fifo"),
    /** Moved in shipments, usually on a rhythm. */
    SHIPMENT("shipment");

    private final String token;

    FlowKind(String token) {
        this.token = token;
    }

    @Override
    public String token() {
        return token;
    }
}
