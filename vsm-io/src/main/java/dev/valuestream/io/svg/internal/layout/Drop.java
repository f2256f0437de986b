package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.layout.Route.Gutter;
import dev.valuestream.io.svg.internal.layout.Route.Vertical;
import java.util.Optional;

/**
 * The way of information between the bus and a step.
 *
 * @param cell the step
 * @param shift how far from the middle of the box it meets the box, px
 * @param vertical the run past boxes of upper rows, if there are any in the column
 * @param gutter the run from there to the box
 */
record Drop(int cell, double shift, Optional<Vertical> vertical, Optional<Gutter> gutter) {}
