package dev.valuestream.whatif;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.function.Consumer;

/** Small lines whose figures can be told by hand: days of eight hours, paces in items a day. */
final class Lines {

    static final Duration DAY = Duration.ofHours(8);

    private Lines() {}

    /** A cycle time that allows so many items a day. */
    static Duration pace(double perDay) {
        return Duration.ofNanos(Math.round(DAY.toNanos() / perDay));
    }

    static ValueStreamBuilder map() {
        return ValueStream.builder("line")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .customer("shop");
    }

    /** Steps {@code a} and {@code b} of these paces in a row, fed by a supplier. */
    static ValueStream fromSupplier(double a, double b, double demand) {
        return twoSteps(map().supplier("start").demand(demand, DAY), a, b);
    }

    /** The same, fed by a trigger: what cannot be done waits before {@code a}. */
    static ValueStream fromTrigger(double a, double b, double demand) {
        return twoSteps(map().trigger("start").demand(demand, DAY), a, b);
    }

    static ValueStream twoSteps(ValueStreamBuilder map, double a, double b) {
        return twoSteps(map, s -> s.cycleTime(pace(a)), s -> s.cycleTime(pace(b)));
    }

    static ValueStream twoSteps(
            ValueStreamBuilder map, Consumer<? super StepBuilder> a, Consumer<? super StepBuilder> b) {
        return map.step("a", a::accept)
                .step("b", b::accept)
                .flow("start", "a")
                .flow("a", "b")
                .flow("b", "shop")
                .build();
    }

    static Comparison compare(ValueStream before, ValueStream after) {
        return Comparison.of(analyze(before), analyze(after));
    }

    static Analysis analyze(ValueStream stream) {
        return StandardMetrics.analyze(stream);
    }
}
