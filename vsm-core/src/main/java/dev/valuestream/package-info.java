/**
 * What holds for every package of the library. Start at {@link dev.valuestream.Incubating}, the mark on what may still
 * move. Depends on nothing; everything may depend on it.
 */
@NullMarked
package dev.valuestream;

import org.jspecify.annotations.NullMarked;
