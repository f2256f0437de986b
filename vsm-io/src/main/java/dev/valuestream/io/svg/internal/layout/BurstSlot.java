package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.model.KaizenBurst;

/**
 * The place of a kaizen burst on the grid: over a gap, in the band above a row.
 *
 * @param burst the burst
 * @param row the row under it
 * @param column the column over whose queue it stands
 * @param level 0 next to the row, further ones above
 * @param cell the cell it is pinned to, or -1 if it is pinned to something outside the grid
 * @param toBox whether its leader goes to the cell's box, else to its queue
 */
record BurstSlot(KaizenBurst burst, int row, int column, int level, int cell, boolean toBox) {}
