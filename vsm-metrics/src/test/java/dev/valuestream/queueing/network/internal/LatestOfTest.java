package dev.valuestream.queueing.network.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LatestOfTest {

    private static double[] of(double[] means, double... scvs) {
        return LatestOf.of(means, scvs);
    }

    private static double[] means(double... means) {
        return means;
    }

    @Test
    void twoExponentials_closedForm() {
        double[] latest = of(means(3, 0.5), 1, 1);
        double sooner = 1 / (1 / 3.0 + 2);
        assertThat(latest[0]).isCloseTo(3.5 - sooner, within(1e-10));
        assertThat(latest[1] + latest[0] * latest[0]).isCloseTo(2 * (9 + 0.25 - sooner * sooner), within(1e-9));
    }

    @Test
    void equalExponentials_harmonicNumber() {
        assertThat(of(means(2, 2, 2, 2), 1, 1, 1, 1)[0]).isCloseTo(2 * (1 + 0.5 + 1 / 3.0 + 0.25), within(1e-10));
    }

    @Test
    void constants_theLongest() {
        assertThat(of(means(2, 5, 4), 0, 0, 0)).containsExactly(new double[] {5, 0}, within(1e-12));
        assertThat(of(means(0, 0), 0, 0)).containsExactly(0, 0);
    }

    /** E max(3, X) = 3 + e^{−3/2}·2 for an exponential X of mean 2. */
    @Test
    void constantAndExponential_closedForm() {
        assertThat(of(means(3, 2), 0, 1)[0]).isCloseTo(3 + 2 * Math.exp(-1.5), within(1e-10));
    }

    @Test
    void single_itself() {
        assertThat(of(means(3), 4)).containsExactly(new double[] {3, 36}, within(1e-7));
        assertThat(of(means(3), 0.25)).containsExactly(new double[] {3, 2.25}, within(1e-9));
    }
}
