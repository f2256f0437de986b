package dev.valuestream.io.svg.internal.layout;

import java.util.Optional;

/**
 * The way of work from a supplier or trigger into the grid.
 *
 * @param inbound the flow
 * @param direct whether it comes straight down onto the queue of the first column
 * @param gutter the run above the first row, if it is not direct
 * @param vertical the run down to the target; without one and not direct it joins the direct way
 */
record Entry(Inbound inbound, boolean direct, Optional<Route.Gutter> gutter, Optional<Route.Vertical> vertical) {}
