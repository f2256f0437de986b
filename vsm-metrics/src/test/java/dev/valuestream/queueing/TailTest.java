package dev.valuestream.queueing;

import static dev.valuestream.queueing.ReferenceQueuesTest.EXACTLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many wait longer than some time. */
class TailTest {

    @Test
    void mmcWait_beyond_isErlangs() {
        WaitTail tail = new MMc(2.4, 1, 3).waitTail().orElseThrow();
        assertThat(tail.accuracy()).isEqualTo(Accuracy.EXACT);
        assertThat(tail.beyond(-1)).isEqualTo(1);
        assertThat(tail.beyond(0)).isCloseTo(0.6471910112359549, EXACTLY);
        assertThat(tail.beyond(2)).isCloseTo(0.6471910112359549 * Math.exp(-1.2), EXACTLY);
        assertThat(tail.beyond(Double.POSITIVE_INFINITY)).isEqualTo(0);
        assertThat(tail.quantile(0.2)).isEqualTo(0);
        assertThat(tail.beyond(tail.quantile(0.95))).isCloseTo(0.05, EXACTLY);
        assertThat(tail.mean()).isCloseTo(1.078651685393258, EXACTLY);
    }

    /** The sum over what an arrival finds: n servers busy, or a place in line, each an Erlang time; by quadrature of nothing. */
    @ParameterizedTest
    @CsvSource({"1, 0.5", "1, 0.95", "2, 1", "2, 1.5", "3, 2.4", "5, 4.5", "20, 10"})
    void timeInSystem_beyond_isTheSumOverWhatIsFound(int servers, double offered) {
        MMc queue = new MMc(offered, 1, servers);
        SojournTail tail = queue.timeInSystemTail().orElseThrow();
        for (double t : new double[] {0, 0.1, 1, 3, 10}) {
            assertThat(tail.beyond(t)).as("t = " + t).isCloseTo(summed(queue, t), within(1e-11));
        }
        assertThat(tail.mean()).isCloseTo(queue.longRun().orElseThrow().timeInSystem(), EXACTLY);
        assertThat(tail.beyond(tail.quantile(0.9))).isCloseTo(0.1, EXACTLY);
        assertThat(tail.quantile(0)).isEqualTo(0);
    }

    /** P(T &gt; t) = e^(−t) − ∫ of the service over the wait's tail, trapezes of the convolution in 200,000 steps, extrapolated. */
    private static double summed(MMc queue, double t) {
        double waits = queue.waitProbability();
        double k = queue.servers() - queue.arrivalRate();
        DoubleUnaryOperator at = s -> Math.exp(-s) * waits * Math.exp(-k * (t - s));
        double coarse = simpson(at, t, 2_000);
        return Math.exp(-t) + coarse;
    }

    private static double simpson(DoubleUnaryOperator f, double to, int steps) {
        double h = to / steps;
        double sum = f.applyAsDouble(0) + f.applyAsDouble(to);
        for (int i = 1; i < steps; i++) {
            sum += (i % 2 == 1 ? 4 : 2) * f.applyAsDouble(i * h);
        }
        return sum * h / 3;
    }

    /** One idle server: both stages are alike, so that the difference quotient of the formula has no value. */
    @Test
    void timeInSystem_idleNearOne_isContinuous() {
        double at = new MMc(1, 1, 2).timeInSystemTail().orElseThrow().beyond(3);
        double near = new MMc(1 + 1e-13, 1, 2).timeInSystemTail().orElseThrow().beyond(3);
        assertThat(near).isCloseTo(at, withinPercentage(1e-9));
        assertThat(at).isCloseTo(Math.exp(-3) * (1 + 3 * Erlang.waiting(2, 1)), EXACTLY);
    }

    /** Documented of {@link WaitTail}: constant times and hyperexponential ones of c_s² = 4 within 0.065 from load 0.8 on. */
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(doubles = {0.8, 0.9, 0.95})
    void mg1Tail_isWithinItsBound(double load) {
        assertTail(load, 0, t -> constantTimes(load, t));
        assertTail(load, 4, t -> hyperexponentialTimes(load, 4, t));
    }

    private static void assertTail(double load, double scv, DoubleUnaryOperator exact) {
        WaitTail tail = new MG1(load, new ServiceTime(1, scv)).waitTail().orElseThrow();
        assertThat(tail.accuracy()).isEqualTo(Accuracy.APPROXIMATE);
        for (double t = 0; t < 30; t += 0.25) {
            assertThat(tail.beyond(t)).isCloseTo(exact.applyAsDouble(t), within(0.065));
        }
        assertThat(tail.beyond(0)).isCloseTo(exact.applyAsDouble(0), within(1e-9));
    }

