package dev.valuestream.simulation.internal.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The short ways past the exponential decide as the exponential itself does. */
class ZigguratTest {

    @Test
    void isUnderExponential_ofPointsEverywhereInTheLayers_asTheExponentialSays() {
        SplittableRandom random = new SplittableRandom(5);
        for (int layer = 1; layer < 256; layer++) {
            double inner = Ziggurat.endOf(layer + 1);
            double outer = Ziggurat.endOf(layer);
            for (int i = 0; i < 500; i++) {
                double x = inner + random.nextDouble() * (outer - inner);
                double share = random.nextDouble();
                assertThat(Ziggurat.isUnderExponential(layer, x, share))
                        .isEqualTo(Ziggurat.heightAt(layer, share) < StrictMath.exp(-x));
            }
        }
    }

    /** Points next to the curve, where a wrong bound shows. */
    @Test
    void isUnderExponential_ofPointsNextToTheCurve_asTheExponentialSays() {
        for (int layer = 1; layer < 256; layer++) {
            double inner = Ziggurat.endOf(layer + 1);
            double outer = Ziggurat.endOf(layer);
            for (int i = 0; i <= 50; i++) {
                double x = inner + i / 50.0 * (outer - inner);
                double low = Ziggurat.heightAt(layer, 0);
                double share = (StrictMath.exp(-x) - low) / (Ziggurat.heightAt(layer, 1) - low);
                for (double near : new double[] {share - 1e-7, share - 1e-12, share, share + 1e-12, share + 1e-7}) {
                    assertThat(Ziggurat.isUnderExponential(layer, x, near))
                            .isEqualTo(Ziggurat.heightAt(layer, near) < StrictMath.exp(-x));
                }
            }
        }
    }
}
