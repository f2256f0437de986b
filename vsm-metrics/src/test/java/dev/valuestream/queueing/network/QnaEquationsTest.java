package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.GGc;
import dev.valuestream.queueing.ServiceTime;
import org.junit.jupiter.api.Test;

/**
 * W. Whitt, The Queueing Network Analyzer (1983): superposition, departures and splitting by its equations, and what
 * loops make of them.
 */
class QnaEquationsTest {

    private static final double PERCENT_OF_1E_9 = 1e-7;

    private static NetworkSolution solve(QueueingNetworkBuilder network) {
        return network.build().solve(Approximation.QNA);
    }

    private static void assertScv(NetworkSolution solution, String station, double expected) {
        assertThat(solution.station(station).arrivalScv()).isCloseTo(expected, withinPercentage(PERCENT_OF_1E_9));
    }

    private static void assertWait(NetworkSolution solution, String station, double expected) {
        assertThat(solution.station(station).queue().orElseThrow().waitingTime())
                .isCloseTo(expected, withinPercentage(PERCENT_OF_1E_9));
    }

    /** w of equations 29 and 33. */
    private static double weight(double load, double concentration) {
        return 1 / (1 + 4 * (1 - load) * (1 - load) * (1 / concentration - 1));
    }

    /** 3, 7 and 11 a time unit at load 21/35: Σ share² = (9 + 49 + 121)/441, Σ share·c² = (1.5 + 11.9 + 31.9)/21. */
    @Test
    void superposition_ofThreeStreams() {
        NetworkSolution solution = solve(QueueingNetwork.builder()
                .station("m", 1, new ServiceTime(1 / 35.0, 0.8))
                .arrivals("a", "m", new Arrivals(3, 0.5))
                .arrivals("b", "m", new Arrivals(7, 1.7))
                .arrivals("c", "m", new Arrivals(11, 2.9)));
        double weight = weight(0.6, 179 / 441.0);
        double scv = weight * 45.3 / 21 + 1 - weight;
        assertScv(solution, "m", scv);
        assertWait(solution, "m", wait(21, scv, new ServiceTime(1 / 35.0, 0.8)));
    }

    private static double wait(double rate, double scv, ServiceTime time) {
        return new GGc(new Arrivals(rate, scv), time, 1).longRun().orElseThrow().waitingTime();
    }

    /**
     * Both first stations are at load 0.6, and 0.7·2 and 0.9·3 a time unit meet at the third. The second has two
     * servers, of times steadier than the 0.2 that
     * equation 39 takes at least; its wait is (2 + 0.1)/2 of that of M/M/2, 0.4·0.36/0.64 = 0.225.
     */
    @Test
    void departures_split_andMeet() {
        NetworkSolution solution = solve(QueueingNetwork.builder()
                .station("a", 1, new ServiceTime(0.3, 1.5))
                .station("b", 2, new ServiceTime(0.4, 0.1))
                .station("m", 1, new ServiceTime(0.2, 0.7))
                .route("a", "m", 0.7)
                .route("b", "m", 0.9)
                .arrivals("items", "a", new Arrivals(2, 0.5))
                .arrivals("items", "b", new Arrivals(3, 2)));
        double left = 0.64 * 0.5 + 0.36 * 1.5;
        double right = 1 + 0.64 * (2 - 1) + 0.36 * (0.2 - 1) / Math.sqrt(2);
        double sum = (1.4 * (0.7 * left + 0.3) + 2.7 * (0.9 * right + 0.1)) / 4.1;
        double weight = weight(0.82, (1.4 * 1.4 + 2.7 * 2.7) / (4.1 * 4.1));
        double scv = weight * sum + 1 - weight;
        assertScv(solution, "m", scv);
        assertWait(solution, "m", wait(4.1, scv, new ServiceTime(0.2, 0.7)));
        assertWait(solution, "b", 1.05 * 0.225);
    }

    /** A fifth comes back from n to m: c² at m is a + b·c², and so a/(1 − b). */
    @Test
    void loop_settlesWhereItsEquationSays() {
        NetworkSolution solution = solve(QueueingNetwork.builder()
                .station("m", 1, new ServiceTime(0.3, 2.5))
                .station("n", 1, new ServiceTime(0.28, 0.4))
                .route("m", "n")
                .route("n", "m", 0.2)
                .arrivals("items", "m", new Arrivals(2, 5)));
        double m = 0.75 * 0.75; // ρ² at 2/0.8 = 2.5 a time unit
        double n = 0.7 * 0.7;
        double weight = weight(0.75, 0.8 * 0.8 + 0.2 * 0.2);
        // what comes back: 0.2·((1 − n)·((1 − m)·c² + m·2.5) + n·0.4) + 0.8
        double a = weight * (0.8 * 5 + 0.2 * (0.2 * ((1 - n) * m * 2.5 + n * 0.4) + 0.8)) + 1 - weight;
        double b = weight * 0.2 * 0.2 * (1 - n) * (1 - m);
        double scv = a / (1 - b);
        assertScv(solution, "m", scv);
        assertScv(solution, "n", (1 - m) * scv + m * 2.5);
        assertThat(solution.station("m").cautions()).containsExactly(Caution.REWORK);
        assertThat(solution.station("n").cautions()).containsExactly(Caution.REWORK);
    }

    /**
     * One team bakes fours, two turns a time unit, and trims three single items. What leaves has index I for its five
     * turns, 1.6·I + 2.4 for what
     * was baked; 0.7 of that comes to the next station. Turns take 0.35/5 with E T² = (2·0.01 + 3·0.005)/5, scv 3/7.
     */
    @Test
    void batchesAmongSingleItems_arriveAsBatches() {
        NetworkSolution solution = solve(QueueingNetwork.builder()
                .station("team", 1)
                .station("next", 1, new ServiceTime(0.1, 0.5))
                .visit("bake", "team", ServiceTime.constant(0.1))
                .batch("bake", 4)
                .visit("trim", "team", ServiceTime.exponential(0.05))
                .route("bake", "next", 0.7)
                .arrivals("rolls", "bake", new Arrivals(8, 0.5))
                .arrivals("loaves", "trim", new Arrivals(3, 0.5)));
        double weight = weight(0.35, 0.16 + 0.36);
        double team = weight * (0.4 * 0.5 / 4 + 0.6 * 0.5) + 1 - weight;
        double left = (1 - 0.35 * 0.35) * team + 0.35 * 0.35 * 3 / 7;
        assertScv(solution, "team", team);
        assertScv(solution, "next", 1.12 * left + 1.98);
    }

    /** A station with too much sends on what it can, as variable as its services. */
    @Test
    void departures_ofTooMuch_areItsServices() {
        NetworkSolution solution = solve(QueueingNetwork.builder()
                .station("full", 1, new ServiceTime(0.5, 1.8))
                .station("next", 1, new ServiceTime(0.3, 0.5))
                .route("full", "next")
                .arrivals("items", "full", new Arrivals(3, 0.5)));
        assertScv(solution, "next", 1.8);
    }

    @Test
    void nearby_isAllThatIsKnown() {
        StationLoad load = new StationLoad(1, 5, 0.15, 1.3, 1.3, 0.75, 0.75, false, 1);
        assertThat(new QnaPropagation().nearby(new double[] {1.7}, load)).isEqualTo(1.7);
        assertThat(new QnaPropagation().seen(new double[] {1.7}, load, 3)).isEqualTo(1.7);
        assertThat(new QnaPropagation().none()).containsExactly(new double[] {0}, within(0.0));
    }
}
