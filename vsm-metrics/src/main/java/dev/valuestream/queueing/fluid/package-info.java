/**
 * Queues as a fluid: how fast they grow where more comes than can be done, how far they get, when a lane is full and who is
 * then held up. Knows rates and times only, no map.
 *
 * <p>Start at {@link dev.valuestream.queueing.fluid.FluidNetworkBuilder}; the rules stand at
 * {@link dev.valuestream.queueing.fluid.FluidNetwork}; {@link dev.valuestream.queueing.fluid.FluidCourse} is what comes out.
 * Variability is not in it: it says where queues are when load, not chance, makes them.
 */
@org.jspecify.annotations.NullMarked
package dev.valuestream.queueing.fluid;
