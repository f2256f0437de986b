/**
 * Special functions behind the shapes: Gamma, Beta and normal curves with both of their tails, and the search for their
 * quantiles. Not exported. All sums use {@link java.lang.StrictMath}, so results are the same on every JDK and CPU.
 */
@NullMarked
package dev.valuestream.distribution.internal;

import org.jspecify.annotations.NullMarked;
