package dev.valuestream.whatif;

import com.google.common.collect.ImmutableList;
import dev.valuestream.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * A process behaviour chart (XmR) of values measured one after the other: whether a change in them is a signal or noise. Immutable.
 *
 * <p>Central line: the mean. Moving range: |value − the one before|. Natural process limits: mean ± 2.66 · mean moving range;
 * upper range limit 3.268 · mean moving range. A signal is, by three rules: a value beyond a limit; of four values in a row
 * at least three nearer to the same limit than to the mean; eight values in a row on the same side of the mean. And a moving range beyond its
 * limit. A lower limit below 0 is none where no value is below 0. Limits from fewer than {@value #LEAST} values say nothing.
 *
 * <p>Sources: Wheeler, <i>Understanding Variation</i>, 2nd ed., ch. 3 and appendix (limits, 2.66 and 3.268); Wheeler &amp;
 * Chambers, <i>Understanding Statistical Process Control</i>, ch. 5 (detection rules one, two and four).
 */
public final class BehaviourChart {

    /** The fewest values from which limits are made. */
    public static final int LEAST = 5;

    private static final double TO_LIMIT = 2.66;
    private static final double TO_RANGE_LIMIT = 3.268;
    private static final int RUN = 8;
    private static final int OF = 4;
    private static final int NEAR = 3;

    /** What tells a signal from noise. This list may grow. */
    public enum Rule implements Token {
        /** A value beyond a natural process limit. */
        BEYOND_LIMIT("beyond-limit"),
        /** Of four values in a row three or more nearer to the same limit than to the mean. */
        NEAR_LIMIT("near-limit"),
        /** Eight values in a row on the same side of the mean. */
        RUN("run"),
        /** A moving range beyond its limit: a jump between two values. */
        JUMP("jump");

        private final String token;

        Rule(String token) {
            this.token = token;
        }

        @Override
        public String token() {
            return token;
        }
    }

    /**
     * A signal.
     *
     * @param rule by which rule
     * @param first the place of its first value, from 0
     * @param last the place of its last value
     * @param high whether its values are above the mean; of a jump whether it goes up
     */
    public record Signal(Rule rule, int first, int last, boolean high) {}

    private final ImmutableList<Double> values;
    private final double mean;
    private final double meanRange;

    private BehaviourChart(List<Double> values) {
        this.values = ImmutableList.copyOf(values);
        mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
        meanRange = IntStream.range(1, values.size())
                .mapToDouble(this::range)
                .average()
                .orElseThrow();
    }

    /**
     * A chart of some values.
     *
     * @param values the values in the order in which they were measured, finite
     * @return the chart; empty if there are fewer than {@value #LEAST}
     */
    public static Optional<BehaviourChart> of(List<Double> values) {
        return values.size() < LEAST ? Optional.empty() : Optional.of(new BehaviourChart(values));
    }

    private double range(int at) {
        return Math.abs(values.get(at) - values.get(at - 1));
    }

    /**
     * The central line.
     *
     * @return the mean of all values
     */
    public double mean() {
        return mean;
    }

    /**
     * The mean moving range.
     *
     * @return the mean of |value − the one before|
     */
    public double meanMovingRange() {
        return meanRange;
    }

    /**
     * The upper natural process limit.
     *
     * @return mean + 2.66 · mean moving range
     */
    public double upperLimit() {
        return mean + TO_LIMIT * meanRange;
    }

    /**
     * The lower natural process limit.
     *
     * @return mean − 2.66 · mean moving range; empty if that is below 0 and no value is
     */
    public OptionalDouble lowerLimit() {
        double limit = mean - TO_LIMIT * meanRange;
        boolean none = limit < 0 && values.stream().allMatch(v -> v >= 0);
        return none ? OptionalDouble.empty() : OptionalDouble.of(limit);
    }

    /**
     * The upper limit of the moving range.
     *
     * @return 3.268 · mean moving range
     */
    public double upperRangeLimit() {
        return TO_RANGE_LIMIT * meanRange;
    }

    /**
     * The signals.
     *
     * @return by the place of their last value; empty if all is noise
     */
    public List<Signal> signals() {
        List<Signal> signals = new ArrayList<>();
        for (int last = 0; last < values.size(); last++) {
            for (boolean high : new boolean[] {true, false}) {
                side(last, high, signals);
            }
            if (last > 0 && range(last) > upperRangeLimit()) {
                signals.add(new Signal(Rule.JUMP, last - 1, last, values.get(last) > values.get(last - 1)));
            }
        }
        return ImmutableList.copyOf(signals);
    }

    private void side(int last, boolean high, List<Signal> signals) {
        double limit = high ? upperLimit() : lowerLimit().orElse(Double.NEGATIVE_INFINITY);
        double middle = high ? mean + TO_LIMIT * meanRange / 2 : mean - TO_LIMIT * meanRange / 2;
        if (count(last, 1, high, limit) == 1) {
            signals.add(new Signal(Rule.BEYOND_LIMIT, last, last, high));
        }
        if (isBeyond(last, high, middle) && count(last, OF, high, middle) >= NEAR) {
            signals.add(new Signal(Rule.NEAR_LIMIT, last - OF + 1, last, high));
        }
        if (count(last, RUN, high, mean) == RUN) {
            signals.add(new Signal(Rule.RUN, last - RUN + 1, last, high));
        }
    }

    private boolean isBeyond(int at, boolean high, double line) {
        return high ? values.get(at) > line : values.get(at) < line;
    }

    /** How many of so many values, up to one, are beyond a line; none where there are fewer values. */
    private long count(int last, int of, boolean high, double line) {
        DoublePredicate beyond = v -> high ? v > line : v < line;
        return last - of + 1 < 0
                ? 0
                : values.subList(last - of + 1, last + 1).stream()
                        .filter(v -> beyond.test(v))
                        .count();
    }
}
