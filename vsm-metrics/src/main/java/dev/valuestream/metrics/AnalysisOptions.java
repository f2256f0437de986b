package dev.valuestream.metrics;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import dev.valuestream.problem.ClockTime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an analysis takes from its caller. Immutable.
 *
 * @param assumedCv the coefficient of variation that unknown variability is taken for, 0 or more
 * @param horizon the working time over which queues are projected; empty for 20 days of the map's calendar
 * @param elapsed whether times are wanted in calendar time too
 * @param cancellation asked now and then by long work; an analysis stops when it says so
 * @param ticker tells how time passes, to measure how long each metric takes; empty to measure nothing
 * @param timeLimit how long one metric may work, not counting the metrics it asks for; empty for as long as it takes
 * @param inputs what the caller brings besides the map, such as the report of a simulation, each under its type
 */
public record AnalysisOptions(
        double assumedCv,
        Optional<Duration> horizon,
        boolean elapsed,
        Cancellation cancellation,
        Optional<Ticker> ticker,
        Optional<Duration> timeLimit,
        Map<Class<?>, Object> inputs) {

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

    /** Tells how time passes; the library itself reads no clock. */
    @FunctionalInterface
    public interface Ticker {
        /**
         * The time since some fixed moment, such as {@link System#nanoTime()}.
         *
         * @return nanoseconds, never fewer than before
         */
        long nanos();
    }

    /** A coefficient of variation of 1, 20 days, working time only, never cancelled, nothing timed. */
    public static final AnalysisOptions DEFAULT =
            new AnalysisOptions(1, Optional.empty(), false, () -> false, Optional.empty(), Optional.empty(), Map.of());

    /**
     * Checks the options.
     *
     * @param assumedCv the coefficient of variation
     * @param horizon the working time over which queues are projected
     * @param elapsed whether times are wanted in calendar time too
     * @param cancellation asked now and then by long work
     * @param ticker tells how time passes
     * @param timeLimit how long one metric may work
     * @param inputs what the caller brings besides the map
     * @throws IllegalArgumentException if the coefficient is negative or not finite, the horizon or the time limit
     *     negative, or there is a time limit and no ticker
     */
    public AnalysisOptions {
        requireNonNull(cancellation);
        inputs = ImmutableMap.copyOf(inputs);
        if (!(assumedCv >= 0 && assumedCv <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "The assumed coefficient of variation (" + assumedCv + ") must be 0 or more. [options.cv.range]");
        }
        if (horizon.isPresent() && horizon.get().isNegative()) {
            throw new IllegalArgumentException(
                    "The horizon (" + ClockTime.text(horizon.get()) + ") must be 0 or more. [options.horizon.range]");
        }
        if (timeLimit.isPresent() && timeLimit.get().isNegative()) {
            throw new IllegalArgumentException("The time limit (" + ClockTime.text(timeLimit.get())
                    + ") must be 0 or more. [options.time-limit.range]");
        }
        if (timeLimit.isPresent() && ticker.isEmpty()) {
            throw new IllegalArgumentException("A time limit (" + ClockTime.text(timeLimit.get())
                    + ") needs a ticker. Call withTicker(System::nanoTime) first. [options.time-limit.ticker]");
        }
    }

    /**
     * These options with another horizon.
     *
     * @param time the working time over which queues are projected, 0 or more
     * @return the options
     */
    public AnalysisOptions withHorizon(Duration time) {
        return new AnalysisOptions(assumedCv, Optional.of(time), elapsed, cancellation, ticker, timeLimit, inputs);
    }

    /**
     * These options with another assumption on unknown variability.
     *
     * @param cv the coefficient of variation, 0 or more
     * @return the options
     */
    public AnalysisOptions withAssumedCv(double cv) {
        return new AnalysisOptions(cv, horizon, elapsed, cancellation, ticker, timeLimit, inputs);
    }

    /**
     * These options, with times in calendar time too.
     *
     * @return the options
     */
    public AnalysisOptions withElapsedTime() {
        return new AnalysisOptions(assumedCv, horizon, true, cancellation, ticker, timeLimit, inputs);
    }

    /**
     * These options with a way to give up.
     *
     * @param asked says whether to stop
     * @return the options
     */
    public AnalysisOptions withCancellation(Cancellation asked) {
        return new AnalysisOptions(assumedCv, horizon, elapsed, asked, ticker, timeLimit, inputs);
    }

    /**
     * These options with a way to tell time, so that {@link Analysis#evaluationTimes()} knows how long each metric took.
     *
     * @param clock tells how time passes, such as {@code System::nanoTime}
     * @return the options
     */
    public AnalysisOptions withTicker(Ticker clock) {
        return new AnalysisOptions(assumedCv, horizon, elapsed, cancellation, Optional.of(clock), timeLimit, inputs);
    }

    /**
     * These options with a limit on the time of each metric. One that is over it when it calls {@link
     * MetricContext#checkCancelled()} is {@link Reason#FAILED}, and the others are not harmed; one that never calls it
     * cannot be stopped. What is given up depends on the machine, so no limit is set unless somebody asks.
     *
     * @param each how long one metric may work, not counting the metrics it asks for; 0 or more
     * @return the options
     * @throws IllegalArgumentException if the limit is negative, or these options have no ticker
     */
    public AnalysisOptions withTimeLimit(Duration each) {
        return new AnalysisOptions(assumedCv, horizon, elapsed, cancellation, ticker, Optional.of(each), inputs);
    }

    /**
     * These options with something that the caller brings besides the map, for the metrics that look it up, such as the report of a
     * simulation or of an event log.
     *
     * @param type under which type it is looked up
     * @param value what is brought, immutable; in place of what was brought under that type before
     * @param <T> the type
     * @return the options
     */
    public <T> AnalysisOptions withInput(Class<T> type, T value) {
        Map<Class<?>, Object> more = new LinkedHashMap<>(inputs);
        more.put(type, type.cast(value));
        return new AnalysisOptions(assumedCv, horizon, elapsed, cancellation, ticker, timeLimit, more);
    }

    /**
     * What the caller brings besides the map.
     *
     * @param type its type
     * @param <T> the type
     * @return what was brought under that type; empty if nothing was
     */
    public <T> Optional<T> input(Class<T> type) {
        return Optional.ofNullable(inputs.get(type)).map(type::cast);
    }
}
