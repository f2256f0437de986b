package dev.valuestream.io.svg.internal.layout;

/**
 * One or more rows of the grid that belong to a team.
 *
 * @param team the team's id, empty for steps without a team
 * @param first its first row
 * @param rows how many rows it has
 */
record Lane(String team, int first, int rows) {

    boolean holds(int row) {
        return row >= first && row < first + rows;
    }
}
