/** Quality: what is complete and accurate, what passes the first time, what is lost and what is done again. */
@NullMarked
package dev.valuestream.metrics.quality;

import org.jspecify.annotations.NullMarked;
