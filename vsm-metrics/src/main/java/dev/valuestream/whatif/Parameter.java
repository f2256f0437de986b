package dev.valuestream.whatif;

import dev.valuestream.metrics.Unit;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.ValueStreamBuilder;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A number that a map states in a field of an element, or that an analysis takes for it.
 *
 * @param element the element
 * @param name the field's name, with {@code .cv} for the variability of a time
 * @param unit the unit of the number
 * @param value the number, not 0
 * @param most the largest number that can stand there
 * @param whole whether only whole numbers can
 * @param setter writes another number in its place
 */
record Parameter(ElementRef element, String name, Unit unit, double value, double most, boolean whole, Setter setter) {

    /** Writes a number into a map. */
    interface Setter {
        void set(ValueStreamBuilder map, double value);
    }

    /** The numbers that are better by a share, one for each way that might be; whole ones at least by one. */
    List<Double> better(double share) {
        double less = whole ? value - whole(share) : value - Math.abs(value) * share;
        double more = Math.min(most, whole ? value + whole(share) : value + Math.abs(value) * share);
        DoubleStream targets = switch (Wish.of(name)) {
            case LESS -> DoubleStream.of(less);
            case MORE -> DoubleStream.of(more);
            case EITHER -> DoubleStream.of(less, more);
        };
        return targets.filter(x -> x != value).boxed().toList();
    }

    private double whole(double share) {
        return Math.max(1, Math.rint(value * share));
    }
}
