package dev.valuestream.queueing.closed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.queueing.ReferenceCase;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClosedNetworkTest {

    private static final double EXACT = 1e-7; // per cent: 1e-9 of the value

    private static ClosedNetwork pennyFab() {
        return ClosedNetwork.of(Collections.nCopies(4, Station.single(2)));
    }

    @Test
    void throughput_pennyFabOne_isThePracticalWorstCase() throws IOException {
        List<ClosedSolution> curve = pennyFab().solveUpTo(10);
        assertThat(curve.get(3).throughput()).isCloseTo(2.0 / 7, within(1e-12));
        assertThat(curve.get(3).cycleTime()).isCloseTo(14, within(1e-12));
        assertThat(curve.get(7).throughput()).isCloseTo(4.0 / 11, within(1e-12));
        assertThat(curve.get(7).cycleTime()).isCloseTo(22, within(1e-12));
        Optional<ReferenceCase> published = ReferenceCase.of("pennyfab1_pwc");
        if (published.isPresent()) {
            for (ClosedSolution point : curve) {
                int at = point.items() - 1;
                assertThat(point.throughput()).isCloseTo(published.get().numbers("TH")[at], withinPercentage(EXACT));
                assertThat(point.cycleTime()).isCloseTo(published.get().numbers("CT")[at], withinPercentage(EXACT));
            }
        }
    }

    /** Six terminals that think for 10, and three servers: X(1) = 1 ÷ 22 by hand. */
    @Test
    void throughput_interactiveSystem_isReiserAndLavenbergs() throws IOException {
        ClosedNetwork network =
                ClosedNetwork.of(List.of(Station.single(5), Station.single(3), Station.single(4), Station.delay(10)));
        List<ClosedSolution> curve = network.solveUpTo(6);
        assertThat(curve.get(0).throughput()).isCloseTo(1.0 / 22, within(1e-15));
        // two items: each meets the other with probability D/22, so R = 12 + (25 + 9 + 16)/22
        assertThat(curve.get(1).throughput()).isCloseTo(2 / (22 + 50.0 / 22), within(1e-15));
        Optional<ReferenceCase> published = ReferenceCase.of("mva_interactive");
        for (int n = 1; published.isPresent() && n <= 6; n++) {
            assertThat(curve.get(n - 1).throughput())
                    .isCloseTo(published.get().numbers("X")[n - 1], withinPercentage(EXACT));
            assertThat(curve.get(n - 1).cycleTime() - 10)
                    .isCloseTo(published.get().numbers("R")[n - 1], withinPercentage(EXACT));
        }
    }

    /** The machine repair model: 5 machines that run 8 and are repaired for 1 by 2 people, binomial and queue by hand. */
    @Test
    void items_machineRepair_areThoseOfErlang() {
        double[] weights = new double[6]; // of n machines down
        weights[0] = 1;
        for (int n = 1; n <= 5; n++) {
            weights[n] = weights[n - 1] * ((6 - n) / 8.0) / Math.min(n, 2);
        }
        double all = Arrays.stream(weights).sum();
        double down = 0;
        for (int n = 1; n <= 5; n++) {
            down += n * weights[n] / all;
        }
        ClosedSolution solution =
                ClosedNetwork.of(List.of(Station.of(1, 2), Station.delay(8))).solve(5);
        assertThat(solution.stations().get(0).items()).isCloseTo(down, withinPercentage(EXACT));
        assertThat(solution.stations().get(1).items()).isCloseTo(5 - down, withinPercentage(EXACT));
        assertThat(solution.throughput()).isCloseTo((5 - down) / 8, withinPercentage(EXACT));
        assertThat(solution.stations().get(0).utilization()).isCloseTo((5 - down) / 16, withinPercentage(EXACT));
        assertThat(solution.stations().get(0).waiting()).isCloseTo(down - (5 - down) / 8, within(1e-12));
        assertThat(solution.stations().get(1).utilization()).isZero();
    }

    /** Plain load-dependent mean values subtract here and lose everything; against convolution in 60 digits. */
    @Test
    void throughput_manyServersNearSaturation_isGoodTo1e11() {
        List<Station> stations = List.of(
                Station.of(10, 10),
                Station.of(29.99, 30),
                Station.of(0.999, 1),
                Station.of(1.96, 2),
                Station.delay(37));
        for (int items : List.of(1, 2, 45, 80, 150, 300)) {
            double[] exact = byConvolution(stations, items);
            assertThat(ClosedNetwork.of(stations).solve(items).throughput())
                    .as("%s items", items)
                    .isCloseTo(exact[0], withinPercentage(1e-9));
        }
    }

    private static double[] byConvolution(List<Station> stations, int items) {
        MathContext digits = new MathContext(60);
        BigDecimal[] sums = new BigDecimal[items + 1];
        Arrays.fill(sums, BigDecimal.ZERO);
        sums[0] = BigDecimal.ONE;
        for (Station station : stations) {
            BigDecimal[] factors = new BigDecimal[items + 1];
            factors[0] = BigDecimal.ONE;
            for (int n = 1; n <= items; n++) {
                int servers = Math.min(n, station.servers().orElse(n));
                factors[n] = factors[n - 1]
                        .multiply(BigDecimal.valueOf(station.demand()), digits)
                        .divide(BigDecimal.valueOf(servers), digits);
            }
            BigDecimal[] next = new BigDecimal[items + 1];
            for (int n = 0; n <= items; n++) {
                next[n] = BigDecimal.ZERO;
                for (int k = 0; k <= n; k++) {
                    next[n] = next[n].add(factors[k].multiply(sums[n - k], digits), digits);
                }
            }
            sums = next;
        }
        return new double[] {sums[items - 1].divide(sums[items], digits).doubleValue()};
    }

    @Test
    void throughput_manyItems_isTheBottlenecksRate() {
        ClosedNetwork network = ClosedNetwork.of(List.of(Station.single(0.5), Station.single(2), Station.delay(1e6)));
        ClosedSolution full = network.solve(ClosedNetwork.MOST_ITEMS);
        assertThat(full.throughput()).isLessThan(0.5).isCloseTo(full.items() / (full.cycleTime()), within(1e-12));
        ClosedNetwork servers = ClosedNetwork.of(List.of(Station.of(6, 3), Station.single(0.5)));
        assertThat(servers.solve(2000).throughput()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void stations_withoutDemand_areEmpty() {
        List<Station> stations = new ArrayList<>(List.of(Station.single(0), Station.of(0, 3), Station.single(2)));
        ClosedSolution solution = ClosedNetwork.of(stations).solve(3);
        assertThat(solution.throughput()).isCloseTo(0.5, within(1e-15));
        assertThat(solution.stations()).extracting(StationState::items).containsExactly(0.0, 0.0, 3.0);
    }

    @Test
    void network_wrongNumbers_areNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClosedNetwork.of(List.of(Station.single(0))))
                .withMessageContaining("[closed.demand.none]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pennyFab().solve(0))
                .withMessageContaining("(0) must be from 1 to 100000")
                .withMessageContaining("[closed.items.range]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClosedNetwork.of(List.of(Station.of(1, 2))).solve(5001))
                .withMessageContaining("from 1 to 5000");
        for (double demand : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Station.single(demand))
                    .withMessageContaining("[station.demand.range]");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Station.of(1, 0))
                .withMessageContaining("[station.servers.range]");
    }
}
