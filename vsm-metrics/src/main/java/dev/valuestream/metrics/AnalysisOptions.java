package dev.valuestream.metrics;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * What an analysis takes from its caller. Immutable.
 *
 * @param assumedCv the coefficient of variation that unknown variability is taken for, 0 or more
 * @param horizon the working time over which queues are projected; empty for 20 days of the map's calendar
 * @param elapsed whether times are wanted in calendar time too
 * @param cancellation asked now and then by long work; an analysis stops when it says so
 */
public record AnalysisOptions(
        double assumedCv, Optional<Duration> horizon, boolean elapsed, Cancellation cancellation) {

    /** Says whether work is to be given up. */
    @FunctionalInterface
    public interface Cancellation {
        /**
         * Whether work is to be given up.
         *
         * @return true to stop
         */
        boolean isCancelled();
    }

    /** A coefficient of variation of 1, 20 days, working time only, never cancelled. */
    public static final AnalysisOptions DEFAULT = new AnalysisOptions(1, Optional.empty(), false, () -> false);

    /**
     * Checks the options.
     *
     * @param assumedCv the coefficient of variation
     * @param horizon the working time over which queues are projected
     * @param elapsed whether times are wanted in calendar time too
     * @param cancellation asked now and then by long work
     * @throws IllegalArgumentException if the coefficient is negative or not finite, or the horizon negative
     */
    public AnalysisOptions {
        requireNonNull(cancellation);
        if (!(assumedCv >= 0 && assumedCv <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "The assumed coefficient of variation (" + assumedCv + ") must be 0 or more. [options.cv.range]");
        }
        if (horizon.isPresent() && horizon.get().isNegative()) {
            throw new IllegalArgumentException(
                    "The horizon (" + horizon.get() + ") must be 0 or more. [options.horizon.range]");
        }
    }

    /**
     * These options with another horizon.
     *
     * @param time the working time over which queues are projected, 0 or more
     * @return the options
     */
    public AnalysisOptions withHorizon(Duration time) {
        return new AnalysisOptions(assumedCv, Optional.of(time), elapsed, cancellation);
    }

    /**
     * These options with another assumption on unknown variability.
     *
     * @param cv the coefficient of variation, 0 or more
     * @return the options
     */
    public AnalysisOptions withAssumedCv(double cv) {
        return new AnalysisOptions(cv, horizon, elapsed, cancellation);
    }

    /**
     * These options, with times in calendar time too.
     *
     * @return the options
     */
    public AnalysisOptions withElapsedTime() {
        return new AnalysisOptions(assumedCv, horizon, true, cancellation);
    }

    /**
     * These options with a way to give up.
     *
     * @param asked says whether to stop
     * @return the options
     */
    public AnalysisOptions withCancellation(Cancellation asked) {
        return new AnalysisOptions(assumedCv, horizon, elapsed, asked);
    }
}
