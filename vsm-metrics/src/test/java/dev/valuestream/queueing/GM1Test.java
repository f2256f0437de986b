package dev.valuestream.queueing;

import static dev.valuestream.queueing.ReferenceQueuesTest.EXACTLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exponential service with arrivals of a stated shape. */
class GM1Test {

    private static void assertQueue(Renewal arrivals, double sigma, double wait, double time, double queue) {
        GM1 model = new GM1(arrivals, 1);
        LongRun.Steady steady = model.longRun().orElseThrow();
        assertThat(model.waitTail().orElseThrow().waitProbability()).isCloseTo(sigma, EXACTLY);
        assertThat(steady.waitingTime()).isCloseTo(wait, EXACTLY);
        assertThat(steady.timeInSystem()).isCloseTo(time, EXACTLY);
        assertThat(steady.queueLength()).isCloseTo(queue, EXACTLY);
    }

    /** Numbers of a fixed point computed outside of this project. */
    @Test
    void longRun_loadOfEightTenths_asInReference() {
        assertQueue(new Renewal.Even(0.8), 0.628629796496942, 1.692730839919863, 2.692730839919863, 1.3541846719358905);
        assertQueue(
                new Renewal.Erlangian(0.8, 2),
                0.7398529491264509,
                2.8439797669898432,
                3.8439797669898432,
                2.2751838135918745);
        assertQueue(
                new Renewal.Hyperexponential(0.8, 4),
                0.9075716625930237,
                9.819192771983388,
                10.819192771983388,
                7.8553542175867115);
    }

    /** E₂/M/1 by hand: σ is the root of σ(σ + …) quadratic, x² + x(4ρ − 1) − 4ρ(1 − ρ) = 0 for x = 1 − σ. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 0.8, 0.99, 0.999999, 1 - 1e-9, 1 - 1e-12})
    void erlangOfTwo_isTheRootOfItsQuadratic(double load) {
        double half = (4 * load - 1) / 2;
        double constant = 4 * load * (1 - load);
        double root = Math.sqrt(half * half + constant);
        double x = half > 0 ? constant / (half + root) : root - half;
        double wait = new GM1(new Renewal.Erlangian(load, 2), 1)
                .longRun()
                .orElseThrow()
                .waitingTime();
        double sigma = load > 0.1 ? 1 - x : Math.pow(2 * load / (2 * load + x), 2);
        assertThat(wait).isCloseTo(sigma / x, withinPercentage(1e-7));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 0.8, 0.99, 0.999999, 1 - 1e-9, 1 - 1e-12})
    void poissonArrivals_areThoseOfMM1(double load) {
        double wait = new MMc(load, 1, 1).longRun().orElseThrow().waitingTime();
        assertThat(new GM1(new Renewal.Erlangian(load, 1), 1)
                        .longRun()
                        .orElseThrow()
                        .waitingTime())
                .isCloseTo(wait, EXACTLY);
        assertThat(new GM1(new Renewal.Hyperexponential(load, 1), 1)
                        .longRun()
                        .orElseThrow()
                        .waitingTime())
                .isCloseTo(wait, EXACTLY);
    }

    /** In heavy traffic (1 − ρ)·wait goes to (1 + c_a²)/2 service times, Kingman 1961. */
    @Test
    void longRun_heavyTraffic_isKingmans() {
        double load = 1 - 1e-9;
        for (Renewal arrivals : new Renewal[] {
            new Renewal.Even(load), new Renewal.Erlangian(load, 7), new Renewal.Hyperexponential(load, 25)
        }) {
            double limit = (1 + arrivals.arrivals().scv()) / 2;
            double wait = new GM1(arrivals, 1).longRun().orElseThrow().waitingTime();
            assertThat(wait * 1e-9).as(arrivals.toString()).isCloseTo(limit, withinPercentage(1e-4));
        }
    }

    @Test
    void edges_areDefined() {
        assertThat(new GM1(new Renewal.Even(0), 3).longRun()).isEqualTo(new LongRun.Steady(0, 0, 3, Accuracy.EXACT));
        assertThat(new GM1(new Renewal.Even(2), 1).longRun()).isEqualTo(new LongRun.Growing(1));
        assertThatThrownBy(() -> new Renewal.Hyperexponential(1, 0.5))
                .hasMessage(
                        "The squared coefficient of variation (0.5) of hyperexponential times must be from 1 to 1e6."
                                + " Below 1 state Erlang's. [queueing.scv.range]");
    }
}
