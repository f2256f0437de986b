package dev.valuestream.whatif;

import dev.valuestream.model.Token;

/** Whether what is better for a part is better for the whole. */
public enum Judgement implements Token {
    /** No change is better for its part only. */
    NONE("none"),
    /** A part gets better, and the whole does not. */
    SUBOPTIMAL("suboptimal"),
    /** What the whole does cannot be told: demand or a capacity is missing. */
    CANNOT_JUDGE("cannot-judge");

    private final String token;

    Judgement(String token) {
        this.token = token;
    }

    @Override
    public String token() {
        return token;
    }
}
