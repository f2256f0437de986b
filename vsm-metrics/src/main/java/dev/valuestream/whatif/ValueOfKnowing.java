package dev.valuestream.whatif;

import com.google.common.collect.ImmutableList;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.problem.Text;
import dev.valuestream.unit.Ratio;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What to walk next: how far a measure moves with each number that nobody has walked or measured, one at a time. Immutable.
 *
 * <p>Open is, of an as-is, each time, share, stock and probability whose step was observed by nobody, or that is an estimate; what waits
 * before a step counts as seen with it. Between what it lies: where the map gives a range or a distribution, its 5 % and 95 %
 * quantiles (of a mean and a coefficient of variation alone, those of the gamma distribution); else the number and an error
 * to either side, {@link #ERROR} of it unless another is given, of a share that part of it or of what is lost, whichever is less. Open is also, of any
 * map, what an analysis assumes: variability nobody stated lies between none and twice what was assumed, an uptime or a yield
 * nobody stated between {@link #LEAST_SHARE} and 1.
 *
 * <p>Where the measure has no value for want of an input, {@link #missing()} names what must be found out first. Costs two
 * analyses for each open number. Source: Howard, <i>Information Value Theory</i>, IEEE Trans. Systems Science and
 * Cybernetics 2 (1966) 22–26, for the question; the answer is a one-at-a-time swing ("tornado"), not an expected value.
 */
public final class ValueOfKnowing {

    /** By what share a number may be off that is an estimate or that nobody observed: 30 %. */
    public static final Ratio ERROR = Ratio.of(0.3);

    /** The least that an uptime or a yield may be that nobody stated: 90 %. */
    public static final Ratio LEAST_SHARE = Ratio.of(0.9);

    /** The share of a distribution below what counts as its lowest, and above its highest. */
    static final double LOW = 0.05;

    private final Measure measure;
    private final ImmutableList<OpenInput> inputs;
    private final Ratio error;

    private ValueOfKnowing(Analysis analysis, String measure, Ratio error) {
        Trials trials = new Trials(analysis, measure);
        this.measure = trials.before();
        this.error = error;
        List<OpenInputs.Open> open = this.missing().isPresent()
                ? List.of()
                : OpenInputs.of(
                        analysis.valueStream(), error, analysis.options().assumedCv());
        inputs = open.stream()
                .map(o -> input(o, trials))
                .filter(i -> i.isDecisive() || i.swing() > 0)
                .sorted(Comparator.comparing(OpenInput::isDecisive)
                        .thenComparingDouble(OpenInput::swing)
                        .reversed())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What to walk next, estimates being off by {@link #ERROR}.
     *
     * @param analysis the analysis of a map
     * @param measure the full name of a measure, such as {@code lead-time}
     * @return the value of knowing
     * @throws NoSuchElementException if the analysis has no measure of that name
     */
    public static ValueOfKnowing of(Analysis analysis, String measure) {
        return of(analysis, measure, ERROR);
    }

    /**
     * What to walk next.
     *
     * @param analysis the analysis of a map
     * @param measure the full name of a measure, such as {@code lead-time}
     * @param error by what share an estimate may be off
     * @return the value of knowing
     * @throws NoSuchElementException if the analysis has no measure of that name
     */
    public static ValueOfKnowing of(Analysis analysis, String measure, Ratio error) {
        return new ValueOfKnowing(analysis, measure, error);
    }

    private OpenInput input(OpenInputs.Open open, Trials trials) {
        Parameter parameter = open.parameter();
        return new OpenInput(
                parameter.element(),
                parameter.name(),
                open.standing(),
                parameter.unit(),
                parameter.value(),
                open.low(),
                open.high(),
                measure.figure(),
                figure(parameter, open.low(), trials),
                figure(parameter, open.high(), trials));
    }

    private static Figure figure(Parameter parameter, double value, Trials trials) {
        Trials.Trial trial = trials.with(map -> parameter.setter().set(map, value));
        return trial.after()
                .map(after -> trials.measure(after).figure())
                .orElseGet(() -> Figure.unknown(
                        Reason.NOT_APPLICABLE,
                        Text.of("knowing.no-map", "There is no such map: {0}", trial.refused())));
    }

    /**
     * The measure as it is.
     *
     * @return the measure
     */
    public Measure measure() {
        return measure;
    }

    /**
     * By what share an estimate may be off.
     *
     * @return the share
     */
    public Ratio error() {
        return error;
    }

    /**
     * The open numbers that move the measure.
     *
     * @return those that decide whether it has a value first, then by swing; of equal ones the first on the map
     */
    public List<OpenInput> inputs() {
        return inputs;
    }

    /**
     * What must be found out before anything can be said.
     *
     * @return why the measure has no value; empty if it has one, or lacks it for another reason than a missing input
     */
    public Optional<Text> missing() {
        return measure.figure() instanceof Figure.Unknown unknown && unknown.reason() == Reason.MISSING_INPUT
                ? Optional.of(unknown.text())
                : Optional.empty();
    }
}
