/**
 * What can be said about a value stream: the contract that every metric keeps, built-in or of a third party.
 *
 * <p>Start at {@link dev.valuestream.metrics.Analysis}, which evaluates the metrics of a {@link
 * dev.valuestream.metrics.MetricCatalog} on one stream, each once and only when asked for. A {@link
 * dev.valuestream.metrics.Metric} gives a typed result under its {@link dev.valuestream.metrics.MetricKey}, with an
 * {@link dev.valuestream.metrics.Explanation} and with {@link dev.valuestream.metrics.Measure measures}: named scalars
 * that anything generic can work on. No answer is an answer too: {@link dev.valuestream.metrics.MetricResult.Unavailable}
 * says why.
 *
 * <p>The built-in metrics stand in the packages {@code time}, {@code quality}, {@code capacity}, {@code queue} and
 * {@code organisation}, one a file; {@code standard} lists them.
 */
@NullMarked
package dev.valuestream.metrics;

import org.jspecify.annotations.NullMarked;
