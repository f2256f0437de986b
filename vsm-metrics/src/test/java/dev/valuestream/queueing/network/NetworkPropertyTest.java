package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

/** What must hold for any network. */
@AddLifecycleHook(RepeatableDraws.class)
class NetworkPropertyTest {

    private static final double PERCENT_OF_1E_9 = 1e-7;
    private static final double PERCENT_OF_1E_8 = 1e-6;
    private static final double ROUNDING = 1e-9;

    private static double time(NetworkSolution solution) {
        return solution.timeInNetwork().orElseThrow().mean();
    }

    /** Two ways to count: rate · time over the nodes, and entry rate · time to go, which is the transposed system. */
    @Property(tries = 300)
    void littlesLaw_nodesAndNetworkAgree(@ForAll long seed, @ForAll boolean looped) {
        RandomNetwork random = new RandomNetwork(seed, looped);
        for (Approximation approximation : Approximation.values()) {
            NetworkSolution solution = random.build().solve(approximation);
            double number = 0;
            for (int i = 0; i < random.stations; i++) {
                VisitFigures visit = solution.visit("s" + i);
                assertThat(visit.meanQueue().orElseThrow())
                        .isCloseTo(
                                visit.arrivalRate() * visit.meanWait().orElseThrow(),
                                withinPercentage(PERCENT_OF_1E_9));
                number += visit.meanNumber().orElseThrow();
            }
            assertThat(solution.workInProcess().orElseThrow()).isCloseTo(number, withinPercentage(PERCENT_OF_1E_9));
        }
    }

    /** Minutes instead of hours change no ratio. */
    @Property(tries = 200)
    void unitOfTime_changesNothingButTheUnit(@ForAll long seed, @ForAll boolean looped) {
        RandomNetwork hours = new RandomNetwork(seed, looped);
        RandomNetwork minutes = new RandomNetwork(seed, looped);
        minutes.timeUnit = 60;
        NetworkSolution inMinutes = minutes.build().solve();
        assertThat(time(inMinutes)).isCloseTo(60 * time(hours.build().solve()), withinPercentage(1e-6));
    }

    @Property(tries = 300)
    void lessVariableService_neverLonger(
            @ForAll long seed, @ForAll boolean looped, @ForAll @IntRange(max = 6) int station) {
        neverLonger(seed, looped, n -> {
            n.steadied = station % n.stations;
            n.lessServiceScv = 0.7;
        });
    }

    @Property(tries = 300)
    void lessVariableArrivals_neverLonger(@ForAll long seed, @ForAll boolean looped) {
        neverLonger(seed, looped, n -> n.lessArrivalScv = 0.7);
    }

    @Property(tries = 300)
    void lessLoad_neverLonger(@ForAll long seed, @ForAll boolean looped) {
        neverLonger(seed, looped, n -> n.lessLoad = 0.95);
    }

    /** Its own wait never gets longer, nor does the whole; from a load of 0.3 down nobody else notices. */
    @Property(tries = 400)
    void moreServers_neverLonger(@ForAll long seed, @ForAll boolean looped, @ForAll @IntRange(max = 6) int station) {
        RandomNetwork before = new RandomNetwork(seed, looped);
        RandomNetwork after = new RandomNetwork(seed, looped);
        after.helped = station % after.stations;
        after.helpers = 1;
        NetworkSolution now = before.build().solve();
        NetworkSolution then = after.build().solve();
        String helped = "s" + after.helped;
        assertThat(wait(then, helped)).isLessThanOrEqualTo(wait(now, helped) * (1 + ROUNDING));
        for (int i = 0; i < after.stations && now.station(helped).load() <= 0.3; i++) {
            if (i != after.helped) {
                assertThat(wait(then, "s" + i)).isCloseTo(wait(now, "s" + i), withinPercentage(PERCENT_OF_1E_8));
            }
        }
        assertThat(time(then)).as("seed %d", seed).isLessThanOrEqualTo(time(now) * (1 + ROUNDING));
    }

    private static double wait(NetworkSolution solution, String station) {
        return solution.visit(station).meanWait().orElseThrow();
    }

    /** Two servers instead of one at a light load: less is smoothed, and without a rule the heavy station behind would wait longer. */
    @Test
    void moreServers_atALightStationBeforeAHeavyOne_leaveNoTraceBehind() {
        assertThat(wait(behindLightStation(2), "heavy"))
                .isCloseTo(wait(behindLightStation(1), "heavy"), withinPercentage(PERCENT_OF_1E_9));
        assertThat(wait(behindLightStation(2), "light")).isLessThan(wait(behindLightStation(1), "light"));
    }

    private static NetworkSolution behindLightStation(int servers) {
        return QueueingNetwork.builder()
                .station("light", servers, ServiceTime.constant(0.3))
                .station("heavy", 1, ServiceTime.exponential(0.9))
                .route("light", "heavy")
                .arrivals("items", "light", new Arrivals(1, 8))
                .build()
                .solve();
    }

