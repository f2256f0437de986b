/** What several built-in metrics share: the mix of families, the times observed on a map, the capacity of its steps. */
@NullMarked
package dev.valuestream.metrics.internal;

import org.jspecify.annotations.NullMarked;
