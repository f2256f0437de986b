package dev.valuestream.io.internal;

/** Changes with their sign: one for the more has a plus before it. */
public final class Signed {

    private Signed() {}

    /** A change as it is written, a negative one with its sign already. */
    public static String of(double change, String written) {
        return change > 0 ? "+" + written : written;
    }
}
