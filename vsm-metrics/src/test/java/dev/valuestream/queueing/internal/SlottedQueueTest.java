package dev.valuestream.queueing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The queue of M/D/c by three routes: Spitzer's sum, the roots, and the chain from slot to slot gone through until it settles. */
class SlottedQueueTest {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final double PERCENT_OF_1E_9 = 1e-7;

    @ParameterizedTest
    @CsvSource({
        "1, 0.3",
        "1, 0.9",
        "2, 0.5",
        "2, 0.8",
        "2, 0.97",
        "3, 0.9",
        "5, 0.7",
        "10, 0.8",
        "10, 0.95",
        "50, 0.8",
        "50, 0.95",
        "200, 0.9",
        "200, 0.98",
        "1000, 0.95",
        "1000, 0.99"
    })
    void sumAndRoots_whereBothKeepTheirDigits_agree(int servers, double load) {
        Servers station = Servers.of(load * servers, 1, servers);
        assertThat(SlottedQueue.byRoots(station))
                .isCloseTo(SlottedQueue.bySum(station), withinPercentage(PERCENT_OF_1E_9));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5", "2, 0.1", "2, 0.8", "3, 0.6", "4, 0.85", "10, 0.3", "10, 0.8", "30, 0.9"})
    void meanQueue_isThatOfTheChainFromSlotToSlot(int servers, double load) {
        Servers station = Servers.of(load * servers, 1, servers);
        assertThat(SlottedQueue.meanQueue(station))
                .isCloseTo(settledQueue(load * servers, servers), withinPercentage(1e-6));
    }

    /** With two servers there is one root, negative, found here by halving; the rest in decimals. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-6, 1e-9, 2e-12})
    void meanQueue_twoServersNearLoadOne_keepsItsDigits(double idle) {
        double offered = 2 - idle;
        BigDecimal exactIdle = TWO.subtract(new BigDecimal(offered));
        double low = -1;
        double high = 0;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            boolean below = middle < -Math.exp(offered * (middle - 1) / 2);
            low = below ? middle : low;
            high = below ? high : middle;
        }
        double leading = new BigDecimal(offered)
                .divide(exactIdle.multiply(TWO), MathContext.DECIMAL64)
                .doubleValue();
        assertThat(SlottedQueue.meanQueue(Servers.of(offered, 1, 2)))
                .isCloseTo(leading - (1 + offered) / 2 + 1 / (1 - low), withinPercentage(PERCENT_OF_1E_9));
    }

    /** Q' = (Q + Poisson − c)⁺ from an empty queue on, until the mean moves no more. */
    private static double settledQueue(double offered, int servers) {
        int most = 60 + servers * 2 + (int) (40 / (1 - offered / servers));
        double[] arrivals = poisson(offered, most + servers);
        double[] queue = new double[most + 1];
        queue[0] = 1;
        double before = -1;
        double mean = 0;
        while (Math.abs(mean - before) > 1e-13 * mean || before < 0) {
            before = mean;
            for (int slot = 0; slot < 20; slot++) {
                queue = next(queue, arrivals, servers);
            }
            mean = mean(queue);
        }
        return mean;
    }

    private static double[] next(double[] queue, double[] arrivals, int servers) {
        double[] next = new double[queue.length];
        for (int q = 0; q < queue.length; q++) {
            for (int n = 0; n < arrivals.length; n++) {
                next[Math.min(queue.length - 1, Math.max(0, q + n - servers))] += queue[q] * arrivals[n];
            }
        }
        double sum = Arrays.stream(next).sum();
        return Arrays.stream(next).map(p -> p / sum).toArray();
    }

    private static double mean(double[] probabilities) {
        double mean = 0;
        for (int n = probabilities.length - 1; n > 0; n--) {
            mean += n * probabilities[n];
        }
        return mean;
    }

    private static double[] poisson(double mean, int most) {
        double[] probabilities = new double[most + 1];
        probabilities[0] = Math.exp(-mean);
        for (int n = 1; n <= most; n++) {
            probabilities[n] = probabilities[n - 1] * mean / n;
        }
        return probabilities;
    }
}
