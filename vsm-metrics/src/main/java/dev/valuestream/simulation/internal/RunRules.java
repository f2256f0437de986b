package dev.valuestream.simulation.internal;

/**
 * What a plan says about how a map is to be understood. Immutable.
 *
 * @param assumedCv the coefficient of variation where none is stated
 * @param asFound whether a run begins with the inventories found
 * @param changeovers whether changeovers are followed one by one
 * @param shipments whether shipments are followed one by one
 */
public record RunRules(double assumedCv, boolean asFound, boolean changeovers, boolean shipments) {

    /** Nothing but what the map says: a coefficient of variation of 1 where it says none, an empty start. */
    public static final RunRules DEFAULT = new RunRules(1, false, false, false);
}
