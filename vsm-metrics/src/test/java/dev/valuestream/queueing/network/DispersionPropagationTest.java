package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.GGc;
import dev.valuestream.queueing.ServiceTime;
import dev.valuestream.queueing.network.internal.Relaxation;
import dev.valuestream.queueing.network.internal.TimeGrid;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Indices of dispersion as one station sees them, changes them and waits for them. */
class DispersionPropagationTest {

    private static final double PERCENT_OF_1E_9 = 1e-7;

    /** E ln N² of a standard normal N, −γ − ln 2. */
    private static final double MEAN_LOG = -0.5772156649015329 - Math.log(2);

    /** N² below e⁻¹⁰ counts as that: E (−10 − ln N²)⁺ is 4φ(0)e⁻⁵, 0.011. */
    private static final double NEAREST = 0.012;

    private static final TimeGrid GRID = TimeGrid.covering(1e-9, 1e9);
    private static final DispersionPropagation METHOD = new DispersionPropagation(GRID);

    private static StationLoad station(int servers, double spells, double time, double scv) {
        double work = spells * time;
        return new StationLoad(servers, spells, time, scv, scv, work, work, false, 1);
    }

    /** By time t of the grid, start + slope·ln t. */
    private static double[] logarithm(double start, double slope) {
        double[] index = new double[GRID.size()];
        Arrays.setAll(index, i -> start + slope * (GRID.first() + i * TimeGrid.STEP));
        return index;
    }

    /** At the time between two arrivals, 1/4: E ln(N²/4). */
    @Test
    void nearby_ofALogarithm_closedForm() {
        double seen = METHOD.nearby(logarithm(30, 1), station(1, 4, 0.2, 0.5));
        assertThat(seen).isCloseTo(30 + MEAN_LOG - Math.log(4), within(NEAREST));
    }

    /** c = 30 ± (ln τ(c) + E ln N²) with τ = ρ(c + c_s²)/(λ(1 − ρ)²), by repetition, whatever is guessed. */
    @Test
    void seen_ofALogarithm_isTheRootOfItsEquation() {
        StationLoad load = station(1, 4, 0.2, 0.5);
        for (double slope : new double[] {1, -1, 0.3}) {
            double scv = 30;
            for (int i = 0; i < 200; i++) {
                scv = 30 + slope * (MEAN_LOG + Math.log(0.8 * (scv + 0.5) / (4 * 0.04)));
            }
            for (double guess : new double[] {0, 1, 27, 30, 33, 100}) {
                assertThat(METHOD.seen(logarithm(30, slope), load, guess)).isCloseTo(scv, within(NEAREST));
            }
        }
    }

    @Test
    void seen_ofAnIndexThatNeverChanges_isThat() {
        for (double index : new double[] {0, 0.3, 1, 7}) {
            double[] same = new double[GRID.size()];
            Arrays.fill(same, index);
            assertThat(METHOD.seen(same, station(1, 4, 0.2, 0.5), 0)).isCloseTo(index, within(1e-12));
        }
    }

    /** A station that is very slow to forget sees what the long run brings, a very quick one what is near. */
    @Test
    void seen_farBeyondTheGrid_isTheEndOfTheIndex() {
        StationLoad slow = station(1, 1e-30, 0.5e30, 0.5);
        StationLoad quick = station(1, 1e40, 0.5e-40, 0.5);
        for (double end : new double[] {0.1, 0.3, 0.7, 1.3, 2, 3.7, 5, 11}) {
            double[] index = new double[GRID.size()];
            Arrays.setAll(index, i -> i < 10 ? 1 : end);
            for (double guess : new double[] {0, 1, end, (1 + end) / 2}) {
                assertThat(METHOD.seen(index, slow, guess)).as("end %s", end).isCloseTo(end, within(1e-12 * end));
                assertThat(METHOD.seen(index, quick, guess)).as("end %s", end).isCloseTo(1, within(1e-11));
            }
        }
    }

    /**
     * Of three servers each lets go 4/3 a time unit; I(t) of hyperexponential times, 1 + (c² − 1)(1 − (1 −
     * e^(−γt))/(γt)), γ = 2r/(c² + 1).
     */
    @Test
    void services_areThoseOfOneOfTheServers() {
        assertServices(station(3, 4, 0.6, 2.6), 4 / 3.0);
        // too much comes: each server lets go 1/0.8
        assertServices(station(3, 4, 0.8, 2.6), 1 / 0.8);
    }

    private static void assertServices(StationLoad load, double rate) {
        double[] services = METHOD.services(load);
        double speed = 2 * rate / 3.6;
        for (int i = 40; i < GRID.size() - 40; i += 7) {
            double x = speed * Math.exp(GRID.first() + i * TimeGrid.STEP);
            double rise = x < 1e-6 ? x / 2 : 1 + Math.expm1(-x) / x;
            assertThat(services[i]).isCloseTo(1 + 1.6 * rise, within(3e-3));
        }
    }

