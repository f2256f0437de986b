package dev.valuestream.whatif;

import com.google.common.collect.ImmutableList;
import dev.valuestream.distribution.ShapedDistribution;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Measure;
import dev.valuestream.model.ElementRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Between what a measure lies, where times on the map are given as ranges or distributions. Immutable.
 *
 * <p>Each such time is taken as knowledge of its mean: the mean is drawn from the stated distribution (of a mean and a
 * coefficient of variation alone, from the gamma distribution), independently of the others, by Latin hypercube sampling: of n
 * draws one falls into each n-th of the probability. Its variability relative to the mean stays. The measure of each map so
 * drawn is an observation; given are its mean and its 5 %, 50 % and 95 % quantiles, the k-th smallest of n for the smallest k
 * with k ÷ n not under the share. Draws that give no map or no value are counted and left out. Costs one analysis a draw. The
 * same seed gives the same answer everywhere. Source: McKay, Beckman &amp; Conover, Technometrics 21 (1979) 239–245.
 */
public final class AnswerRange {

    /** How often is drawn where nothing else is said. */
    public static final int SAMPLES = 400;

    /**
     * A time that is given as a range or a distribution.
     *
     * @param element the element
     * @param parameter the field
     * @param low the 5 % quantile, in seconds
     * @param high the 95 % quantile, in seconds
     */
    public record Input(ElementRef element, String parameter, double low, double high) {}

    /** A time with a shape, and how to set it. */
    private record Uncertain(Parameter parameter, ShapedDistribution shape) {
        Input input() {
            return new Input(
                    parameter.element(),
                    parameter.name(),
                    shape.quantileSeconds(ValueOfKnowing.LOW),
                    shape.quantileSeconds(1 - ValueOfKnowing.LOW));
        }
    }

    private final Measure measure;
    private final ImmutableList<Input> inputs;
    private final int samples;
    private final double[] sorted;

    private AnswerRange(Analysis analysis, String name, long seed, int samples) {
        Trials trials = new Trials(analysis, name);
        measure = trials.before();
        List<Uncertain> uncertain = uncertain(analysis);
        inputs = uncertain.stream().map(Uncertain::input).collect(ImmutableList.toImmutableList());
        this.samples = inputs.isEmpty() ? 0 : samples;
        double[][] draws = draws(uncertain.size(), this.samples, new SplittableRandom(seed));
        sorted = IntStream.range(0, this.samples)
                .mapToObj(i -> sample(uncertain, draws, i, trials))
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
    }

    /**
     * Draws {@link #SAMPLES} times, with a seed of 1.
     *
     * @param analysis the analysis of a map
     * @param measure the full name of a measure, such as {@code lead-time}
     * @return the range
     * @throws NoSuchElementException if the analysis has no measure of that name
     */
    public static AnswerRange of(Analysis analysis, String measure) {
        return of(analysis, measure, 1, SAMPLES);
    }

    /**
     * Draws.
     *
     * @param analysis the analysis of a map
     * @param measure the full name of a measure, such as {@code lead-time}
     * @param seed from which the draws follow
     * @param samples how often, 1 or more
     * @return the range
     * @throws NoSuchElementException if the analysis has no measure of that name
     * @throws IllegalArgumentException if there are no samples
     */
    public static AnswerRange of(Analysis analysis, String measure, long seed, int samples) {
        if (samples < 1) {
            throw new IllegalArgumentException(
                    "The samples (" + samples + ") must be 1 or more. [sensitivity.samples.range]");
        }
        return new AnswerRange(analysis, measure, seed, samples);
    }

    private static List<Uncertain> uncertain(Analysis analysis) {
        List<Uncertain> found = new ArrayList<>();
        for (Parameter parameter : Parameters.of(analysis.valueStream())) {
            Parameters.field(analysis.valueStream(), parameter.element(), parameter.name())
                    .flatMap(f ->
                            f.of(parameter.element().in(analysis.valueStream()).orElseThrow()))
                    .filter(TimeDistribution.class::isInstance)
                    .flatMap(t -> Spread.shape((TimeDistribution) t))
                    .ifPresent(shape -> found.add(new Uncertain(parameter, shape)));
        }
        return found;
    }

    /** For each input a permutation of the n-ths of the probability, and a place within each. */
    private static double[][] draws(int inputs, int samples, SplittableRandom random) {
        double[][] draws = new double[inputs][samples];
        for (double[] own : draws) {
            SplittableRandom stream = random.split();
            for (int i = 0; i < samples; i++) {
                int at = stream.nextInt(i + 1); // the permutation grows by swapping in (Fisher and Yates)
                own[i] = own[at];
                own[at] = i;
            }
            for (int i = 0; i < samples; i++) {
                own[i] = (own[i] + stream.nextDouble()) / samples;
            }
        }
        return draws;
    }

    private static OptionalDouble sample(List<Uncertain> inputs, double[][] draws, int sample, Trials trials) {
        return trials.with(map -> {
                    for (int j = 0; j < draws.length; j++) {
                        double seconds = inputs.get(j).shape().quantileSeconds(draws[j][sample]);
                        inputs.get(j).parameter().setter().set(map, seconds);
                    }
                })
                .after()
                .map(after -> trials.measure(after).figure().number())
                .orElseGet(OptionalDouble::empty);
    }

    /**
     * The measure where each time is its mean.
     *
     * @return the measure as an analysis has it
     */
    public Measure measure() {
        return measure;
    }

    /**
     * The times that are given as ranges or distributions.
     *
     * @return in the order of the map; empty if there are none, and so nothing was drawn
     */
    public List<Input> inputs() {
        return inputs;
    }

    /**
     * How often was drawn.
     *
     * @return the number of draws
     */
    public int samples() {
        return samples;
    }

    /**
     * How many draws gave no map or no value.
     *
     * @return the number, of {@link #samples()}
     */
    public int lost() {
        return samples - sorted.length;
    }

    /**
     * The mean of the measure over the draws.
     *
     * @return the mean; empty if no draw gave a value
     */
    public OptionalDouble mean() {
        return Arrays.stream(sorted).average();
    }

    /**
     * A quantile of the measure over the draws.
     *
     * @param share the share of draws not above it, above 0 and up to 1
     * @return the smallest value of that many draws; empty if no draw gave a value
     * @throws IllegalArgumentException if the share is not above 0 and up to 1
     */
    public OptionalDouble quantile(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "The share (" + share + ") must be above 0 and up to 1. [quantile.range]");
        }
        return sorted.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sorted[(int) Math.ceil(share * sorted.length * (1 - 1e-12)) - 1]);
    }
}
