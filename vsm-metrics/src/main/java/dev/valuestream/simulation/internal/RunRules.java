package dev.valuestream.simulation.internal;

import dev.valuestream.simulation.Followed;
import java.util.Set;

/**
 * What a plan says about how a map is to be understood. Immutable.
 *
 * @param assumedCv the coefficient of variation where none is stated
 * @param asFound whether a run begins with the inventories found
 * @param followed what is followed one by one
 */
public record RunRules(double assumedCv, boolean asFound, Set<Followed> followed) {

    /** Nothing but what the map says: a coefficient of variation of 1 where it says none, an empty start. */
    public static final RunRules DEFAULT = new RunRules(1, false, Set.of());

    /**
     * Keeps what is followed.
     *
     * @param assumedCv the coefficient of variation where none is stated
     * @param asFound whether a run begins with the inventories found
     * @param followed what is followed one by one
     */
    public RunRules {
        followed = Set.copyOf(followed);
    }

    boolean follow(Followed what) {
        return followed.contains(what);
    }
}
