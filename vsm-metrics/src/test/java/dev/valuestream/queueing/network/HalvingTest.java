package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import org.junit.jupiter.api.Test;

/** What would halve the wait of many servers, against Erlang's C from its sum of powers over factorials. */
class HalvingTest {

    private static final double PERCENT_OF_1E_9 = 1e-7;

    private static Halving of(int servers, double offered) {
        return QueueingNetwork.builder()
                .station("m", servers, new ServiceTime(0.5, 1.7))
                .arrivals("items", "m", Arrivals.poisson(2 * offered))
                .build()
                .solve()
                .station("m")
                .halving()
                .orElseThrow();
    }

    /** C(c, a)/(c − a). */
    private static double congestion(int servers, double offered) {
        double term = 1;
        double sum = 0;
        for (int n = 0; n < servers; n++) {
            sum += term;
            term *= offered / (n + 1);
        }
        double last = term / (1 - offered / servers);
        return last / (sum + last) / (servers - offered);
    }

    private static void assertHalf(int servers, double offered, int wanted) {
        double half = congestion(servers, offered) / 2;
        assertThat(congestion(wanted, offered)).isLessThan(half);
        assertThat(congestion(wanted - 1, offered)).isGreaterThan(half);
        Halving halving = of(servers, offered);
        assertThat(halving.servers()).isEqualTo(wanted);
        assertThat(congestion(servers, halving.load() * servers)).isCloseTo(half, withinPercentage(PERCENT_OF_1E_9));
        assertThat(halving.variability()).isCloseTo(1.35, withinPercentage(PERCENT_OF_1E_9));
    }

    @Test
    void halving_ofFewServers_takesOneMore() {
        assertHalf(3, 2.4, 4);
    }

    @Test
    void halving_ofManyServers_takesAFewMore() {
        assertHalf(50, 35, 52);
        assertHalf(100, 80, 103);
        assertHalf(200, 150, 203);
    }
}
