package dev.valuestream.plan;

import dev.valuestream.model.Token;

/** How far an improvement is. This list may grow. */
public enum ImprovementStatus implements Token {
    /** Not begun. */
    PLANNED("planned"),
    /** Being worked on. */
    IN_PROGRESS("in-progress"),
    /** Done: the stream works that way now. */
    DONE("done"),
    /** Given up: it stays in the plan as a record, and is no part of what the plan leads to. */
    DROPPED("dropped");

    private final String token;

    ImprovementStatus(String token) {
        this.token = token;
    }

    @Override
    public String token() {
        return token;
    }
}
