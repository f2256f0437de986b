package dev.valuestream.model;

/** Which of the queues before its steps a shared team serves first, when somebody becomes free. */
public enum ServiceRule implements Token {
    /** The item that has waited longest, whichever step it waits for. */
    FIFO("fifo"),
    /** The item of the most urgent demand; among equals the one that has waited longest. */
    PRIORITY("priority"),
    /** The step with the most items in front of it; among equals the first in the order of the map. */
    LONGEST_QUEUE("longest-queue"),
    /** The step nearest to the customer, so that what was begun gets done; among equals the first in the order of the map. */
    DOWNSTREAM_FIRST("downstream-first");

    private final String token;

    ServiceRule(String token) {
        this.token = token;
    }

    @Override
    public String token() {
        return token;
    }
}
