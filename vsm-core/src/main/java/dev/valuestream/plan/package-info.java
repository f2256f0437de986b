/**
 * From as-is to to-be, as a plan: improvements with their owner, cost and dates, what each needs done before it, and the
 * figures by which the whole is measured on the way.
 *
 * <p>Start at {@link dev.valuestream.plan.TransformationPlan#builder}; {@link
 * dev.valuestream.plan.TransformationPlan#applyTo(dev.valuestream.model.ValueStream)} gives the map after. A {@link
 * dev.valuestream.plan.Project} is an as-is and its plan. May depend on {@code change} and what that depends on.
 */
@NullMarked
package dev.valuestream.plan;

import org.jspecify.annotations.NullMarked;
