package dev.valuestream.simulation;

import dev.valuestream.simulation.internal.statistics.Sample;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
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
        Sample sample = sample(figure);
        return sample.count() == 0
                ? Optional.empty()
                : Optional.of(
                        new Estimate(sample.mean(), sample.halfWidth(confidence), confidence, (int) sample.count()));
    }

    /** The estimate of a figure that all replications have together, as sure as theirs are near to it; empty if none has one. */
    Optional<Estimate> ofAll(ToDoubleFunction<R> figure, DoubleSupplier together) {
        Sample sample = sample(figure);
        if (sample.count() == 0) {
            return Optional.empty();
        }
        double all = replications.size() == 1 ? sample.mean() : together.getAsDouble();
        return Optional.of(new Estimate(all, sample.halfWidth(confidence, all), confidence, (int) sample.count()));
    }

    /** What the replications found of a figure, those that give NaN left out. */
    Sample sample(ToDoubleFunction<R> figure) {
        return Sample.of(replications.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .toArray());
    }
}
