package dev.valuestream.queueing.network.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RelaxationTest {

    private static final TimeGrid GRID = TimeGrid.covering(1e-6, 1e8);

    private static double[] hyperexponential(double scv) {
        double[] index = new double[GRID.size()];
        RenewalIndex.addTo(index, GRID, 1, scv, 1);
        return index;
    }

    /** Correlations that fade as e^{−γt} count with the share (√(1 + 2γτ) − 1)/(√(1 + 2γτ) + 1): the Laplace transform of P(T &gt; t). */
    @Test
    void seen_exponentialCorrelation_isTheTransformOfTheTimeToEmpty() {
        double scv = 5;
        double gamma = 2 / (scv + 1);
        for (double tau : new double[] {0.1, 1, 7.7, 60, 1000}) {
            double root = Math.sqrt(1 + 2 * gamma * tau);
            double share = (root - 1) / (root + 1);
            assertThat(Relaxation.seen(GRID, hyperexponential(scv), tau))
                    .isCloseTo(1 + (scv - 1) * share, within(0.01));
        }
    }

    @Test
    void seen_poisson_isOneAtEveryScale() {
        double[] index = new double[GRID.size()];
        Arrays.fill(index, 1);
        assertThat(Relaxation.seen(GRID, index, 12.3)).isCloseTo(1, within(1e-14));
        assertThat(Relaxation.passOn(GRID, index, index, 12.3)).containsOnly(1);
    }

    /** Soon after, what leaves is as services in a row are; in the long run as what came. */
    @Test
    void passOn_fromServiceToArrivals() {
        double[] arrivals = new double[GRID.size()];
        double[] service = new double[GRID.size()];
        Arrays.fill(arrivals, 4);
        Arrays.fill(service, 0.5);
        double[] out = Relaxation.passOn(GRID, arrivals, service, 1);
        assertThat(out[0]).isCloseTo(0.5, within(0.01));
        assertThat(out[out.length - 1]).isCloseTo(4, within(1e-5));
        assertThat(out).isSorted();
    }

    /** w*(1) = 1 − (1 − c*(1))/2 with c*(1) = −4Φᶜ(1) + 4φ(1), from tables of the normal distribution. */
    @Test
    void passOn_atTheRelaxationTime_fromTables() {
        double[] arrivals = new double[GRID.size()];
        Arrays.fill(arrivals, 1);
        double[] out = Relaxation.passOn(
                GRID, arrivals, new double[GRID.size()], Math.exp(GRID.first()) * Math.exp(40 * TimeGrid.STEP));
        double kept = -4 * 0.158655254 + 4 * 0.241970725;
        assertThat(out[40]).isCloseTo(1 - (1 - kept) / 2, within(1e-8));
    }
}
