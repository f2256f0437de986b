package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How often intervals of 95 % hold the truth, on eight systems whose answer is known. Of 1,000 runs a perfect engine has 929 to 971
 * that do (99.8 % of the time); of the 30 of the short form at least 24. {@code -Dvsm.coverage.runs=1000} runs the long form, whose
 * table stands in {@code docs/simulation.md}. Seeds are fixed.
 */
@Tag("slow")
class CoverageTest {

    private static final int RUNS = Integer.getInteger("vsm.coverage.runs", 30);

    /** Of how many runs at least and at most how many cover. */
    private static final double LEAST = RUNS < 1_000 ? 0.8 : 0.929;

    private static final double MOST = RUNS < 1_000 ? 1 : 0.971;

    private static final SimulationPlan PLAN = SimulationPlan.of(0)
            .horizon(Duration.ofMinutes(1_500))
            .warmUp(Duration.ofMinutes(150))
            .looks(1)
            .replications(10);

    /** A system, the measure asked for, and what it is. */
    record System(String name, ValueStream map, String measure, double truth) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static ValueStreamBuilder office(double itemsPerMinute) {
        return ValueStream.builder("office")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)))
                .demand(d -> d.interarrival(TimeDistribution.exponential(minutes(1 / itemsPerMinute))))
                .trigger("in")
                .customer("out");
    }

    private static Duration minutes(double minutes) {
        return Duration.ofNanos(Math.round(minutes * 60e9));
    }

    private static ValueStream single(double itemsPerMinute, int stations, TimeDistribution time) {
        return office(itemsPerMinute)
                .step("a", s -> s.stations(stations).processTime(time))
                .flow("in", "a")
                .flow("a", "out")
                .build();
    }

    private static TimeDistribution exponential(double minutes) {
        return TimeDistribution.exponential(minutes(minutes));
    }

    /** Two steps one after the other: M/M/1 both (Burke), 1 ÷ (1 − 0.5) + 1 ÷ (1/1.2 − 0.5) = 5. */
    private static ValueStream tandem() {
        return office(0.5)
                .step("a", s -> s.processTime(exponential(1)))
                .step("b", s -> s.processTime(exponential(1.2)))
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "out")
                .build();
    }

    /** A fifth goes once more (Jackson): load 0.4 · 1.25 = 0.5, one item on average, 1 ÷ 0.4 = 2.5. */
    private static ValueStream rework() {
        return office(0.4)
                .step("a", s -> s.processTime(exponential(1)))
                .flow("in", "a")
                .flow("a", "a", f -> f.probability(0.2))
                .flow("a", "out", f -> f.probability(0.8))
                .build();
    }

    /** 0.3 ÷ (1 − 0.3) + 0.7 ÷ (1.25 − 0.7) = 1.7013, as a split of Poisson arrivals is Poisson. */
    private static ValueStream choice() {
        return office(1)
                .step("sort", s -> s.processTime(Duration.ZERO))
                .step("a", s -> s.processTime(exponential(1)))
                .step("b", s -> s.processTime(exponential(0.8)))
                .flow("in", "sort")
                .flow("sort", "a", f -> f.probability(0.3))
                .flow("sort", "b", f -> f.probability(0.7))
                .flow("a", "out")
                .flow("b", "out")
                .build();
    }

    static List<System> systems() {
        String lead = "lead-time.simulated";
        TimeDistribution constant = TimeDistribution.constant(minutes(1));
        TimeDistribution gamma = TimeDistribution.gamma(minutes(1), 0.5);
        return List.of(
                new System("M/M/1 at 0.5, lead time", single(0.5, 1, exponential(1)), lead, 60 * 2.0),
                new System("M/M/1 at 0.6, items", single(0.6, 1, exponential(1)), "work-in-process.simulated", 1.5),
                new System("M/D/1 at 0.7, lead time", single(0.7, 1, constant), lead, 60 * (1 + 0.7 / (2 * 0.3))),
                new System("M/G/1 at 0.6, cv 0.5, lead time", single(0.6, 1, gamma), lead, 60 * 1.9375),
                new System("M/M/2 at 0.6, lead time", single(1.2, 2, exponential(1)), lead, 60 * 1.5625),
                new System("Two in line, lead time", tandem(), lead, 60 * 5.0),
                new System("Rework of a fifth, lead time", rework(), lead, 60 * 2.5),
                new System("Choice, lead time", choice(), lead, 60 * (0.3 / 0.7 + 0.7 / 0.55)));
    }

    private static int covering(System system, double truth) {
        int covering = 0;
        Simulation simulation = Simulation.of(system.map());
        for (int run = 0; run < RUNS; run++) {
            covering += estimate(simulation, 1_000_000 + run, system.measure()).covers(truth) ? 1 : 0;
        }
        return covering;
    }

    private static Estimate estimate(Simulation simulation, long seed, String measure) {
        SimulationPlan plan = SimulationPlan.of(seed)
                .horizon(PLAN.horizon().orElseThrow())
                .warmUp(PLAN.warmUp())
                .looks(1)
                .replications(PLAN.replications());
        return simulation.run(plan).measures().stream()
                .filter(m -> m.name().equals(measure))
                .findFirst()
                .orElseThrow()
                .estimate();
    }

    @ParameterizedTest
    @MethodSource("systems")
    void interval_ofASystemWithKnownAnswer_coversAsOftenAsItSays(System system) {
        assertThat(covering(system, system.truth())).isBetween((int) (LEAST * RUNS), (int) (MOST * RUNS));
    }

    /** The planted fault: a truth that is off by a tenth is found out. */
    @Test
    void interval_ofAWrongAnswer_coversTooSeldom() {
        System first = systems().get(0);

        assertThat(covering(first, 1.1 * first.truth())).isLessThan((int) (LEAST * RUNS));
    }
}
