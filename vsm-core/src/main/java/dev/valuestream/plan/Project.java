package dev.valuestream.plan;

import static java.util.Objects.requireNonNull;

import dev.valuestream.model.Annotations;
import dev.valuestream.model.ValueStream;

/**
 * A map as it is, and the plan that leads from it.
 *
 * @param asIs the map
 * @param plan the plan
 * @param annotations note, attributes and unknown fields
 */
public record Project(ValueStream asIs, TransformationPlan plan, Annotations annotations) {

    /**
     * Checks that nothing is null.
     *
     * @param asIs the map
     * @param plan the plan
     * @param annotations note, attributes and unknown fields
     */
    public Project {
        requireNonNull(asIs);
        requireNonNull(plan);
        requireNonNull(annotations);
    }

    /**
     * A project with nothing else to it.
     *
     * @param asIs the map
     * @param plan the plan
     * @return the project
     */
    public static Project of(ValueStream asIs, TransformationPlan plan) {
        return new Project(asIs, plan, Annotations.NONE);
    }

    /**
     * The map after the whole plan.
     *
     * @return the to-be
     * @throws PlanConflictException if an improvement does not fit
     */
    public ValueStream toBe() {
        return plan.applyTo(asIs);
    }
}
