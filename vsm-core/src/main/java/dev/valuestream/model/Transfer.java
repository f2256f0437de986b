package dev.valuestream.model;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.unit.Quantity;
import java.util.Optional;

/**
 * How work is carried along a flow.
 *
 * @param time how long the way takes
 * @param batch how many items are carried together
 */
public record Transfer(Optional<TimeDistribution> time, Optional<Quantity> batch) {

    /** Nothing is stated: no time is taken, which is an assumption. */
    public static final Transfer UNKNOWN = new Transfer(Optional.empty(), Optional.empty());
}
