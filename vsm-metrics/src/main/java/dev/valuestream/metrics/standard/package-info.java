/** The one list of built-in metrics, and the entry point {@link dev.valuestream.metrics.standard.StandardMetrics}. */
@NullMarked
package dev.valuestream.metrics.standard;

import org.jspecify.annotations.NullMarked;
