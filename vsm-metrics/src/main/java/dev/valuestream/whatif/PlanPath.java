package dev.valuestream.whatif;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Measure;
import dev.valuestream.model.ValueStream;
import dev.valuestream.plan.Expectation;
import dev.valuestream.plan.Improvement;
import dev.valuestream.plan.PlanConflictException;
import dev.valuestream.plan.Project;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * The way of a plan through the whole stream: the as-is, and the stream after each improvement on top of those before it,
 * each analysed as a whole. Immutable.
 *
 * <p>Improvements are made in the order of {@code TransformationPlan.order()}; what is dropped is left out. One that does not
 * fit what is there by then, or needs one that did not, is no milestone of the map: it stands in the path with the reason, and
 * the others go on without it. Costs one analysis for each improvement.
 */
public final class PlanPath {

    /**
     * One improvement on the way.
     *
     * @param improvement the improvement
     * @param after the analysis of the stream after it and those before it; after those alone if it could not be made
     * @param misfit why it could not be made; empty if it was
     */
    public record Milestone(Improvement improvement, Analysis after, Optional<String> misfit) {
        /**
         * Checks that nothing is null.
         *
         * @param improvement the improvement
         * @param after the analysis of the stream after it
         * @param misfit why it could not be made
         */
        public Milestone {
            requireNonNull(improvement);
            requireNonNull(after);
            requireNonNull(misfit);
        }
    }

    private final Project project;
    private final Function<ValueStream, Analysis> analyse;
    private final Analysis asIs;
    private final ImmutableList<Milestone> milestones;

    private PlanPath(Project project, Function<ValueStream, Analysis> analyse) {
        this.project = project;
        this.analyse = analyse;
        asIs = analyse.apply(project.asIs());
        milestones = walked();
    }

    /**
     * Walks a plan.
     *
     * @param project the as-is and its plan
     * @param analyse analyses a map, with the catalogue and options that are wanted
     * @return the path
     */
    public static PlanPath of(Project project, Function<ValueStream, Analysis> analyse) {
        return new PlanPath(requireNonNull(project), analyse);
    }

    private ImmutableList<Milestone> walked() {
        ImmutableList.Builder<Milestone> way = ImmutableList.builder();
        Set<String> made = new HashSet<>();
        Analysis now = asIs;
        for (Improvement improvement : project.plan().order()) {
            if (!improvement.isDropped()) {
                Milestone next = milestone(improvement, now, made);
                way.add(next);
                now = next.after();
            }
        }
        return way.build();
    }

    private Milestone milestone(Improvement improvement, Analysis now, Set<String> made) {
        List<String> missing = new ArrayList<>(improvement.after());
        missing.removeAll(made);
        if (!missing.isEmpty()) {
            return new Milestone(
                    improvement, now, Optional.of("It needs " + String.join(", ", missing) + ", not made either."));
        }
        try {
            ValueStream after = improvement.applyTo(now.valueStream());
            made.add(improvement.id());
            return new Milestone(improvement, analyse.apply(after), Optional.empty());
        } catch (PlanConflictException e) {
            return new Milestone(
                    improvement, now, Optional.of(e.problems().get(0).message()));
        }
    }

    /**
     * The project.
     *
     * @return the as-is and its plan
     */
    public Project project() {
        return project;
    }

    /**
     * Where the way begins.
     *
     * @return the analysis of the as-is
     */
    public Analysis asIs() {
        return asIs;
    }

    /**
     * Where the way ends.
     *
     * @return the analysis after all that could be made
     */
    public Analysis toBe() {
        return milestones.isEmpty()
                ? asIs
                : milestones.get(milestones.size() - 1).after();
    }

    /**
     * The improvements on the way.
     *
     * @return in the order in which they are made
     */
    public List<Milestone> milestones() {
        return milestones;
    }

    /**
     * By how much an improvement changes a measure, on top of those before it.
     *
     * @param milestone a milestone of this path
     * @param measure the full name of the measure
     * @return the change in the unit of the measure; empty if the measure is unknown before or after, or was not made
     */
    public OptionalDouble change(Milestone milestone, String measure) {
        int at = milestones.indexOf(milestone);
        Analysis before = at <= 0 ? asIs : milestones.get(at - 1).after();
        OptionalDouble then = number(milestone.after(), measure);
        OptionalDouble now = number(before, measure);
        return milestone.misfit().isEmpty() && then.isPresent() && now.isPresent()
                ? OptionalDouble.of(then.getAsDouble() - now.getAsDouble())
                : OptionalDouble.empty();
    }

    /**
     * What was expected of an improvement, in the unit of the measure.
     *
     * @param expectation what was expected
     * @return the change; empty if the stream has no such measure, or its unit is another
     */
    public OptionalDouble expected(Expectation expectation) {
        return asIs.measure(expectation.measure())
                .or(() -> toBe().measure(expectation.measure()))
                .map(Measure::unit)
                .map(unit -> StatedUnits.in(
                        unit, expectation.change(), project.asIs().calendar()))
                .orElse(OptionalDouble.empty());
    }

    /**
     * The KPIs of the plan, with where they stand.
     *
     * @return one for each KPI, in the order of the plan
     */
    public List<KpiStanding> kpis() {
        return project.plan().kpis().stream()
                .map(kpi -> KpiStanding.of(kpi, this))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The KPIs of the plan on their way, with what was measured. Costs an analysis for each set of improvements that was due
     * when something was measured.
     *
     * @return one for each KPI, in the order of the plan
     */
    public List<KpiProgress> progress() {
        PlannedBy planned = new PlannedBy(project, asIs, analyse);
        return kpis().stream().map(k -> KpiProgress.of(k, this, planned)).collect(ImmutableList.toImmutableList());
    }

    /**
     * Judges each improvement by the whole, alone and with the others. Costs up to four more analyses for each, and two for each
     * element that it changes.
     *
     * @return one for each improvement that could be made, in the order in which they are
     */
    public List<ImprovementEffect> effects() {
        return new JudgingPlan(this, analyse).judge();
    }

    static OptionalDouble number(Analysis analysis, String measure) {
        return analysis.measure(measure).map(m -> m.figure().number()).orElse(OptionalDouble.empty());
    }
}
