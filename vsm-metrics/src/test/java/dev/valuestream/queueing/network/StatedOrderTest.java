package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Parts may be stated in any order: one network forwards, backwards, and turned so that each part is the first once.
 */
class StatedOrderTest {

    private static final double PERCENT_OF_1E_7 = 1e-5;
    private static final List<String> STATIONS = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    private static List<Consumer<QueueingNetworkBuilder>> parts() {
        return List.of(
                n -> n.station("a", 2, ServiceTime.constant(1.5)),
                n -> n.station("b", 3, ServiceTime.constant(2.2)).route("a", "b"),
                n -> n.delay("belt", ServiceTime.constant(4)).route("b", "belt"),
                n -> n.station("c", 1, ServiceTime.constant(0.7)).route("belt", "c"),
                n -> n.station("d", 1, new ServiceTime(0.6, 1.4)).route("c", "d"),
                n -> n.fork("split", "e", "f", "meet").route("d", "split"),
                n -> n.station("e", 1, new ServiceTime(0.5, 0.3))
                        .route("e", "e", 0.1)
                        .route("e", "meet", 0.9),
                n -> n.station("f", 2, new ServiceTime(1.3, 2)).route("f", "meet"),
                n -> n.join("meet", "split").route("meet", "lorry"),
                n -> n.delay("lorry", new ServiceTime(9, 0.2)).batch("lorry", 4).route("lorry", "g"),
                n -> n.station("g", 1, new ServiceTime(0.6, 0.8)).route("g", "h"),
                n -> n.station("h", 1, new ServiceTime(0.5, 1.2)).route("h", "g", 0.2),
                n -> n.arrivals("items", "a", new Arrivals(1, 0.7)),
                n -> n.arrivals("others", "g", new Arrivals(0.2, 1.9)));
    }

    private static NetworkSolution solve(List<Consumer<QueueingNetworkBuilder>> parts, Approximation approximation) {
        QueueingNetworkBuilder network = QueueingNetwork.builder();
        parts.forEach(part -> part.accept(network));
        return network.build().solve(approximation);
    }

    private static void assertAlike(NetworkSolution one, NetworkSolution other, int turned) {
        for (String station : STATIONS) {
            StationFigures expected = one.station(station);
            StationFigures actual = other.station(station);
            assertThat(actual.arrivalScv())
                    .as("scv at %s, turned by %d", station, turned)
                    .isCloseTo(expected.arrivalScv(), withinPercentage(PERCENT_OF_1E_7));
            assertThat(actual.queue().orElseThrow().waitingTime())
                    .as("wait at %s, turned by %d", station, turned)
                    .isCloseTo(expected.queue().orElseThrow().waitingTime(), within(1e-7));
            assertThat(actual.cautions()).as(station).isEqualTo(expected.cautions());
            assertThat(actual.confidence()).as(station).isEqualTo(expected.confidence());
        }
        for (String itemClass : List.of("items", "others")) {
            TimeInNetwork time = one.timeInNetwork(itemClass).orElseThrow();
            assertThat(other.timeInNetwork(itemClass).orElseThrow().mean())
                    .isCloseTo(time.mean(), withinPercentage(PERCENT_OF_1E_7));
            assertThat(other.timeInNetwork(itemClass).orElseThrow().variance())
                    .isCloseTo(time.variance(), withinPercentage(PERCENT_OF_1E_7));
        }
    }

    @Test
    void figures_areTheSameInAnyOrder() {
        for (Approximation approximation : Approximation.values()) {
            NetworkSolution asStated = solve(parts(), approximation);
            List<Consumer<QueueingNetworkBuilder>> backwards = new ArrayList<>(parts());
            Collections.reverse(backwards);
            for (int turned = 0; turned < backwards.size(); turned++) {
                assertAlike(asStated, solve(backwards, approximation), turned);
                Collections.rotate(backwards, 1);
            }
        }
    }

    /** Two of 1.5 and three of 2.2, neither of which rules the other, before a station of exponential times. */
    private static NetworkSolution row(String... order) {
        return QueueingNetwork.builder()
                .station("two", 2, ServiceTime.constant(1.5))
                .station("three", 3, ServiceTime.constant(2.2))
                .station("last", 1, ServiceTime.exponential(0.8))
                .route(order[0], order[1])
                .route(order[1], "last")
                .arrivals("items", order[0], Arrivals.poisson(1))
                .build()
                .solve();
    }

    private static double wait(NetworkSolution solution, String station) {
        return solution.station(station).queue().orElseThrow().waitingTime();
    }

    /** H. D. Friedman, Operations Research 13 (1965): who is let go when does not depend on the order. */
    @Test
    void constantTimesInARow_mayChangePlaces() {
        NetworkSolution one = row("two", "three");
        NetworkSolution other = row("three", "two");
        assertThat(wait(other, "last")).isCloseTo(wait(one, "last"), withinPercentage(PERCENT_OF_1E_7));
        assertThat(wait(other, "two") + wait(other, "three"))
                .isCloseTo(wait(one, "two") + wait(one, "three"), withinPercentage(PERCENT_OF_1E_7));
    }

    private static QueueingNetworkBuilder behind(ServiceTime delay) {
        return QueueingNetwork.builder()
                .station("slow", 1, ServiceTime.constant(0.8))
                .delay("between", delay)
                .station("quick", 1, ServiceTime.constant(0.7))
                .route("slow", "between")
                .route("between", "quick")
                .arrivals("items", "slow", Arrivals.poisson(1));
    }

    @Test
    void quickStationBehindASlowOne_hasNoWaitThroughADelayThatIsTheSameForAll() {
        NetworkSolution solution = behind(ServiceTime.constant(3)).build().solve();
        assertThat(wait(solution, "quick")).isZero();
        assertThat(solution.station("quick").confidence()).isEqualTo(Confidence.EXACT);
    }

    /** Items that overtake each other on the way come closer together than the slow station let them go. */
    @Test
    void quickStationBehindASlowOne_hasAWaitIfItemsMayOvertakeEachOther() {
        NetworkSolution random = behind(ServiceTime.exponential(3)).build().solve();
        assertThat(wait(random, "quick")).isPositive();
        assertThat(random.station("quick").confidence()).isNotEqualTo(Confidence.EXACT);
        NetworkSolution mixed = behind(ServiceTime.constant(3))
                .time("between", "express", ServiceTime.constant(1))
                .arrivals("express", "slow", Arrivals.poisson(0.1))
                .build()
                .solve();
        assertThat(wait(mixed, "quick")).isPositive();
        assertThat(mixed.station("quick").confidence()).isNotEqualTo(Confidence.EXACT);
    }
}
