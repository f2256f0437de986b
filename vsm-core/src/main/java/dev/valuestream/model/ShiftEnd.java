package dev.valuestream.model;

/** What becomes of the item in work when the shift ends. */
public enum ShiftEnd implements Token {
    /** It is finished first, in overtime. */
    FINISH("finish"),
    /** It is left as it is, and gone on with in the next shift. */
    SUSPEND("suspend");

    private final String token;

    ShiftEnd(String token) {
        this.token = token;
    }

    @Override
    public String token() {
        return token;
    }
}
