package dev.valuestream.queueing.fluid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

/** Straight lines x = c − 3·x, which two steps bring to c ÷ 4, whatever the unit in which x is measured. */
class MixingStepsTest {

    private static double afterTwoSteps(double c) {
        Mixing mixing = new Mixing(1);
        double[] point = {0};
        for (int step = 0; step < 2; step++) {
            double[] image = {c - 3 * point[0]};
            mixing.next(point, image);
            point = image;
        }
        return point[0];
    }

    @Test
    void next_changesByJustOne_meets() {
        assertThat(afterTwoSteps(0.25)).isCloseTo(0.0625, withinPercentage(1e-10));
    }

    @Test
    void next_tinyOrLargeNumbers_meetAsWell() {
        assertThat(afterTwoSteps(8e-12)).isCloseTo(2e-12, withinPercentage(1e-10));
        assertThat(afterTwoSteps(8e12)).isCloseTo(2e12, withinPercentage(1e-10));
    }
}
