package dev.valuestream.metrics.queue;

import static dev.valuestream.metrics.Answers.EXACT;
import static dev.valuestream.metrics.Answers.min;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.queue.FactoryPhysics.Point;
import dev.valuestream.metrics.queue.FactoryPhysics.Result;
import dev.valuestream.metrics.queue.FactoryPhysics.Standing;
import dev.valuestream.metrics.queue.FactoryPhysics.Zone;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FactoryPhysicsTest {

    private static final Duration DAY = Duration.ofHours(8);
    private static final Duration WEEK = Duration.ofHours(56);

    /** Four stations of 2 hours: in a day of 8 h, r_b = 4, T0 = 1 d, W0 = 4. */
    private static ValueStreamBuilder pennyFab() {
        ValueStreamBuilder map = ValueStream.builder("penny-fab-one").supplier("blanks");
        String before = "blanks";
        for (String step : new String[] {"head", "tail", "rim", "deburr"}) {
            map.step(step, s -> s.processTime(min(120))).flow(before, step);
            before = step;
        }
        return map.customer("mint").flow(before, "mint");
    }

    private static Result result(Answers answers) {
        return answers.analysis().get(FactoryPhysics.KEY);
    }

    private static double hours(Duration time) {
        return time.toNanos() / 3600e9;
    }

    private static double perHour(Point point) {
        return point.throughput().per(Duration.ofHours(1));
    }

    @Test
    void curves_pennyFabOne_areThoseOfTheBook() {
        Answers answers = Answers.of(pennyFab());
        assertThat(answers.value("factory-physics.bottleneck-rate")).isCloseTo(4, EXACT);
        assertThat(answers.value("factory-physics.raw-process-time")).isEqualTo(8 * 3600);
        assertThat(answers.value("factory-physics.critical-wip")).isCloseTo(4, EXACT);
        Result result = result(answers);
        assertThat(result.practicalWorst()).hasSize(16);
        Point four = result.practicalWorst().get(3);
        assertThat(four.items()).isEqualTo(4);
        assertThat(perHour(four)).isCloseTo(0.285714, within(5e-7));
        assertThat(hours(four.cycleTime())).isCloseTo(14, EXACT);
        Point eight = result.practicalWorst().get(7);
        assertThat(perHour(eight)).isCloseTo(0.363636, within(5e-7));
        assertThat(hours(eight.cycleTime())).isCloseTo(22, EXACT);
        assertThat(perHour(result.best().get(3))).isCloseTo(0.5, EXACT);
        assertThat(hours(result.best().get(3).cycleTime())).isCloseTo(8, EXACT);
        assertThat(hours(result.best().get(7).cycleTime())).isCloseTo(16, EXACT);
        for (Point worst : result.worst()) {
            assertThat(perHour(worst)).isCloseTo(0.125, EXACT);
            assertThat(hours(worst.cycleTime())).isCloseTo(8 * worst.items(), EXACT);
        }
    }

    @Test
    void standing_withoutDemand_isNotKnown() {
        Answers answers = Answers.of(pennyFab());
        assertThat(result(answers).today()).isEmpty();
        assertThat(answers.why("factory-physics.practical-worst-case-ratio"))
                .isEqualTo("The value stream penny-fab-one has no demand. State it under demand.");
        assertThat(answers.analysis().explain(FactoryPhysics.KEY).toText()).contains("with one item a day");
    }

    /** 16 in 7 days keep 16 ÷ 7 in process; with 12 ÷ 7 more there are 4, for which the practical worst case gives as much. */
    private static ValueStreamBuilder pennyFab(double waiting) {
        return pennyFab().demand(16, WEEK).editFlow("head->tail", f -> f.inventory(waiting));
    }

    @Test
    void standing_onThePracticalWorstCase_isGood() {
        Answers answers = Answers.of(pennyFab(12.0 / 7));
        assertThat(answers.value("factory-physics.practical-worst-case-ratio")).isCloseTo(1, EXACT);
        Standing today = result(answers).today().orElseThrow();
        assertThat(today.zone()).isEqualTo(Zone.GOOD);
        assertThat(today.observed().items()).isCloseTo(4, EXACT);
        assertThat(perHour(today.observed())).isCloseTo(2.0 / 7, EXACT);
        assertThat(hours(today.observed().cycleTime())).isCloseTo(14, EXACT);
        assertThat(today.enough().orElseThrow()).isCloseTo(4, EXACT);
        assertThat(today.observed().cycleTime().toSeconds()).isEqualTo(Math.round(answers.value("lead-time")));
    }

    @Test
    void explain_theStanding_saysEachFigureThatItIsMadeOf() {
        Answers answers = Answers.of(pennyFab(12.0 / 7));
        assertThat(answers.analysis().explain(FactoryPhysics.KEY).terms())
                .extracting(Term::name)
                .containsExactly(
                        "demand",
                        "bottleneck.load",
                        "r_b",
                        "T0",
                        "working time a day",
                        "W0",
                        "work in process",
                        "throughput",
                        "of the practical worst case",
                        "ratio");
    }

    @Test
    void standing_moreInProcess_isBad() {
        Answers answers = Answers.of(pennyFab(12.0 / 7 + 5));
        // with 9 items 9 ÷ 12 · 4 = 3 a day, found 16 ÷ 7
        assertThat(answers.value("factory-physics.practical-worst-case-ratio")).isCloseTo(16.0 / 21, EXACT);
        Standing today = result(answers).today().orElseThrow();
        assertThat(today.zone()).isEqualTo(Zone.BAD);
        assertThat(today.practicalWorst().throughput().per(DAY)).isCloseTo(3, EXACT);
        assertThat(today.enough().orElseThrow()).isCloseTo(4, EXACT);
    }

    @Test
    void standing_moreAskedForThanCanBeDone_isOverloaded() {
        Answers answers = Answers.of(pennyFab().demand(5, DAY).editFlow("head->tail", f -> f.inventory(20)));
        Standing today = result(answers).today().orElseThrow();
        assertThat(today.zone()).isEqualTo(Zone.OVERLOADED);
        assertThat(today.observed().throughput().per(DAY)).isCloseTo(4, EXACT);
        assertThat(today.enough()).isEmpty();
    }

    @Test
    void rate_severalFamilies_isSharedByTheMix() {
        Answers answers = Answers.of(ValueStream.builder("mix")
                .demand(d -> d.family("a").quantity(30).per(DAY))
                .demand(d -> d.family("b").quantity(10).per(DAY))
                .trigger("in")
                .step("one", s -> s.processTime(min(6)).families("b", f -> f.processTime(min(18))))
                .customer("out")
                .flow("in", "one")
                .flow("one", "out"));
        // 30 · 6 + 10 · 18 = 360 of 480 minutes
        assertThat(answers.value("factory-physics.bottleneck-rate")).isCloseTo(40 / 0.75, EXACT);
        assertThat(answers.value("factory-physics.bottleneck-rate{a}")).isCloseTo(40, EXACT);
        assertThat(answers.value("factory-physics.bottleneck-rate{b}")).isCloseTo(40 / 3.0, EXACT);
        assertThat(answers.minutes("factory-physics.raw-process-time{b}")).isCloseTo(18, EXACT);
        assertThat(answers.value("factory-physics.critical-wip{a}")).isCloseTo(0.5, EXACT);
        assertThat(answers.value("factory-physics.critical-wip{b}")).isCloseTo(0.5, EXACT);
        assertThat(answers.value("factory-physics.critical-wip")).isCloseTo(1, EXACT);
    }

    /** A team of one for two steps of 2 hours: 2 items a day, whatever the steps could do alone. */
    @Test
    void rate_sharedTeam_isThatOfTheTeam() {
        ValueStreamBuilder map = pennyFab()
                .team("minters", t -> t.people(1))
                .editStep("head", s -> s.team("minters"))
                .editStep("rim", s -> s.team("minters"));
        assertThat(Answers.of(map).value("factory-physics.bottleneck-rate")).isCloseTo(2, EXACT);
    }

    @Test
    void criticalWip_aStepWithoutTime_namesIt() {
        Answers answers = Answers.of(pennyFab()
                .step("pack", s -> {})
                .removeFlow("deburr->mint")
                .flow("deburr", "pack")
                .flow("pack", "mint"));
        assertThat(answers.why("factory-physics.bottleneck-rate"))
                .startsWith("The step pack has neither cycleTime nor processTime.");
        assertThat(answers.unknown("factory-physics.raw-process-time").atLeast())
                .hasValue(8 * 3600);
        assertThat(answers.analysis().result(FactoryPhysics.KEY)).isInstanceOf(MetricResult.Unavailable.class);
        Answers team = Answers.of(pennyFab().editStep("head", s -> s.team("minters")));
        assertThat(team.why("factory-physics.critical-wip"))
                .isEqualTo("The team minters has no people. State them under teams.");
    }

    @Test
    void rate_aStepThatCanDoNothing_is0() {
        Answers answers = Answers.of(pennyFab().editStep("rim", s -> s.uptime(0)));
        assertThat(answers.value("factory-physics.bottleneck-rate")).isZero();
        assertThat(answers.value("factory-physics.critical-wip")).isZero();
        assertThat(answers.unknown("factory-physics.practical-worst-case-ratio").reason())
                .isEqualTo(Reason.UNSTABLE);
    }

    @Test
    void rate_nothingTakesTime_hasNoBound() {
        Answers answers = Answers.of(ValueStream.builder("idle")
                .trigger("in")
                .step("one", s -> s.processTime(Duration.ZERO))
                .customer("out")
                .flow("in", "one")
                .flow("one", "out"));
        assertThat(answers.unknown("factory-physics.bottleneck-rate").reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(answers.why("factory-physics.bottleneck-rate"))
                .isEqualTo("No step needs time for an item: nothing sets a rate.");
    }
}
