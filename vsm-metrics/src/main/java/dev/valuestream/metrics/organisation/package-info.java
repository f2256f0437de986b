/** Organisation: handoffs between teams. */
@NullMarked
package dev.valuestream.metrics.organisation;

import org.jspecify.annotations.NullMarked;
