package dev.valuestream.queueing.network.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RenewalIndexTest {

    private static double index(double scv, double t) {
        double[] sum = new double[1];
        RenewalIndex.addTo(sum, new TimeGrid(Math.log(t), 1), 1, scv, 1);
        return sum[0];
    }

    @Test
    void poisson_isOne() {
        assertThat(index(1, 0.3)).isEqualTo(1);
    }

    /** Counted phase by phase: N = ⌊(J + M)/k⌋ with a random phase J and M Poisson events of rate k. */
    @Test
    void erlang_countedByPhases() {
        for (int phases : new int[] {2, 4, 8}) {
            for (double t : new double[] {0.05, 0.4, 1.3, 6}) {
                assertThat(index(1.0 / phases, t))
                        .as("%d phases, %s", phases, t)
                        .isCloseTo(byPhases(phases, t), within(0.01));
            }
        }
    }

    private static double byPhases(int phases, double t) {
        double first = 0;
        double second = 0;
        double probability = Math.exp(-phases * t);
        for (int events = 0; events < 400; events++) {
            for (int start = 0; start < phases; start++) {
                double n = (start + events) / phases;
                first += probability / phases * n;
                second += probability / phases * n * n;
            }
            probability *= phases * t / (events + 1);
        }
        return (second - first * first) / first;
    }

    /** Cox, Renewal Theory, section 4.5: the variance rises as c²t + (1 − c⁴)/6 + … for Erlang times. */
    @Test
    void longRun_isTheScv() {
        for (double scv : new double[] {0, 0.1, 0.25, 0.7, 1, 3, 12}) {
            assertThat(index(scv, 1e6)).isCloseTo(scv, within(1e-4 * (1 + scv * scv)));
            assertThat(index(scv, 1e-5)).isCloseTo(1, within(1e-3));
        }
    }

    @Test
    void hyperexponential_balancedMeans_closedForm() {
        double y = 0.5 * 2;
        assertThat(index(3, 2)).isCloseTo(1 + 2 * (1 - (1 - Math.exp(-y)) / y), within(0.005));
    }

    @Test
    void scv_moreIsNeverLess() {
        for (double t = 0.01; t < 1000; t *= 1.7) {
            double before = 0;
            for (double scv = 0.02; scv < 9; scv += 0.02) {
                double now = index(scv, t);
                assertThat(now).as("scv %s at %s", scv, t).isGreaterThanOrEqualTo(before - 0.02);
                before = now;
            }
        }
    }
}
