package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.model.MaterialFlow;
import java.util.Optional;

/**
 * A cell of the main path.
 *
 * @param cell the cell
 * @param flow the flow by which the path comes to it, empty if it starts here without one
 */
record Stop(int cell, Optional<MaterialFlow> flow) {}
