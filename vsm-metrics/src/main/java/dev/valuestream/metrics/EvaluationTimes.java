package dev.valuestream.metrics;

import dev.valuestream.metrics.AnalysisOptions.Ticker;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Numbers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What each metric's evaluation takes, and whether that is too long. Knows nothing where nobody gave a ticker. */
final class EvaluationTimes {

    private final Optional<Ticker> ticker;
    private final Optional<Duration> limit;
    private final Map<String, OwnTime> times = new ConcurrentHashMap<>();
    private final Deque<OwnTime> running = new ArrayDeque<>();

    EvaluationTimes(AnalysisOptions options) {
        ticker = options.ticker();
        limit = options.timeLimit();
    }

    /** A metric begins, and the one that asks for it waits. For the evaluating thread only. */
    void start(String metric) {
        ticker.ifPresent(t -> {
            Optional.ofNullable(running.peek()).ifPresent(OwnTime::stop);
            OwnTime time = times.computeIfAbsent(metric, m -> new OwnTime(t));
            time.start();
            running.push(time);
        });
    }

    /** The metric that began last ends, and the one that asked for it goes on. */
    void stop() {
        if (ticker.isPresent()) {
            running.pop().stop();
            Optional.ofNullable(running.peek()).ifPresent(OwnTime::start);
        }
    }

    /**
     * Checks a metric's time so far.
     *
     * @throws TimeLimitException if it is over the limit
     */
    void check(String metric) {
        limit.filter(most -> of(metric).filter(t -> t.compareTo(most) > 0).isPresent())
                .ifPresent(most -> {
                    throw new TimeLimitException(metric, Numbers.shortest(Durations.toSeconds(most)) + " s");
                });
    }

    /** The time of a metric so far; empty if it was not evaluated or there is no ticker. */
    Optional<Duration> of(String metric) {
        return Optional.ofNullable(times.get(metric)).map(t -> Duration.ofNanos(t.nanos()));
    }
}
