/**
 * What is wrong with a value stream, and what is worth knowing about it, as data.
 *
 * <p>A {@link dev.valuestream.problem.Problem} stops a value stream from being built; a
 * {@link dev.valuestream.problem.Finding} is advice on a valid one. Both carry a
 * {@link dev.valuestream.problem.Text}: a stable code, an English template and its arguments, so that every text can be
 * replaced. Builders gather problems in {@link dev.valuestream.problem.Problems} and throw all of them at once in one
 * {@link dev.valuestream.problem.InvalidValueStreamException}; {@link dev.valuestream.problem.Suggestions} finds the
 * known name that a wrong one may have meant. Start at {@code Problems}.
 *
 * <p>This package depends on nothing.
 */
@NullMarked
package dev.valuestream.problem;

import org.jspecify.annotations.NullMarked;
