/**
 * Shapes of time as data: mean, variance, distribution function and quantile of how long something takes.
 *
 * <p>Start at {@link dev.valuestream.distribution.TimeDistribution}, whose factories make every kind. Two kinds state
 * less than a shape, {@link dev.valuestream.distribution.MeanOnly} and {@link dev.valuestream.distribution.MeanAndCv}; the
 * others are a {@link dev.valuestream.distribution.ShapedDistribution}, a record a file. Each keeps its parameters as they
 * were stated. There is no randomness here: whoever samples brings the generator.
 *
 * <p>Depends on {@code dev.valuestream.unit} alone. To add a shape: a record beside {@code Gamma}, an entry in
 * {@link dev.valuestream.distribution.Shape}, a factory.
 */
@NullMarked
package dev.valuestream.distribution;

import org.jspecify.annotations.NullMarked;
