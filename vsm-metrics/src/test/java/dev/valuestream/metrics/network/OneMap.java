package dev.valuestream.metrics.network;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.MapContext;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;

/**
 * An analysis of one map that asks for no metric, so that the predictions behind the metrics can be read by
 * themselves.
 */
final class OneMap extends MapContext {

    private OneMap(ValueStream map, AnalysisOptions options) {
        super(map, options);
    }

    static OneMap of(ValueStreamBuilder map) {
        return new OneMap(map.build(), AnalysisOptions.DEFAULT);
    }

    static OneMap of(ValueStreamBuilder map, double assumedCv) {
        return new OneMap(map.build(), AnalysisOptions.DEFAULT.withAssumedCv(assumedCv));
    }

    /** A map with a working day of eight hours and nothing else. */
    static ValueStreamBuilder empty() {
        return ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)).daysPerWeek(5));
    }

    /** Poisson requests, so many an hour, from a trigger to a customer. */
    static ValueStreamBuilder requests(double perHour) {
        return empty().demand(d -> d.quantity(perHour).per(Duration.ofHours(1)).cv(1))
                .trigger("request")
                .customer("done");
    }

    /** Six requests an hour on the beat, for a step a that takes five minutes. */
    static OneMap onTheBeat() {
        return of(empty().demand(d -> d.quantity(6).per(Duration.ofHours(1)).cv(0))
                .trigger("request")
                .customer("done")
                .step("a", s -> s.processTime(constant(5)))
                .flow("request", "a")
                .flow("a", "done"));
    }

    static TimeDistribution exponential(double minutes) {
        return TimeDistribution.exponential(minutes(minutes));
    }

    static TimeDistribution constant(double minutes) {
        return TimeDistribution.constant(minutes(minutes));
    }

    static Duration minutes(double minutes) {
        return Duration.ofNanos(Math.round(minutes * 60e9));
    }

    PredictedQueues queues() {
        return PredictedQueues.of(this);
    }

    PredictedTimes times(int family) {
        return PredictedTimes.of(this, family);
    }

    ProcessStep step(String id) {
        return (ProcessStep) valueStream().node(id).orElseThrow();
    }
}
