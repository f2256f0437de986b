package dev.valuestream.model;

import static java.util.Objects.requireNonNull;

import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Quantity;
import java.time.Duration;

/**
 * One stretch of a schedule of arrivals: so many items, evenly likely at any time of it.
 *
 * @param length how long it lasts, working time, more than 0
 * @param items how many items arrive in it, expected
 */
public record ArrivalPhase(Duration length, Quantity items) {

    /**
     * Checks the length.
     *
     * @param length how long it lasts
     * @param items how many items arrive in it
     * @throws IllegalArgumentException if the length is 0 or negative
     */
    public ArrivalPhase {
        Durations.requirePositive(length, "length of a phase");
        requireNonNull(items, "items");
    }
}
