package dev.valuestream.model;

/** Which time brings the next failure of a step nearer. */
public enum FailureBasis implements Token {
    /** Only the time in which it works: a tool wears while it cuts. */
    OPERATION("operation"),
    /** All planned time in which it is able to run, whether it works or waits: a server fails while idle, too. */
    TIME("time");

    private final String token;

    FailureBasis(String token) {
        this.token = token;
    }

    @Override
    public String token() {
        return token;
    }
}
