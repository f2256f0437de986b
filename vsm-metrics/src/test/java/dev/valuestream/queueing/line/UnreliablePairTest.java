package dev.valuestream.queueing.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.queueing.ReferenceCase;
import dev.valuestream.queueing.line.UnreliablePair.Solution;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnreliablePairTest {

    @Test
    void solve_gershwinsPairs_givesTheirRates() throws IOException {
        for (String id : List.of("gershwin_det_r0.1_p0.01_N10", "gershwin_det_r0.1_p0.1_N10")) {
            Optional<ReferenceCase> published = ReferenceCase.of(id);
            if (published.isPresent()) {
                ReferenceCase its = published.get();
                Solution solution = new UnreliablePair(
                                its.number("r1"), its.number("p1"), its.number("r2"), its.number("p2"), 10)
                        .solve();
                assertThat(solution.rate()).isCloseTo(its.number("production_rate_E"), within(1e-12));
                assertThat(solution.items()).isCloseTo(its.number("mean_buffer"), within(1e-11));
            }
        }
    }

    /** The rate lies between that without room, and that of the slower machine alone, r ÷ (r + p). */
    @Test
    void rate_moreRoom_risesToThatOfTheSlowerMachine() {
        double before = 0;
        for (int room : new int[] {1, 2, 4, 10, 100, 300}) {
            double rate = new UnreliablePair(0.1, 0.02, 0.2, 0.02, room).solve().rate();
            assertThat(rate).isGreaterThan(before);
            before = rate;
        }
        assertThat(new UnreliablePair(0.1, 0.02, 0.2, 0.02, 10_000).solve().rate())
                .isGreaterThanOrEqualTo(before)
                .isCloseTo(0.1 / 0.12, within(1e-11));
    }

    /** Like machines turned round hold as many items as holes. */
    @Test
    void items_alikeMachines_areHalfTheRoom() {
        assertThat(new UnreliablePair(0.3, 0.2, 0.3, 0.2, 7).solve().items()).isCloseTo(3.5, within(1e-12));
        assertThat(new UnreliablePair(1, 0.2, 1, 0.2, 7).solve().items()).isCloseTo(3.5, within(1e-12));
    }

    /** What goes in comes out: the first machine, up and not blocked, works as often as the second. */
    @Test
    void rate_turnedRound_isTheSame() {
        Solution one = new UnreliablePair(0.15, 0.05, 0.3, 0.02, 6).solve();
        Solution turned = new UnreliablePair(0.3, 0.02, 0.15, 0.05, 6).solve();
        assertThat(one.rate()).isCloseTo(turned.rate(), within(1e-12));
        assertThat(one.items()).isCloseTo(6 - turned.items(), within(1e-10));
    }

    @Test
    void pair_wrongNumbers_areNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnreliablePair(0, 0.1, 0.1, 0.1, 5))
                .withMessageContaining("[line.repair.range]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnreliablePair(0.1, 0, 0.1, 0.1, 5))
                .withMessageContaining("[line.failure.range]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnreliablePair(0.1, 0.1, 1.1, 0.1, 5))
                .withMessageContaining("[line.repair.range]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnreliablePair(0.1, 0.1, 0.1, 1, 5))
                .withMessageContaining("[line.failure.range]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnreliablePair(0.1, 0.1, 0.1, 0.1, 0))
                .withMessageContaining("[line.buffer.range]");
    }
}
