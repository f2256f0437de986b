package dev.valuestream.queueing.fluid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MixingTest {

    @Test
    void next_firstPoint_isItsImage() {
        assertThat(after(1, new double[] {1, 2}, p -> new double[] {3, 5})).containsExactly(3, 5);
    }

    @Test
    void next_straightLineThatGoesAstray_meetsAfterTwoSteps() {
        double[] found = after(2, new double[] {0}, x -> new double[] {8 - 3 * x[0]}); // x = 8 − 3·x at 2

        assertThat(found[0]).isCloseTo(2, within(1e-12));
    }

    @Test
    void next_twoThatDependOnEachOther_meetAfterThreeSteps() {
        // x = 1 − 2·y, y = 2 − x/2 − y: the equations of a line each, 2·y + x = 1 and x/2 + 2·y = 2, meet at (−2, 1.5)
        double[] found = after(3, new double[] {5, 5}, p -> new double[] {1 - 2 * p[1], 2 - p[0] / 2 - p[1]});

        assertThat(found[0]).isCloseTo(-2, within(1e-9));
        assertThat(found[1]).isCloseTo(1.5, within(1e-9));
    }

    @Test
    void next_curve_settlesOnTheNumberThatIsItsOwnCosine() {
        double[] found = after(12, new double[] {0}, x -> new double[] {Math.cos(x[0])});

        assertThat(found[0]).isCloseTo(0.7390851332151607, within(1e-12)); // OEIS A003957
    }

    @Test
    void next_pointThatIsItsImage_stays() {
        double[] found = after(5, new double[] {4, 0}, x -> x.clone());

        assertThat(found).containsExactly(4, 0);
    }

    private static double[] after(int steps, double[] start, UnaryOperator<double[]> function) {
        Mixing mixing = new Mixing(start.length);
        double[] point = start;
        for (int step = 0; step < steps; step++) {
            double[] next = function.apply(point);
            mixing.next(point, next);
            point = next;
        }
        return point;
    }
}
