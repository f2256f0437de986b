package dev.valuestream.whatif;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.Batch;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Quantity;
import dev.valuestream.unit.Rate;
import dev.valuestream.unit.Ratio;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Values of one type, read as a number and written with another number in its place.
 *
 * @param type the type
 * @param unit the unit of the number
 * @param number reads the number
 * @param with writes a number in place of that of a value
 */
record NumberKind<T>(Class<T> type, Unit unit, ToDoubleFunction<T> number, With<T> with) {

    /** A value with another number. */
    interface With<T> {
        T of(T value, double number);
    }

    private static final List<NumberKind<?>> ALL = List.of(
            new NumberKind<>(TimeDistribution.class, Unit.SECONDS, TimeDistribution::meanSeconds, Spread::withMean),
            new NumberKind<>(Duration.class, Unit.SECONDS, Durations::toSeconds, (t, x) -> Durations.ofSeconds(x)),
            new NumberKind<>(Ratio.class, Unit.RATIO, Ratio::value, (r, x) -> Ratio.of(x)),
            new NumberKind<>(Quantity.class, Unit.ITEMS, Quantity::value, (q, x) -> Quantity.of(x)),
            new NumberKind<>(Rate.class, Unit.ITEMS, r -> r.quantity().value(), (r, x) -> Rate.of(x, r.period())),
            new NumberKind<>(
                    Batch.Items.class,
                    Unit.ITEMS,
                    b -> b.quantity().value(),
                    (b, x) -> new Batch.Items(Quantity.of(x))),
            new NumberKind<>(
                    Batch.Every.class,
                    Unit.SECONDS,
                    b -> Durations.toSeconds(b.interval()),
                    (b, x) -> new Batch.Every(Durations.ofSeconds(x))),
            new NumberKind<>(Double.class, Unit.COUNT, Double::doubleValue, (d, x) -> x),
            new NumberKind<>(Integer.class, Unit.COUNT, Integer::doubleValue, (i, x) -> Math.toIntExact(Math.round(x))),
            new NumberKind<>(
                    AttributeValue.Number.class,
                    Unit.COUNT,
                    a -> Double.parseDouble(a.text()),
                    (a, x) -> new AttributeValue.Number(BigDecimal.valueOf(x).toString())));

    /** A number that was read, and how to write another in its place. */
    record Read(Unit unit, double number, Writer writer) {}

    /** Writes a number in the place of the one that was read. */
    interface Writer {
        Object with(double number);
    }

    /** Reads a value; empty if it is no number, or one that no double comes near. */
    static Optional<Read> read(Object value) {
        return ALL.stream()
                .filter(kind -> kind.type.isInstance(value))
                .findFirst()
                .map(kind -> kind.readAs(value))
                .filter(read -> Double.isFinite(read.number()));
    }

    private Read readAs(Object value) {
        T typed = type.cast(value);
        return new Read(unit, number.applyAsDouble(typed), x -> with.of(typed, x));
    }
}
