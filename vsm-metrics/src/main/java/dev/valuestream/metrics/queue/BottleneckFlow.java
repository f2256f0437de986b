package dev.valuestream.metrics.queue;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.internal.CapacityModel;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.Finite;
import dev.valuestream.metrics.internal.Loads;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.problem.Text;
import dev.valuestream.queueing.closed.FactoryPhysicsLaws;
import dev.valuestream.unit.Durations;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The two numbers that the laws of a line need, r_b and T0, and the work in process and throughput they are held against. */
final class BottleneckFlow {

    private final FamilyMix mix;
    private final double day;
    private final Figure demand;
    private final boolean perItem;
    private final Figure load;
    private final StreamResult rates;
    private final StreamResult times;
    private final StreamResult critical;
    private final Figure items;

    private BottleneckFlow(MetricContext context, CapacityModel model) {
        mix = model.mix();
        day = Durations.toSeconds(context.valueStream().calendar().day());
        demand = perDay(mix.demand());
        perItem = day > 0 && !mix.hasFamilies() && mix.demand().number().orElse(0) == 0;
        load = Loads.of(perItem ? CapacityModel.ofOneItemADay(context) : model).highest();
        Figure rate = rate();
        rates = StreamResult.of(mix, m -> scaled(rate, mix.share(m)), rate);
        ObservedTimes observed = ObservedTimes.of(context);
        times = StreamResult.mean(mix, m -> observed.of(m).processTime());
        critical = StreamResult.of(mix, m -> critical(rates.of(m), times.of(m)), critical(rate, times.all()));
        items = ItemTally.all(context).figure();
    }

    static BottleneckFlow of(MetricContext context, CapacityModel model) {
        return new BottleneckFlow(context, model);
    }

    private Figure perDay(Figure perSecond) {
        return scaled(perSecond, day);
    }

    private static Figure scaled(Figure figure, double factor) {
        return figure instanceof Figure.Known known ? rate(known.value() * factor) : figure;
    }

    private static Figure rate(double perDay) {
        return Finite.of(perDay, "A number of items a day");
    }

    private Figure rate() {
        if (load instanceof Figure.Unknown unknown) {
            return unknown.reason() == Reason.UNSTABLE && !Finite.isOverload(load) ? Figure.of(0) : without(unknown);
        }
        Figure asked = perItem ? Figure.of(1) : demand;
        if (!(asked instanceof Figure.Known known)) {
            return asked;
        }
        double share = load.number().orElseThrow();
        return share == 0 ? boundless(known.value()) : rate(known.value() / share);
    }

    private static Figure.Unknown boundless(double demand) {
        return new Figure.Unknown(
                Reason.NOT_APPLICABLE,
                demand == 0
                        ? Text.of("demand.zero", "The demand is 0, so the families have no shares.")
                        : Text.of("factory-physics.boundless", "No step needs time for an item: nothing sets a rate."),
                OptionalDouble.empty());
    }

    /** The same without its bound, which is not one of what is computed from it. */
    private static Figure without(Figure.Unknown unknown) {
        return Figure.unknown(unknown.reason(), unknown.text());
    }

    private Figure critical(Figure rate, Figure time) {
        if (!(rate instanceof Figure.Known perDay)) {
            return rate;
        }
        double perSecond = perDay.value() == 0 ? 0 : perDay.value() / day;
        if (time instanceof Figure.Unknown unknown) {
            return unknown.atLeast().isPresent()
                    ? Figure.atLeast(
                            unknown.reason(),
                            unknown.text(),
                            perSecond * unknown.atLeast().getAsDouble())
                    : unknown;
        }
        return Finite.of(perSecond * time.number().orElseThrow(), "The critical work in process");
    }

    /** Whether the load is that of one item a day, since the map states no demand. */
    boolean isPerItem() {
        return perItem;
    }

    Figure load() {
        return load;
    }

    StreamResult rates() {
        return rates;
    }

    StreamResult times() {
        return times;
    }

    StreamResult criticalWip() {
        return critical;
    }

    double day() {
        return day;
    }

    /** The work in process. */
    Figure items() {
        return items;
    }

    /** Items a day of demand that the stream takes in. */
    Figure throughput() {
        if (!(demand instanceof Figure.Known asked) || !(rates.all() instanceof Figure.Known rate)) {
            return demand instanceof Figure.Unknown ? demand : rates.all();
        }
        return Figure.of(Math.min(asked.value(), rate.value()));
    }

    /** Why there are no curves, or a number where there are some. */
    Figure whyNoCurves() {
        if (!(rates.all() instanceof Figure.Known rate)) {
            return rates.all();
        }
        if (rate.value() == 0) {
            return load instanceof Figure.Unknown unknown ? without(unknown) : noTime();
        }
        double time = times.all().number().orElse(1);
        double longest = Math.max(
                Math.max(LineCurves.LEAST_ITEMS, 5 * critical.all().number().orElse(1)) * time,
                LineCurves.LEAST_ITEMS * day / rate.value());
        if (!LineCurves.isHeld(longest)) {
            return Figure.unknown(Reason.NOT_APPLICABLE, Text.of("time.long", "The time is longer than can be held."));
        }
        return time == 0 ? noTime() : times.all();
    }

    private static Figure noTime() {
        return Figure.unknown(
                Reason.NOT_APPLICABLE,
                Text.of("factory-physics.timeless", "An item takes no process time: there is no line to speak of."));
    }

    /** The laws in days, if r_b and T0 are known and above 0. */
    Optional<FactoryPhysicsLaws> laws() {
        return whyNoCurves() instanceof Figure.Known time
                ? Optional.of(new FactoryPhysicsLaws(rates.all().number().orElseThrow(), time.value() / day))
                : Optional.empty();
    }

    /** What the practical worst case passes in a day with the stream's work in process. */
    Figure practicalWorstThroughput() {
        for (Figure needed : List.of(whyNoCurves(), items)) {
            if (needed instanceof Figure.Unknown unknown) {
                return without(unknown);
            }
        }
        double held = items.number().orElseThrow();
        return held == 0
                ? Figure.unknown(
                        Reason.NOT_APPLICABLE,
                        Text.of("factory-physics.empty", "No item is in process: there is nothing to compare."))
                : Figure.of(laws().orElseThrow().practicalWorst().throughput(held));
    }

    /** Throughput ÷ that of the practical worst case. */
    Figure practicalWorstCaseRatio() {
        Figure worst = practicalWorstThroughput();
        if (!(worst instanceof Figure.Known known) || !(throughput() instanceof Figure.Known passed)) {
            return worst instanceof Figure.Unknown ? worst : throughput();
        }
        return Figure.of(passed.value() / known.value());
    }

    /** Whether more is asked for than the bottleneck can do. */
    boolean isOverloaded() {
        return !perItem && load.number().orElse(0) > 1 + 1e-9;
    }
}
