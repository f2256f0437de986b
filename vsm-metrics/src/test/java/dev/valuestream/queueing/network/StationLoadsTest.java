package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import org.junit.jupiter.api.Test;

/** What comes to a station and how long it takes, by hand. */
class StationLoadsTest {

    private static final double NEAR = 1e-12;

    private static StationLoad load(QueueingNetworkBuilder network) {
        Wiring wiring = Wiring.of(network);
        return StationLoads.of(wiring, Traffic.of(wiring))[0];
    }

    /**
     * 3 and 5 a time unit, in 0.02 and 0.06: T = 0.36/8 = 0.045; E T² = (3·0.0004·1.5 + 5·0.0036·3)/8 = 0.0558/8 =
     * 0.006975, scv
     * 0.006975/0.002025 − 1 = 22/9.
     */
    @Test
    void load_ofTwoClasses_isTheirMixture() {
        StationLoad load = load(QueueingNetwork.builder()
                .station("m", 2, new ServiceTime(0.02, 0.5))
                .time("m", "long", new ServiceTime(0.06, 2))
                .arrivals("short", "m", Arrivals.poisson(3))
                .arrivals("long", "m", Arrivals.poisson(5)));
        assertThat(load.servers()).isEqualTo(2);
        assertThat(load.spells()).isCloseTo(8, within(NEAR));
        assertThat(load.time()).isCloseTo(0.045, within(NEAR));
        assertThat(load.scv()).isCloseTo(22 / 9.0, within(NEAR));
        assertThat(load.leavingScv()).isCloseTo(22 / 9.0, within(NEAR));
        assertThat(load.offered()).isCloseTo(0.36, within(NEAR));
        assertThat(load.remaining()).isCloseTo(0.36, within(NEAR));
        assertThat(load.spread()).isCloseTo(3, within(NEAR));
        assertThat(load.alike()).isFalse();
    }

    /**
     * A quarter comes back at once: 4/3 visits of 0.6 and scv 0.5. T = 0.8; Var T = 4/3·0.18 + 4/9·0.36 = 0.4 (the
     * number of visits varies
     * by p/(1 − p)² = 4/9), scv 0.625. What leaves shows 0.5·3/4 + 1/4 of it; the rest of a spell is 0.8 at each visit.
     */
    @Test
    void load_ofVisitsThatComeBackAtOnce() {
        StationLoad load = load(QueueingNetwork.builder()
                .station("m", 1, new ServiceTime(0.6, 0.5))
                .route("m", "m", 0.25)
                .arrivals("items", "m", new Arrivals(0.9, 0.7)));
        assertThat(load.spells()).isCloseTo(0.9, within(NEAR));
        assertThat(load.time()).isCloseTo(0.8, within(NEAR));
        assertThat(load.scv()).isCloseTo(0.625, within(NEAR));
        assertThat(load.leavingScv()).isCloseTo(0.625, within(NEAR));
        assertThat(load.offered()).isCloseTo(0.72, within(NEAR));
        assertThat(load.remaining()).isCloseTo(0.9 * 4 / 3 * 0.8, within(NEAR));
        assertThat(load.isRevisited()).isTrue();
        assertThat(load.isConstant()).isFalse();
        assertThat(load.idle()).isCloseTo(0.28, within(NEAR));
    }

    @Test
    void load_ofConstantVisitsThatComeBackAtOnce_leavesWithTheScvOfTheirNumber() {
        StationLoad load = load(QueueingNetwork.builder()
                .station("m", 1, ServiceTime.constant(0.6))
                .route("m", "m", 0.25)
                .arrivals("items", "m", new Arrivals(0.9, 0.7)));
        assertThat(load.leavingScv()).isCloseTo(0.25, within(NEAR));
    }

