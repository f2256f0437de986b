package dev.valuestream.queueing.network;

import dev.valuestream.queueing.network.Rhythm.Pace;
import java.util.List;

/**
 * The mean waits of all stations, one after the other.
 *
 * <p>In a row of constant times ({@link Rhythms}) an item waits at least as long as at any of its stations alone, and at most as long as at servers alone that rule
 * all of them: g servers of the greatest T ÷ ⌊c/g⌋. The wait in the row is taken to be in the middle of the two, which are one where a station of the row
 * rules the others. Neither gets longer if a station gets better.
 */
final class Waits {

    /** Servers that are tried as a ruler. */
    private static final int MOST = 8;

    private final StationLoad[] loads;
    private final Rhythms rhythms;
    private final Variability variability;
    private final double[] wait;
    /** By station of a row of constant times, what is waited in the row as far as its server. */
    private final double[] inRow;
    /** By station of such a row, the longest wait that it or one before it would have alone. */
    private final double[] longest;

    Waits(FlowGraph graph, StationLoad[] loads, Rhythms rhythms, Variability variability) {
        this.loads = loads;
        this.rhythms = rhythms;
        this.variability = variability;
        wait = new double[loads.length];
        inRow = new double[loads.length];
        longest = new double[loads.length];
        for (int point : graph.order) {
            if (point < loads.length && loads[point].spells() > 0 && loads[point].isSteady()) {
                queue(point);
            }
        }
    }

    double of(int station) {
        return wait[station];
    }

    private void queue(int station) {
        int last = rhythms.before(station);
        double before = last < 0 ? 0 : inRow[last];
        longest[station] = last < 0 ? 0 : longest[last];
        inRow[station] = before;
        if (!rhythms.isRuled(station)) {
            double alone = last < 0
                    ? variability.meanWait(station)
                    : variability.meanWait(rhythms.head(station), loads[station]);
            longest[station] = Math.max(longest[station], alone);
            inRow[station] = Math.max(before, (longest[station] + atRuler(station)) / 2);
        }
        wait[station] = inRow[station] - before;
    }

    /** The shortest wait at servers that rule a whole row: at one of its own, or at others if none of them rules it. */
    private double atRuler(int station) {
        List<Pace> row = rhythms.row(station);
        if (row.size() <= 1) {
            return longest[station];
        }
        int most = row.stream().mapToInt(Pace::items).min().orElseThrow();
        double least = Double.POSITIVE_INFINITY;
        for (int servers = 1; servers <= Math.min(MOST, most); servers++) {
            StationLoad ruler = loads[station].withConstant(Pace.ruling(row, servers));
            if (ruler.isSteady()) {
                least = Math.min(least, variability.waitAt(rhythms.head(station), ruler));
            }
        }
        return Math.max(least, longest[station]);
    }
}
