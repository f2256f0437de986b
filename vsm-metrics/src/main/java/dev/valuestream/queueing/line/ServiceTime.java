package dev.valuestream.queueing.line;

/**
 * A service with exponential time that takes an extra exponential time now and then.
 *
 * @param rate the rate of the service itself
 * @param extra the probability of the extra time
 * @param extraRate the rate at which the extra time ends
 */
record ServiceTime(double rate, double extra, double extraRate) {

    /** Keeps the states of a pair within reach of each other. */
    private static final double NEARLY_ALWAYS = 1 - 1e-13;

    static ServiceTime of(double rate) {
        return new ServiceTime(rate, 0, rate);
    }

    /** With an extra time that begins so often in a unit of time in which so many items pass, and takes that share of it. */
    static ServiceTime of(double rate, double throughput, double begins, double share) {
        return share > 0 && begins > 0
                ? new ServiceTime(rate, Math.min(NEARLY_ALWAYS, begins / throughput), begins / share)
                : of(rate);
    }
}
