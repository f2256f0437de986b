package dev.valuestream.io.svg.internal.layout;

import com.google.common.collect.ImmutableList;
import dev.valuestream.model.MaterialFlow;
import java.util.List;

/**
 * The cell of every step and customer.
 *
 * @param graph what is placed
 * @param path the main path
 * @param column by cell
 * @param row by cell
 * @param lanes the lanes from top to bottom; none if rows are branches
 * @param tags whether the teams are tags on the boxes, since there are no lanes
 * @param bands how the columns are wrapped
 */
@SuppressWarnings("ArrayRecordComponent") // built once, read only inside this package
record Placement(
        GridGraph graph, List<Stop> path, int[] column, int[] row, List<Lane> lanes, boolean tags, Bands bands) {

    Placement {
        path = ImmutableList.copyOf(path);
        lanes = ImmutableList.copyOf(lanes);
    }

    /** Whether the main path comes to its cells by this flow. */
    boolean isMain(MaterialFlow flow) {
        return path.stream().anyMatch(s -> s.flow().filter(flow::equals).isPresent());
    }

    /** The band that a cell is in. */
    int band(int cell) {
        return bands.band(column[cell]);
    }

    int columns() {
        int columns = 0;
        for (int c : column) {
            columns = Math.max(columns, c + 1);
        }
        return columns;
    }

    int rows() {
        int rows = 1;
        for (int r : row) {
            rows = Math.max(rows, r + 1);
        }
        for (Lane lane : lanes) {
            rows = Math.max(rows, lane.first() + lane.rows());
        }
        return rows;
    }

    /** The number of the lane a row lies in, or the row itself where there are no lanes. */
    int lane(int row) {
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i).holds(row)) {
                return i;
            }
        }
        return row;
    }
}
