/**
 * Queues as formulas: how long items wait, how many stand there, and where there is no answer since the queue grows.
 *
 * <p>One formula a type, each an immutable value of what it needs, with domain, accuracy and source in its
 * documentation. Start at {@link dev.valuestream.queueing.MMc} or, where only means and variability are known, {@link
 * dev.valuestream.queueing.GGc}; both answer {@link dev.valuestream.queueing.LongRun}, which is steady or growing: from load 1
 * on there is never a wait. What failures and setups make of the time of one item is {@link
 * dev.valuestream.queueing.EffectiveProcessTime}. The page {@code docs/queueing.md} lists all formulas.
 *
 * <p><b>Units.</b> Rates and times are plain doubles in one unit of time, which the caller chooses and keeps: with an
 * arrival rate in items an hour every time is in hours. No name carries a unit. A {@code java.time.Duration} counts
 * nanoseconds and would lose digits that these formulas keep. Times and rates are 0 or from 1e-100 to 1e100.
 *
 * <p><b>Near load 1.</b> The idle servers c − λs are computed with one rounding, and nothing else subtracts what is nearly
 * the same. So a formula that is called exact is within 1e-9 of the true value for the doubles given, up to a load of
 * 1 − 1e-12.
 *
 * <p>Wrong use (NaN, negative, no server) is an exception, overload a result. May use {@code dev.valuestream.unit} and, for
 * networks, {@code dev.valuestream.traffic}; knows no map and no simulation.
 */
@NullMarked
package dev.valuestream.queueing;

import org.jspecify.annotations.NullMarked;
