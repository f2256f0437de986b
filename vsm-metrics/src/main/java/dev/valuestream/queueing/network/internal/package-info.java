/** The arithmetic under the network: indices of dispersion on a grid of times, and the latest of several times. Not exported. */
@NullMarked
package dev.valuestream.queueing.network.internal;

import org.jspecify.annotations.NullMarked;
