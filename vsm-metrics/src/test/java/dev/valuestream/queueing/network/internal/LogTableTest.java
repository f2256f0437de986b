package dev.valuestream.queueing.network.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** A function that is linear in the logarithm of time is read exactly between the entries of its table, and constant beyond them. */
class LogTableTest {

    private static final double FIRST = -4;
    private static final double LAST = 6;

    private static double line(double logarithm) {
        return 3 + 2 * logarithm;
    }

    private static double[] read(LogTable table, TimeGrid grid, double scale) {
        double[] sum = new double[grid.size()];
        Arrays.fill(sum, 1);
        table.addTo(sum, grid, scale, 0.5);
        return sum;
    }

    @Test
    void addTo_withinTheTable_isTheFunction() {
        DoubleUnaryOperator function = t -> line(StrictMath.log(t));
        TimeGrid grid = TimeGrid.covering(StrictMath.exp(-2.1), StrictMath.exp(3));
        for (LogTable table :
                new LogTable[] {LogTable.of(FIRST, LAST, function), LogTable.smoothed(FIRST, LAST, function)}) {
            double[] read = read(table, grid, 2.5);
            for (int i = 0; i < read.length; i++) {
                double logarithm = grid.first() + i * TimeGrid.STEP + StrictMath.log(2.5);
                assertThat(read[i]).isCloseTo(1 + 0.5 * line(logarithm), within(1e-12));
            }
        }
    }

    @Test
    void addTo_beyondTheTable_isItsEnd() {
        LogTable table = LogTable.of(FIRST, LAST, t -> line(StrictMath.log(t)));
        TimeGrid grid = TimeGrid.covering(StrictMath.exp(-2), StrictMath.exp(2));

        for (double value : read(table, grid, 1e9)) {
            assertThat(value).isCloseTo(1 + 0.5 * line(LAST), within(1e-12));
        }
        for (double value : read(table, grid, 1e-9)) {
            assertThat(value).isCloseTo(1 + 0.5 * line(FIRST), within(1e-12));
        }
    }

    /** The mean of t over a cell from t e^(−h) to t e^h, by its logarithm, is t sinh(h) ÷ h. */
    @Test
    void smoothed_isTheMeanOverACell() {
        LogTable table = LogTable.smoothed(FIRST, LAST, t -> t);
        double h = TimeGrid.STEP / 2;

        double[] read = read(table, TimeGrid.covering(1, 1), 1);

        assertThat(read[0]).isCloseTo(1 + 0.5 * StrictMath.sinh(h) / h, within(1e-5));
    }
}
