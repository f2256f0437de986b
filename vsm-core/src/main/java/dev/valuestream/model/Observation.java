package dev.valuestream.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who saw a step's figures, when and how.
 *
 * @param source how the figures came about
 * @param on the day they were taken
 * @param by who took them
 * @param samples how many items were timed
 */
public record Observation(
        Optional<ObservationSource> source, Optional<LocalDate> on, Optional<String> by, OptionalInt samples) {

    /**
     * An observation of which only the source is known.
     *
     * @param source how the figures came about
     * @return the observation
     */
    public static Observation of(ObservationSource source) {
        return new Observation(Optional.of(source), Optional.empty(), Optional.empty(), OptionalInt.empty());
    }
}
