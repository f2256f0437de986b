package dev.valuestream.io.svg.internal.layout;

/**
 * How columns are wrapped: at most {@value #MOST} in a band, bands as even as can be, always from left to right.
 *
 * <p>While everything is placed, the bands stand side by side on one long ribbon, so that nothing but the cut knows of
 * them. Behind the last column of each band but the last there is a column without cells: its channel is where ways turn
 * back that would otherwise turn behind the cut. Customers stand at the end of the last band.
 *
 * @param size the most columns of steps in a band
 * @param count the number of bands
 */
record Bands(int size, int count) {

    static final int MOST = 8;

    /** Bands for a number of columns of steps. */
    static Bands of(int columns, int most) {
        int count = Math.max(1, (columns + most - 1) / most);
        int size = Math.max(1, (columns + count - 1) / count);
        return new Bands(size, Math.max(1, (columns + size - 1) / size));
    }

    /** The columns as they are with an empty one behind each band. */
    int[] wrap(GridGraph graph, int[] column) {
        int[] wrapped = new int[column.length];
        int next = 0;
        for (int cell = 0; cell < graph.steps(); cell++) {
            wrapped[cell] = column[cell] + column[cell] / size;
            next = Math.max(next, wrapped[cell] + 1);
        }
        for (int cell = graph.steps(); cell < column.length; cell++) {
            wrapped[cell] = next++;
        }
        return wrapped;
    }

    /** The band that a wrapped column is in. */
    int band(int column) {
        return Math.min(count - 1, column / (size + 1));
    }

    /** Whether a wrapped column is the empty one behind a band. */
    boolean isTurn(int column) {
        return column % (size + 1) == size && column / (size + 1) < count - 1;
    }

    /** The first wrapped column of a band. */
    int first(int band) {
        return band * (size + 1);
    }

    boolean isFirst(int column) {
        return column == first(band(column));
    }
}
