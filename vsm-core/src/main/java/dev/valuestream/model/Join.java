package dev.valuestream.model;

/** What a step with several inflows waits for. */
public enum Join implements Token {
    /** Every item passes as it comes (XOR-merge). */
    ANY("any"),
    /** One item of every branch is waited for, and they go on as one (AND-join). */
    ALL("all");

    private final String token;

    Join(String token) {
        this.token = token;
    }

    @Override
    public String token() {
        return token;
    }
}
