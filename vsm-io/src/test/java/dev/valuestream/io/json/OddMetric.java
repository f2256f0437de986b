package dev.valuestream.io.json;

import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.State;
import dev.valuestream.problem.Text;
import dev.valuestream.unit.Quantity;
import dev.valuestream.unit.Rate;
import dev.valuestream.unit.Ratio;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A metric of a stranger, whose value has a bit of everything, and things that cannot be written. */
public final class OddMetric implements Metric<OddMetric.Odd> {

    /** A word. */
    public enum Kind {
        /** A word of two. */
        IN_BETWEEN
    }

    /** A record within. */
    public record Inner(double value) {}

    /** A record without end. */
    public record Deep(Map<String, Object> next) {}

    /** Everything. */
    public record Odd(
            String text,
            int whole,
            Ratio share,
            Quantity amount,
            Kind kind,
            State state,
            Duration time,
            Rate rate,
            Figure unknown,
            Figure known,
            Map<String, Boolean> byName,
            Inner inner,
            OptionalInt some,
            Unit unit,
            double notANumber,
            OptionalDouble none,
            Optional<String> empty,
            Object stranger,
            int failing,
            Deep deep) {
        @Override
        public int failing() {
            throw new IllegalStateException("no answer");
        }
    }

    @Override
    public MetricKey<Odd> key() {
        return MetricKey.of("odd.metric", Odd.class);
    }

    @Override
    public MetricDescription description() {
        return MetricDescription.of("Odd", "no formula", "nowhere");
    }

    @Override
    public MetricResult<Odd> evaluate(MetricContext context) {
        Figure atLeast = Figure.atLeast(Reason.MISSING_INPUT, Text.of("odd.missing", "It is missing."), 5);
        Map<String, Object> endless = new java.util.HashMap<>();
        Deep deep = new Deep(endless);
        endless.put("next", deep);
        Odd odd = new Odd(
                "a\uD800b",
                7,
                Ratio.of(0.25),
                Quantity.of(3),
                Kind.IN_BETWEEN,
                State.TO_BE,
                Duration.ofSeconds(90),
                Rate.of(10, Duration.ofHours(1)),
                atLeast,
                Figure.of(4),
                Map.of("x", true),
                new Inner(1),
                OptionalInt.of(2),
                Unit.PEOPLE,
                Double.NaN,
                OptionalDouble.empty(),
                Optional.empty(),
                Thread.currentThread(),
                0,
                deep);
        return MetricResult.of(odd, Explanation.of(description(), List.of(), List.of()), List.of());
    }
}
