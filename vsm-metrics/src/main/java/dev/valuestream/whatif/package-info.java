/**
 * What would happen if: two states of a map held against each other, and local improvements judged by the whole.
 *
 * <p>Start at {@link dev.valuestream.whatif.Comparison}, which sets every measure of two analyses side by side, and
 * at {@link dev.valuestream.whatif.SubOptimization}, which says where a part gets better at the cost of the whole. {@link
 * dev.valuestream.whatif.Sensitivity} says which numbers move a measure, {@link dev.valuestream.whatif.ValueOfKnowing} which of
 * them to walk next, {@link dev.valuestream.whatif.AnswerRange} between what it lies. {@link dev.valuestream.whatif.PlanPath} walks a plan through the whole, {@link
 * dev.valuestream.whatif.PlanSearch} finds its best order. All work on
 * measures alone, so those of plug-ins take part. May depend on {@code metrics}, {@code change} and {@code model}; no
 * metric depends on it.
 */
@NullMarked
package dev.valuestream.whatif;

import org.jspecify.annotations.NullMarked;
