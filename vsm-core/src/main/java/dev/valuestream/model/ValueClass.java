package dev.valuestream.model;

/** What a step is worth to the customer. */
public enum ValueClass implements Token {
    /** The customer would pay for it. */
    VALUE_ADDING("value-adding"),
    /** Adds no value, but is required, by law for example. */
    NECESSARY("necessary"),
    /** Neither adds value nor is required. */
    WASTE("waste");

    private final String token;

    ValueClass(String token) {
        this.token = token;
    }

    @Override
    public String token() {
        return token;
    }
}