    /** Erlang 1909: P(W ≤ t) = (1 − ρ)·Σ (−ρ(t − k))ᵏ/k!·e^(ρ(t − k)) over k = 0…⌊t⌋, in decimals as it cancels. */
    private static double constantTimes(double load, double t) {
        MathContext digits = new MathContext(60);
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 0; k <= t; k++) {
            BigDecimal x = new BigDecimal(load).multiply(new BigDecimal(t - k));
            BigDecimal term = exp(x, digits).multiply(x.negate().pow(k, digits), digits);
            for (int i = 2; i <= k; i++) {
                term = term.divide(BigDecimal.valueOf(i), digits);
            }
            sum = sum.add(term, digits);
        }
        return 1 - (1 - load) * sum.doubleValue();
    }

    private static BigDecimal exp(BigDecimal x, MathContext digits) {
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; n < 300; n++) {
            term = term.multiply(x, digits).divide(BigDecimal.valueOf(n), digits);
            sum = sum.add(term, digits);
        }
        return sum;
    }

    /** Two exponentials, from the poles of Pollaczek and Khinchine's transform. */
    private static double hyperexponentialTimes(double load, double scv, double t) {
        double p = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2;
        double fast = 2 * p;
        double slow = 2 * (1 - p);
        double half = (fast + slow - load) / 2;
        double root = Math.sqrt(half * half - fast * slow * (1 - load));
        return pole(load, fast, slow, -half + root, 2 * root, t) + pole(load, fast, slow, -half - root, -2 * root, t);
    }

    private static double pole(double load, double fast, double slow, double at, double apart, double t) {
        return (1 - load) * (at + fast) * (at + slow) / apart / -at * Math.exp(at * t);
    }

    @Test
    void gg1Tail_waitProbability_isNearTheExactOfGM1() {
        ServiceTime one = ServiceTime.exponential(1);
        assertThat(new GG1(Arrivals.even(0.8), one).waitTail().orElseThrow().waitProbability())
                .isCloseTo(0.628629796496942, within(0.01));
        assertThat(new GG1(new Arrivals(0.8, 4), one).waitTail().orElseThrow().waitProbability())
                .isCloseTo(0.9075716625930237, within(0.01));
        assertThat(new GG1(Arrivals.poisson(0.8), one).waitTail().orElseThrow().waitProbability())
                .isCloseTo(0.8, EXACTLY);
    }

    @Test
    void ggcTail_hasTheMeanOfTheLongRun() {
        GGc queue = new GGc(new Arrivals(2.4, 0.5), new ServiceTime(1, 0.25), 3);
        assertThat(queue.waitTail().orElseThrow().mean())
                .isCloseTo(queue.longRun().orElseThrow().waitingTime(), EXACTLY);
        assertThat(new GGc(Arrivals.poisson(9), ServiceTime.exponential(1), 3).waitTail())
                .isEmpty();
        WaitTail none =
                new GG1(Arrivals.even(0.5), ServiceTime.constant(1)).waitTail().orElseThrow();
        assertThat(none.beyond(0)).isEqualTo(0);
        assertThat(none.quantile(0.99)).isEqualTo(0);
    }

    @Test
    void questions_wrong_areRefused() {
        WaitTail tail = new MMc(2.4, 1, 3).waitTail().orElseThrow();
        assertThatThrownBy(() -> tail.beyond(Double.NaN))
                .hasMessage("The time (NaN) must be a number. [queueing.time.number]");
        assertThatThrownBy(() -> tail.quantile(1)).hasMessageContaining("[queueing.quantile.range]");
        assertThatThrownBy(() -> new WaitTail(1.5, 1, Accuracy.EXACT))
                .hasMessageContaining("[queueing.wait-probability.range]");
        NumberInSystem numbers = new MMc(2.4, 1, 3).numberInSystem().orElseThrow();
        assertThatThrownBy(() -> numbers.probability(-1)).hasMessageContaining("[queueing.items.range]");
    }

    /** Three of four items wait for 4, 3 on the mean; twice the mean is twice the wait of the same items: 0.75 · 1.25 · 64. */
    @Test
    void withMean_keepsTheShareThatWaits() {
        WaitTail tail = new WaitTail(0.75, 4, Accuracy.APPROXIMATE);

        assertThat(tail.withMean(6)).isEqualTo(new WaitTail(0.75, 8, Accuracy.APPROXIMATE));
        assertThat(tail.withMean(6).variance()).isEqualTo(60);
        assertThat(tail.withMean(0).mean()).isZero();
    }

    /** A wait whose square is no number any more varies by nothing, and not by 0 of 0. */
    @Test
    void withMean_ofAlmostNothing_variesByAlmostNothing() {
        assertThat(new WaitTail(1e-206, 1, Accuracy.APPROXIMATE)
                        .withMean(1e-205)
                        .variance())
                .isBetween(0.0, 1e-200);
    }
}
