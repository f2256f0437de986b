package dev.valuestream.model;

/** How a figure on a map came about. */
public enum ObservationSource implements Token {
    /** Somebody's estimate. */
    ESTIMATE("estimate"),
    /** Seen and timed while walking the process. */
    WALKED("walked"),
    /** Read out of a system that records the work. */
    SYSTEM_DATA("system-data");

    private final String token;

    ObservationSource(String token) {
        this.token = token;
    }

    @Override
    public String token() {
        return token;
    }
}
