package dev.valuestream.queueing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How many places keep a wait within a bound, against asking queue after queue. */
class MMcKTest {

    @Test
    void mostPlacesWithin_randomQueues_isTheLastThatWaitsNoLonger() {
        SplittableRandom random = new SplittableRandom(20261126);
        for (int i = 0; i < 500; i++) {
            int servers = 1 + random.nextInt(6);
            double load = 0.05 + 1.2 * random.nextDouble();
            double bound = random.nextDouble() * 3;
            MMcK queue = new MMcK(load * servers, 1, servers, servers + random.nextInt(3));

            assertThat(queue.mostPlacesWithin(bound, 200).orElse(200))
                    .as("load %s, %s servers, bound %s", load, servers, bound)
                    .isEqualTo(asked(load, servers, bound, 200));
        }
    }

    @Test
    void mostPlacesWithin_manyServersUnderHeavyLoad_isTheLastThatWaitsNoLonger() {
        // the weight of all servers busy is 480^400 ÷ 400!, which is more than e^470, and goes on growing with each
        // place
        assertThat(new MMcK(480, 1, 400, 400).mostPlacesWithin(0.05, 500)).hasValue(asked(1.2, 400, 0.05, 500));
    }

    private static int asked(double load, int servers, double bound, int most) {
        int places = servers;
        while (places < most && wait(load, servers, places + 1) <= bound) {
            places++;
        }
        return places;
    }

    @Test
    void mostPlacesWithin_waitStaysShort_isEmpty() {
        // M/M/1 at load 1/2 waits (1/2)/(1 − 1/2) = 1 service time without a limit, less with any
        assertThat(new MMcK(0.5, 1, 1, 1).mostPlacesWithin(1, 1_000)).isEmpty();
    }

    @Test
    void mostPlacesWithin_noWaitAllowed_isTheServers() {
        assertThat(new MMcK(2, 1, 3, 8).mostPlacesWithin(0, 1_000)).hasValue(3);
    }

    private static double wait(double load, int servers, int places) {
        return new MMcK(load * servers, 1, servers, places)
                .longRun()
                .steady()
                .orElseThrow()
                .waitingTime();
    }
}
