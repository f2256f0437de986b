package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import dev.valuestream.queueing.WaitTail;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkRulesTest {

    private static final ServiceTime TIME = ServiceTime.exponential(0.5);

    private static QueueingNetworkBuilder one() {
        return QueueingNetwork.builder().station("m", 1, TIME).arrivals("items", "m", Arrivals.poisson(1));
    }

    private static List<String> problems(QueueingNetworkBuilder network) {
        return catchThrowableOfType(InvalidNetworkException.class, network::build)
                .problems();
    }

    @Test
    void build_everythingWrong_isSaidAtOnce() {
        List<String> problems = problems(QueueingNetwork.builder()
                .station("a", 0)
                .visit("v", "nowhere", TIME)
                .visit("v", "a", TIME)
                .yield("v", 98)
                .batch("v", 0)
                .route("v", "w", 1.2)
                .fork("f", "v")
                .join("j", "g"));
        assertThat(problems)
                .containsExactly(
                        "The node v is stated twice. [network.node.duplicate]",
                        "The number of servers of station a (0) must be from 1 to 1000000. [network.servers.range]",
                        "The yield (98.0) of v must be from 0 to 1. Maybe it is a percentage: write 0.98. [network.yield.range]",
                        "The number of items in a batch at v (0) must be from 1 to 1000000. [network.batch.range]",
                        "The visit v names the station nowhere, which does not exist. [network.station.unknown]",
                        "The fork f must have at least two branches, each with a node of its own to begin with. [network.fork.branches]",
                        "The join j names the fork g, which does not exist. [network.fork.unknown]",
                        "The route v->w leads to w, which does not exist. [network.node.unknown]",
                        "The probability (1.2) of route v->w must be from 0 to 1. Maybe it is a percentage: write 0.012."
                                + " [network.probability.range]",
                        "The probabilities of the routes from v add up to 1.2, which is more than 1. [network.probability.sum]",
                        "The network has no arrivals, so nothing ever happens in it. [network.arrivals.missing]");
    }

    @Test
    void build_closedLoop_isRefusedByName() {
        assertThat(problems(one().station("n", 1, TIME).route("m", "n").route("n", "m")))
                .containsExactly(
                        "Items of class items never leave the loop m->n, or become more in it. Let some of them out."
                                + " [network.endless]");
    }

    /** What a builder that reads a map would not do, and a person may. */
    @Test
    void build_streamsRoutesAndJoinsThatCannotBe_areSaidAtOnce() {
        List<String> problems = problems(one().station("s", 2)
                .delay("d", TIME)
                .yield("d", -0.5)
                .fork("f", "m", "m")
                .join("j", "m")
                .fork("g", "m", "d")
                .join("first", "g")
                .join("second", "g")
                .route("g", "m")
                .route("ghost", "m")
                .arrivals("", "m", Arrivals.poisson(1))
                .arrivals("items", "ghost", Arrivals.poisson(1), 0));

        assertThat(problems)
                .contains(
                        "The yield (-0.5) of d must be from 0 to 1. [network.yield.range]",
                        "The fork f must have at least two branches, each with a node of its own to begin with."
                                + " [network.fork.branches]",
                        "The join j names the fork m, which does not exist. [network.fork.unknown]",
                        "The fork g has several joins; its branches must meet in one. [network.fork.joins]",
                        "The route g->m comes from a fork, whose branches are stated with it. [network.fork.route]",
                        "The route ghost->m comes from a node that does not exist. [network.node.unknown]",
                        "The stream at m needs a class with a name. [network.class.missing]",
                        "The stream of class items leads to ghost, which does not exist. [network.node.unknown]",
                        "The number of items in a batch of class items (0) must be from 1 to 1000000."
                                + " [network.batch.range]");
    }

    @Test
    void build_nodeNotYetStated_isNamed() {
        assertThat(problems(one().batch("later", 2)))
                .containsExactly("There is no node later yet of which something is stated. State the node first."
                        + " [network.node.unknown]");
    }

    @Test
    void build_shareAboveAPercentage_getsNoAdvice() {
        assertThat(problems(one().yield("m", 100.5)))
                .containsExactly("The yield (100.5) of m must be from 0 to 1. [network.yield.range]");
        assertThat(problems(one().yield("m", "items", 100)))
                .containsExactly(
                        "The yield (100.0) of m of class items must be from 0 to 1. Maybe it is a percentage: write 1.0."
                                + " [network.yield.range]");
    }

    @Test
    void build_loopThroughAFork_isRefused() {
        assertThat(problems(one().delay("d", TIME).fork("f", "m", "d").route("m", "f")))
                .singleElement()
                .asString()
                .contains("become more", "[network.endless]");
    }

    @Test
    void build_routeToJoinFromOutside_isRefused() {
        assertThat(problems(one().delay("a", TIME)
                        .delay("b", TIME)
                        .fork("f", "a", "b")
                        .join("j", "f")
                        .route("a", "j")
                        .route("b", "j")
                        .route("m", "f", 0.5)
                        .route("m", "j", 0.5)))
                .singleElement()
                .asString()
                .contains(
                        "The route m->j must end one branch of the fork f, but is reached from none",
                        "[network.join.branch]");
    }

    @Test
    void solution_unknownStation_saysSo() {
        NetworkSolution solution = one().build().solve();
        assertThatThrownBy(() -> solution.station("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The network has no station x. [network.station.unknown]");
        assertThatThrownBy(() -> solution.visit("m", "y")).hasMessageEndingWith("[network.class.unknown]");
    }

    @Test
    void waitTail_mm1_closedForm() {
        WaitTail wait = QueueingNetwork.builder()
                .station("m", 1, ServiceTime.exponential(0.8))
                .arrivals("items", "m", Arrivals.poisson(1))
                .build()
                .solve()
                .station("m")
                .waitTail()
                .orElseThrow();
        assertThat(wait.beyond(0)).isCloseTo(0.8, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(wait.beyond(3)).isCloseTo(0.8 * Math.exp(-0.25 * 3), org.assertj.core.api.Assertions.within(1e-12));
        assertThat(wait.quantile(0.1)).isZero();
        assertThat(wait.variance()).isCloseTo(15.36, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(wait.beyond(wait.quantile(0.95))).isCloseTo(0.05, org.assertj.core.api.Assertions.within(1e-12));
    }
}
