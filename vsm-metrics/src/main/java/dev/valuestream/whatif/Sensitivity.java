package dev.valuestream.whatif;

import com.google.common.collect.ImmutableList;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.ElementRef;
import dev.valuestream.unit.Ratio;
import dev.valuestream.whatif.Trials.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What a little better does to a measure, for every number of every element, one at a time. Immutable.
 *
 * <p>Times, changeovers, stocks and their variability get shorter or less by the step, shares, people and pieces a cycle
 * more, up to what is possible; of what may be better either way (batches, limits, probabilities, demand, an embedder's own
 * numbers) the way that is better for the measure is taken. In a choice the other ways out share what is left as before.
 * A time keeps its shape and coefficient of variation, which is a number of its own. Whole numbers change by one at least.
 * Zeros and calendars stay. The whole map is analysed anew each time, so that a gain ends where the constraint moves.
 *
 * <p>The measure, if it has a value, or has none because queues grow without end: then what gives it one is told. Costs one
 * or two analyses for each number, of that measure and the bottleneck only. Sources: one-at-a-time elasticity, Saltelli et al.,
 * <i>Global Sensitivity Analysis: The Primer</i>, ch. 1; that only a constraint moves throughput: Goldratt, <i>The Goal</i>.
 */
public final class Sensitivity {

    /** The step that is taken where none is given: 10 %. */
    public static final Ratio STEP = Ratio.of(0.1);

    /**
     * A number that could not be made better.
     *
     * @param element the element
     * @param parameter the field
     * @param reason what is wrong with the map then
     */
    public record Untried(ElementRef element, String parameter, String reason) {}

    private static final Comparator<Influence> BEST_FIRST = Comparator.comparingDouble(
                    (Influence i) -> i.gain().orElse(Double.POSITIVE_INFINITY))
            .reversed();

    private final Trials trials;
    private final Ratio step;
    private final List<ElementRef> constraint;
    private final List<Influence> tried = new ArrayList<>();
    private final List<Untried> untried = new ArrayList<>();

    private Sensitivity(Analysis analysis, String measure, Ratio step) {
        trials = new Trials(analysis, measure);
        this.step = step;
        constraint = Trials.constraint(analysis);
        if (canBeKnown(measure().figure())) {
            Parameters.of(analysis.valueStream()).forEach(this::vary);
        }
    }

    private static boolean canBeKnown(Figure figure) {
        return !(figure instanceof Figure.Unknown unknown) || unknown.reason() == Reason.UNSTABLE;
    }

    /**
     * What 10 % better does.
     *
     * @param analysis the analysis of a map
     * @param measure the full name of a measure, such as {@code lead-time} or {@code step.load[weld-1]}
     * @return the sensitivity
     * @throws NoSuchElementException if the analysis has no measure of that name
     */
    public static Sensitivity of(Analysis analysis, String measure) {
        return of(analysis, measure, STEP);
    }

    /**
     * What a given step better does.
     *
     * @param analysis the analysis of a map
     * @param measure the full name of a measure, such as {@code lead-time} or {@code step.load[weld-1]}
     * @param step by what share each number is to be better
     * @return the sensitivity
     * @throws NoSuchElementException if the analysis has no measure of that name
     * @throws IllegalArgumentException if the step is 0
     */
    public static Sensitivity of(Analysis analysis, String measure, Ratio step) {
        if (step.value() == 0) {
            throw new IllegalArgumentException("A step must be more than 0. [sensitivity.step.zero]");
        }
        return new Sensitivity(analysis, measure, step);
    }

    private void vary(Parameter parameter) {
        List<Influence> found = new ArrayList<>();
        String refused = "";
        for (double value : parameter.better(step.value())) {
            Trial trial = trials.with(map -> parameter.setter().set(map, value));
            trial.after().ifPresent(after -> found.add(influence(parameter, value, after)));
            refused = trial.refused();
        }
        found.stream().sorted(BEST_FIRST).findFirst().ifPresent(tried::add);
        if (found.isEmpty() && !refused.isEmpty()) {
            untried.add(new Untried(parameter.element(), parameter.name(), refused));
        }
    }

    private Influence influence(Parameter parameter, double value, Analysis after) {
        List<ElementRef> is = Trials.constraint(after);
        boolean moved = !is.isEmpty() && !constraint.isEmpty() && is.stream().noneMatch(constraint::contains);
        return new Influence(
                parameter.element(),
                parameter.name(),
                parameter.unit(),
                parameter.value(),
                value,
                MeasureChange.of(trials.measure(after), measure().figure(), Optional.empty()),
                is,
                moved);
    }

    /**
     * The measure as it is.
     *
     * @return the measure; where it has no value for want of an input, nothing was tried
     */
    public Measure measure() {
        return trials.before();
    }

    /**
     * By what share each number was to be better.
     *
     * @return the step
     */
    public Ratio step() {
        return step;
    }

    /**
     * The constraint as it is.
     *
     * @return the steps and teams of the highest load; empty where it is not known
     */
    public List<ElementRef> constraint() {
        return constraint;
    }

    /**
     * The numbers that move the measure, changed by the step or, where they can be no better, by what is left.
     *
     * @return those that give the measure a value first, then by gain, those that make it worse last; of equal ones the first
     *     on the map
     */
    public List<Influence> ranked() {
        return moving(false);
    }

    /**
     * The whole numbers that move the measure and could not be changed by as little as the step.
     *
     * @return ranked in the same way
     */
    public List<Influence> wholeNumbers() {
        return moving(true);
    }

    private List<Influence> moving(boolean coarse) {
        return tried.stream()
                .filter(i -> i.isMoving() && isCoarse(i) == coarse)
                .sorted(BEST_FIRST)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The same number as much worse as it was made better, for a chart with both sides. Asks the analysis anew each time.
     *
     * @param influence one of this sensitivity's
     * @return what that does; empty where there is no such map, such as a share above 1
     * @throws NoSuchElementException if the influence is of another map
     */
    public Optional<Influence> mirrored(Influence influence) {
        Parameter parameter = Parameters.of(trials.stream()).stream()
                .filter(p -> p.element().equals(influence.element()) && p.name().equals(influence.parameter()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("The map has no number (" + influence.parameter()
                        + ") of " + influence.element() + ". Take an influence of ranked()."
                        + " [sensitivity.influence.other]"));
        double value = influence.from() + (influence.from() - influence.to());
        return value > parameter.most() || value < 0
                ? Optional.empty()
                : trials.with(map -> parameter.setter().set(map, value))
                        .after()
                        .map(after -> influence(parameter, value, after));
    }

    private boolean isCoarse(Influence influence) {
        return influence.share() > step.value() * (1 + 1e-9);
    }

    /**
     * The numbers that leave the measure as it is.
     *
     * @return in the order of the map
     */
    public List<Influence> unmoved() {
        return tried.stream().filter(i -> !i.isMoving()).collect(ImmutableList.toImmutableList());
    }

    /**
     * The numbers that could not be made better.
     *
     * @return with the reason
     */
    public List<Untried> untried() {
        return ImmutableList.copyOf(untried);
    }
}
