package dev.valuestream.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

/** Waits that others printed or published. */
class PublishedQueuesTest {

    private static final double PERCENT_OF_1E_9 = 1e-7;

    private static double wait(QueueModel queue) {
        return queue.longRun().orElseThrow().waitingTime();
    }

    /** Factory Physics, ch. 8: 69 jobs a day, 20 minutes each, in hours; machines H (c_e² = 6.25) and T (c_e² = 1). */
    @Test
    void variabilityTravels_asPrinted() {
        double rate = 69 / 24.0;
        double time = 1 / 3.0;
        double load = 69 / 72.0;
        ServiceTime tortoise = new ServiceTime(time, 1);
        assertThat(wait(new GG1(Arrivals.poisson(rate), new ServiceTime(time, 6.25))))
                .isCloseTo(27.7917, within(5e-5));
        assertThat(wait(new GG1(Arrivals.poisson(rate), tortoise))).isCloseTo(7.6667, within(5e-5));
        double passedOn = 6.25 * load * load + (1 - load * load);
        assertThat(passedOn).isCloseTo(5.8216, within(5e-5));
        assertThat(wait(new GG1(new Arrivals(rate, passedOn), tortoise))).isCloseTo(26.1495, within(5e-5));
        assertThat(wait(new GGc(new Arrivals(rate, passedOn), tortoise, 1))).isCloseTo(26.1495, within(5e-5));
    }

    /** The same, three machines T pooled. */
    @Test
    void pooling_asPrinted() {
        GGc pooled = new GGc(Arrivals.poisson(207 / 24.0), ServiceTime.exponential(1 / 3.0), 3);
        assertThat(pooled.sakasegawa().orElseThrow().waitingTime()).isCloseTo(2.467, within(5e-4));
        assertThat(wait(new MMc(207 / 24.0, 1 / 3.0, 3))).isCloseTo(2.4595, within(5e-5));
        assertThat(pooled.allenCunneen().orElseThrow().waitingTime()).isCloseTo(2.4595, within(5e-5));
        assertThat(wait(pooled)).isCloseTo(2.4595, within(5e-5));
    }

    /** The bank of Ciw's tutorial: three servers and four. */
    @Test
    void ciwBank_asInTheory() {
        assertThat(wait(new MMc(0.2, 10, 3))).isCloseTo(40 / 9.0, withinPercentage(PERCENT_OF_1E_9));
        assertThat(new MMc(0.2, 10, 3).waitProbability()).isCloseTo(4 / 9.0, withinPercentage(PERCENT_OF_1E_9));
        assertThat(wait(new MMc(0.2, 10, 4))).isCloseTo(20 / 23.0, withinPercentage(PERCENT_OF_1E_9));
        assertThat(new MMc(0.2, 10, 4).waitProbability()).isCloseTo(4 / 23.0, withinPercentage(PERCENT_OF_1E_9));
    }
}
