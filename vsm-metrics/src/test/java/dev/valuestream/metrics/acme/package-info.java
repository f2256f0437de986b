/** What a third party brings: providers of metrics, sound and faulty, loaded as from a jar of their own. */
@NullMarked
package dev.valuestream.metrics.acme;

import org.jspecify.annotations.NullMarked;
