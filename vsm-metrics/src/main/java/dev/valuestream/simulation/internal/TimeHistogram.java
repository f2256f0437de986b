package dev.valuestream.simulation.internal;

/**
 * Counts times so that their quantiles are known to a relative 0.1 %, in memory that does not grow with their number: 1,024
 * equal cells between two powers of two, kept only where times fall. Cost of adding: constant.
 */
public final class TimeHistogram {

    private static final int CELL_BITS = 10;
    private static final int CELLS = 1 << CELL_BITS;
    private static final int SHIFT = 52 - CELL_BITS;

    private final long[][] octaves = new long[2048][];
    private long count;

    /** Counts nothing yet. */
    public TimeHistogram() {}

    /**
     * How many times were counted.
     *
     * @return the number
     */
    public long count() {
        return count;
    }

    void clear() {
        java.util.Arrays.fill(octaves, null);
        count = 0;
    }

    /** Counts a time of 0 or more. */
    void add(double time) {
        int cell = (int) (Double.doubleToRawLongBits(time) >>> SHIFT);
        cells(cell >>> CELL_BITS)[cell & (CELLS - 1)]++;
        count++;
    }

    /** Counts the times between two lists of moments, from one place up to but not including another. */
    void addAll(double[] ends, double[] begins, int from, int to) {
        for (int i = from; i < to; i++) {
            int cell = (int) (Double.doubleToRawLongBits(ends[i] - begins[i]) >>> SHIFT);
            cells(cell >>> CELL_BITS)[cell & (CELLS - 1)]++;
        }
        count += to - from;
    }

    /** Counts the first times of a row. */
    void addAll(double[] times, int many) {
        for (int i = 0; i < many; i++) {
            int cell = (int) (Double.doubleToRawLongBits(times[i]) >>> SHIFT);
            cells(cell >>> CELL_BITS)[cell & (CELLS - 1)]++;
        }
        count += many;
    }

    private long[] cells(int octave) {
        long[] cells = octaves[octave];
        return cells == null ? newCells(octave) : cells; // met with once: kept out of the loops
    }

    private long[] newCells(int octave) {
        long[] cells = new long[CELLS];
        octaves[octave] = cells;
        return cells;
    }

    void addAll(TimeHistogram other) {
        for (int octave = 0; octave < octaves.length; octave++) {
            if (other.octaves[octave] != null) {
                add(other.octaves[octave], cells(octave));
            }
        }
        count += other.count;
    }

    private static void add(long[] more, long[] cells) {
        for (int cell = 0; cell < CELLS; cell++) {
            cells[cell] += more[cell];
        }
    }

    /**
     * The time that a share of all times does not exceed.
     *
     * @param p the share, 0 to 1
     * @return the time; NaN if there are none
     */
    public double quantile(double p) {
        double wanted = p * count;
        long below = 0;
        for (int octave = 0; octave < octaves.length; octave++) {
            long[] cells = octaves[octave];
            long here = cells == null ? 0 : sum(cells);
            if (here > 0 && below + here >= wanted) {
                return within(octave, cells, wanted - below);
            }
            below += here;
        }
        return Double.NaN;
    }

    private static long sum(long[] cells) {
        long sum = 0;
        for (long cell : cells) {
            sum += cell;
        }
        return sum;
    }

    /** The time that so many of those in an octave, which has them, do not exceed. */
    private static double within(int octave, long[] cells, double wanted) {
        int cell = 0;
        long below = 0;
        while (cells[cell] == 0 || below + cells[cell] < wanted) {
            below += cells[cell];
            cell++;
        }
        return within(octave, cell, (wanted - below) / cells[cell]);
    }

    /**
     * The share of all times that do not exceed a time, even between the ends of a cell.
     *
     * @param time 0 or more
     * @return from 0 to 1; 0 if there are none
     */
    public double share(double time) {
        long last = Double.doubleToRawLongBits(time) >>> SHIFT;
        long below = 0;
        for (int octave = 0; octave <= last >>> CELL_BITS; octave++) {
            for (int cell = 0; octaves[octave] != null && cell < CELLS; cell++) {
                if ((((long) octave << CELL_BITS) | cell) < last) {
                    below += octaves[octave][cell];
                }
            }
        }
        return count == 0 ? 0 : (below + inside(last, time)) / count;
    }

    /** How many of the times in a cell are taken to lie at or below a time in it. */
    private double inside(long index, double time) {
        long[] cells = octaves[(int) (index >>> CELL_BITS)];
        double low = Double.longBitsToDouble(index << SHIFT);
        double high = Double.longBitsToDouble((index + 1) << SHIFT);
        return cells == null ? 0 : cells[(int) (index & (CELLS - 1))] * (time - low) / (high - low);
    }

    private static double within(int octave, int cell, double share) {
        long index = ((long) octave << CELL_BITS) | cell;
        double low = Double.longBitsToDouble(index << SHIFT);
        double high = Double.longBitsToDouble((index + 1) << SHIFT);
        return low + share * (high - low);
    }
}