    private static void neverLonger(long seed, boolean looped, Consumer<RandomNetwork> better) {
        RandomNetwork before = new RandomNetwork(seed, looped);
        RandomNetwork after = new RandomNetwork(seed, looped);
        better.accept(after);
        assertThat(time(after.build().solve()))
                .as("seed %d", seed)
                .isLessThanOrEqualTo(time(before.build().solve()) * (1 + ROUNDING));
    }

    /** The bounds above would find out a wait that falls with load. */
    @Property(tries = 20)
    void plantedFault_loadThatHelps_isFoundOut(@ForAll long seed) {
        assertThatThrownBy(() -> neverLonger(seed, false, n -> n.lessLoad = 1.05))
                .isInstanceOf(AssertionError.class);
    }

    /** One class in two halves is the same traffic. */
    @Property(tries = 100)
    void classSplitInTwo_changesNothing(
            @ForAll @IntRange(min = 1, max = 19) int load, @ForAll @IntRange(max = 12) int service) {
        ServiceTime time = new ServiceTime(load / 20.0, service / 4.0);
        NetworkSolution one = QueueingNetwork.builder()
                .station("m", 1, time)
                .arrivals("all", "m", Arrivals.poisson(1))
                .build()
                .solve();
        NetworkSolution two = QueueingNetwork.builder()
                .station("m", 1, time)
                .arrivals("half", "m", Arrivals.poisson(0.5))
                .arrivals("rest", "m", Arrivals.poisson(0.5))
                .build()
                .solve();
        assertThat(two.visit("m").meanWait().orElseThrow())
                .isCloseTo(one.visit("m").meanWait().orElseThrow(), withinPercentage(PERCENT_OF_1E_9));
        assertThat(two.visit("m", "half").meanQueue().orElseThrow())
                .isCloseTo(one.visit("m").meanQueue().orElseThrow() / 2, withinPercentage(PERCENT_OF_1E_9));
    }

    /** Shares add up, and what would halve the wait does, by the formula it is derived from. */
    @Property(tries = 200)
    void halving_halvesTheWaitOfPoissonArrivals(
            @ForAll @IntRange(min = 1, max = 4) int servers, @ForAll @IntRange(min = 5, max = 19) int load) {
        StationFigures now = poisson(servers, load / 20.0 * servers);
        Halving halving = now.halving().orElseThrow();
        double half = now.queue().orElseThrow().waitingTime() / 2;
        double relieved = halving.load() / now.load();
        StationFigures less = QueueingNetwork.builder()
                .station("m", servers, ServiceTime.exponential(load / 20.0 * servers))
                .arrivals("items", "m", Arrivals.poisson(relieved))
                .build()
                .solve()
                .station("m");
        assertThat(less.queue().orElseThrow().waitingTime()).isCloseTo(half, withinPercentage(1e-6));
        assertThat(poisson(halving.servers(), load / 20.0 * servers)
                        .queue()
                        .orElseThrow()
                        .waitingTime())
                .isLessThanOrEqualTo(half);
        assertThat(halving.variability()).isEqualTo(1);
    }

    private static StationFigures poisson(int servers, double time) {
        return QueueingNetwork.builder()
                .station("m", servers, ServiceTime.exponential(time))
                .arrivals("items", "m", Arrivals.poisson(1))
                .build()
                .solve()
                .station("m");
    }

    /** A station alone, whatever comes to it: no better thing makes its own wait longer. */
    @Property(tries = 300)
    void singleStation_neverLonger(
            @ForAll @IntRange(min = 1, max = 5) int servers,
            @ForAll @IntRange(max = 20) int arrivals,
            @ForAll @IntRange(max = 20) int service,
            @ForAll @IntRange(min = 1, max = 19) int load) {
        double wait = single(servers, arrivals / 4.0, service / 4.0, load / 20.0);
        double slack = 1e-9 * wait;
        assertThat(single(servers + 1, arrivals / 4.0, service / 4.0, load / 20.0))
                .isLessThanOrEqualTo(wait + slack);
        assertThat(single(servers, arrivals / 5.0, service / 4.0, load / 20.0)).isLessThanOrEqualTo(wait + slack);
        assertThat(single(servers, arrivals / 4.0, service / 5.0, load / 20.0)).isLessThanOrEqualTo(wait + slack);
        assertThat(single(servers, arrivals / 4.0, service / 4.0, load / 21.0)).isLessThanOrEqualTo(wait + slack);
    }

    /** The offered work is that of as many servers as given, however many there are. */
    private static double single(int servers, double arrivalScv, double serviceScv, double load) {
        return QueueingNetwork.builder()
                .station("m", servers, new ServiceTime(load, serviceScv))
                .arrivals("items", "m", new Arrivals(1, arrivalScv))
                .build()
                .solve()
                .visit("m")
                .meanWait()
                .orElseThrow();
    }
}
