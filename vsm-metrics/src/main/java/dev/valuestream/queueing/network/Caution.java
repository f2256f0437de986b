package dev.valuestream.queueing.network;

/** A reason to take a predicted wait with care. */
public enum Caution {

    /** The load is below 0.1: hardly anything waits, and what little does depends on more than two moments. */
    LIGHT_LOAD("network.light-load"),

    /** The load is above 0.95: a small error in rates or times changes the wait by a multiple of itself. */
    HEAVY_LOAD("network.heavy-load"),

    /** Bursts from upstream meet a heavily loaded station: what it sees is more than twice what it would see of its own neighbourhood. */
    FAR_BURSTS("network.far-bursts"),

    /** Arrivals on the beat at a load of 0.8 or more: the wait is what little the beat leaves, and any disturbance of it adds. */
    EVEN_ARRIVALS("network.even-arrivals"),

    /** Items come, or are served, in batches. */
    BATCHES("network.batches"),

    /**
     * Items came, or were served, in batches further upstream: how soon the stations in between spread them out is followed too slowly, and the wait
     * predicted is mostly too long.
     */
    AFTER_BATCHES("network.after-batches"),

    /** Items come from an AND-join, whose output is followed in the mean only. */
    AFTER_JOIN("network.after-join"),

    /** Items come back from downstream, and what comes back is taken as independent of what comes anew. */
    REWORK("network.rework"),

    /** The station serves items whose mean times differ by more than a factor of three, first come first served. */
    MIXED_TIMES("network.mixed-times"),

    /** The indices of dispersion around a loop did not settle. */
    UNSETTLED("network.unsettled");

    private final String code;

    Caution(String code) {
        this.code = code;
    }

    /**
     * Returns the stable code of the reason.
     *
     * @return for instance {@code network.far-bursts}
     */
    public String code() {
        return code;
    }
}
