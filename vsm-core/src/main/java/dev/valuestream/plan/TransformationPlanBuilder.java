package dev.valuestream.plan;

import static java.util.Objects.requireNonNull;

import dev.valuestream.model.Annotations;
import dev.valuestream.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Builds a plan; what is wrong comes to light in {@link #build()}, all of it at once. */
public final class TransformationPlanBuilder {

    final String id;

    @Nullable
    String currency;

    final List<ImprovementBuilder> improvements = new ArrayList<>();
    final List<Kpi> kpis = new ArrayList<>();
    Annotations annotations = Annotations.NONE;

    TransformationPlanBuilder(String id) {
        this.id = requireNonNull(id, "id");
    }

    /**
     * Says in which currency all costs are.
     *
     * @param currency such as {@code EUR}
     * @return this builder
     */
    public TransformationPlanBuilder currency(String currency) {
        this.currency = requireNonNull(currency, "currency");
        return this;
    }

    /**
     * Adds an improvement.
     *
     * @param improvement its id, unique in the plan
     * @param fill states the improvement
     * @return this builder
     */
    public TransformationPlanBuilder improvement(String improvement, Consumer<? super ImprovementBuilder> fill) {
        ImprovementBuilder builder = new ImprovementBuilder(improvement);
        fill.accept(builder);
        improvements.add(builder);
        return this;
    }

    /**
     * Adds a figure by which the plan is judged.
     *
     * @param kpi the measure and its values
     * @return this builder
     */
    public TransformationPlanBuilder kpi(Kpi kpi) {
        kpis.add(requireNonNull(kpi, "kpi"));
        return this;
    }

    /**
     * Sets what the plan carries beside its own fields.
     *
     * @param annotations note, attributes and unknown fields
     * @return this builder
     */
    public TransformationPlanBuilder annotations(Annotations annotations) {
        this.annotations = requireNonNull(annotations, "annotations");
        return this;
    }

    /**
     * Checks the whole and builds the plan.
     *
     * @return the plan
     * @throws InvalidPlanException if something is wrong; it holds all of it
     */
    public TransformationPlan build() {
        Problems problems = new Problems();
        PlanRules.check(this, problems);
        List<Improvement> built = improvements.stream().map(Improvement::new).toList();
        List<Improvement> order = PlanOrder.of(built, problems);
        if (!problems.isEmpty()) {
            throw new InvalidPlanException(id, problems.toList());
        }
        return new TransformationPlan(this, built, order);
    }
}
