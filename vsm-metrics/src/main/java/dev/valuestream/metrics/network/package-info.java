/**
 * Predicted queues: a map compiled into a {@link dev.valuestream.queueing.network.QueueingNetwork}, and the answer read back.
 *
 * <p>Start at {@link dev.valuestream.metrics.network.PredictedQueues}, from which all metrics of the predicted basis read. The
 * rates are those of {@code step.queue.growth}; the time an item takes of a server is that of {@code step.load}.
 */
@NullMarked
package dev.valuestream.metrics.network;

import org.jspecify.annotations.NullMarked;