    /**
     * Pollaczek-Khinchine, and G/G/1 in heavy traffic: T(ρ(c_a² + c_s²)/(2(1 − ρ)) + (c_a² − 1)/2) at λ = 4, T = 0.2.
     */
    @Test
    void meanWait_atOneServer_isThatOfTheMeanWork() {
        StationLoad load = station(1, 4, 0.2, 0.5);
        assertThat(METHOD.meanWait(1, load, List.of())).isCloseTo(0.2 * 0.8 * 1.5 / 0.4, within(1e-12));
        assertThat(METHOD.meanWait(2.3, load, List.of())).isCloseTo(0.2 * (0.8 * 2.8 / 0.4 + 1.3 / 2), within(1e-12));
    }

    /** M/M/2 at load 0.8: 0.4·0.64/0.36, and as much of it as (c_a² + 1)/2 less the work in bursts says. */
    @Test
    void meanWait_atTwoServers_isErlangsPartOfIt() {
        StationLoad load = station(2, 4, 0.4, 1);
        assertThat(METHOD.meanWait(1, load, List.of())).isCloseTo(0.4 * 0.64 / 0.36, within(1e-12));
        // one server twice as fast, and Erlang's C ÷ ρ = 2ρ/(1 + ρ)
        double alone = 0.2 * (0.8 * 3.3 / 0.4 + 1.3 / 2);
        assertThat(METHOD.meanWait(2.3, load, List.of())).isCloseTo(alone * 1.6 / 1.8, within(1e-12));
    }

    /** Poisson arrivals that are seen with the last digits wrong: at a light load these must not be all that waits. */
    @Test
    void meanWait_atALightLoad_forgivesRounding() {
        StationLoad light = station(1, 1e-10, 1, 1);
        assertThat(METHOD.meanWait(1 + 5e-13, light, List.of())).isCloseTo(1e-10, withinPercentage(1e-6));
        assertThat(METHOD.meanWait(1 - 5e-13, light, List.of())).isCloseTo(1e-10, withinPercentage(1e-6));
    }

    /**
     * One even stream alone waits as G/G/1 says; where it is a part q of the arrivals, q² of that correction counts.
     */
    @Test
    void meanWait_ofAnEvenStream_countsByTheSquareOfItsShare() {
        StationLoad load = station(1, 4, 0.2, 0.5);
        double[] alone = METHOD.none();
        METHOD.addStream(alone, 4, 0.25, 1);
        double seen = METHOD.seen(alone, load, 0);
        double motion = METHOD.meanWait(seen, load, List.of());
        double formula = new GGc(new Arrivals(4, 0.25), new ServiceTime(0.2, 0.5), 1)
                .longRun()
                .orElseThrow()
                .waitingTime();
        assertThat(METHOD.meanWait(seen, load, List.of(even(1)))).isCloseTo(formula, withinPercentage(PERCENT_OF_1E_9));
        assertThat(METHOD.meanWait(seen, load, List.of(even(0.6))))
                .isCloseTo(motion + 0.36 * (formula - motion), withinPercentage(PERCENT_OF_1E_9));
        assertThat(METHOD.meanWait(seen, load, List.of(new Source(4, 0.25, 0.6, 2, 1))))
                .isEqualTo(motion);
    }

    private static Source even(double share) {
        return new Source(4, 0.25, share, 1, 1);
    }

    /**
     * What an even stream waits less than Brownian motion, by q² of the difference, the station remembers less of it.
     */
    @Test
    void passOn_ofAnEvenStream_smoothesByTheSquareOfItsShare() {
        StationLoad load = station(1, 4, 0.2, 0.5);
        double[] arrivals = METHOD.none();
        METHOD.addStream(arrivals, 4, 0.25, 1);
        double[] services = METHOD.services(load);
        double formula = new GGc(new Arrivals(4, 0.25), new ServiceTime(0.2, 0.5), 1)
                .longRun()
                .orElseThrow()
                .waitingTime();
        double motion = 0.2 * 0.8 * 1.5 / 0.4 * (0.4 + 0.5) / 1.5; // if 0.4 is seen
        double tau = 0.8 * 0.9 / (4 * 0.04);
        double left = tau * (1 - 0.36 * (1 - formula / motion));
        assertThat(METHOD.passOn(arrivals, 0.4, load, services, List.of(even(0.6))))
                .containsExactly(Relaxation.passOn(GRID, arrivals, services, left), within(1e-9));
        assertThat(METHOD.passOn(arrivals, 0.4, load, services, List.of()))
                .containsExactly(Relaxation.passOn(GRID, arrivals, services, tau), within(1e-9));
    }
}
