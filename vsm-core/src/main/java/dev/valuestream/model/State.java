package dev.valuestream.model;

/** Which state of the stream a map shows. */
public enum State implements Token {
    /** Found by walking the process. */
    AS_IS("as-is"),
    /** Designed, to be reached by a transformation plan. */
    TO_BE("to-be"),
    /** What the stream could be without today's constraints. */
    IDEAL("ideal");

    private final String token;

    State(String token) {
        this.token = token;
    }

    @Override
    public String token() {
        return token;
    }
}
