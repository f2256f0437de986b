package dev.valuestream.simulation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TimeHistogramTest {

    @Test
    void quantile_ofTheFirstThousandNumbers_isRightToATenthOfAPercent() {
        TimeHistogram times = new TimeHistogram();
        for (int i = 1; i <= 1000; i++) {
            times.add(i);
        }

        for (double p : new double[] {0.001, 0.1, 0.5, 0.85, 0.999, 1}) {
            assertThat(times.quantile(p)).isCloseTo(1000 * p, within(1 + p));
        }
    }

    @Test
    void quantile_ofZeros_isZero_ofNothingIsNoNumber() {
        TimeHistogram times = new TimeHistogram();
        assertThat(times.quantile(0.5)).isNaN();

        times.add(0);
        TimeHistogram all = new TimeHistogram();
        all.addAll(times);
        all.addAll(times);

        assertThat(all.quantile(0.5)).isCloseTo(0, within(1e-300));
        all.clear();
        assertThat(all.quantile(0.5)).isNaN();
    }

    @Test
    void share_ofTheFirstThousandNumbers_isRightToATenthOfAPercent() {
        TimeHistogram times = new TimeHistogram();
        for (int i = 1; i <= 1000; i++) {
            times.add(i);
        }

        for (double time : new double[] {1, 99.5, 500, 850, 1000}) {
            assertThat(times.share(time)).isCloseTo(time / 1000, within(0.002));
        }
        assertThat(times.share(0)).isZero();
        assertThat(times.share(2000)).isEqualTo(1);
        assertThat(times.share(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(times.count()).isEqualTo(1000);
    }

    @Test
    void share_ofNothing_isZero() {
        assertThat(new TimeHistogram().share(5)).isZero();
    }
}
