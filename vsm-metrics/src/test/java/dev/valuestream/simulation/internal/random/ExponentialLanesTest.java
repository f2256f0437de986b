package dev.valuestream.simulation.internal.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Times that are drawn in lanes are exponential, in one order however they are asked for, and no lane knows of another. */
class ExponentialLanesTest {

    private static final int BLOCKS = 200;
    private static final int TIMES = BLOCKS * TimeDraws.BLOCK;

    private static TimeDraws draws() {
        return new TimeDraws(new ExponentialTimes(3), new Streams(20_261, 0).of("step", "", Purpose.WORK));
    }

    private static double[] times() {
        TimeDraws draws = draws();
        double[] times = new double[TIMES];
        Arrays.setAll(times, i -> draws.next());
        return times;
    }

    /** By the test of Kolmogorov and Smirnov at one in a thousand: 1.95 ÷ √n. */
    @Test
    void next_followsTheDistributionFunction() {
        double[] times = times();
        Arrays.sort(times);

        double distance = 0;
        for (int i = 0; i < TIMES; i++) {
            double share = -Math.expm1(-times[i] / 3);
            distance = Math.max(distance, Math.max(share - (double) i / TIMES, (i + 1.0) / TIMES - share));
        }
        assertThat(distance).isLessThan(1.95 / Math.sqrt(TIMES));
    }

    /** The correlation of independent times is 0 ± 1 ÷ √n: of neighbours, of those of a row, and of those a block apart. */
    @Test
    void next_ofTimesNearEachOther_knowsNothingOfOthers() {
        double[] times = times();
        for (int lag : new int[] {1, 2, TimeDraws.ROWS, 2 * TimeDraws.ROWS, TimeDraws.BLOCK}) {
            double sum = 0;
            for (int i = lag; i < TIMES; i++) {
                sum += (times[i] / 3 - 1) * (times[i - lag] / 3 - 1);
            }
            assertThat(sum / (TIMES - lag)).isBetween(-4 / Math.sqrt(TIMES), 4 / Math.sqrt(TIMES));
        }
    }

    @Test
    void fill_givesWhatNextGives_laneAfterLane() {
        double[] times = times();
        TimeDraws draws = draws();
        double[][] rows = new double[TimeDraws.ROWS][TimeDraws.LANES];
        for (int block = 0; block < 7; block++) {
            draws.fill(rows);
            for (int i = 0; i < TimeDraws.BLOCK; i++) {
                assertThat(rows[i % TimeDraws.ROWS][i / TimeDraws.ROWS]).isEqualTo(times[block * TimeDraws.BLOCK + i]);
            }
        }
    }
}
