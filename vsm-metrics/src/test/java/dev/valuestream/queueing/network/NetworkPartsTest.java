package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import org.junit.jupiter.api.Test;

/** What a network is made of, and routes that only some items take. */
class NetworkPartsTest {

    private static final double NEAR = 1e-12;
    private static final ServiceTime TIME = ServiceTime.exponential(0.1);

    /** Of plain items 0.7 go from m to n; fancy ones have a way of their own there, 0.4 to p, and share the others. */
    private static QueueingNetworkBuilder shop() {
        return QueueingNetwork.builder()
                .station("m", 1, TIME)
                .station("n", 2, TIME)
                .delay("p", TIME)
                .route("m", "n", 0.7)
                .route("fancy", "m", "p", 0.4)
                .route("n", "p", 0.5)
                .route("p", "n", 0.3)
                .arrivals("plain", "m", Arrivals.poisson(3))
                .arrivals("fancy", "m", Arrivals.poisson(5))
                .arrivals("plain", "n", Arrivals.poisson(0.5));
    }

    @Test
    void parts_areThoseStated() {
        QueueingNetwork network = shop().build();
        assertThat(network.stations()).containsExactly("m", "n");
        assertThat(network.nodes()).containsExactly("m", "n", "p");
        assertThat(network.classes()).containsExactly("plain", "fancy");
    }

    /** Plain: n = 2.1 + 0.5 + 0.3·p, p = 0.5·n, n = 2.6/0.85. Fancy: p = 2 + 0.5·n, n = 0.3·p, p = 2/0.85. */
    @Test
    void rates_ofClassesWithRoutesOfTheirOwn() {
        NetworkSolution solution = shop().build().solve();
        assertThat(solution.visit("n", "plain").arrivalRate()).isCloseTo(2.6 / 0.85, within(NEAR));
        assertThat(solution.visit("p", "plain").arrivalRate()).isCloseTo(1.3 / 0.85, within(NEAR));
        assertThat(solution.visit("p", "fancy").arrivalRate()).isCloseTo(2 / 0.85, within(NEAR));
        assertThat(solution.visit("n", "fancy").arrivalRate()).isCloseTo(0.6 / 0.85, within(NEAR));
        assertThat(solution.visit("n").arrivalRate()).isCloseTo(3.2 / 0.85, within(NEAR));
        assertThat(solution.station("n").load()).isCloseTo(0.16 / 0.85, within(NEAR));
    }

    @Test
    void servers_fromOneToAMillion_areAccepted() {
        assertThat(shop().station("spare", 1_000_000)
                        .station("single", 1)
                        .build()
                        .stations())
                .hasSize(4);
        assertThat(problems(shop().station("spare", 1_000_001)))
                .containsExactly("The number of servers of station spare (1000001) must be from 1 to 1000000."
                        + " [network.servers.range]");
    }

    private static Iterable<String> problems(QueueingNetworkBuilder network) {
        return catchThrowableOfType(InvalidNetworkException.class, network::build)
                .problems();
    }

    @Test
    void fork_toANodeThatDoesNotExist_isNamed() {
        assertThat(problems(shop().fork("split", "m", "ghost")))
                .containsExactly("The fork split leads to ghost, which does not exist. [network.node.unknown]");
    }

    @Test
    void yieldJustAboveOne_getsTheAdviceOfAPercentage() {
        assertThat(problems(shop().yield("m", 1.5)))
                .containsExactly("The yield (1.5) of m must be from 0 to 1. Maybe it is a percentage: write 0.015."
                        + " [network.yield.range]");
    }

    @Test
    void batchAtAFork_isRefused() {
        assertThat(problems(shop().fork("split", "m", "n").batch("split", 2)))
                .containsExactly("The node split cannot hold batches, as it is neither a visit nor a delay."
                        + " [network.batch.kind]");
    }

    @Test
    void probabilitiesOfAClass_addUpByThemselves() {
        assertThat(problems(shop().route("fancy", "m", "n", 0.75)))
                .containsExactly("The probabilities of the routes from m of class fancy add up to 1.15,"
                        + " which is more than 1. [network.probability.sum]");
    }
}
