package dev.valuestream.queueing;

import static dev.valuestream.queueing.ReferenceQueuesTest.EXACTLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Erlang's formulas by hand, from printed tables, and with more servers than a factorial could bear. */
class ErlangTest {

    @Test
    void blocking_fewServers_asByHand() {
        assertThat(Erlang.blocking(1, 0.25)).isCloseTo(0.2, EXACTLY);
        assertThat(Erlang.blocking(2, 1)).isCloseTo(0.2, EXACTLY);
        assertThat(Erlang.blocking(2, 0)).isEqualTo(0);
        // a³/3! ÷ (1 + a + a²/2 + a³/6) for a = 6: 36 ÷ 61
        assertThat(Erlang.blocking(3, 6)).isCloseTo(36 / 61.0, EXACTLY);
    }

    /** Printed in every traffic table: ten erlangs on fifteen lines lose 3.65 %. */
    @Test
    void blocking_tenErlangsOnFifteenLines_asPrinted() {
        assertThat(Erlang.blocking(15, 10)).isCloseTo(0.0365, within(5e-5));
        assertThat(new MMcK(10, 1, 15, 15).blockingProbability()).isCloseTo(Erlang.blocking(15, 10), EXACTLY);
    }

    @Test
    void waiting_overload_isEverybody() {
        assertThat(Erlang.waiting(3, 3)).isEqualTo(1);
        assertThat(Erlang.waiting(3, 1e100)).isEqualTo(1);
        assertThat(Erlang.waiting(3, 0)).isEqualTo(0);
        assertThat(Erlang.waiting(1, 0.3)).isCloseTo(0.3, EXACTLY);
    }

    @Test
    void waiting_tenThousandServersNearLoadOne_isTheSumInDecimals() {
        double offered = 10_000 - 1e-7;
        assertThat(Erlang.waiting(10_000, offered))
                .isCloseTo(
                        DecimalQueues.erlangC(DecimalQueues.of(offered), 10_000).doubleValue(), EXACTLY);
    }

    @Test
    void arguments_wrong_areRefused() {
        assertThatThrownBy(() -> Erlang.blocking(0, 1)).hasMessageContaining("[queueing.servers.range]");
        assertThatThrownBy(() -> Erlang.waiting(1, -1))
                .hasMessage("The offered load (-1) must be 0 or from 1e-100 to 1e100. [queueing.offered-load.range]");
        assertThatThrownBy(() -> LittlesLaw.number(-1, 1))
                .hasMessage(
                        "The rate (-1) in Little's law must be 0 or more, and finite. [queueing.littles-law.range]");
        assertThat(LittlesLaw.time(3, 0)).isEmpty();
        assertThat(LittlesLaw.time(3, 2)).hasValue(1.5);
        assertThat(LittlesLaw.rate(3, 2)).hasValue(1.5);
    }
}