    /** A visit that nobody pays does not count, however long it would take. */
    @Test
    void load_ofAVisitThatNobodyPays_isNothing() {
        StationLoad load = load(QueueingNetwork.builder()
                .station("m", 2, ServiceTime.exponential(0.3))
                .visit("never", "m", new ServiceTime(9, 4))
                .route("m", "never", 0)
                .arrivals("items", "m", Arrivals.poisson(5)));
        assertThat(load.alike()).isTrue();
        assertThat(load.spread()).isEqualTo(1);
        assertThat(load.offered()).isCloseTo(1.5, within(NEAR));
    }

    @Test
    void load_ofTimesThatAreNotExponential_isNotAlike() {
        assertThat(load(QueueingNetwork.builder()
                                .station("m", 2, new ServiceTime(0.3, 0.5))
                                .arrivals("items", "m", Arrivals.poisson(5)))
                        .alike())
                .isFalse();
    }

    /** Exact cases stay exact, whatever times and rates round to. */
    @Test
    void scv_ofExponentialTimes_isExactlyOne() {
        for (int i = 1; i <= 40; i++) {
            StationLoad load = load(QueueingNetwork.builder()
                    .station("m", 1, ServiceTime.exponential(i / 7.0))
                    .arrivals("items", "m", Arrivals.poisson(0.3 / i))
                    .arrivals("others", "m", Arrivals.poisson(0.1 / i)));
            assertThat(load.scv()).isEqualTo(1);
            assertThat(load.leavingScv()).isEqualTo(1);
        }
    }

    @Test
    void scv_ofConstantTimes_isExactlyZero() {
        for (int i = 1; i <= 40; i++) {
            StationLoad load = load(QueueingNetwork.builder()
                    .station("m", 1, ServiceTime.constant(i / 7.0))
                    .arrivals("items", "m", Arrivals.poisson(0.3 / i))
                    .arrivals("others", "m", Arrivals.poisson(0.1 / i)));
            assertThat(load.scv()).isZero();
            assertThat(load.isConstant()).isTrue();
        }
    }

    /**
     * τ = ρ(c_a² + c_s²)/(λ(1 − ρ)²) at ρ = 0.75, λ = 5: 0.75·(0.7 + 1.3)/(5·0.0625) = 4.8; from a load of 0.6 on
     * remembered as a whole.
     */
    @Test
    void relaxation_isThatOfBrownianMotion() {
        StationLoad load = new StationLoad(1, 5, 0.15, 1.3, 1.3, 0.75, 0.75, false, 1);
        assertThat(load.relaxation(0.7)).isCloseTo(4.8, within(NEAR));
        assertThat(load.memory(0.7)).isCloseTo(4.8, within(NEAR));
        assertThat(load.crowding()).isCloseTo(1, within(NEAR));
    }

    /**
     * ρ = 0.45 is half of the way from 0.3 to 0.6; two servers are both busy with probability a²/(2 + a), a = 0.9:
     * 0.81/2.9.
     */
    @Test
    void memory_ofLightLoads_isShorter() {
        StationLoad load = new StationLoad(2, 6, 0.15, 1.3, 1.3, 0.9, 0.9, false, 1);
        double crowding = 0.81 / 2.9 / 0.45;
        double relaxation = 0.45 * 2 / (6 * 0.55 * 0.55);
        assertThat(load.crowding()).isCloseTo(crowding, within(NEAR));
        assertThat(load.memory(0.7)).isCloseTo(0.5 * crowding * relaxation, within(NEAR));
        assertThat(new StationLoad(2, 4, 0.15, 1.3, 1.3, 0.6, 0.6, false, 1).memory(0.7))
                .isZero();
    }

    @Test
    void withConstant_keepsWhatComes() {
        StationLoad other =
                new StationLoad(1, 5, 0.15, 1.3, 1.3, 0.75, 0.8, true, 7).withConstant(new Rhythm.Pace(3, 0.4));
        assertThat(other).isEqualTo(new StationLoad(3, 5, 0.4, 0, 0, 2, 2, false, 1));
    }
}
