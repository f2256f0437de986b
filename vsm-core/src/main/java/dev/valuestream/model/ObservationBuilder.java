package dev.valuestream.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Builds an observation. */
public final class ObservationBuilder {

    private @Nullable ObservationSource source;
    private @Nullable LocalDate on;
    private @Nullable String by;
    private @Nullable Integer samples;

    ObservationBuilder() {}

    ObservationBuilder(Observation observation) {
        source = observation.source().orElse(null);
        on = observation.on().orElse(null);
        by = observation.by().orElse(null);
        samples = observation.samples().isPresent()
                ? Integer.valueOf(observation.samples().getAsInt())
                : null;
    }

    /**
     * Sets how the figures came about.
     *
     * @param source the source
     * @return this builder
     */
    public ObservationBuilder source(ObservationSource source) {
        this.source = requireNonNull(source, "source");
        return this;
    }

    /**
     * Sets the day the figures were taken.
     *
     * @param day the day
     * @return this builder
     */
    public ObservationBuilder on(LocalDate day) {
        on = requireNonNull(day, "day");
        return this;
    }

    /**
     * Sets who took the figures.
     *
     * @param people free text
     * @return this builder
     */
    public ObservationBuilder by(String people) {
        by = requireNonNull(people, "people");
        return this;
    }

    /**
     * Sets how many items were timed.
     *
     * @param count how many, 1 or more
     * @return this builder
     */
    public ObservationBuilder samples(int count) {
        samples = count;
        return this;
    }

    Observation build(Checks checks) {
        OptionalInt counted = checks.count("observation.samples", samples);
        return new Observation(
                Optional.ofNullable(source), Optional.ofNullable(on), checks.text("observation.by", by), counted);
    }
}
