package dev.valuestream.simulation;

import static java.util.Objects.requireNonNull;

import dev.valuestream.metrics.AnalysisOptions;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a caller follows a run and stops it. No figure of a complete report depends on it. Immutable.
 *
 * @param cancellation asked every few thousand events, by every thread that runs; a run also stops, and keeps the flag, when the
 *     calling thread is interrupted
 * @param progress told after each replication, by one thread at a time
 * @param ticker tells how time passes, for a limit on time; empty to measure nothing
 * @param trace told what happens to each item in the first replication, as it happens, by the thread that runs it
 */
public record RunControl(
        AnalysisOptions.Cancellation cancellation,
        Progress progress,
        Optional<AnalysisOptions.Ticker> ticker,
        Optional<Consumer<? super TraceEvent>> trace) {

    /** Told how far a run is. */
    @FunctionalInterface
    public interface Progress {
        /**
         * A replication has ended.
         *
         * @param done how many have
         * @param all how many there will be
         */
        void at(int done, int all);
    }

    /** Never cancelled, told nobody, nothing timed. */
    public static final RunControl NONE =
            new RunControl(() -> false, (done, all) -> {}, Optional.empty(), Optional.empty());

    /**
     * Checks that nothing is null.
     *
     * @param cancellation asked now and then
     * @param progress told after each replication
     * @param ticker tells how time passes
     * @param trace told what happens to each item in the first replication
     */
    public RunControl {
        requireNonNull(cancellation);
        requireNonNull(progress);
        requireNonNull(ticker);
        requireNonNull(trace);
    }

    /**
     * This control with a way to give up.
     *
     * @param asked says whether to stop
     * @return the control
     */
    public RunControl withCancellation(AnalysisOptions.Cancellation asked) {
        return new RunControl(asked, progress, ticker, trace);
    }

    /**
     * This control with somebody who is told how far the run is.
     *
     * @param told is told
     * @return the control
     */
    public RunControl withProgress(Progress told) {
        return new RunControl(cancellation, told, ticker, trace);
    }

    /**
     * This control with a way to tell time.
     *
     * @param clock tells how time passes, such as {@code System::nanoTime}
     * @return the control
     */
    public RunControl withTicker(AnalysisOptions.Ticker clock) {
        return new RunControl(cancellation, progress, Optional.of(clock), trace);
    }

    /**
     * This control with somebody who is told what happens to each item of the first replication. Nothing is kept of it here.
     *
     * @param told is told, as it happens
     * @return the control
     */
    public RunControl withTrace(Consumer<? super TraceEvent> told) {
        return new RunControl(cancellation, progress, ticker, Optional.of(told));
    }
}
