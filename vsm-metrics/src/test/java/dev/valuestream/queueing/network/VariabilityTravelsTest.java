package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import org.junit.jupiter.api.Test;

/** Factory Physics, ch. 8: 69 jobs a day, 20 minutes each, in hours; machine H varies (c_e² = 6.25), machine T less (c_e² = 1). */
class VariabilityTravelsTest {

    private static final ServiceTime HARE = new ServiceTime(1 / 3.0, 6.25);
    private static final ServiceTime TORTOISE = new ServiceTime(1 / 3.0, 1);

    private static NetworkSolution line(ServiceTime first, Approximation approximation) {
        return QueueingNetwork.builder()
                .station("first", 1, first)
                .station("second", 1, TORTOISE)
                .route("first", "second")
                .arrivals("jobs", "first", Arrivals.poisson(69 / 24.0))
                .build()
                .solve(approximation);
    }

    private static double wait(NetworkSolution line, String node) {
        return line.visit(node).meanWait().orElseThrow();
    }

    @Test
    void qna_hareFirst_asPrinted() {
        NetworkSolution line = line(HARE, Approximation.QNA);
        assertThat(wait(line, "first")).isCloseTo(27.7917, within(5e-5));
        assertThat(line.station("second").arrivalScv()).isCloseTo(5.8216, within(5e-5));
        assertThat(wait(line, "second")).isCloseTo(26.1495, within(5e-5));
        assertThat(wait(line, "first") + wait(line, "second")).isCloseTo(53.94, within(5e-3));
    }

    @Test
    void tortoiseFirst_bothMethodsAsPrinted() {
        for (Approximation approximation : Approximation.values()) {
            NetworkSolution line = line(TORTOISE, approximation);
            assertThat(wait(line, "first")).isCloseTo(7.6667, within(5e-5));
            assertThat(wait(line, "first") + wait(line, "second")).isCloseTo(15.33, within(5e-3));
        }
    }

    /** Simulated apart from this project, ten runs of two million jobs: 26.4 ± 0.9 h at the first station, 20.0 ± 0.3 h at the second. */
    @Test
    void dispersion_hareFirst_nearerToTheSimulatedLineThanQna() {
        NetworkSolution line = line(HARE, Approximation.DISPERSION);
        assertThat(wait(line, "first")).isCloseTo(27.7917, within(5e-5));
        assertThat(wait(line, "second")).isCloseTo(20.02, withinPercentage(10));
        assertThat(wait(line(HARE, Approximation.QNA), "second")).isGreaterThan(1.25 * 20.02);
    }

    /** Three machines T pooled: 2.4595 h, exactly M/M/3. */
    @Test
    void pooling_asPrinted() {
        NetworkSolution pool = QueueingNetwork.builder()
                .station("pool", 3, TORTOISE)
                .arrivals("jobs", "pool", Arrivals.poisson(207 / 24.0))
                .build()
                .solve();
        assertThat(wait(pool, "pool")).isCloseTo(2.4595, within(5e-5));
        assertThat(pool.station("pool").confidence()).isEqualTo(Confidence.EXACT);
        assertThat(pool.station("pool").cautions()).containsExactly(Caution.HEAVY_LOAD);
    }
}
