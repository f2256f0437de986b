package dev.valuestream.queueing.network;

import java.util.Collection;
import java.util.Optional;

/** Times of several kinds of items as the time of any of them. */
final class Mixture {

    private double weight;
    private double first;
    private double second;

    void add(double rate, double mean, double variance) {
        weight += rate;
        first += rate * mean;
        second += rate * (variance + mean * mean);
    }

    Optional<TimeInNetwork> time() {
        if (weight == 0) {
            return Optional.empty();
        }
        double mean = first / weight;
        return Optional.of(new TimeInNetwork(mean, Math.max(0, second / weight - mean * mean)));
    }

    static Optional<TimeInNetwork> of(Collection<ClassFigures> classes) {
        Mixture mixture = new Mixture();
        for (ClassFigures figures : classes) {
            if (figures.time().isEmpty() && figures.entryRate() > 0) {
                return Optional.empty();
            }
            figures.time().ifPresent(t -> mixture.add(figures.entryRate(), t.mean(), t.variance()));
        }
        return mixture.time();
    }
}
