package dev.valuestream.io.text;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Shown;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Ratio;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What the map itself says of a step, from the least to the greatest where item families differ. */
final class StatedFigures {

    private final Report report;

    StatedFigures(Report report) {
        this.report = report;
    }

    /** The mean of a time; empty if it is not stated. */
    String times(ProcessStep step, Function<StepFigures, Optional<TimeDistribution>> time) {
        return range(
                figures(step).flatMap(f -> time.apply(f).stream()).mapToDouble(t -> Durations.toSeconds(t.mean())),
                report::time);
    }

    String percentCompleteAccurate(ProcessStep step) {
        return range(
                figures(step).flatMap(f -> f.percentCompleteAccurate().stream()).mapToDouble(Ratio::value),
                Shown::percent);
    }

    private Stream<StepFigures> figures(ProcessStep step) {
        return report.stream().families().isEmpty()
                ? Stream.of(step.figures())
                : report.stream().families().stream().map(step::figures);
    }

    private static String range(DoubleStream values, DoubleFunction<String> shown) {
        double[] sorted = values.sorted().toArray();
        if (sorted.length == 0) {
            return "";
        }
        String least = shown.apply(sorted[0]);
        String most = shown.apply(sorted[sorted.length - 1]);
        return least.equals(most) ? most : least + "–" + most;
    }
}
