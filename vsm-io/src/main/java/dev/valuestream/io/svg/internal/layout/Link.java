package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.model.MaterialFlow;

/**
 * A material flow between two cells of the grid.
 *
 * @param flow the flow
 * @param from the cell it leaves
 * @param to the cell it enters
 */
record Link(MaterialFlow flow, int from, int to) {}
