package dev.valuestream.model;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.unit.Quantity;
import java.util.Optional;

/**
 * The work that waits on a flow, in front of the step that will take it.
 *
 * @param quantity items counted there
 * @param waitTime how long an item waits there, measured
 * @param min the least that should be there (a supermarket's)
 * @param max the most that may be there (a lane's or a supermarket's)
 */
public record Inventory(
        Optional<Quantity> quantity,
        Optional<TimeDistribution> waitTime,
        Optional<Quantity> min,
        Optional<Quantity> max) {

    /** Nothing is known of the inventory. */
    public static final Inventory UNKNOWN =
            new Inventory(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Whether the map states a quantity or a wait here.
     *
     * @return true if one of them is stated
     */
    public boolean isStated() {
        return quantity.isPresent() || waitTime.isPresent();
    }
}
