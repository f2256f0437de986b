package dev.valuestream.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import org.assertj.core.data.Offset;

/** Asks the built-in metrics for single numbers. */
public final class Answers {

    /** As exact as a sum of doubles is. */
    public static final Offset<Double> EXACT = Offset.offset(1e-9);

    private final Analysis analysis;

    private Answers(Analysis analysis) {
        this.analysis = analysis;
    }

    /** Answers about a map. */
    public static Answers of(ValueStreamBuilder map) {
        return of(map.build());
    }

    /** Answers about a map. */
    public static Answers of(ValueStream map) {
        return new Answers(StandardMetrics.analyze(map));
    }

    /** Answers about a map, asked for with options. */
    public static Answers of(ValueStreamBuilder map, AnalysisOptions options) {
        return new Answers(StandardMetrics.analyze(map.build(), options));
    }

    /** The analysis behind. */
    public Analysis analysis() {
        return analysis;
    }

    /** A time of some minutes. */
    public static Duration min(double minutes) {
        return Duration.ofNanos(Math.round(minutes * 60e9));
    }

    /** A number that has to be known. */
    public double value(String measure) {
        Figure figure = figure(measure);
        assertThat(figure).as(measure).isInstanceOf(Figure.Known.class);
        return figure.number().orElseThrow();
    }

    /** A time that has to be known, in minutes. */
    public double minutes(String measure) {
        return value(measure) / 60;
    }

    /** A number that must not be known. */
    public Figure.Unknown unknown(String measure) {
        Figure figure = figure(measure);
        assertThat(figure).as(measure).isInstanceOf(Figure.Unknown.class);
        return (Figure.Unknown) figure;
    }

    /** What is said where a number is not known. */
    public String why(String measure) {
        return unknown(measure).text().message();
    }

    /** The bound of a time that is not known, in minutes. */
    public double atLeastMinutes(String measure) {
        return unknown(measure).atLeast().orElseThrow() / 60;
    }

    private Figure figure(String measure) {
        return analysis.measure(measure)
                .orElseThrow(() -> new AssertionError("no measure " + measure))
                .figure();
    }
}
