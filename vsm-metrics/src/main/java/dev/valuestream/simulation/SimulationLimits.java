package dev.valuestream.simulation;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a simulation may go before it is stopped; its report then is partial and says so. Immutable. Memory is bounded by the
 * items: about 100 bytes each in every replication that runs at the same time.
 *
 * @param events the most events of a replication
 * @param items the most items in the stream at once
 * @param wallTime how long all replications together may take; empty for as long as it takes
 */
public record SimulationLimits(long events, long items, Optional<Duration> wallTime) {

    /** 10 thousand million events, 5 million items, as long as it takes. */
    public static final SimulationLimits DEFAULT = new SimulationLimits(10_000_000_000L, 5_000_000, Optional.empty());

    /**
     * Checks the limits.
     *
     * @param events the most events of a replication, 1 or more
     * @param items the most items in the stream at once, from 1 to 100 million
     * @param wallTime how long all replications together may take, 0 or longer
     * @throws IllegalArgumentException if one is outside its range
     */
    public SimulationLimits {
        if (events < 1 || items < 1 || items > 100_000_000) {
            throw new IllegalArgumentException("The limits of events (" + events + ") and items (" + items
                    + ") must be 1 or more, that of items at most 100,000,000. [simulation.limits.range]");
        }
        if (wallTime.isPresent() && wallTime.get().isNegative()) {
            throw new IllegalArgumentException(
                    "The time limit (" + wallTime.get() + ") must be 0 or longer. [simulation.limits.time]");
        }
    }

    /**
     * These limits with a limit on time. It needs a ticker in the {@link RunControl}, as the library reads no clock; what is given
     * up then depends on the machine.
     *
     * @param time how long all replications together may take, 0 or longer
     * @return the limits
     */
    public SimulationLimits withWallTime(Duration time) {
        return new SimulationLimits(events, items, Optional.of(time));
    }
}
