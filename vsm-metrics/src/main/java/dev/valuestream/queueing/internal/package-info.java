/** What the formulas share: checks of what is stated, idle servers without cancellation, special functions. Not exported. */
@NullMarked
package dev.valuestream.queueing.internal;

import org.jspecify.annotations.NullMarked;
