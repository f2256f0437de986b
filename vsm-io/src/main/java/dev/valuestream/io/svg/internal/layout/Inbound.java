package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;

/**
 * A material flow from a supplier or trigger into a cell of the grid.
 *
 * @param flow the flow
 * @param source the supplier or trigger
 * @param to the cell it enters
 */
record Inbound(MaterialFlow flow, Node source, int to) {}
