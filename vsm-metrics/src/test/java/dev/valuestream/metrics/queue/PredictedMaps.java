package dev.valuestream.metrics.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;

/** Maps whose queues are known in closed form. */
final class PredictedMaps {

    static final Duration DAY = Duration.ofHours(8);

    private final Analysis analysis;

    private PredictedMaps(Analysis analysis) {
        this.analysis = analysis;
    }

    static PredictedMaps of(ValueStreamBuilder map) {
        return of(map, AnalysisOptions.DEFAULT);
    }

    static PredictedMaps of(ValueStreamBuilder map, AnalysisOptions options) {
        return new PredictedMaps(StandardMetrics.analyze(map.build(), options));
    }

    Analysis analysis() {
        return analysis;
    }

    Figure figure(String measure) {
        return analysis.measure(measure).orElseThrow().figure();
    }

    Figure.Unknown unknown(String measure) {
        assertThat(figure(measure)).as(measure).isInstanceOf(Figure.Unknown.class);
        return (Figure.Unknown) figure(measure);
    }

    double value(String measure) {
        assertThat(figure(measure)).as(measure).isInstanceOf(Figure.Known.class);
        return figure(measure).number().orElseThrow();
    }

    /** Holds a measure against a number, within a relative 1e-9. */
    PredictedMaps is(String measure, double wanted) {
        assertThat(value(measure)).as(measure).isCloseTo(wanted, within(1e-9 * Math.max(1e-9, Math.abs(wanted))));
        return this;
    }

    /** Poisson requests, so many an hour, from a trigger to a customer. */
    static ValueStreamBuilder requests(double perHour) {
        return ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(d -> d.quantity(perHour).per(Duration.ofHours(1)).cv(1))
                .trigger("request")
                .customer("done");
    }

    static TimeDistribution exponential(double minutes) {
        return TimeDistribution.exponential(minutes(minutes));
    }

    static Duration minutes(double minutes) {
        return Duration.ofNanos(Math.round(minutes * 60e9));
    }
}
