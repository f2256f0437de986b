package dev.valuestream.whatif;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.model.ValueStream;
import dev.valuestream.plan.Improvement;
import dev.valuestream.plan.Kpi;
import dev.valuestream.plan.PlanConflictException;
import dev.valuestream.plan.Project;
import dev.valuestream.plan.TransformationPlan;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The order of a plan's improvements that gives most of a measure per cost, and soonest. Immutable.
 *
 * <p>Money is spent on one improvement after the other, each of which is in effect once it is paid for. The best order is that of the
 * largest gain while the budget is spent, ∫ gain(x) dx over the money x from 0 to the budget: Σ gain before each · its cost +
 * gain at the end · what is left. If that is the same, more at the end is better, and then less cost, so that what gives the
 * measure nothing is left out. An improvement comes after all that it needs; each set is analysed on the whole stream, with all
 * interactions. A set whose changes do not fit together, or after which the measure has no value, is not passed.
 *
 * <p>What is done is done first and costs nothing more; what is dropped is left out. An improvement
 * without a cost counts as the mean of the others, and as 1 where none has a cost. Without a budget there is money for all.
 *
 * <p>Exact with up to {@value #EXACT} improvements, and with more where dependencies leave no more than {@value #SETS} sets that
 * can be made; it costs an analysis for each. Beyond, the next is what gives most per cost with what it needs, and neighbours
 * change places while that helps; that costs about n² ÷ 2 analyses, and {@link #bound()} says what no order exceeds.
 */
public final class PlanSearch {

    /** With up to so many improvements every order is looked at. */
    public static final int EXACT = 8;

    /** With up to so many sets that can be made every order is looked at. */
    public static final int SETS = 512;

    /**
     * One improvement in its place.
     *
     * @param improvement the improvement
     * @param cost what it costs, or counts as
     * @param spent what is spent when it is in effect
     * @param figure the measure then
     * @param gain how much better the measure is then than at the start, in its unit
     * @param change how much better it gets by this improvement
     */
    public record Placed(
            Improvement improvement, double cost, double spent, double figure, double gain, double change) {}

    /**
     * An improvement that has no place.
     *
     * @param improvement the improvement
     * @param reason why not
     */
    public record LeftOut(Improvement improvement, Text reason) {}

    private final Optional<Measure> start;
    private final String measure;
    private final double budget;
    private final ImmutableList<Placed> order;
    private final ImmutableList<LeftOut> leftOut;
    private final ImmutableList<Improvement> done;
    private final ImmutableList<Text> assumptions;
    private final double area;
    private final OptionalDouble bound;
    private final OptionalDouble stated;
    private final boolean exact;
    private final boolean diminishing;
    private final int analyses;

    private PlanSearch(PlanCandidates candidates, String measure, OptionalDouble budget) {
        PlanSets sets = candidates.sets(measure);
        this.measure = measure;
        start = sets.measure(new BitSet());
        BitSet all = new BitSet();
        all.set(0, sets.size());
        this.budget = budget.orElse(sets.cost(all));
        exact = sets.size() <= EXACT || ExactOrder.isFor(sets, SETS);
        FoundOrder found = missing().isPresent()
                ? new FoundOrder(List.of(), 0, 0, 0)
                : exact ? ExactOrder.of(sets, this.budget) : GreedyOrder.of(sets, this.budget);
        area = found.area();
        order = placed(found.order(), sets);
        done = ImmutableList.copyOf(candidates.done());
        List<LeftOut> out = new ArrayList<>(candidates.leftOut());
        if (missing().isEmpty()) {
            out.addAll(new LeftOutReasons(sets, found, this.budget).all());
        }
        leftOut = ImmutableList.copyOf(out);
        assumptions = ImmutableList.copyOf(candidates.assumptions());
        boolean any = missing().isEmpty();
        diminishing = any && OrderBound.isDiminishing(sets, found.order());
        bound = exact || !diminishing ? OptionalDouble.empty() : OrderBound.of(sets, this.budget);
        stated = any ? stated(sets, this.budget) : OptionalDouble.empty();
        analyses = sets.analysed();
    }

    /**
     * Finds the order of a plan with money for all of it.
     *
     * @param project the as-is and its plan
     * @param analyse analyses a map, with the catalogue and options that are wanted
     * @param measure the full name of the measure, such as {@code lead-time}
     * @return the order
     * @throws NoSuchElementException if an analysis has no measure of that name
     * @throws PlanConflictException if what is done does not fit the as-is
     */
    public static PlanSearch of(Project project, Function<ValueStream, Analysis> analyse, String measure) {
        return of(project, analyse, measure, OptionalDouble.empty());
    }

    /**
     * Finds the order of a plan within a budget.
     *
     * @param project the as-is and its plan
     * @param analyse analyses a map, with the catalogue and options that are wanted
     * @param measure the full name of the measure, such as {@code lead-time}
     * @param budget what may be spent, 0 or more; empty for all that the plan costs
     * @return the order
     * @throws NoSuchElementException if an analysis has no measure of that name
     * @throws PlanConflictException if what is done does not fit the as-is
     * @throws IllegalArgumentException if the budget is negative or not finite
     */
    public static PlanSearch of(
            Project project, Function<ValueStream, Analysis> analyse, String measure, OptionalDouble budget) {
        if (budget.isPresent() && !(budget.getAsDouble() >= 0 && budget.getAsDouble() <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "The budget (" + budget.getAsDouble() + ") must be 0 or more. [search.budget.range]");
        }
        return new PlanSearch(new PlanCandidates(project, requireNonNull(analyse)), measure, budget);
    }

    /**
     * What a plan is for: the measure of its first KPI that an analysis has, or else the lead time.
     *
     * @param plan the plan
     * @param asIs the analysis of the map as it is
     * @return the full name of the measure, such as {@code lead-time}
     */
    public static String goal(TransformationPlan plan, Analysis asIs) {
        return plan.kpis().stream()
                .map(Kpi::measure)
                .filter(m -> asIs.measure(m).isPresent())
                .findFirst()
                .orElse(LeadTime.KEY.id());
    }

    private static ImmutableList<Placed> placed(List<Integer> order, PlanSets sets) {
        ImmutableList.Builder<Placed> placed = ImmutableList.builder();
        BitSet made = new BitSet();
        double before = 0;
        for (int i : order) {
            made.set(i);
            double gain = sets.gain(made).orElseThrow();
            double figure = sets.measure(made).orElseThrow().figure().number().orElseThrow();
            placed.add(new Placed(sets.improvement(i), sets.cost(i), sets.cost(made), figure, gain, gain - before));
            before = gain;
        }
        return placed.build();
    }

    /** The gain of the plan's own order, all it can make within the budget, where the measure is known all the way. */
    private static OptionalDouble stated(PlanSets sets, double budget) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            order.add(i);
            if (!FoundOrder.isPossible(order, sets, budget)) {
                order.remove(order.size() - 1);
            }
        }
        return OptionalDouble.of(FoundOrder.of(order, sets, budget).area());
    }

    /**
     * The full name of the measure that was looked for.
     *
     * @return such as {@code lead-time}
     */
    public String measure() {
        return measure;
    }

    /**
     * The measure at the start: on the as-is with what is done.
     *
     * @return the measure
     */
    public Measure start() {
        return start.orElseThrow();
    }

    /**
     * Why no order could be looked for.
     *
     * @return why the measure has no value at the start, or that neither way is better of it; empty if there is an order
     */
    public Optional<Text> missing() {
        if (start().better() == Direction.NEUTRAL) {
            return Optional.of(Text.of("search.neutral", "Neither way is better of {0}: it is no goal.", measure));
        }
        return start().figure() instanceof Figure.Unknown unknown ? Optional.of(unknown.text()) : Optional.empty();
    }

    /**
     * What may be spent.
     *
     * @return the budget in the plan's currency, or what costs count as
     */
    public double budget() {
        return budget;
    }

    /**
     * The improvements in the best order found.
     *
     * @return the first to be made first; without what is done
     */
    public List<Placed> order() {
        return order;
    }

    /**
     * What is done.
     *
     * @return in the order of the plan
     */
    public List<Improvement> done() {
        return done;
    }

    /**
     * The improvements without a place in the order.
     *
     * @return in the order of the plan, with the reason
     */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /**
     * What was taken for granted of costs.
     *
     * @return a sentence each
     */
    public List<Text> assumptions() {
        return assumptions;
    }

    /**
     * How much better the measure is on average while the budget is spent: the gain that was made largest ÷ budget.
     *
     * @return the mean gain, in the unit of the measure; empty if the budget is 0
     */
    public OptionalDouble meanGain() {
        return mean(OptionalDouble.of(area));
    }

    /**
     * The same if the improvements are made in the order of the plan, each that fits and can be paid for.
     *
     * @return the mean gain; empty if the budget is 0 or there is nothing to know
     */
    public OptionalDouble meanGainAsStated() {
        return mean(stated);
    }

    /**
     * Whether no order gives more.
     *
     * @return true if all that can be made were looked at
     */
    public boolean isExact() {
        return exact;
    }

    /**
     * The mean gain that no order exceeds, if no improvement does more after others than on top of what it needs alone; that
     * is seen to hold on the order found.
     *
     * @return the bound; empty where the order is exact, or that is seen not to hold
     */
    public OptionalDouble bound() {
        return mean(bound);
    }

    /**
     * Whether on the order found no improvement does more after others than on top of what it needs alone.
     *
     * @return true if gains diminish; false if some improvements do more together
     */
    public boolean isDiminishing() {
        return diminishing;
    }

    private OptionalDouble mean(OptionalDouble sum) {
        return sum.isPresent() && budget > 0 ? OptionalDouble.of(sum.getAsDouble() / budget) : OptionalDouble.empty();
    }

    /**
     * How many sets of improvements were analysed.
     *
     * @return the number
     */
    public int analyses() {
        return analyses;
    }
}
