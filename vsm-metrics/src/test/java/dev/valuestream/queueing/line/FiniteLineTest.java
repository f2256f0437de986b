package dev.valuestream.queueing.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.queueing.ReferenceCase;
import dev.valuestream.queueing.line.LineSolution.Method;
import dev.valuestream.queueing.line.LineSolution.StationShares;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FiniteLineTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private static FiniteLine balanced(int stations, int room) {
        double[] rates = new double[stations];
        Arrays.fill(rates, 1);
        return FiniteLine.of(room, rates);
    }

    /** Hunt (1956): two stations (B + 2) ÷ (B + 3), three without room 22 ÷ 39, four 0.5148. */
    @Test
    void throughput_balancedLines_isHunts() throws IOException {
        for (int room = 0; room <= 40; room++) {
            assertThat(balanced(2, room).solve().throughput()).isCloseTo((room + 2.0) / (room + 3), EXACT);
        }
        assertThat(balanced(3, 0).solve().throughput()).isCloseTo(22.0 / 39, EXACT);
        assertThat(balanced(4, 0).solve().throughput()).isCloseTo(0.5148, within(5e-5));
        for (String id : List.of("line2_exp_B0", "line2_exp_B1", "line2_exp_B2", "line3_exp_B0", "line4_exp_B0")) {
            Optional<ReferenceCase> published = ReferenceCase.of(id);
            if (published.isPresent()) {
                int stations = published.get().numbers("mu").length;
                int room = (int) published.get().number("buffers");
                double wanted = published.get().number("throughput");
                assertThat(balanced(stations, room).solve().throughput()).isCloseTo(wanted, EXACT);
                assertThat(balanced(stations, room).decompose().throughput())
                        .as("decomposition of %s", id)
                        .isCloseTo(wanted, within(0.05 * wanted));
            }
        }
    }

    /** Two stations are an M/M/1/K queue: p(n) ∝ ρ^n for n = 0 … B + 2. */
    @Test
    void pair_unequalRates_isABoundedQueue() {
        double ratio = 3.0 / 4;
        double[] shares = new double[8];
        double sum = 0;
        for (int n = 0; n < 8; n++) {
            shares[n] = Math.pow(ratio, n);
            sum += shares[n];
        }
        double room = 0;
        for (int n = 1; n < 8; n++) {
            room += shares[n] / sum * Math.min(n - 1, 5);
        }
        for (LineSolution solution :
                List.of(FiniteLine.of(5, 3, 4).solve(), FiniteLine.of(5, 3, 4).decompose())) {
            assertThat(solution.throughput()).isCloseTo(4 * (1 - 1 / sum), EXACT);
            assertThat(solution.buffers().get(0)).isCloseTo(room, EXACT);
            assertThat(solution.stations().get(0).blocked()).isCloseTo(shares[7] / sum, EXACT);
            assertThat(solution.stations().get(1).starved()).isCloseTo(1 / sum, EXACT);
            assertThat(solution.items())
                    .isCloseTo(room + 1 + solution.stations().get(1).busy(), EXACT);
            assertThat(solution.cycleTime() * solution.throughput()).isCloseTo(solution.items(), EXACT);
        }
    }

    @Test
    void solve_oneStation_isItself() {
        for (LineSolution solution :
                List.of(FiniteLine.of(0, 3).solve(), FiniteLine.of(0, 3).decompose())) {
            assertThat(solution.throughput()).isCloseTo(3, EXACT);
            assertThat(solution.stations()).containsExactly(new StationShares(1, 0, 0));
            assertThat(solution.buffers()).isEmpty();
        }
    }

    /** Shares too small to matter must not spoil the others. A full room of 3,000 lacks Σ (h − 1)·0.9·0.1^h = 1 ÷ 90. */
    @Test
    void solve_veryUnequalRates_staysExact() {
        LineSolution solution = FiniteLine.of(500, 1, 1e6, 2).solve();
        assertThat(solution.method()).isEqualTo(Method.DECOMPOSITION);
        assertThat(solution.throughput()).isCloseTo(1, EXACT);
        assertThat(FiniteLine.of(3, 1e6, 1, 1e6).solve().throughput()).isCloseTo(1, within(1e-5));
        assertThat(FiniteLine.of(3000, 10, 1).solve().buffers().get(0)).isCloseTo(3000 - 1.0 / 90, within(1e-9));
    }

    @Test
    void solve_longLine_isDecomposedAndSaysSo() {
        assertThat(balanced(5, 3).isSmall()).isTrue();
        assertThat(balanced(5, 3).solve().method()).isEqualTo(Method.EXACT);
        LineSolution solution = balanced(20, 6).solve();
        assertThat(solution.method()).isEqualTo(Method.DECOMPOSITION);
        for (StationShares station : solution.stations()) {
            assertThat(station.busy() + station.blocked() + station.starved()).isCloseTo(1, within(1e-9));
        }
        // more stations are slower, more room is faster
        assertThat(solution.throughput())
                .isBetween(
                        balanced(30, 6).solve().throughput(),
                        balanced(20, 7).solve().throughput());
    }

    @Test
    void line_wrongNumbers_areNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FiniteLine(List.of(1.0, 1.0), List.of()))
                .withMessageContaining("found 2 and 0")
                .withMessageContaining("[line.size]");
        assertThatIllegalArgumentException().isThrownBy(() -> FiniteLine.of(0)).withMessageContaining("[line.size]");
        for (double rate : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FiniteLine.of(1, 1, rate))
                    .withMessageContaining("[line.rate.range]");
        }
        for (int room : new int[] {-1, FiniteLine.MOST_ROOM + 1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FiniteLine.of(room, 1, 1))
                    .withMessageContaining("[line.buffer.range]");
        }
    }
}
