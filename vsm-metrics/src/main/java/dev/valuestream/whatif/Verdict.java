package dev.valuestream.whatif;

import dev.valuestream.model.Token;

/** Whether a measure got better, by the direction in which it gets better. */
public enum Verdict implements Token {
    /** It went the better way. */
    BETTER("better"),
    /** It went the worse way. */
    WORSE("worse"),
    /** It stayed as it was, to a share of 1e-9. */
    SAME("same"),
    /** It is not known on one side or the other, or it changed and neither way is better. */
    UNKNOWN("unknown");

    private final String token;

    Verdict(String token) {
        this.token = token;
    }

    @Override
    public String token() {
        return token;
    }
}
