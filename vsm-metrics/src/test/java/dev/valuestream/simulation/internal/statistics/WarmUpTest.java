package dev.valuestream.simulation.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    /** A level of 0 for 30 numbers, then 100 with a little chance: the rule leaves out the 30. */
    @Test
    void length_ofAStep_isTheStep() {
        SplittableRandom random = new SplittableRandom(5);
        double[] numbers = new double[200];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (i < 30 ? 0 : 100) + random.nextDouble();
        }

        assertThat(WarmUp.length(numbers)).isEqualTo(30);
        assertThat(WarmUp.isTooShort(numbers)).isFalse();
    }

    @Test
    void length_ofAConstant_isZero() {
        assertThat(WarmUp.length(new double[100])).isZero();
    }

    @Test
    void isTooShort_stillRising_isTrue() {
        double[] rising = new double[100];
        Arrays.setAll(rising, i -> i);

        assertThat(WarmUp.isTooShort(rising)).isTrue();
        assertThat(WarmUp.isTooShort(new double[9])).isTrue();
        assertThat(WarmUp.length(new double[9])).isZero();
    }

    /** The definition word by word, over every cut. */
    @Test
    void length_randomNumbers_isTheBestCutOfAll() {
        SplittableRandom random = new SplittableRandom(7);
        for (int run = 0; run < 200; run++) {
            double[] numbers = random.doubles(random.nextInt(10, 120)).toArray();
            double bias = 3 * random.nextDouble();
            Arrays.setAll(numbers, i -> numbers[i] + bias * Math.exp(-i / 10.0));

            assertThat(WarmUp.length(numbers)).isEqualTo(5 * bestCut(numbers));
        }
    }

    private static int bestCut(double[] numbers) {
        int n = numbers.length / 5;
        double[] means = new double[n];
        Arrays.setAll(
                means, i -> Arrays.stream(numbers, 5 * i, 5 * i + 5).average().orElseThrow());
        int best = 0;
        for (int cut = 1; cut <= n / 2 && cut < n - 1; cut++) {
            best = error(means, cut) < error(means, best) ? cut : best;
        }
        return best;
    }

    private static double error(double[] means, int cut) {
        double mean = Arrays.stream(means, cut, means.length).average().orElseThrow();
        double squares = Arrays.stream(means, cut, means.length)
                .map(x -> (x - mean) * (x - mean))
                .sum();
        return squares / ((double) (means.length - cut) * (means.length - cut));
    }
}
