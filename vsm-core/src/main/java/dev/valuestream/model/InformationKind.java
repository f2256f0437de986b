package dev.valuestream.model;

/** How information travels. */
public enum InformationKind implements Token {
    /** On paper, by talk or by telephone. */
    MANUAL("manual"),
    /** By a system: data interchange, a tool, mail. */
    ELECTRONIC("electronic");

    private final String token;

    InformationKind(String token) {
        this.token = token;
    }

    @Override
    public String token() {
        return token;
    }
}
