package dev.valuestream.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Makes estimates of what replications found.
 *
 * @param <R> a replication
 */
final class Estimates<R> {

    private final List<R> replications;
    private final double confidence;

    Estimates(List<R> replications, double confidence) {
        this.replications = replications;
        this.confidence = confidence;
    }

    /** The estimate of a figure that every replication has. */
    Estimate of(ToDoubleFunction<R> figure) {
        return ofAny(figure).orElseThrow();
    }

    /** The estimate over the replications that have a figure, those that give NaN left out; empty if none has. */
    Optional<Estimate> ofAny(ToDoubleFunction<R> figure) {
        double[] values = replications.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return values.length == 0 ? Optional.empty() : Optional.of(of(values));
    }

    private Estimate of(double[] values) {
        int n = values.length;
        double mean = Arrays.stream(values).sum() / n;
        if (n == 1) {
            return new Estimate(mean, OptionalDouble.empty(), confidence, 1);
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double error = Math.sqrt(squares / (n - 1) / n);
        return new Estimate(mean, OptionalDouble.of(StudentT.twoSided(confidence, n - 1) * error), confidence, n);
    }
}
