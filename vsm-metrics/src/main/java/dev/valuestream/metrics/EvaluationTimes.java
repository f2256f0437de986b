package dev.valuestream.metrics;

import dev.valuestream.metrics.AnalysisOptions.Ticker;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Numbers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What each metric's evaluation takes, and whether that is too long. Knows nothing where nobody gave a ticker. */
final class EvaluationTimes {

    private final Optional<Ticker> ticker;
    private final Optional<Duration> limit;
    private final Map<String, OwnTime> times = new ConcurrentHashMap<>();

    EvaluationTimes(AnalysisOptions options) {
        ticker = options.ticker();
        limit = options.timeLimit();
    }

    /** Where the own time of a metric is counted; empty if there is no ticker. */
    Optional<OwnTime> timeOf(String metric) {
        return ticker.map(t -> times.computeIfAbsent(metric, m -> new OwnTime(t)));
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
