/** Times of the stream: lead time and its parts, effort, value-added time, and the ratios between them. */
@NullMarked
package dev.valuestream.metrics.time;

import org.jspecify.annotations.NullMarked;
