package dev.valuestream.metrics.network;

import static dev.valuestream.metrics.network.OneMap.exponential;
import static dev.valuestream.metrics.network.OneMap.minutes;
import static dev.valuestream.metrics.network.OneMap.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.FailureBasis;
import dev.valuestream.model.StepBuilder;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What items find of a machine that fails on the clock: it is down 1 − A of the time, for m_r·(1 + c_r²) ÷ 2 more. */
class RepairsFoundTest {

    private static OneMap machine(Consumer<? super StepBuilder> step) {
        return OneMap.of(
                requests(6)
                        .step("a", s -> {
                            s.processTime(exponential(4)).failures(FailureBasis.TIME);
                            step.accept(s);
                        })
                        .flow("request", "a")
                        .flow("a", "done"),
                0.5);
    }

    private static double wait(OneMap map) {
        return RepairsFound.wait(map.step("a"), map.queues(), map.queues().plan(map.step("a")));
    }

    /** A fifth of the time, 60 s · 1.25 ÷ 2 = 37.5 s are left of a repair, a half being assumed for its cv. */
    @Test
    void repair_isFoundHalfDone() {
        OneMap map = machine(s -> s.uptime(0.8).meanTimeToRepair(minutes(1)));
        assertThat(RepairsFound.isAt(map.step("a"), map.queues())).isTrue();
        assertThat(wait(map)).isCloseTo(0.2 * 37.5, within(1e-12));
        assertThat(RepairsFound.down(map.step("a"), map.queues(), map.queues().plan(map.step("a"))))
                .isCloseTo(0.2, within(1e-12));
    }

    /** The repair is done in the hours of the step, twelve where the stream has eight. */
    @Test
    void repairOfALongerDay_isShorterInTheStreamsTime() {
        OneMap map = machine(s -> s.uptime(0.8)
                .meanTimeToRepair(minutes(1))
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(12)).daysPerWeek(5)));
        assertThat(wait(map)).isCloseTo(0.2 * 37.5 * 8 / 12, within(1e-12));
    }

    /** Exponential repairs are found as long as they were at first. */
    @Test
    void statedVariability_standsAboveTheAssumed() {
        assertThat(wait(machine(s -> s.uptime(0.8).meanTimeToRepair(exponential(1)))))
                .isCloseTo(0.2 * 60, within(1e-12));
    }

    @Test
    void machineThatIsUp_isFoundUp() {
        for (OneMap map : new OneMap[] {
            machine(s -> s.uptime(0.8).meanTimeToRepair(TimeDistribution.constant(Duration.ZERO))),
            machine(s -> s.uptime(0.8)),
            machine(s -> s.uptime(1).meanTimeToRepair(minutes(1)))
        }) {
            assertThat(RepairsFound.isAt(map.step("a"), map.queues())).isFalse();
            assertThat(wait(map)).isZero();
        }
    }

    /** All that comes while a is repaired goes on to b, and from there to c. */
    @Test
    void burstsBehindLongRepairs_goAllTheWay() {
        OneMap map = OneMap.of(requests(60)
                .step("front", s -> s.processTime(exponential(0.3)))
                .step(
                        "a",
                        s -> s.processTime(exponential(0.4))
                                .failures(FailureBasis.TIME)
                                .uptime(0.92)
                                .meanTimeToRepair(exponential(20)))
                .step("b", s -> s.processTime(exponential(0.5)))
                .step("c", s -> s.processTime(exponential(0.5)))
                .flow("request", "front")
                .flow("front", "a")
                .flow("a", "b")
                .flow("b", "c")
                .flow("c", "done"));
        assertThat(map.queues().repairBursts().behind()).containsExactlyInAnyOrder("b", "c", "done");
        assertThat(map.queues().repairBursts().isBehind(map.step("c"))).isTrue();
        assertThat(map.queues().repairBursts().isBehind(map.step("front"))).isFalse();
    }
}
